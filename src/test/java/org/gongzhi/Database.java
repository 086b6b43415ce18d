package org.gongzhi;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.gongzhi.platform.PlatformConfig;
import org.gongzhi.platform.database.Access;
import org.gongzhi.platform.database.ManagedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One real PostgreSQL for the whole test run, started at first use. Each {@link #fresh()} is a migrated,
 * empty database of its own, copied from a template in a few hundredths of a second, and is used as the
 * application's role, so that missing grants fail here and not in the field.
 */
public final class Database {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ManagedPostgres SERVER = start();

  static {
    try {
      admin("create database gongzhi_template");
      Access owner = Access.open(url("gongzhi_template"), SERVER.user(), SERVER.password());
      Flyway.configure()
          .dataSource(owner.url(), owner.owner(), owner.ownerPassword())
          .locations("classpath:db/migration")
          .outOfOrder(true)
          // grants in the template go to a role that all copies share
          .placeholders(Map.of("app", owner.appRole()))
          .load()
          .migrate();
      APP_PASSWORD = owner.appPassword();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final String APP_PASSWORD;
  private static final String APP_ROLE = "gongzhi_template_app";

  private final String name;

  private Database(String name) {
    this.name = name;
  }

  /** A migrated, empty database. */
  public static Database fresh() {
    String name = "t" + COUNT.incrementAndGet();
    synchronized (Database.class) {
      try {
        admin("create database " + name + " template gongzhi_template");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return new Database(name);
  }

  public String url() {
    return url(name);
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
    d.setUser(APP_ROLE);
    d.setPassword(APP_PASSWORD);
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

  private static String url(String database) {
    return SERVER.jdbcUrl().replace("/postgres?", "/" + database + "?");
  }

  private static void admin(String sql) throws SQLException {
    try (Connection c =
            DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password());
        Statement s = c.createStatement()) {
      s.execute(sql);
    }
  }

  private static ManagedPostgres start() {
    try {
      ManagedPostgres server = new ManagedPostgres(Path.of("target", "test-postgres", "pg-" + ProcessHandle.current().pid()));
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
