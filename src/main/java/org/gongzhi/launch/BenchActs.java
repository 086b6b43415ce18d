package org.gongzhi.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Procedures;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.database.Access;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.WorkCalendar;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many acts a second eight writers get done, each taking matters from the report to “解决了”: through the
 * kernel, and beside it by a bare loop that sends what the kernel sent, word for word, with values that were
 * ready before. Both have the same connections, write to the same communities and commit each statement.
 * They take turns, each round the other one first, and what is reported is the middle of the rounds: other
 * work on the machine then meets both alike.
 */
final class BenchActs implements Benchmark {
  private static final int WRITERS = 8;
  private static final int ROUNDS = 9;
  private static final Duration ROUND = Duration.ofMillis(2_500);
  private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);

  /** Share of a round the compiler may still work in it. */
  private static final double COMPILED = 0.03;

  @Override
  public String name() {
    return "acts";
  }

  @Override
  public void run(BenchRun run)
      throws CannotStart, IOException, InterruptedException, SQLException {
    Access access = run.town().access();
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(access.url());
    server.setUser(access.appRole());
    server.setPassword(access.appPassword());
    try (HikariDataSource pool = new HikariDataSource();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      pool.setDataSource(server);
      pool.setMaximumPoolSize(WRITERS);
      Sides sides = sides(server, pool);
      warmUp(run, writers, sides);
      measure(run, writers, sides);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Something a writer does again and again; each time it is done {@link MatterLife#ACTS} acts are. */
  private interface Work {
    void once() throws SQLException;
  }

  /** What the writers do, on either side. */
  private record Sides(List<Work> kernel, List<Work> jdbc) {}

  private static Sides sides(DataSource server, DataSource pool) {
    List<String> areas = areas(server);
    Recording recording = new Recording(server);
    MatterLife sample = new MatterLife(casework(recording.dataSource()), areas.getFirst());
    sample.once();
    Sides sides = new Sides(new ArrayList<>(), new ArrayList<>());
    Casework casework = casework(pool);
    for (String area : areas) {
      sides.kernel().add(new MatterLife(casework, area)::once);
      sides.jdbc().add(new Replay(pool, recording, sample.last(), area)::once);
    }
    return sides;
  }

  /**
   * Until Java has compiled both sides. A server runs for weeks; the compiler has a core or more to itself in
   * the first half minute, and the kernel, the larger of the two, would pay for nearly all of it.
   */
  private static void warmUp(BenchRun run, ExecutorService threads, Sides sides)
      throws InterruptedException, ExecutionException {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long start = System.nanoTime();
    double share;
    do {
      long compiled = compiler.getTotalCompilationTime();
      rate(threads, sides.kernel(), ROUND);
      rate(threads, sides.jdbc(), ROUND);
      share = (compiler.getTotalCompilationTime() - compiled) / (2.0 * ROUND.toMillis());
      run.say("acts: warming up, the compiler works %.0f%% of the time".formatted(share * 100));
    } while (share > COMPILED && System.nanoTime() - start < LONGEST_WARM_UP.toNanos());
  }

  private static void measure(BenchRun run, ExecutorService threads, Sides sides)
      throws InterruptedException, ExecutionException {
    double[] kernel = new double[ROUNDS];
    double[] jdbc = new double[ROUNDS];
    double[] ratio = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      if (i % 2 == 0) kernel[i] = rate(threads, sides.kernel(), ROUND);
      jdbc[i] = rate(threads, sides.jdbc(), ROUND);
      if (i % 2 == 1) kernel[i] = rate(threads, sides.kernel(), ROUND);
      ratio[i] = kernel[i] / jdbc[i];
      run.say(
          "acts: round %d: kernel %.0f/s, jdbc %.0f/s, ratio %.2f"
              .formatted(i + 1, kernel[i], jdbc[i], ratio[i]));
    }
    run.report("acts.kernel", middle(kernel), "acts/s");
    run.report("acts.jdbc", middle(jdbc), "acts/s");
    run.report("acts.ratio", middle(ratio), "");
  }

  private static double middle(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static List<String> areas(DataSource server) {
    return JdbcClient.create(server)
        .sql(
            """
            -- across areas: each writer works for another community
            select code
            from places.pub_area
            where kind = 'COMMUNITY'
            order by code
            limit :writers
            """)
        .param("writers", WRITERS)
        .query(String.class)
        .list();
  }

  private static Casework casework(DataSource connections) {
    return new Casework(
        new JdbcTemplate(connections),
        new Procedures(List.of(MatterProcedure.VALUE)),
        Calendars.everywhere(WorkCalendar.stateCouncil()),
        new TownClock(Clock.systemUTC()));
  }

  /** Acts a second when every writer repeats its work for so long. */
  private static double rate(ExecutorService threads, List<Work> work, Duration howLong)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    List<Future<Long>> futures = new ArrayList<>();
    for (Work one : work)
      futures.add(
          threads.submit(
              () -> {
                long times = 0;
                for (; System.nanoTime() - start < howLong.toNanos(); times++) one.once();
                return times;
              }));
    long times = 0;
    for (Future<Long> future : futures) times += future.get();
    return times * MatterLife.ACTS * 1e9 / (System.nanoTime() - start);
  }
}
