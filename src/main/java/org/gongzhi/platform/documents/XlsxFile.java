package org.gongzhi.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongzhi.platform.documents.SheetColumn.Kind;
import org.jspecify.annotations.Nullable;

/** 电子表格. Writes a table as xlsx: numbers and dates as such, everything else as text that stays text. */
public final class XlsxFile {
  private static final String SONG = "宋体";
  private static final int MOST_IN_A_CELL = 32_767;

  private final SheetTable table;
  private final Worksheet sheet;
  private int row;

  private XlsxFile(SheetTable table, Worksheet sheet) {
    this.table = table;
    this.sheet = sheet;
  }

  public static byte[] of(SheetTable table) {
    var out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Gongzhi", "1.0")) {
      book.setGlobalDefaultFont(SONG, 11);
      new XlsxFile(table, book.newWorksheet(sheetName(table.name()))).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What Excel allows: 31 characters, none of []:*?/\. */
  static String sheetName(String name) {
    String allowed = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    return allowed.isEmpty() ? "Sheet1" : allowed.substring(0, Math.min(31, allowed.length()));
  }

  private void write() throws IOException {
    int last = table.columns().size() - 1;
    for (int i = 0; i <= last; i++) sheet.width(i, table.columns().get(i).width() * 2.0 + 1);
    line(table.title(), 18, last);
    if (!table.under().isEmpty()) line(table.under(), 10, last);
    headings();
    int head = row;
    for (List<@Nullable Object> cells : table.rows()) cells(cells);
    if (!table.totals().isEmpty()) {
      cells(table.totals());
      sheet.range(row - 1, 0, row - 1, last).style().bold().set();
    }
    if (row > head)
      sheet.range(head, 0, row - 1, last).style().borderStyle(BorderStyle.THIN).wrapText(true)
          .verticalAlignment("center").set();
    sheet.freezePane(0, head);
    sheet.repeatRows(0, head - 1);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("&P / &N", org.dhatim.fastexcel.Position.CENTER);
    sheet.finish();
  }

  private void line(String text, int size, int last) {
    sheet.value(row, 0, Formulas.disarmed(text));
    var range = sheet.range(row, 0, row, Math.max(last, 0));
    range.style().horizontalAlignment("center").fontSize(size).bold().set();
    if (last > 0) range.merge();
    row++;
  }

  private void headings() {
    boolean grouped = table.isGrouped();
    int below = grouped ? row + 1 : row;
    for (SheetTable.Span span : table.spans()) {
      int to = span.from() + span.size() - 1;
      if (!span.heading().isEmpty()) {
        sheet.value(row, span.from(), span.heading());
        if (span.size() > 1) sheet.range(row, span.from(), row, to).merge();
      } else if (grouped) {
        // a heading without a group stands as tall as both rows
        sheet.value(row, to, table.columns().get(to).heading());
        sheet.range(row, to, below, to).merge();
        continue;
      }
      for (int c = span.from(); c <= to; c++)
        sheet.value(below, c, table.columns().get(c).heading());
    }
    sheet.range(row, 0, below, table.columns().size() - 1).style().bold().wrapText(true)
        .horizontalAlignment("center").verticalAlignment("center")
        .borderStyle(BorderStyle.THIN).set();
    row = below + 1;
  }

  private void cells(List<@Nullable Object> cells) {
    for (int c = 0; c < cells.size(); c++) cell(c, cells.get(c));
    row++;
  }

  private void cell(int c, @Nullable Object value) {
    Kind kind = table.columns().get(c).kind();
    switch (value) {
      case null -> {}
      case LocalDate day -> sheet.value(row, c, day);
      case LocalDateTime t -> sheet.value(row, c, t);
      case Number n -> sheet.value(row, c, n);
      default -> {
        sheet.value(row, c, text(value.toString()));
        return;
      }
    }
    if (value != null) sheet.style(row, c).format(kind.format()).set();
  }

  private static String text(String value) {
    String disarmed = Formulas.disarmed(value);
    return disarmed.length() <= MOST_IN_A_CELL
        ? disarmed
        : disarmed.substring(0, MOST_IN_A_CELL - 1) + "…";
  }
}
