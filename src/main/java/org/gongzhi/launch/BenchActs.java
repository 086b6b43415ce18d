package org.gongzhi.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import org.gongzhi.worktime.WorkCalendar;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many acts a second eight writers get done, each taking matters from the report to “解决了”: through the
 * kernel, and beside it by a bare loop that sends what the kernel sent, word for word, with values that were
 * ready before. Both take turns, so that neither has the quieter machine.
 */
final class BenchActs implements Benchmark {
  private static final int WRITERS = 8;
  private static final int ROUNDS = 4;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration ROUND = Duration.ofMillis(2_500);

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
      measure(run, new Side(server, pool), writers);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What both sides need. */
  private record Side(DataSource server, DataSource pool) {}

  /** Something a writer does again and again; each time it is done {@link MatterLife#ACTS} acts are. */
  private interface Work {
    void once() throws SQLException;
  }

  private static void measure(BenchRun run, Side side, ExecutorService threads)
      throws SQLException, InterruptedException, ExecutionException {
    List<String> areas = areas(side.server());
    Recording recording = new Recording(side.server());
    MatterLife sample = new MatterLife(casework(recording.dataSource()), areas.getFirst());
    sample.once();
    List<Work> kernel = new ArrayList<>();
    List<Work> jdbc = new ArrayList<>();
    List<Connection> connections = new ArrayList<>();
    Casework casework = casework(side.pool());
    for (String area : areas) {
      kernel.add(new MatterLife(casework, area)::once);
      Connection c = side.server().getConnection();
      connections.add(c);
      jdbc.add(new Replay(c, recording, sample.last(), area)::once);
    }
    run.say("acts: warming up");
    rate(threads, kernel, WARM_UP);
    rate(threads, jdbc, WARM_UP);
    double byKernel = 0;
    double byJdbc = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      double k = rate(threads, kernel, ROUND);
      double j = rate(threads, jdbc, ROUND);
      run.say("acts: round %d: kernel %.0f/s, jdbc %.0f/s".formatted(round, k, j));
      byKernel += k / ROUNDS;
      byJdbc += j / ROUNDS;
    }
    for (Connection c : connections) c.close();
    run.report("acts.kernel", byKernel, "acts/s");
    run.report("acts.jdbc", byJdbc, "acts/s");
    run.report("acts.ratio", byKernel / byJdbc, "");
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
        WorkCalendar.stateCouncil(),
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
