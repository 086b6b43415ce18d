package org.gongzhi.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.gongzhi.channels.open311.check.Fuzz;
import org.gongzhi.channels.open311.check.Probes;
import org.gongzhi.channels.open311.check.Schemas;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.channels.open311.server.Offers;
import org.gongzhi.channels.open311.server.Publisher;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.CannotStart;

/**
 * {@code evaluate open311 --schemas DIR [--requests N]}: every method in both formats, right and wrong, on an installation
 * of its own, each reply held against the schemas of the folder; then as many random and malformed requests.
 */
final class EvaluateOpen311 implements Command {
  private static final String AREA = "340303004007";
  private static final String BATCH = "C02";
  private static final long SEED = 311;
  private static final int SHOWN = 20;

  private final Class<?> application;

  EvaluateOpen311(Class<?> application) {
    this.application = application;
  }

  @Override
  public int run(Arguments arguments) throws CannotStart, IOException, InterruptedException {
    Schemas schemas = Schemas.in(Evaluate.file(arguments, "--schemas"));
    String requests = arguments.value("--requests").orElse("20000");
    arguments.done();
    try (BenchRun run = new BenchRun(application, System.out)) {
      Town town = run.town();
      BenchTown.make(town, 3, 300);
      Publisher publisher = town.bean(Publisher.class);
      while (publisher.follow(1_000) > 0) {
        // until everything is told
      }
      String key =
          town.bean(Keys.class)
              .give(
                  Actor.SYSTEM,
                  AREA,
                  "evaluate",
                  new Client.Scope(List.of(AREA), List.of(), Keys.MOST_PER_MINUTE));
      town.bean(Offers.class).set(Actor.SYSTEM, AREA, BATCH, true, true);
      return judge(run, town.url(), schemas, key, Integer.parseInt(requests));
    } catch (SQLException e) {
      throw new CannotStart(
          e, "launch.benchmarkFailed", "open311", String.valueOf(e.getMessage()));
    } catch (NumberFormatException e) {
      throw new CannotStart("usage.unknown", "--requests " + requests);
    }
  }

  private static int judge(BenchRun run, URI site, Schemas schemas, String key, int requests)
      throws IOException, InterruptedException {
    Probes.Ground ground = new Probes.Ground(AREA, key, "A01", BATCH, "DFH-2024-000003");
    Probes probes = new Probes(site, schemas, ground).run();
    run.report("open311.replies", probes.asked(), "replies");
    run.report("open311.replies.wrong", probes.faults().size(), "replies");
    probes.faults().stream().limit(SHOWN).forEach(run::say);
    Fuzz fuzz = new Fuzz(site, key, SEED).knock(requests);
    fuzz.statuses().forEach((status, n) -> run.report("open311.fuzz." + status, n, "requests"));
    run.report("open311.fuzz.wrong", fuzz.faults().size(), "requests");
    fuzz.faults().stream().limit(SHOWN).forEach(run::say);
    List<String> logged = logged(run.folder().resolve("home/logs/gongzhi.log"));
    run.report("open311.fuzz.logged", logged.size(), "faults");
    logged.stream().limit(SHOWN).forEach(run::say);
    return probes.faults().isEmpty() && fuzz.faults().isEmpty() && logged.isEmpty() ? 0 : 1;
  }

  /** A fault that was answered politely stands in the log all the same. */
  private static List<String> logged(Path log) throws IOException {
    if (!Files.exists(log)) return List.of();
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(l -> l.contains(" ERROR ")).toList();
    }
  }
}
