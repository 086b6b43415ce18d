package org.gongzhi.matters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * 该去哪里. The roads a matter that is not ours is shown: who takes it, and how to reach them. Read from {@code
 * /catalogue/routes.csv}, one road a line, so that a place can add its own.
 */
public final class OtherRoutes {
  /** Every road, in the order of the file. */
  public static final List<Route> ALL = read();

  private OtherRoutes() {}

  /**
   * One road.
   *
   * @param code its key
   * @param name who takes it
   * @param telephone a number anybody in the country may call; empty when there is none
   * @param words what it is for
   */
  public record Route(String code, String name, String telephone, String words) {}

  public static Optional<Route> find(String code) {
    return ALL.stream().filter(r -> r.code().equals(code)).findFirst();
  }

  private static List<Route> read() {
    try (InputStream in = OtherRoutes.class.getResourceAsStream("/catalogue/routes.csv")) {
      if (in == null) throw new IllegalStateException("missing /catalogue/routes.csv");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(OtherRoutes::route)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Route route(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 4) throw new IllegalStateException("routes.csv: " + line);
    return new Route(cells[0], cells[1], cells[2], cells[3]);
  }
}
