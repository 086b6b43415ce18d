package org.gongzhi.platform.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a table into a Word document: headings on every page, no row cut in two. */
final class DocxTable {
  private final SheetTable table;
  private final int size;

  private DocxTable(SheetTable table) {
    this.table = table;
    this.size = table.columns().size() > 8 ? 8 : 12;
  }

  static void write(XWPFDocument document, SheetTable table) {
    int heads = table.isGrouped() ? 2 : 1;
    int totals = table.totals().isEmpty() ? 0 : 1;
    XWPFTable drawn =
        document.createTable(heads + table.rows().size() + totals, table.columns().size());
    drawn.setWidth("100%");
    new DocxTable(table).fill(drawn, heads);
    document.createParagraph();
  }

  private void fill(XWPFTable drawn, int heads) {
    if (heads == 2) groups(drawn.getRow(0));
    XWPFTableRow head = drawn.getRow(heads - 1);
    for (int i = 0; i < heads; i++) {
      drawn.getRow(i).setRepeatHeader(true);
      drawn.getRow(i).setCantSplitRow(true);
    }
    for (int c = 0; c < table.columns().size(); c++) {
      SheetColumn column = table.columns().get(c);
      boolean alone = heads == 2 && column.group().isEmpty();
      if (alone) properties(head.getCell(c)).addNewVMerge().setVal(STMerge.CONTINUE);
      else say(head.getCell(c), column.heading(), DocxFile.HEADING, true);
    }
    int row = heads;
    for (List<@Nullable Object> cells : table.rows()) cells(drawn.getRow(row++), cells);
    if (!table.totals().isEmpty()) cells(drawn.getRow(row), table.totals());
  }

  private void groups(XWPFTableRow row) {
    for (SheetTable.Span span : table.spans()) {
      XWPFTableCell first = row.getCell(span.from());
      if (span.heading().isEmpty()) {
        say(first, table.columns().get(span.from()).heading(), DocxFile.HEADING, true);
        properties(first).addNewVMerge().setVal(STMerge.RESTART);
        continue;
      }
      say(first, span.heading(), DocxFile.HEADING, true);
      properties(first).addNewHMerge().setVal(STMerge.RESTART);
      for (int c = span.from() + 1; c < span.from() + span.size(); c++)
        properties(row.getCell(c)).addNewHMerge().setVal(STMerge.CONTINUE);
    }
  }

  private void cells(XWPFTableRow row, List<@Nullable Object> cells) {
    row.setCantSplitRow(true);
    for (int c = 0; c < cells.size(); c++) {
      boolean number = table.columns().get(c).kind().isNumber();
      say(row.getCell(c), table.told(c, cells.get(c)), DocxFile.BODY, number);
    }
  }

  private void say(XWPFTableCell cell, String text, String font, boolean centred) {
    XWPFParagraph p = cell.getParagraphs().getFirst();
    p.setSpacingAfter(0);
    if (centred) p.setAlignment(ParagraphAlignment.CENTER);
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    DocxFile.run(p, text, font, size);
    int c = cell.getTableRow().getTableCells().indexOf(cell);
    int all = table.columns().stream().mapToInt(SheetColumn::width).sum();
    var width = properties(cell).isSetTcW() ? properties(cell).getTcW() : properties(cell).addNewTcW();
    width.setW(BigInteger.valueOf(Math.round(5000.0 * table.columns().get(c).width() / all)));
    width.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth.PCT);
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
  }
}
