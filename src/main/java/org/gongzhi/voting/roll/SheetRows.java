package org.gongzhi.voting.roll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.documents.TableFile;
import org.gongzhi.platform.documents.TableRow;

/** 上传的名册. A spreadsheet or csv file as rows of cells that keep their numbers, so that what is wrong is found where it stands. */
public final class SheetRows {
  private static final TableFile.Limits LIMITS = new TableFile.Limits(20_000_000, 20_000, 60, 2_000);

  /** A spreadsheet keeps 118.37 as the nearest binary fraction; this far away it is still 118.37. */
  private static final int DIGITS = 6;

  private SheetRows() {}

  /**
   * @throws Refused as invalid in {@link TableFile#FIELD} when it is no such file or too large
   */
  public static List<List<String>> of(byte[] file) {
    List<List<String>> rows = new ArrayList<>();
    TableFile.read(
        file,
        LIMITS,
        row -> {
          while (rows.size() < row.number() - 1) rows.add(List.of());
          rows.add(row.cells().stream().map(SheetRows::text).toList());
        });
    return rows;
  }

  private static String text(TableRow.Cell cell) {
    if (cell.kind() != TableRow.Kind.NUMBER) return TypedText.line(cell.text());
    try {
      return new BigDecimal(cell.text())
          .setScale(DIGITS, RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    } catch (NumberFormatException e) {
      return TypedText.line(cell.text());
    }
  }
}
