package org.gongzhi.launch;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongzhi.platform.CannotStart;

/**
 * {@code ./gongzhi bench [NAME…]}: each benchmark on a database of its own, all of them if none is
 * named.
 */
final class Bench implements Command {
  private static final List<Benchmark> ALL =
      List.of(
          new BenchStart(),
          new BenchActs(),
          new BenchConsensus(),
          new BenchVotes(),
          new BenchDigest(),
          new BenchOpinions(),
          new BenchMeeting(),
          BenchPages.ofHundredThousand(),
          BenchPages.ofMillion(),
          BenchReport.ofHundredThousand(),
          BenchReport.ofMillion(),
          new BenchSearch(),
          new BenchOpen311());

  private final Class<?> application;

  Bench(Class<?> application) {
    this.application = application;
  }

  @Override
  public int run(Arguments arguments) throws CannotStart, IOException, InterruptedException {
    List<Benchmark> chosen = new ArrayList<>();
    for (var name = arguments.word(); name.isPresent(); name = arguments.word())
      chosen.add(named(name.get()));
    arguments.done();
    for (Benchmark benchmark : chosen.isEmpty() ? ALL : chosen) {
      try (BenchRun run = new BenchRun(application, System.out)) {
        benchmark.run(run);
      } catch (SQLException e) {
        throw new CannotStart(
            e, "launch.benchmarkFailed", benchmark.name(), String.valueOf(e.getMessage()));
      }
    }
    return 0;
  }

  private static Benchmark named(String name) throws CannotStart {
    for (Benchmark benchmark : ALL) if (benchmark.name().equals(name)) return benchmark;
    throw new CannotStart(
        "launch.noSuchBenchmark",
        name,
        ALL.stream().map(Benchmark::name).collect(Collectors.joining(" ")));
  }
}
