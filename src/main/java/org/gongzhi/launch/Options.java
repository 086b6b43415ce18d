package org.gongzhi.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.database.DatabaseUrl;

/**
 * How a server is to be run.
 *
 * @param port TCP port on 127.0.0.1; 0 takes any free one
 * @param home folder for the database, the keys, the files and the logs
 * @param demo whether an empty database gets the demo world
 * @param database the PostgreSQL to use, or empty for the bundled one
 * @param proxy whether a reverse proxy on this machine stands before the pages and tells who asks
 */
record Options(int port, Path home, boolean demo, Optional<DatabaseUrl> database, boolean proxy) {
  private static final int USUAL_PORT = 8080;
  private static final int HIGHEST_PORT = 65_535;

  Options(int port, Path home, boolean demo, Optional<DatabaseUrl> database) {
    this(port, home, demo, database, false);
  }

  /** Takes all options of a server; what else was said stays. */
  static Options take(Arguments arguments, Map<String, String> environment) throws CannotStart {
    int port = port(arguments.value("--port"));
    Optional<String> home = arguments.value("--home");
    Optional<String> database = arguments.value("--database");
    return new Options(
        port,
        Arguments.path("--home", home.orElseGet(() -> usualHome(environment)))
            .toAbsolutePath()
            .normalize(),
        !arguments.flag("--no-demo"),
        database.isEmpty()
            ? Optional.empty()
            : Optional.of(DatabaseUrl.parse(database.get(), environment)),
        arguments.flag("--proxy"));
  }

  private static int port(Optional<String> text) throws CannotStart {
    if (text.isEmpty()) return USUAL_PORT;
    try {
      int port = Integer.parseInt(text.get());
      if (port >= 0 && port <= HIGHEST_PORT) return port;
    } catch (NumberFormatException e) {
      // said below
    }
    throw new CannotStart("usage.notAPort", text.get());
  }

  private static String usualHome(Map<String, String> environment) {
    String user = environment.getOrDefault("HOME", "");
    return (user.isEmpty() ? System.getProperty("user.home") : user) + "/.gongzhi";
  }
}
