package org.gongzhi.platform.documents;

/**
 * 一栏. A column of a table that becomes a sheet, a document or a print.
 *
 * @param heading what stands above it
 * @param kind what its cells are
 * @param width how wide, in Chinese characters
 * @param group what stands above it and its neighbours of the same group; empty for none
 */
public record SheetColumn(String heading, Kind kind, int width, String group) {
  /** 格式. What a cell is; a spreadsheet can reckon with all but text. */
  public enum Kind {
    /** 文字. */
    TEXT("@"),
    /** 整数. */
    WHOLE("0"),
    /** 百分数, given as a fraction of one. */
    PERCENT("0.0%"),
    /** 小数, two places. */
    DECIMAL("0.00"),
    /** 日期, a {@link java.time.LocalDate}. */
    DATE("yyyy-mm-dd"),
    /** 日期和时间, a {@link java.time.LocalDateTime}. */
    MINUTE("yyyy-mm-dd hh:mm");

    private final String format;

    Kind(String format) {
      this.format = format;
    }

    String format() {
      return format;
    }

    boolean isNumber() {
      return this == WHOLE || this == PERCENT || this == DECIMAL;
    }
  }

  public static SheetColumn text(String heading, int width) {
    return new SheetColumn(heading, Kind.TEXT, width, "");
  }

  public static SheetColumn of(String heading, Kind kind, int width) {
    return new SheetColumn(heading, kind, width, "");
  }

  /** The same column under a heading it shares with its neighbours. */
  public SheetColumn under(String group) {
    return new SheetColumn(heading, kind, width, group);
  }
}
