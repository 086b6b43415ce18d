package org.gongzhi.platform.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 文本表格. Writes a table as csv in UTF-8 with a mark in front, by which Excel knows the encoding. */
public final class CsvFile {
  private CsvFile() {}

  /** Headings and rows alone: whoever takes csv feeds it to a program. */
  public static byte[] of(SheetTable table) {
    StringBuilder out = new StringBuilder("\ufeff");
    out.append(line(table.columns().stream().map(SheetColumn::heading).toList()));
    for (List<@Nullable Object> row : table.rows())
      out.append(
          line(IntStream.range(0, row.size()).mapToObj(i -> cell(table, i, row.get(i))).toList()));
    return out.toString().getBytes(UTF_8);
  }

  private static String cell(SheetTable table, int column, @Nullable Object value) {
    String told = table.told(column, value);
    return value instanceof Number ? told : Formulas.disarmed(told);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvFile::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
