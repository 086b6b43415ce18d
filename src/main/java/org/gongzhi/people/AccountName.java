package org.gongzhi.people;

import java.text.Normalizer;
import java.util.Locale;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;

/** 账号名. A telephone number or a word, in the one form in which it is compared. */
final class AccountName {
  private static final int LONGEST = 50;

  private AccountName() {}

  /**
   * Case, width and spaces do not matter; of a telephone number only its digits do.
   *
   * @throws Refused if it is missing, too long, or a telephone number with a slip in it
   */
  static String normal(String field, String typed) {
    String line = TypedText.line(field, typed, LONGEST);
    if (line.isEmpty()) throw Refused.invalid(field, "account.name.missing");
    if (Phones.looksLikeOne(line)) return Phones.normal(field, line);
    return Normalizer.normalize(line, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }
}
