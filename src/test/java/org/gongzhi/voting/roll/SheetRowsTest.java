package org.gongzhi.voting.roll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;

/** Lists of owners as they come out of spreadsheets: merged cells, numbers as fractions, formulas, other encodings. */
class SheetRowsTest {
  @Test
  void aSpreadsheetIsReadAsItsRowsStand() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              heading(sheet);
              row(sheet, 1, "9栋1", 118.37, "张伟", "13800000001");
              row(sheet, 3, "9栋2", 0.1 + 0.2, "李芳", "13800000002");
            });
    DraftRoll roll = OwnersSheet.read(SheetRows.of(file));
    assertThat(roll.problems()).isEmpty();
    assertThat(roll.units())
        .extracting(DraftRoll.Unit::exclusiveArea)
        .containsExactly(118_37L, 30L);
  }

  /** One owner's name over two dwellings: which of them it is for the sheet does not say. */
  @Test
  void aMergedCellIsNamedWithItsRow() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              heading(sheet);
              row(sheet, 1, "9栋1", 118.37, "张伟", "13800000001");
              sheet.value(2, 0, "9栋2");
              sheet.value(2, 1, 96.5);
              sheet.range(1, 2, 2, 2).merge();
              row(sheet, 4, "9栋3", 118.375, "王五", "");
            });
    assertThat(OwnersSheet.read(SheetRows.of(file)).problems())
        .extracting(p -> p.row() + " " + p.what().key())
        .containsExactly("3 voting.roll.owner.missing", "5 voting.roll.area.wrong");
  }

  @Test
  void aFormulaIsNotWorkedOut() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              heading(sheet);
              row(sheet, 1, "9栋1", 118.37, "张伟", "");
              sheet.formula(1, 1, "100+18.37");
            });
    assertThat(OwnersSheet.read(SheetRows.of(file)).problems())
        .extracting(p -> p.what().key())
        .containsExactly("voting.roll.area.wrong");
  }

  @Test
  void aCsvFileMayBeInTheEncodingOfOldPrograms() {
    String text = "房号,面积,业主\n9栋1,118.37,张伟\n";
    for (Charset charset : new Charset[] {UTF_8, Charset.forName("GB18030")})
      assertThat(OwnersSheet.read(SheetRows.of(text.getBytes(charset))).voters()).hasSize(1);
  }

  @Test
  void whatIsNoSheetIsSaidToBeNone() {
    assertThatThrownBy(() -> SheetRows.of(new byte[0])).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> SheetRows.of(new byte[] {'P', 'K', 3, 4, 0, 0}))
        .isInstanceOf(Refused.class);
  }

  private interface Content {
    void of(Worksheet sheet);
  }

  private static byte[] workbook(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      content.of(book.newWorksheet("名册"));
    }
    return out.toByteArray();
  }

  private static void heading(Worksheet sheet) {
    String[] names = {"房号", "专有部分面积", "业主", "电话"};
    for (int i = 0; i < names.length; i++) sheet.value(0, i, names[i]);
  }

  private static void row(
      Worksheet sheet, int row, String unit, double area, String owner, String phone) {
    sheet.value(row, 0, unit);
    sheet.value(row, 1, area);
    sheet.value(row, 2, owner);
    sheet.value(row, 3, phone);
  }
}
