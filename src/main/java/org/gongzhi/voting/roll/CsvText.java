package org.gongzhi.voting.roll;

import java.util.ArrayList;
import java.util.List;

/**
 * 表格文字. Rows of cells out of what people paste: separated by commas (RFC 4180, quotes and all), or by tabs as a spreadsheet puts
 * them on the clipboard. Semicolons are left alone: they stand between names.
 */
public final class CsvText {
  private CsvText() {}

  public static List<List<String>> rows(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    char separator = separator(plain);
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (quoted) {
        if (c != '"') cell.append(c);
        else if (i + 1 < plain.length() && plain.charAt(i + 1) == '"') cell.append(plain.charAt(i++));
        else quoted = false;
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
      } else if (c == separator || c == '\n') {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString().strip());
      rows.add(row);
    }
    return rows;
  }

  /** A tab in the first line says that it came from the clipboard of a spreadsheet. */
  private static char separator(String text) {
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end)).indexOf('\t') >= 0 ? '\t' : ',';
  }
}
