package org.gongzhi.matters.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the starting catalogue from {@code /catalogue/*.csv}. One row a line, cells separated by a
 * comma, lists inside a cell by “、”; the Chinese text itself uses “，”, so that no cell needs quotes
 * and the file can be read and changed in any editor. Lines that start with # are remarks.
 */
final class StartingCatalogue {
  static final Catalogue VALUE =
      new Catalogue(
          read("classes.csv", 12, StartingCatalogue::matterClass),
          read("limits.csv", 8, StartingCatalogue::timeLimit),
          read("dangers.csv", 4, StartingCatalogue::danger));

  private StartingCatalogue() {}

  private static MatterClass matterClass(String[] c) {
    return new MatterClass(
        c[0],
        c[1],
        list(c[2]),
        list(c[3]),
        Urgency.valueOf(c[4]),
        list(c[5]),
        list(c[6]),
        c[7],
        c[8],
        list(c[9]),
        c[10],
        c[11]);
  }

  private static TimeLimit timeLimit(String[] c) {
    return new TimeLimit(
        TimeLimit.What.valueOf(c[0]),
        optional(c[1], Urgency::valueOf),
        optional(c[2], Function.identity()),
        optional(c[3], MatterKind::valueOf),
        optional(c[4], Channel::valueOf),
        c[5],
        c[6],
        c[7]);
  }

  private static DangerWord danger(String[] c) {
    return new DangerWord(c[0], c[1], c[2], "also_feared".equals(c[3]));
  }

  private static <T> @Nullable T optional(String cell, Function<String, T> as) {
    return cell.isEmpty() ? null : as.apply(cell);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("、", -1));
  }

  private static <T> List<T> read(String file, int columns, Function<String[], T> as) {
    List<T> rows = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(",", -1);
      if (cells.length != columns) {
        throw new IllegalStateException(
            "%s line %d: %d cells, not %d".formatted(file, i + 1, cells.length, columns));
      }
      rows.add(as.apply(cells));
    }
    return List.copyOf(rows);
  }

  private static List<String> lines(String file) {
    try (InputStream in = StartingCatalogue.class.getResourceAsStream("/catalogue/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing /catalogue/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
