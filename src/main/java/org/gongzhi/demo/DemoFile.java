package org.gongzhi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code /demo/*.csv}: one row a line, cells separated by a comma, lists inside a cell by “、”. The
 * Chinese text itself uses “，”, so that no cell needs quotes. Lines that start with # are remarks.
 */
final class DemoFile {
  private DemoFile() {}

  /** The rows of a file that has this many cells in each. */
  static List<String[]> rows(String file, int cells) {
    List<String[]> rows = rows(file);
    for (String[] row : rows) {
      if (row.length != cells)
        throw new IllegalStateException(
            "%s: %d cells, not %d: %s".formatted(file, row.length, cells, String.join(",", row)));
    }
    return rows;
  }

  /** The rows of a file whose rows are of several kinds. */
  static List<String[]> rows(String file) {
    List<String[]> rows = new ArrayList<>();
    for (String line : text(file).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) rows.add(line.strip().split(",", -1));
    }
    return rows;
  }

  /** The parts of a cell. */
  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("、", -1));
  }

  private static String text(String file) {
    try (InputStream in = DemoFile.class.getResourceAsStream("/demo/" + file)) {
      if (in == null) throw new IllegalStateException("missing /demo/" + file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
