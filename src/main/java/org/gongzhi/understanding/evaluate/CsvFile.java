package org.gongzhi.understanding.evaluate;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file read row by row, so that a large one need not fit into memory: RFC 4180 with a header, with or
 * without a byte-order mark, line breaks inside quotes, any line ending.
 */
public final class CsvFile implements Closeable {
  private final Path file;
  private final BufferedReader in;
  private final Map<String, Integer> columns = new HashMap<>();
  private int ahead;

  /** Opens a file and reads its header. */
  public CsvFile(Path file) throws IOException {
    this.file = file;
    // replaces what is not UTF-8 instead of giving up on a whole file for one byte
    this.in = new BufferedReader(
        new java.io.InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 16);
    this.ahead = in.read();
    if (ahead == '\uFEFF') ahead = in.read();
    List<String> header = cells();
    if (header == null) throw new IOException(file + " is empty");
    for (int i = 0; i < header.size(); i++) columns.put(header.get(i).strip(), i);
  }

  /** A row; columns are asked for by the name the header gives them. */
  public record Row(Map<String, Integer> columns, List<String> cells) {
    /** The cell, empty if the row is too short. */
    public String get(String column) {
      int i = columns.getOrDefault(column, Integer.MAX_VALUE);
      return i < cells.size() ? cells.get(i) : "";
    }
  }

  /**
   * @throws IOException if the header does not name these columns
   */
  public CsvFile with(String... needed) throws IOException {
    for (String column : needed)
      if (!columns.containsKey(column)) throw new IOException(file + ": no column " + column);
    return this;
  }

  /** The next row that is not empty, null at the end. */
  public @Nullable Row next() throws IOException {
    List<String> cells = cells();
    while (cells != null && cells.size() == 1 && cells.getFirst().isEmpty()) cells = cells();
    return cells == null ? null : new Row(columns, cells);
  }

  private @Nullable List<String> cells() throws IOException {
    if (ahead < 0) return null;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    while (true) {
      if (ahead == '"' && cell.isEmpty()) quoted(cell);
      boolean end = ahead < 0 || ahead == '\n' || ahead == '\r';
      if (ahead == ',' || end) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append((char) ahead);
      }
      if (end) {
        if (ahead == '\r') ahead = in.read();
        if (ahead == '\n') ahead = in.read();
        return cells;
      }
      ahead = in.read();
    }
  }

  /** What stands between quotes; the next character is what follows them. */
  private void quoted(StringBuilder cell) throws IOException {
    ahead = in.read();
    while (ahead >= 0) {
      if (ahead == '"') {
        ahead = in.read();
        if (ahead != '"') return;
      }
      cell.append((char) ahead);
      ahead = in.read();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
