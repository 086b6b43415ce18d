package org.gongzhi.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gongzhi.council.consensus.EvaluateConsensus;
import org.gongzhi.matters.EvaluateCommunity;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.understanding.classify.EvaluateClassify;
import org.gongzhi.understanding.evaluate.EvaluateAddress;
import org.gongzhi.understanding.evaluate.EvaluateHot;
import org.gongzhi.worktime.EvaluateCalendar;

/** {@code ./gongzhi evaluate NAME …}: our rules against data that nobody here made. */
final class Evaluate implements Command {
  private static final Map<String, Command> ALL =
      Map.of(
          "address", Evaluate::address,
          "calendar", Evaluate::calendar,
          "classify", Evaluate::classify,
          "community", Evaluate::community,
          "consensus", Evaluate::consensus,
          "hot", Evaluate::hot);

  private final Map<String, Command> all;

  /**
   * @param application for what is evaluated on a running installation
   */
  Evaluate(Class<?> application) {
    Map<String, Command> more = new TreeMap<>(ALL);
    more.put("open311", new EvaluateOpen311(application));
    this.all = more;
  }

  @Override
  public int run(Arguments arguments) throws CannotStart, IOException, InterruptedException {
    String name = arguments.word().orElse("");
    Command evaluation = all.get(name);
    if (evaluation == null)
      throw new CannotStart(
          "launch.noSuchEvaluation", name, String.join(" ", all.keySet()));
    return evaluation.run(arguments);
  }

  /** {@code evaluate address --train F --test F}. */
  private static int address(Arguments arguments) throws CannotStart, IOException {
    Path train = file(arguments, "--train");
    Path test = file(arguments, "--test");
    arguments.done();
    EvaluateAddress.run(train, test, System.out);
    return 0;
  }

  /** {@code evaluate calendar --against DIR}. */
  private static int calendar(Arguments arguments) throws CannotStart {
    Path against = file(arguments, "--against");
    arguments.done();
    return EvaluateCalendar.run(against, System.out);
  }

  /** {@code evaluate classify --train F --test F}. */
  private static int classify(Arguments arguments) throws CannotStart {
    Path train = file(arguments, "--train");
    Path test = file(arguments, "--test");
    arguments.done();
    return EvaluateClassify.run(train, test, System.out);
  }

  /** {@code evaluate community --test F}. */
  private static int community(Arguments arguments) throws CannotStart {
    Path test = file(arguments, "--test");
    arguments.done();
    return EvaluateCommunity.run(test, System.out);
  }

  /** {@code evaluate consensus --votes FILE}. */
  private static int consensus(Arguments arguments) throws CannotStart {
    Path votes = file(arguments, "--votes");
    arguments.done();
    return EvaluateConsensus.run(votes, System.out);
  }

  /** {@code evaluate hot --messages F --known F}. */
  private static int hot(Arguments arguments) throws CannotStart, IOException {
    Path messages = file(arguments, "--messages");
    Path known = file(arguments, "--known");
    arguments.done();
    EvaluateHot.run(messages, known, System.out);
    return 0;
  }

  static Path file(Arguments arguments, String option) throws CannotStart {
    return Arguments.path(option, arguments.needed(option));
  }
}
