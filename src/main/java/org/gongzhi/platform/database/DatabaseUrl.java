package org.gongzhi.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongzhi.platform.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who signs in there. Two spellings are understood: PostgreSQL's own {@code
 * postgresql://user:password@host:port/database?sslmode=require} and Java's {@code
 * jdbc:postgresql://host:port/database?user=…&password=…}. What is left out is taken from the
 * environment as every PostgreSQL program does ({@code PGUSER}, {@code PGPASSWORD}), so that a
 * password need not stand on a command line.
 *
 * @param jdbc address for the driver, without user and password
 * @param user login
 * @param password its password, empty where the server asks for none
 */
public record DatabaseUrl(String jdbc, String user, String password) {

  private static final int USUAL_PORT = 5432;

  /** What PostgreSQL's own programs call the settings that the driver names otherwise. */
  private static final Map<String, String> DRIVER_NAMES =
      Map.of(
          "application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "keepalives", "tcpKeepAlive");

  /** Settings that make a good citizen of us, unless the administrator chose otherwise. */
  private static final Map<String, String> OURS =
      Map.of(
          "ApplicationName", "gongzhi",
          "connectTimeout", "10",
          "reWriteBatchedInserts", "true",
          "tcpKeepAlive", "true");

  /**
   * Reads either spelling.
   *
   * @param environment the variables of the process
   * @throws CannotStart if it is neither, or names no database
   */
  public static DatabaseUrl parse(String text, Map<String, String> environment) throws CannotStart {
    URI uri = uri(text);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if (uri.getHost() == null || path.length() < 2) throw notAnAddress();
    Map<String, String> settings = settings(uri.getRawQuery());
    String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = login.indexOf(':');
    String user =
        firstNonEmpty(
            settings.remove("user"),
            decode(colon < 0 ? login : login.substring(0, colon)),
            environment.get("PGUSER"),
            environment.get("USER"));
    String password =
        firstNonEmpty(
            settings.remove("password"),
            colon < 0 ? "" : decode(login.substring(colon + 1)),
            environment.get("PGPASSWORD"));
    OURS.forEach(settings::putIfAbsent);
    String jdbc =
        "jdbc:postgresql://%s:%d%s?%s"
            .formatted(
                uri.getHost(),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                path,
                settings.entrySet().stream()
                    .map(e -> e.getKey() + "=" + encode(e.getValue()))
                    .collect(Collectors.joining("&")));
    return new DatabaseUrl(jdbc, user, password);
  }

  /** Server and database in a form for people: no settings, no password. */
  public String shown() {
    return jdbc.substring("jdbc:postgresql://".length(), jdbc.indexOf('?'));
  }

  @Override
  public String toString() {
    return user + "@" + shown();
  }

  private static URI uri(String text) throws CannotStart {
    String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
    if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://"))
      throw notAnAddress();
    try {
      return URI.create(plain);
    } catch (IllegalArgumentException e) {
      throw notAnAddress();
    }
  }

  private static Map<String, String> settings(@Nullable String query) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (query == null) return settings;
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals < 1) continue;
      String name = decode(pair.substring(0, equals));
      settings.put(DRIVER_NAMES.getOrDefault(name, name), decode(pair.substring(equals + 1)));
    }
    return settings;
  }

  private static String firstNonEmpty(@Nullable String... candidates) {
    for (String candidate : candidates)
      if (candidate != null && !candidate.isEmpty()) return candidate;
    return "";
  }

  /** Percent signs only: unlike in a form, a plus in a password is a plus. */
  private static String decode(String s) {
    return URLDecoder.decode(s.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String encode(String s) {
    return URLEncoder.encode(s, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static CannotStart notAnAddress() {
    return new CannotStart("database.notAnAddress");
  }
}
