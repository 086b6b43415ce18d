package org.gongzhi.places;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 楼栋号. What is written on a building or said of it. 16栋, 16幢, 16号楼, 16#, #16, 十六栋 and １６ are one
 * building; 教师楼 is called by its name.
 */
public final class BuildingLabel {
  /** A number or letter with one of the words for a building, perhaps with the zone before it. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "第?(?:([A-Z0-9]{1,2})区)?#?0*([0-9]{1,3}[A-Z甲乙丙丁]?|[A-Z][0-9]{0,3})"
              + "(?:号楼|号栋|栋楼?|幢楼?|#楼?|座|号|楼)?");

  private BuildingLabel() {}

  /**
   * The form in which labels are compared, empty if the label says nothing.
   *
   * @param label as written, for example “十六幢”
   */
  public static String key(String label) {
    String folded = FoldedText.key(label);
    Matcher m = NUMBERED.matcher(folded);
    if (!m.matches()) return folded;
    return m.group(1) == null ? m.group(2) : m.group(1) + "区" + m.group(2);
  }

  /** Whether this is only a number or a letter, without a word for what it numbers. */
  static boolean isBare(String label) {
    return label.codePoints().allMatch(c -> Character.isDigit(c) || (c < 128 && c > ' '));
  }
}
