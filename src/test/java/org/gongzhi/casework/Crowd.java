package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.gongzhi.Database;
import org.gongzhi.platform.PlatformConfig;
import org.gongzhi.platform.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people at once, on as many connections as one server would use. */
public final class Crowd implements AutoCloseable {
  public static final int SIZE = 64;

  private final HikariDataSource pool = new HikariDataSource();
  private final ExecutorService threads = Executors.newFixedThreadPool(SIZE);

  public Crowd(Database database) {
    pool.setDataSource(database.dataSource());
    pool.setMaximumPoolSize(20);
  }

  public HikariDataSource pool() {
    return pool;
  }

  /** Statements on those connections, as the application makes them. */
  public JdbcClient sql() {
    return new PlatformConfig().jdbcClient(new JdbcTemplate(pool));
  }

  /**
   * What came of it for one of them.
   *
   * @param answer what they got, null when refused
   * @param refused how they were refused, null when they were not
   */
  public record Fate<T>(T answer, Refused refused) {}

  /** Of all who changed the same version at once one was first, and everybody else was told so. */
  public static <T> T first(List<Fate<T>> fates) {
    List<T> kept = fates.stream().filter(f -> f.refused() == null).map(Fate::answer).toList();
    assertThat(kept).hasSize(1);
    assertThat(fates)
        .filteredOn(f -> f.refused() != null)
        .allSatisfy(f -> assertThat(f.refused().kind()).isEqualTo(Refused.Kind.STALE));
    return kept.getFirst();
  }

  /** All do it at the same moment; anything thrown but a refusal is thrown here again. */
  public <T> List<Fate<T>> atOnce(IntFunction<T> deed) throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(SIZE);
    List<Future<Fate<T>>> futures = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      int who = i;
      Callable<Fate<T>> one =
          () -> {
            start.await();
            try {
              return new Fate<>(deed.apply(who), null);
            } catch (Refused e) {
              return new Fate<>(null, e);
            }
          };
      futures.add(threads.submit(one));
    }
    List<Fate<T>> fates = new ArrayList<>();
    for (Future<Fate<T>> future : futures) fates.add(future.get());
    return fates;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    pool.close();
  }
}
