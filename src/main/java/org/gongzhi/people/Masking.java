package org.gongzhi.people;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * 脱敏. How a person appears where nobody has asked for more: 张*兵, 138****0001, 3403**********1234 (个人信息保护法
 * 51). Works on whole characters as people see them, of any script; the number of stars does not tell how
 * long a name is.
 */
public final class Masking {
  /** 复姓. With one of them in front, the given name starts at the third character. */
  private static final Set<String> DOUBLE_SURNAMES =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "司徒", "司空", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "夏侯",
          "端木", "东方", "南宫", "西门", "东郭", "南门", "百里", "呼延", "轩辕", "澹台", "公冶", "宗政", "濮阳", "淳于",
          "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "赫连", "拓跋", "万俟", "闻人", "独孤", "第五", "公羊",
          "歐陽", "司馬", "諸葛", "尉遲", "公孫", "長孫", "東方", "南宮", "西門", "東郭", "軒轅", "澹臺", "單于", "鍾離",
          "鮮于", "閭丘", "赫連", "聞人", "獨孤");

  private Masking() {}

  /** 姓名. 张* · 张*兵 · 欧阳* · 阿*·买* · J* S*. */
  public static String name(String name) {
    StringBuilder out = new StringBuilder();
    StringBuilder part = new StringBuilder();
    boolean single = name.codePoints().noneMatch(Masking::isBetweenParts);
    name.codePoints()
        .forEach(
            c -> {
              if (isBetweenParts(c)) {
                out.append(part(part.toString(), single)).appendCodePoint(c);
                part.setLength(0);
              } else {
                part.appendCodePoint(c);
              }
            });
    return out.append(part(part.toString(), single)).toString();
  }

  /** 手机号. 138****0001; of a shorter number only the end is shown. */
  public static String phone(String phone) {
    int length = phone.length();
    if (length >= 11) return phone.substring(0, 3) + "****" + phone.substring(length - 4);
    return length >= 7 ? "****" + phone.substring(length - 2) : "****";
  }

  /** 证件号. 3403**********1234; of a shorter one first and last character. */
  public static String idNumber(String number) {
    int length = number.length();
    if (length >= 15) {
      return number.substring(0, 4) + "*".repeat(length - 8) + number.substring(length - 4);
    }
    return length >= 6 ? number.charAt(0) + "****" + number.charAt(length - 1) : "****";
  }

  /** 邮箱. g***@example.org. */
  public static String mail(String address) {
    int at = address.lastIndexOf('@');
    if (at <= 0) return "***";
    return address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
  }

  private static String part(String part, boolean single) {
    List<String> c = characters(part);
    int n = c.size();
    if (n == 0) return "";
    if (n == 1) return single ? "*" : c.getFirst() + "*";
    if (n == 2 || !single) return c.getFirst() + "*";
    boolean doubleSurname = DOUBLE_SURNAMES.contains(c.get(0) + c.get(1));
    if (n == 3) return doubleSurname ? c.get(0) + c.get(1) + "*" : c.get(0) + "*" + c.get(2);
    if (n == 4 && doubleSurname) return c.get(0) + c.get(1) + "*" + c.get(3);
    return c.getFirst() + "**" + c.getLast();
  }

  /** Space and the dots that part the names of many peoples: · • ‧ ・ 。 as typed for it, and full stop. */
  private static boolean isBetweenParts(int c) {
    return switch (c) {
      case '·', '•', '‧', '・', '･', '∙', '⋅', '．', '.', '。' -> true;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
    };
  }

  /** What people count as one character, with its accents, joiners and variation selectors. */
  private static List<String> characters(String text) {
    BreakIterator cuts = BreakIterator.getCharacterInstance(Locale.ROOT);
    cuts.setText(text);
    List<String> all = new ArrayList<>();
    int from = cuts.first();
    for (int to = cuts.next(); to != BreakIterator.DONE; to = cuts.next()) {
      all.add(text.substring(from, to));
      from = to;
    }
    return all;
  }
}
