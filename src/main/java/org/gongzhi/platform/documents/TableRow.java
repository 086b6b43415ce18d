package org.gongzhi.platform.documents;

import java.util.List;

/**
 * 读到的一行.
 *
 * @param number its number in the file, from 1, as the program that made it shows it
 * @param cells its cells; trailing empty ones may be missing
 */
public record TableRow(int number, List<Cell> cells) {
  private static final Cell EMPTY = new Cell(Kind.EMPTY, "");

  /** 格子里是什么. */
  public enum Kind {
    /** Nothing. */
    EMPTY,
    /** 文字, from a text file always. */
    TEXT,
    /** 数字. */
    NUMBER,
    /** 日期, told as 2024-06-18T10:20. */
    DATE,
    /** 公式, told as it stands there and never worked out. */
    FORMULA,
    /** An error such as #REF!. */
    ERROR
  }

  /**
   * 一格.
   *
   * @param kind what it is
   * @param text what it says, without space around it
   */
  public record Cell(Kind kind, String text) {}

  /** The cell of this column, counted from 0; an empty one beyond the last. */
  public Cell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : EMPTY;
  }

  public boolean isEmpty() {
    return cells.stream().allMatch(c -> c.text().isEmpty());
  }
}
