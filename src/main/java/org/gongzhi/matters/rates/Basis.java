package org.gongzhi.matters.rates;

/**
 * 口径. How an area tells its figures.
 *
 * @param version counts up per area; 0 for the starting one
 * @param decimals places after the point
 * @param rounding how the last of them comes about
 * @param contentFrom the rating from which somebody counts as content: 3 with 基本满意, 4 without
 * @param remark why it is so
 */
public record Basis(int version, int decimals, Rounding rounding, int contentFrom, String remark) {
  /** Two places, rounded; 基本满意 counts, as most places have it. */
  public static final Basis STARTING = new Basis(0, 2, Rounding.HALF_UP, 3, "");

  /** 进位. Printed figures of the trade use both. */
  public enum Rounding {
    /** 四舍五入. */
    HALF_UP,
    /** 截断. */
    DOWN
  }
}
