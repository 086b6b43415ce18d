package org.gongzhi.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.documents.TableFile.Limits;
import org.gongzhi.platform.documents.TableRow.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables out and in; what we write is opened with a program of somebody else. */
class SheetsTest {
  private static final Limits SMALL = new Limits(1_000_000, 20, 10, 100);

  @Test
  void aSheetHasATitleMergedHeadingsTypedCellsAndTotals() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(XlsxFile.of(Ledger.VALUE)))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("清单");
      assertThat(sheet.getMergedRegions())
          .extracting(CellRangeAddress::formatAsString)
          .contains("A1:G1", "A2:G2", "C3:D3", "A3:A4", "G3:G4");
      assertThat(text(sheet, 0, 0)).isEqualTo("东方红社区问题与需求清单");
      assertThat(text(sheet, 2, 2)).isEqualTo("责任");
      assertThat(text(sheet, 3, 3)).isEqualTo("配合");
      var lamp = sheet.getRow(4);
      assertThat(lamp.getCell(0).getNumericCellValue()).isEqualTo(1);
      assertThat(lamp.getCell(4).getLocalDateTimeCellValue()).hasToString("2024-06-24T00:00");
      assertThat(lamp.getCell(5).getLocalDateTimeCellValue()).hasToString("2024-06-17T19:38");
      assertThat(lamp.getCell(6).getNumericCellValue()).isEqualTo(0.625);
      assertThat(lamp.getCell(6).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
      assertThat(text(sheet, 7, 0)).isEqualTo("合计");
      assertThat(book.getFontAt(sheet.getRow(7).getCell(0).getCellStyle().getFontIndex()).getBold())
          .isTrue();
    }
  }

  @Test
  void whatSomebodyTypedNeverBecomesAFormula() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(XlsxFile.of(Ledger.VALUE)))) {
      var row = book.getSheetAt(0).getRow(5);
      for (int c = 1; c <= 3; c++)
        assertThat(row.getCell(c).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("'=cmd|'/c calc'!A1");
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("'+86");
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("'@SUM(A1)");
    }
    String csv = new String(CsvFile.of(Ledger.VALUE), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\ufeff序号,问题描述").contains("\r\n2,'=cmd|'/c calc'!A1,'+86");
  }

  @Test
  void whatIsWrittenComesBackAsItWas() {
    List<TableRow> rows = rows(XlsxFile.of(Ledger.VALUE), Limits.USUAL);
    assertThat(rows.get(4).number()).isEqualTo(5);
    assertThat(rows.get(4).cell(5))
        .isEqualTo(new TableRow.Cell(Kind.DATE, "2024-06-17T19:38"));
    assertThat(rows.get(4).cell(6)).isEqualTo(new TableRow.Cell(Kind.NUMBER, "0.625"));
    assertThat(rows.get(5).cell(1)).isEqualTo(new TableRow.Cell(Kind.TEXT, "=cmd|'/c calc'!A1"));
    assertThat(rows.get(6).cell(1).text()).isEqualTo("-3层漏水，𠮷先生说“水都到脚面了”");
    assertThat(rows(CsvFile.of(Ledger.VALUE), Limits.USUAL).get(3).cell(1).text())
        .isEqualTo("-3层漏水，𠮷先生说“水都到脚面了”");
  }

  @Test
  void aFormulaIsReadAsTextAndNotWorkedOut() throws IOException {
    var out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var row = book.createSheet().createRow(0);
      row.createCell(0).setCellFormula("1+1");
      row.getCell(0).setCellValue(2);
      row.createCell(1).setCellValue("楼道灯");
      row.createCell(2).setCellErrorValue((byte) 23);
      book.write(out);
    }
    TableRow row = rows(out.toByteArray(), SMALL).getFirst();
    assertThat(row.cell(0)).isEqualTo(new TableRow.Cell(Kind.FORMULA, "=1+1"));
    assertThat(row.cell(1)).isEqualTo(new TableRow.Cell(Kind.TEXT, "楼道灯"));
    assertThat(row.cell(2).kind()).isEqualTo(Kind.ERROR);
    assertThat(rows("编号,内容\n1,=1+1\n".getBytes(StandardCharsets.UTF_8), SMALL).get(1).cell(1))
        .isEqualTo(new TableRow.Cell(Kind.FORMULA, "=1+1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void textInAnyEncodingOfAnOffice(String charset) {
    String text = "工单编号;诉求内容\r\n12345;\"楼道灯坏了；\n还漏水\"\"两天\"\"\"\r\n\r\n6;㙟䶮\r\n";
    List<TableRow> rows = rows(text.getBytes(Charset.forName(charset)), SMALL);
    assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 5);
    assertThat(rows.get(1).cell(1).text()).isEqualTo("楼道灯坏了；\n还漏水\"两天\"");
    assertThat(rows.get(2).cell(1).text()).isEqualTo("㙟䶮");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-18, 2024-06-18T00:00",
    "2024/6/8 9:05, 2024-06-08T09:05",
    "2024.6.18, 2024-06-18T00:00",
    "2024年6月18日, 2024-06-18T00:00",
    "2024年6月18日 下午3点20分, 2024-06-18T15:20",
    "2024-06-18T10:20:30, 2024-06-18T10:20",
    "20240618, 2024-06-18T00:00",
    "202406181020, 2024-06-18T10:20",
    "45461.5, 2024-06-18T12:00",
    "18/06/2024, 2024-06-18T00:00",
    "06/18/2024 08:00, 2024-06-18T08:00",
    "06/07/2024,",
    "2024-02-30,",
    "昨天,",
    "6月18日,"
  })
  void datesAsPeopleWriteThem(String written, String read) {
    assertThat(DateText.read(written).map(Object::toString).orElse(null)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "'', sheet.empty",
    "a, ",
    "'\"open', sheet.openQuote"
  })
  void badTextIsToldInASentence(String text, String key) {
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    if (key == null) assertThat(rows(file, SMALL)).hasSize(1);
    else refused(file, SMALL, key);
  }

  @Test
  void sizesHaveLimits() {
    refused("a\n".repeat(21).getBytes(StandardCharsets.UTF_8), SMALL, "sheet.tooManyRows");
    refused(",".repeat(10).concat("x").getBytes(StandardCharsets.UTF_8), SMALL, "sheet.tooManyColumns");
    refused("长".repeat(101).getBytes(StandardCharsets.UTF_8), SMALL, "sheet.tooLong");
    refused(new byte[1_000_001], SMALL, "sheet.tooBig");
    refused(new byte[] {'a', 0, 'b'}, SMALL, "sheet.noTable");
    refused(new byte[] {(byte) 0xff, 'a'}, SMALL, "sheet.encoding");
    refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, SMALL, "sheet.old");
    refused(XlsxFile.of(Ledger.VALUE), new Limits(1_000_000, 2, 10, 100), "sheet.tooManyRows");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] million = new byte[1_000_000];
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 250; i++) zip.write(million);
    }
    assertThat(out.size()).isLessThan(500_000);
    refused(out.toByteArray(), SMALL, "sheet.bomb");
  }

  @Test
  void anArchiveThatIsNoWorkbookIsToldSo() throws IOException {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    refused(out.toByteArray(), SMALL, "sheet.broken");
    byte[] half = XlsxFile.of(Ledger.VALUE);
    refused(java.util.Arrays.copyOf(half, half.length / 2), SMALL, "sheet.broken");
  }

  @Test
  void entitiesAreNotExpanded() throws IOException {
    String laughs =
        """
        <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "%s"><!ENTITY b "%s">]>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>
        """
            .formatted("ha".repeat(1_000), "&a;".repeat(1_000));
    var out = new ByteArrayOutputStream();
    byte[] good = XlsxFile.of(Ledger.VALUE);
    try (ZipFile from =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(good)).get();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var e : java.util.Collections.list(from.getEntries())) {
        zip.putNextEntry(new ZipEntry(e.getName()));
        if (e.getName().contains("sheet1")) zip.write(laughs.getBytes(StandardCharsets.UTF_8));
        else from.getInputStream(e).transferTo(zip);
      }
    }
    try {
      assertThat(rows(out.toByteArray(), SMALL)).allMatch(r -> r.cell(0).text().length() < 100);
    } catch (Refused r) {
      assertThat(r.fields().get("file").key()).isEqualTo("sheet.broken");
    }
  }

  private static String text(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column).getStringCellValue();
  }

  private static List<TableRow> rows(byte[] file, Limits limits) {
    List<TableRow> rows = new ArrayList<>();
    assertThat(TableFile.read(file, limits, rows::add)).isEqualTo(rows.size());
    return rows;
  }

  private static void refused(byte[] file, Limits limits, String key) {
    assertThatThrownBy(() -> TableFile.read(file, limits, _ -> {}))
        .isInstanceOfSatisfying(
            Refused.class,
            r -> assertThat(r.fields().get("file").key()).isEqualTo(key));
  }
}
