package org.gongzhi.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.security.SecureRandom;

/**
 * The two identities we use on one database: the owner, who migrates, and the application, whose role
 * is given only what each migration grants. That is how acts stay append-only: nobody grants the
 * application an update or delete on them.
 *
 * @param url JDBC address
 * @param owner login that owns the schemas and may create roles
 * @param ownerPassword its password
 * @param appRole login of the running application
 * @param appPassword its password, new at every start and never stored
 */
public record Access(
    String url, String owner, String ownerPassword, String appRole, String appPassword) {

  /** The oldest PostgreSQL the schema is written for. */
  public static final int OLDEST = 15;

  /**
   * Connects as the owner, checks the server and makes sure the application's role exists.
   *
   * @throws SQLException if the server cannot be reached or the owner may not create roles
   * @throws TooOld if the server is older than {@link #OLDEST}
   */
  public static Access open(String url, String owner, String ownerPassword) throws SQLException {
    try (Connection c = DriverManager.getConnection(url, owner, ownerPassword);
        Statement s = c.createStatement()) {
      int major = c.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST) throw new TooOld(major);
      // roles belong to the whole server, so each database gets an application role of its own
      String role = c.getCatalog() + "_app";
      byte[] secret = new byte[24];
      new SecureRandom().nextBytes(secret);
      String password = HexFormat.of().formatHex(secret);
      boolean exists;
      try (ResultSet r =
          s.executeQuery("select 1 from pg_roles where rolname = " + literal(role))) {
        exists = r.next();
      }
      s.execute(
          (exists ? "alter role " : "create role ")
              + identifier(role)
              + " login password "
              + literal(password));
      return new Access(url, owner, ownerPassword, role, password);
    }
  }

  private static String literal(String s) {
    return "'" + s.replace("'", "''") + "'";
  }

  private static String identifier(String s) {
    return '"' + s.replace("\"", "\"\"") + '"';
  }

  /** The server speaks an older PostgreSQL than our schema needs. */
  public static final class TooOld extends SQLException {
    private final int found;

    TooOld(int found) {
      super("PostgreSQL " + found + " < " + OLDEST);
      this.found = found;
    }

    public int found() {
      return found;
    }
  }
}
