package org.gongzhi.matters.intake;

/** Numbers as people write them in a chat: 14, １４, 十四, 一百零二, 两. */
final class Numerals {
  /** Chinese numerals up to the hundreds, for use inside a character-bounded pattern. */
  static final String HAN = "[零〇一二两三四五六七八九十百]{1,5}";

  /** One to three digits, or {@link #HAN}. */
  static final String ANY = "(?:\\d{1,3}|" + HAN + ")";

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** The value, or −1 when it is not a number after all (“十百”, “百百”). */
  static int value(String text) {
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text.isEmpty() || text.length() > 4 ? -1 : Integer.parseInt(text);
    }
    int total = 0;
    int digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '两' ? '二' : text.charAt(i) == '〇' ? '零' : text.charAt(i);
      if (c == '百' || c == '十') {
        int unit = c == '百' ? 100 : 10;
        if (digit == 0 || total % (unit * 10) >= unit) {
          return -1;
        }
        total += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      } else {
        int d = DIGITS.indexOf(c);
        if (d < 0 || digit > 0) {
          return -1;
        }
        digit = d;
      }
    }
    return total + Math.max(digit, 0);
  }

  /** 1…99 in Chinese, as a name would write it: 十六, 二十. */
  static String inHan(int n) {
    String tens = n < 10 ? "" : n < 20 ? "十" : DIGITS.charAt(n / 10) + "十";
    return tens + (n % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(n % 10)));
  }

  /** Full-width letters, digits and signs and the many dashes made plain, position by position. */
  static String halfWidth(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '！' && c <= '～') {
        plain.setCharAt(i, (char) (c - 0xFEE0));
      } else if (c == '—' || c == '–' || c == '‐' || c == '−' || c == '─') {
        plain.setCharAt(i, '-');
      } else if (Character.isSpaceChar(c)) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }
}
