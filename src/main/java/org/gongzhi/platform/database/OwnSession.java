package org.gongzhi.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongzhi.platform.CannotStart;

/**
 * Programs in a session of their own, so that what a terminal sends to the application (Ctrl-C, a
 * closed window) does not reach them. PostgreSQL refuses to run as root; for root a user namespace
 * drops it, which needs no second account and no change of owner.
 */
final class OwnSession {
  private static final Integer ROOT = 0;

  private OwnSession() {}

  /**
   * A process ready to be started, its output appended to a file.
   *
   * @throws CannotStart if we are root and the machine forbids user namespaces
   */
  static ProcessBuilder process(List<String> command, Path output)
      throws IOException, InterruptedException, CannotStart {
    List<String> all = new ArrayList<>(List.of("setsid"));
    if (ROOT.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
      if (!namespacesAllowed()) throw new CannotStart("database.rootWithoutNamespace");
      all.addAll(List.of("unshare", "--user"));
    }
    all.addAll(command);
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
  }

  /** Sends a signal by its short name. */
  static void signal(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static boolean namespacesAllowed() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "--user", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such program here
    }
  }
}
