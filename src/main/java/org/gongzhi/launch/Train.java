package org.gongzhi.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongzhi.platform.CannotStart;
import org.springframework.util.FileSystemUtils;

/**
 * A short life of the whole application in a folder that goes away, run once after each build: some of the demo's people
 * open the pages that their front pages lead to. Java remembers what was loaded and what was used often ({@code
 * -XX:AOTCacheOutput}); later starts take half the time, and the first who opens a page does not wait for it either.
 */
final class Train implements Command {
  private static final List<String> ROLES = List.of("resident", "property", "community-worker");

  /** Pages only: what goes to a file or is listened to stays out. */
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[A-Za-z0-9/-]*)\"");

  private static final int ROUNDS = 3;

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
      for (String role : ROLES) walk(town.url(), role);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    return 0;
  }

  private static void walk(URI town, String role) throws IOException, InterruptedException {
    Phone phone = Phone.signedIn(town, role);
    Set<String> pages = new LinkedHashSet<>(links(phone.page("/")));
    if (pages.contains("/desk")) pages.addAll(links(phone.page("/desk/inbox")));
    for (int round = 0; round < ROUNDS; round++)
      for (String page : pages) {
        int status = phone.open(page).statusCode();
        if (status >= 400) throw new IOException(page + " answered " + status);
      }
  }

  private static Set<String> links(String page) {
    return LINK.matcher(page)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
