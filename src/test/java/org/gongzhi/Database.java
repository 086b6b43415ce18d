package org.gongzhi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.PlatformConfig;
import org.gongzhi.platform.database.Access;
import org.gongzhi.platform.database.ManagedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * One real PostgreSQL for the whole test run, started at first use. Each {@link #fresh()} is a
 * migrated, empty database of its own, copied from a template in a few hundredths of a second, and
 * is used as the application's role, so that missing grants fail here and not in the field.
 */
public final class Database {
  /** Where the programs are unpacked, once for all runs. */
  public static final Path PROGRAMS = Path.of("target", "test-postgres");

  /** A throw-away server need not survive a power cut. */
  private static final Map<String, String> FORGETFUL =
      Map.of(
          // every town keeps a pool, and a crowd of 64 comes without one
          "max_connections", "250",
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "wal_level", "minimal",
          "max_wal_senders", "0",
          "autovacuum", "off",
          "shared_buffers", "128MB");

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ManagedPostgres SERVER = start();
  private static final Access TEMPLATE = template();

  private final String name;

  private Database(String name) {
    this.name = name;
  }

  /** A migrated, empty database. */
  public static Database fresh() {
    String name = "t" + COUNT.incrementAndGet();
    synchronized (Database.class) {
      admin("create database " + name + " template gongzhi_template strategy file_copy");
    }
    return new Database(name);
  }

  public String url() {
    return url(name);
  }

  /** Both identities, as the launcher would hand them to the application. */
  public Access access() {
    return new Access(url(), owner(), ownerPassword(), TEMPLATE.appRole(), TEMPLATE.appPassword());
  }

  /** The owner's login, as the launcher would be given it. */
  public static String owner() {
    return SERVER.user();
  }

  public static String ownerPassword() {
    return SERVER.password();
  }

  /** A connection per call, as the application's role. */
  public PGSimpleDataSource dataSource() {
    PGSimpleDataSource d = new PGSimpleDataSource();
    d.setUrl(url());
    d.setUser(TEMPLATE.appRole());
    d.setPassword(TEMPLATE.appPassword());
    return d;
  }

  /** Statements as the application's role. */
  public JdbcClient sql() {
    return new PlatformConfig().jdbcClient(new JdbcTemplate(dataSource()));
  }

  /** A connection as the owner, for a test that must look behind the curtain. */
  public Connection asOwner() throws SQLException {
    return DriverManager.getConnection(url(), SERVER.user(), SERVER.password());
  }

  /** Address of any database on the server. */
  public static String url(String database) {
    return SERVER.jdbcUrl().replace("/postgres?", "/" + database + "?");
  }

  /** A statement as the owner of the whole server, outside any transaction. */
  public static void admin(String sql) {
    try (Connection c =
            DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password());
        Statement s = c.createStatement()) {
      s.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Access template() {
    admin("create database gongzhi_template");
    try {
      Access access = Access.open(url("gongzhi_template"), owner(), ownerPassword());
      Flyway.configure()
          .dataSource(access.url(), access.owner(), access.ownerPassword())
          .locations("classpath:db/migration")
          .outOfOrder(true)
          // grants in the template go to a role that all copies share
          .placeholders(Map.of("app", access.appRole()))
          .load()
          .migrate();
      return access;
    } catch (CannotStart e) {
      throw new IllegalStateException(e);
    }
  }

  private static ManagedPostgres start() {
    try {
      removeLeftovers();
      Path home = PROGRAMS.resolve("run-" + ProcessHandle.current().pid());
      ManagedPostgres server = new ManagedPostgres(home, PROGRAMS, FORGETFUL).start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                afterTheTowns();
                server.close();
                remove(home);
              }));
      return server;
    } catch (IOException | InterruptedException | CannotStart e) {
      throw new IllegalStateException(e);
    }
  }

  /** Hundreds of databases are a hundred thousand files: somebody else takes them away, and nobody waits. */
  private static void remove(Path home) {
    try {
      new ProcessBuilder("rm", "-rf", home.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // where there is no such program; the next run removes what is left as well
      FileSystemUtils.deleteRecursively(home.toFile());
    }
  }

  /** All hooks run at once: a town whose database is gone would wait half a minute for a connection. */
  private static void afterTheTowns() {
    try {
      for (Thread t : Thread.getAllStackTraces().keySet())
        if (t.getName().equals(ConfigurableApplicationContext.SHUTDOWN_HOOK_THREAD_NAME))
          t.join(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs that were killed could not clear up behind them. */
  private static void removeLeftovers() throws IOException, InterruptedException {
    if (!Files.isDirectory(PROGRAMS)) return;
    try (Stream<Path> runs = Files.list(PROGRAMS)) {
      for (Path run : runs.filter(p -> p.getFileName().toString().startsWith("run-")).toList()) {
        long pid = Long.parseLong(run.getFileName().toString().substring("run-".length()));
        if (ProcessHandle.of(pid).isPresent()) continue;
        new ManagedPostgres(run).close();
        // its own clearing away may still be going on
        remove(run);
      }
    }
  }
}
