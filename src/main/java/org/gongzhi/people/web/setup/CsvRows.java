package org.gongzhi.people.web.setup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;

/**
 * CSV. Rows from text as spreadsheets save or copy it (RFC 4180): separated by commas, semicolons or tabs,
 * whichever the first line has most of; quoted cells may hold all of them and ends of lines.
 */
final class CsvRows {
  private static final int MOST_ROWS = 5_000;
  private static final int LONGEST_CELL = 500;

  private CsvRows() {}

  /** A file as people save it in China: UTF-8, or else GB18030, which every older spreadsheet writes. */
  static String text(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return new String(file, Charset.forName("GB18030"));
    }
  }

  /**
   * The first line names the columns.
   *
   * @throws Refused if there is nothing, too much, or a cell that is no cell
   */
  static Rows read(String text) {
    List<List<String>> all = cells(text.startsWith("\ufeff") ? text.substring(1) : text);
    all.removeIf(l -> l.stream().allMatch(String::isBlank) && l.size() <= 1);
    if (all.size() < 2) throw Refused.invalid("rows", "import.empty");
    if (all.size() - 1 > MOST_ROWS) {
      throw Refused.invalid("rows", "import.many", MOST_ROWS, all.size() - 1);
    }
    List<String> head = all.getFirst().stream().map(CsvRows::clean).toList();
    List<Rows.Line> lines = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int c = 0; c < Math.min(head.size(), all.get(i).size()); c++) {
        cells.putIfAbsent(head.get(c), clean(all.get(i).get(c)));
      }
      Rows.Line line = new Rows.Line(i + 1, cells);
      if (!line.isBlank()) lines.add(line);
    }
    return new Rows(lines);
  }

  private static String clean(String cell) {
    return TypedText.head(TypedText.line(cell), LONGEST_CELL);
  }

  private static List<List<String>> cells(String text) {
    char separator = separator(text);
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (twice) i++;
        if (c == '"' && !twice) quoted = false;
        else cell.append(c);
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator || c == '\n') {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    line.add(cell.toString());
    lines.add(line);
    return lines;
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char c : new char[] {'\t', ';', '\uff0c'}) {
      if (count(first, c) > count(first, best)) best = c;
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }
}
