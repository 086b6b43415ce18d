package org.gongzhi.platform.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongzhi.platform.CannotStart;

/**
 * The two identities we use on one database: the owner, who migrates, and the application, whose
 * role is given only what each migration grants. That is how acts stay append-only: nobody grants
 * the application an update or delete on them.
 *
 * @param url JDBC address
 * @param owner login that owns the schemas and may create roles
 * @param ownerPassword its password
 * @param appRole login of the running application
 * @param appPassword its password, derived from the owner's and never stored
 */
public record Access(
    String url, String owner, String ownerPassword, String appRole, String appPassword) {

  /** The oldest PostgreSQL the schema is written for. */
  public static final int OLDEST = 15;

  /** PostgreSQL cuts longer names off without an error. */
  private static final int LONGEST_NAME = 63;

  /**
   * Connects as the owner, checks the server and makes sure the application's role exists.
   *
   * @throws CannotStart if the server cannot be reached, is too old, keeps text in a way that does
   *     not know Chinese, or does not let the owner do what an owner must
   */
  public static Access open(String url, String owner, String ownerPassword) throws CannotStart {
    try (Connection c = DriverManager.getConnection(url, owner, ownerPassword);
        Statement s = c.createStatement()) {
      fit(c, s, owner);
      // roles belong to the whole server, so each database gets an application role of its own
      String role = roleFor(c.getCatalog());
      String password = derived(ownerPassword, role);
      boolean exists =
          yes(s, "select exists (select 1 from pg_roles where rolname = " + literal(role) + ")");
      s.execute(
          (exists ? "alter role " : "create role ")
              + identifier(role)
              + " login password "
              + literal(password));
      if (!yes(
          s,
          "select has_database_privilege(%s, current_database(), 'CONNECT')"
              .formatted(literal(role))))
        s.execute(
            "grant connect on database " + identifier(c.getCatalog()) + " to " + identifier(role));
      return new Access(url, owner, ownerPassword, role, password);
    } catch (SQLException e) {
      throw told(e, url, owner);
    }
  }

  private static void fit(Connection c, Statement s, String owner)
      throws SQLException, CannotStart {
    int major = c.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST)
      throw new CannotStart("database.tooOld", String.valueOf(major), String.valueOf(OLDEST));
    // with a C locale no index and no search would take a Chinese character for a letter
    if (!yes(s, "select current_setting('server_encoding') = 'UTF8'")
        || !yes(s, "select '楼' ~ '^\\w$'"))
      throw new CannotStart("database.notUnicode", c.getCatalog());
    if (!yes(s, "select rolcreaterole or rolsuper from pg_roles where rolname = current_user"))
      throw new CannotStart("database.mayNotCreateRoles", owner);
    if (!yes(
        s,
        """
        select has_database_privilege(current_database(), 'CREATE')
          and has_schema_privilege('public', 'CREATE')\
        """))
      throw new CannotStart("database.notOwner", owner, c.getCatalog());
  }

  private static CannotStart told(SQLException e, String url, String owner) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String server = url.replaceFirst("^jdbc:postgresql://([^?]*).*$", "$1");
    if (state.startsWith("28")) return new CannotStart(e, "database.signInRefused", owner, server);
    if (state.equals("3D000")) return new CannotStart(e, "database.noSuchDatabase", server);
    if (state.equals("42501")) return new CannotStart(e, "database.mayNotCreateRoles", owner);
    if (state.startsWith("08"))
      return new CannotStart(e, "database.unreachable", server, reason(e));
    return new CannotStart(e, "database.unfit", server, reason(e));
  }

  /** The innermost cause in one line: the driver's own words are long and wrap it. */
  private static String reason(Throwable e) {
    Throwable inner = e;
    while (inner.getCause() != null) inner = inner.getCause();
    String name = inner.getClass().getSimpleName();
    String message = inner.getMessage();
    if (message == null) return name;
    return (inner == e ? message : name + ": " + message).lines().findFirst().orElse(name);
  }

  private static String roleFor(String database) {
    String suffix = "_app";
    String stem = database;
    while ((stem + suffix).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME)
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    return stem + suffix;
  }

  /**
   * The same owner always finds the same password, so that a second server on this database does
   * not lock the first one out. Where the owner needs no password there is nothing to derive it
   * from.
   */
  private static String derived(String ownerPassword, String role) {
    if (ownerPassword.isEmpty()) {
      byte[] secret = new byte[24];
      new SecureRandom().nextBytes(secret);
      return HexFormat.of().formatHex(secret);
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal(("gongzhi " + role).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static boolean yes(Statement s, String question) throws SQLException {
    try (ResultSet r = s.executeQuery(question)) {
      return r.next() && r.getBoolean(1);
    }
  }

  private static String literal(String s) {
    return "'" + s.replace("'", "''") + "'";
  }

  private static String identifier(String s) {
    return '"' + s.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return appRole + " of " + owner + "@" + url.replaceFirst("[?].*$", "");
  }
}
