package org.gongzhi.platform.documents;

import java.util.function.Consumer;
import org.gongzhi.platform.Refused;

/**
 * 读表格. Reads the first sheet of an xlsx file, or a csv file in UTF-8, UTF-16 or GB18030, row by row. Nothing in
 * it is trusted: formulas are text, sizes have limits, and what is packed may not unpack to more than its due.
 */
public final class TableFile {
  /** The field a refusal names. */
  public static final String FIELD = "file";

  private TableFile() {}

  /**
   * 上限.
   *
   * @param bytes size of the file
   * @param rows rows with something in them
   * @param columns columns of any row
   * @param cell characters in a cell
   */
  public record Limits(int bytes, int rows, int columns, int cell) {
    /** A hundred thousand rows, as the largest lists people hand over. */
    public static final Limits USUAL = new Limits(20_000_000, 100_001, 200, 32_767);
  }

  /**
   * Hands over the rows that are not empty, in order.
   *
   * @return how many there were
   * @throws Refused as invalid in {@link #FIELD} when it is no such file or beyond a limit; rows before that
   *     have been handed over
   */
  public static int read(byte[] file, Limits limits, Consumer<TableRow> each) {
    if (file.length == 0) throw Refused.invalid(FIELD, "sheet.empty");
    if (file.length > limits.bytes())
      throw Refused.invalid(FIELD, "sheet.tooBig", limits.bytes() / 1_000_000);
    Counting counting = new Counting(limits, each);
    if (begins(file, 'P', 'K', 3, 4)) XlsxReading.read(file, counting);
    else if (begins(file, 0xd0, 0xcf, 0x11, 0xe0)) throw Refused.invalid(FIELD, "sheet.old");
    else CsvReading.read(file, counting);
    return counting.count;
  }

  private static boolean begins(byte[] file, int... with) {
    if (file.length < with.length) return false;
    for (int i = 0; i < with.length; i++) if ((file[i] & 0xff) != with[i]) return false;
    return true;
  }

  /** Holds every row to the limits. */
  static final class Counting {
    private final Limits limits;
    private final Consumer<TableRow> each;
    private int count;

    Counting(Limits limits, Consumer<TableRow> each) {
      this.limits = limits;
      this.each = each;
    }

    void row(TableRow row) {
      if (row.isEmpty()) return;
      if (++count > limits.rows())
        throw Refused.invalid(FIELD, "sheet.tooManyRows", limits.rows() - 1);
      width(row.number(), row.cells().size());
      row.cells().forEach(c -> cell(row.number(), c.text().length()));
      each.accept(row);
    }

    void width(int row, int columns) {
      if (columns > limits.columns())
        throw Refused.invalid(FIELD, "sheet.tooManyColumns", row, limits.columns());
    }

    void cell(int row, int length) {
      if (length > limits.cell())
        throw Refused.invalid(FIELD, "sheet.tooLong", row, limits.cell());
    }
  }
}
