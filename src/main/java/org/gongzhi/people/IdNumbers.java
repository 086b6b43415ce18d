package org.gongzhi.people;

import java.text.Normalizer;
import java.util.Locale;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;

/** 证件号码. Identity numbers of citizens with their check character (GB 11643-1999), and passports. */
final class IdNumbers {
  private static final int[] WEIGHT = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final int LENGTH = 18;

  private IdNumbers() {}

  /**
   * Upper case, without spaces.
   *
   * @throws Refused if it is a citizen's number with a slip in it, or no number at all
   */
  static String normal(String field, String typed) {
    String number =
        Normalizer.normalize(TypedText.line(typed), Normalizer.Form.NFKC)
            .replace(" ", "")
            .replace("-", "")
            .toUpperCase(Locale.ROOT);
    int length = TypedText.length(number);
    if (!number.chars().allMatch(c -> isDigit(c) || c >= 'A' && c <= 'Z')) {
      throw Refused.invalid(field, "person.id.characters");
    }
    if (length == LENGTH) {
      if (!isCitizens(number)) throw Refused.invalid(field, "person.id.check");
    } else if (length < 5 || length > 15) {
      throw Refused.invalid(field, "person.id.length", length);
    }
    return number;
  }

  private static boolean isCitizens(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHT.length; i++) {
      if (!isDigit(number.charAt(i))) return false;
      sum += WEIGHT[i] * (number.charAt(i) - '0');
    }
    return CHECK.charAt(sum % 11) == number.charAt(LENGTH - 1);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
