package org.gongzhi.places;

import org.jspecify.annotations.Nullable;

/**
 * 区划. One division: a province, city, district or county, street or town, community or village.
 *
 * @param code 统计用区划代码, 12 digits
 * @param parent the code of the division it lies in; null for a province
 * @param kind its level
 * @param name the whole name, “东方红社区”
 * @param shortName what people say, “东方红”
 * @param numberPrefix what human numbers begin with, “DFH”; unique, the code if none was chosen
 * @param note a reservation about this entry, for administrators
 */
public record Area(
    String code,
    @Nullable String parent,
    Kind kind,
    String name,
    String shortName,
    String numberPrefix,
    @Nullable String note) {
  /** 层级. The levels, from the top. */
  public enum Kind {
    /** 省 */
    PROVINCE,
    /** 市 */
    CITY,
    /** 区、县 */
    DISTRICT,
    /** 街道、镇、乡 */
    STREET,
    /** 社区、村 */
    COMMUNITY
  }

  /** The part of the code that all divisions inside this one share; the whole of a community's. */
  public String prefix() {
    return prefixOf(code);
  }

  /**
   * The part of a code that everything inside the division shares: 340303004 for 340303004000, 3403
   * for 340300000000.
   */
  public static String prefixOf(String code) {
    for (int length : new int[] {2, 4, 6, 9}) {
      if (code.substring(length).chars().allMatch(c -> c == '0')) return code.substring(0, length);
    }
    return code;
  }

  /** Whether a text has the form of a division code. */
  public static boolean isCode(String text) {
    return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
