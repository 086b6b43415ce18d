package org.gongzhi.platform.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gongzhi.platform.documents.SheetColumn.Kind;
import org.jspecify.annotations.Nullable;

/**
 * 台账. A table with a title row, headings that may share a second row, and a totals row: the look people know
 * from their own lists.
 *
 * @param name name of the sheet
 * @param title the title row
 * @param under the line below it: whose, of when, under which conditions; empty for none
 * @param columns the columns
 * @param rows values in the order of the columns: text, numbers, dates as their column says; null is empty
 * @param totals 合计: values in the same order; empty for none
 */
public record SheetTable(
    String name,
    String title,
    String under,
    List<SheetColumn> columns,
    List<List<@Nullable Object>> rows,
    List<@Nullable Object> totals) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** A row, whose cells may be missing. */
  public static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>(cells.length);
    Collections.addAll(row, cells);
    return Collections.unmodifiableList(row);
  }

  /** Whether any columns share a heading. */
  public boolean isGrouped() {
    return columns.stream().anyMatch(c -> !c.group().isEmpty());
  }

  /**
   * 合并的表头.
   *
   * @param heading what it says; empty above columns that share none
   * @param from its first column
   * @param size how many columns it spans
   */
  public record Span(String heading, int from, int size) {}

  /** What stands above the headings, from left to right. */
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < columns.size(); ) {
      String group = columns.get(i).group();
      int to = i + 1;
      while (!group.isEmpty() && to < columns.size() && columns.get(to).group().equals(group)) to++;
      spans.add(new Span(group, i, to - i));
      i = to;
    }
    return spans;
  }

  /** A cell as people read it. */
  public String told(int column, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case LocalDate day -> day.toString();
      case LocalDateTime t -> MINUTE.format(t);
      case Number n when columns.get(column).kind() == Kind.PERCENT ->
          String.format(Locale.ROOT, "%.1f%%", n.doubleValue() * 100);
      case Number n when columns.get(column).kind() == Kind.DECIMAL ->
          String.format(Locale.ROOT, "%.2f", n.doubleValue());
      default -> value.toString();
    };
  }
}
