package org.gongzhi.understanding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 逗号分隔的表. Reads what others exported, by the names in the first line: quoted cells with commas, line
 * ends and doubled quotes in them, any line end, a byte-order mark, UTF-8 or GB18030. A row that is short
 * has empty cells; blank lines are no rows.
 */
public final class CsvRows {
  private final String text;
  private int at;

  private CsvRows(String text) {
    this.text = text;
  }

  /**
   * All rows of a file, each by column.
   *
   * @param needed columns that must be there
   * @throws IOException if the file cannot be read or lacks one of them; the message says which
   */
  public static List<Map<String, String>> read(Path file, String... needed) throws IOException {
    List<Map<String, String>> rows = parse(decoded(Files.readAllBytes(file)));
    if (rows.isEmpty()) throw new IOException(file + ": no rows");
    for (String column : needed)
      if (!rows.getFirst().containsKey(column))
        throw new IOException(file + ": no column " + column);
    return rows;
  }

  /** A cell; empty where the row has none. */
  public static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  /** The rows of a text, each by column. */
  public static List<Map<String, String>> parse(String text) {
    CsvRows cells = new CsvRows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<String> head = cells.row();
    List<Map<String, String>> rows = new ArrayList<>();
    while (cells.at < cells.text.length()) {
      List<String> row = cells.row();
      if (row.size() == 1 && row.getFirst().isBlank()) continue;
      Map<String, String> named = new LinkedHashMap<>();
      for (int i = 0; i < head.size(); i++)
        named.put(head.get(i).strip(), i < row.size() ? row.get(i) : "");
      rows.add(named);
    }
    return rows;
  }

  private List<String> row() {
    List<String> row = new ArrayList<>();
    while (true) {
      row.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (at >= text.length()) return row;
      char c = text.charAt(at++);
      if (c == ',') continue;
      if (c == '\r' && at < text.length() && text.charAt(at) == '\n') at++;
      return row;
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) at++;
    return text.substring(start, at);
  }

  /** A quote that nobody closes reaches to the end; what follows a closed one belongs to the cell. */
  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return cell.append(plain()).toString();
      }
    }
    return cell.toString();
  }
}
