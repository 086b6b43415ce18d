package org.gongzhi.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongzhi.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * What a benchmark works with: a fresh folder, the whole application in this process on a bundled
 * database of its own with durability on, and a place for its figures. Standard output carries
 * figures and nothing else; everything that is said goes to standard error.
 */
final class BenchRun implements AutoCloseable {
  private static final MathContext DIGITS = new MathContext(4);

  private final Class<?> application;
  private final PrintStream figures;
  private final Path folder;
  private @Nullable Town town;

  BenchRun(Class<?> application, PrintStream figures) throws IOException {
    this.application = application;
    this.figures = figures;
    this.folder = Files.createTempDirectory("gongzhi-bench-");
  }

  /** An empty folder that goes away with the run. */
  Path folder() {
    return folder;
  }

  /**
   * The application without demo on an empty database, started at the first call. Its services are
   * {@link Town#bean}, its pages {@link Town#url}, its database {@link Town#access}.
   */
  Town town() throws CannotStart, IOException, InterruptedException {
    if (town == null) {
      Path home = folder.resolve("home");
      town = Town.serving(application, new Options(0, home, false, Optional.empty()));
    }
    return town;
  }

  /**
   * Prints one figure.
   *
   * @param name what was measured, in words joined by dots
   * @param unit such as {@code s}, {@code ms}, {@code MB}, {@code /s}
   */
  void report(String name, double value, String unit) {
    BigDecimal shown = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
    figures.println(name + " " + shown.toPlainString() + " " + unit);
    figures.flush();
  }

  /** A word about what is going on. */
  void say(String text) {
    System.err.println(text);
  }

  @Override
  public void close() {
    if (town != null) town.close();
    FileSystemUtils.deleteRecursively(folder.toFile());
  }
}
