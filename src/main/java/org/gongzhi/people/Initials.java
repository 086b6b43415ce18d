package org.gongzhi.people;

import java.util.Locale;
import java.util.Map;

/**
 * 拼音首字母. “zab” stands for every name whose characters begin so. Which letter a character begins with is
 * told by where it stands in the database's Chinese order (ICU, by pinyin): between the first character of
 * the letter and the first of the next.
 */
final class Initials {
  private static final int FEWEST = 2;
  private static final int MOST = 8;

  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";

  /** The first character of each letter in that order; after the last letter comes everything foreign. */
  private static final String FIRST = "阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀";

  /** Surnames that are read differently from the same character elsewhere. */
  private static final Map<Character, String> SURNAMES =
      Map.ofEntries(
          Map.entry('z', "曾翟查"),
          Map.entry('s', "单沈"),
          Map.entry('x', "解洗冼"),
          Map.entry('q', "仇覃"),
          Map.entry('o', "区"),
          Map.entry('y', "尉乐员"),
          Map.entry('p', "朴繁逄"),
          Map.entry('g', "盖"),
          Map.entry('b', "薄"),
          Map.entry('h', "郝黑"),
          Map.entry('m', "万缪"),
          Map.entry('r', "任"),
          Map.entry('n', "宁"));

  private Initials() {}

  /** Whether this was meant as initials: two to eight letters and nothing else. */
  static boolean looksLikeThem(String typed) {
    return typed.length() >= FEWEST
        && typed.length() <= MOST
        && typed.chars().allMatch(c -> c < 128 && Character.isLetter(c));
  }

  /** A condition on the column {@code p.name}; it holds nothing that was typed but letters of the table. */
  static String condition(String typed) {
    String letters = typed.toLowerCase(Locale.ROOT);
    StringBuilder sql = new StringBuilder("(true");
    for (int i = 0; i < letters.length(); i++)
      sql.append("\n  and ").append(at(i + 1, letters.charAt(i)));
    return sql.append(")").toString();
  }

  private static String at(int place, char letter) {
    int i = LETTERS.indexOf(letter);
    if (i < 0) return "false";
    String here = "substr(p.name, " + place + ", 1)";
    String between = here + " collate \"zh-x-icu\" >= '" + FIRST.charAt(i) + "'";
    between +=
        i + 1 < FIRST.length()
            ? " and " + here + " collate \"zh-x-icu\" < '" + FIRST.charAt(i + 1) + "'"
            : " and " + here + " ~ '[一-龥]'";
    String also = place == 1 ? SURNAMES.get(letter) : null;
    return also == null
        ? "(" + between + ")"
        : "(" + between + " or " + here + " ~ '[" + also + "]')";
  }
}
