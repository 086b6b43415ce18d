package org.gongzhi.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongzhi.casework.VerifyLedger;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.voting.Recount;

/** 命令行. Finds the command for the first word, and puts what went wrong into one line. */
public final class CommandLine {
  private final Map<String, Command> commands;
  private final Command server;

  private CommandLine(Class<?> application) {
    server = new Serve(application);
    commands =
        Map.of(
            "admin", new Administrator(application),
            "bench", new Bench(application),
            "evaluate", new Evaluate(application),
            "export-ledger", new ExportLedger(application),
            "recount", CommandLine::recount,
            "rotate-key", new RotateKey(application),
            "train", new Train(application),
            "verify-ledger", CommandLine::verifyLedger);
  }

  /**
   * Runs what the words ask for and ends the process with its exit code.
   *
   * @param application the class that Spring starts from
   */
  public static void main(Class<?> application, String... words) {
    System.exit(new CommandLine(application).run(List.of(words)));
  }

  private int run(List<String> words) {
    try {
      if (words.contains("--help") || words.contains("-h")) return help();
      List<String> rest = new ArrayList<>(words);
      Command command = server;
      if (!rest.isEmpty() && !rest.getFirst().startsWith("-")) {
        String name = rest.removeFirst();
        if (!commands.containsKey(name)) throw new CannotStart("usage.unknown", name);
        command = commands.get(name);
      }
      return command.run(new Arguments(rest));
    } catch (CannotStart e) {
      System.err.println("gongzhi: " + TwoTongues.say(e.sentence()));
    } catch (IOException e) {
      System.err.println("gongzhi: " + TwoTongues.say(DiskTrouble.in(e).sentence()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  private static int verifyLedger(Arguments arguments) throws CannotStart {
    Path file = arguments.path("FILE");
    arguments.done();
    return VerifyLedger.run(file, System.out);
  }

  private static int recount(Arguments arguments) throws CannotStart {
    String receipt = arguments.value("--receipt").orElse("");
    Path file = arguments.path("FILE");
    arguments.done();
    return Recount.run(file, receipt, System.out);
  }

  private static int help() throws IOException {
    try (InputStream text = CommandLine.class.getResourceAsStream("help.txt")) {
      System.out.print(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
    return 0;
  }
}
