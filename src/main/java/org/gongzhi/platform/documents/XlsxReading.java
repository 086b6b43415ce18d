package org.gongzhi.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.documents.TableRow.Kind;
import org.jspecify.annotations.Nullable;

/** Reads xlsx. Before anything is parsed the archive is unpacked once into nowhere, to see how big it is. */
final class XlsxReading {
  /** What a sheet of a hundred thousand rows may unpack to. */
  private static final long UNPACKED = 200_000_000;

  /** The shared texts are kept in memory while rows are read. */
  private static final long SHARED_TEXTS = 60_000_000;

  private static final int PARTS = 2_000;

  /** A date format holds letters of a day or a time outside quotation marks and brackets. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private static final Pattern DAY_OR_TIME = Pattern.compile("[yYdDhHsS]|[mM]{1,5}");

  private XlsxReading() {}

  static void read(byte[] file, TableFile.Counting rows) {
    weigh(file);
    try (ReadableWorkbook book =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
        Stream<Row> found = book.getFirstSheet().openStream()) {
      found.forEach(row -> rows.row(row(row, rows)));
    } catch (IOException | ExcelReaderException | IndexOutOfBoundsException e) {
      throw Refused.invalid(TableFile.FIELD, "sheet.broken");
    } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
      // what the parser makes of an archive that is no workbook
      throw Refused.invalid(TableFile.FIELD, "sheet.broken");
    }
  }

  private static void weigh(byte[] file) {
    byte[] nowhere = new byte[65_536];
    long all = 0;
    int parts = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        if (++parts > PARTS) throw Refused.invalid(TableFile.FIELD, "sheet.bomb");
        long one = 0;
        boolean shared = part.getName().endsWith("sharedStrings.xml");
        InputStream in = zip.getInputStream(part);
        for (int n = in.read(nowhere); n >= 0; n = in.read(nowhere)) {
          one += n;
          if (all + one > UNPACKED || shared && one > SHARED_TEXTS)
            throw Refused.invalid(TableFile.FIELD, "sheet.bomb");
        }
        all += one;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refused.invalid(TableFile.FIELD, "sheet.broken");
    }
    if (parts == 0) throw Refused.invalid(TableFile.FIELD, "sheet.broken");
  }

  private static TableRow row(Row row, TableFile.Counting rows) {
    rows.width(row.getRowNum(), row.getCellCount());
    List<TableRow.Cell> cells = row.stream().map(XlsxReading::cell).toList();
    return new TableRow(row.getRowNum(), cells);
  }

  private static TableRow.Cell cell(@Nullable Cell cell) {
    if (cell == null) return new TableRow.Cell(Kind.EMPTY, "");
    String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
      String formula = cell.getFormula() == null ? "" : cell.getFormula();
      return new TableRow.Cell(Kind.FORMULA, TypedText.line("=" + formula));
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case STRING -> text(cell.asString());
      case BOOLEAN -> text(cell.asBoolean() ? "TRUE" : "FALSE");
      case ERROR -> new TableRow.Cell(Kind.ERROR, TypedText.line(raw));
      case EMPTY, FORMULA -> text(raw);
    };
  }

  private static TableRow.Cell text(String value) {
    String text = Formulas.plain(TypedText.clean(value));
    return new TableRow.Cell(text.isEmpty() ? Kind.EMPTY : Kind.TEXT, text);
  }

  private static TableRow.Cell number(Cell cell) {
    String format = cell.getDataFormatString();
    if (format != null
        && DAY_OR_TIME.matcher(QUOTED.matcher(format).replaceAll("")).find()
        && !format.equalsIgnoreCase("general")) {
      LocalDateTime t = cell.asDate();
      return new TableRow.Cell(Kind.DATE, t.withNano(0).toString());
    }
    BigDecimal n = cell.asNumber().stripTrailingZeros();
    return new TableRow.Cell(Kind.NUMBER, n.toPlainString());
  }
}
