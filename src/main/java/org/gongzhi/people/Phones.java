package org.gongzhi.people;

import java.text.Normalizer;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;

/** 电话号码. The one form in which numbers are stored and compared. */
final class Phones {
  private static final int MOBILE = 11;

  private Phones() {}

  /**
   * Digits only, “+” before a foreign one: 138 0000-0001, +86 13800000001 and full-width digits are
   * one number.
   *
   * @throws Refused if it cannot be a number one can call
   */
  static String normal(String field, String typed) {
    String digits = stripped(typed);
    boolean foreign = digits.startsWith("+");
    String number = foreign ? digits.substring(1) : digits;
    if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Refused.invalid(field, "person.phone.digits");
    }
    int length = number.length();
    if (!foreign && number.startsWith("1") && length != MOBILE && length > 5) {
      throw Refused.invalid(field, "person.phone.mobile", length);
    }
    if (length < 3 || length > 15) throw Refused.invalid(field, "person.phone.length", length);
    return digits;
  }

  /** Whether this was meant to be a telephone number. */
  static boolean looksLikeOne(String typed) {
    String digits = stripped(typed);
    return digits.length() > 5
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && digits.startsWith("1");
  }

  private static String stripped(String typed) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(TypedText.line(typed), Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !isPunctuation(c))
        .forEach(out::appendCodePoint);
    String digits = out.toString();
    if (digits.startsWith("0086")) digits = "+86" + digits.substring(4);
    return digits.startsWith("+86") ? digits.substring(3) : digits;
  }

  private static boolean isPunctuation(int c) {
    return switch (c) {
      case '-', '(', ')', '.', '/', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> true;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
    };
  }
}
