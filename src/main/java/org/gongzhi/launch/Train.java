package org.gongzhi.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongzhi.platform.CannotStart;
import org.springframework.util.FileSystemUtils;

/**
 * A short life of the whole application in a folder that goes away, run once after each build. Java
 * remembers what was loaded and used ({@code -XX:AOTCacheOutput}), and later starts take half the
 * time.
 */
final class Train implements Command {
  private static final List<String> PAGES = List.of("/", "/signin");

  private final Class<?> application;

  Train(Class<?> application) {
    this.application = application;
  }

  @Override
  public int run(Arguments arguments) throws CannotStart, IOException, InterruptedException {
    arguments.done();
    Path folder = Files.createTempDirectory("gongzhi-train-");
    try (Town town =
        Town.serving(application, new Options(0, folder.resolve("home"), true, Optional.empty()))) {
      for (String page : PAGES) {
        HttpURLConnection visit =
            (HttpURLConnection) town.url().resolve(page).toURL().openConnection();
        if (visit.getResponseCode() != HttpURLConnection.HTTP_OK)
          throw new IOException(page + " answered " + visit.getResponseCode());
        visit.disconnect();
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    return 0;
  }
}
