package org.gongzhi.voting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.crypto.Sm3;

/**
 * 回执. A code of a hundred random bits that only the voter sees; the database and the published file have its digest. Whoever holds
 * the code finds the ballot.
 */
public final class Receipts {
  /** Digits and letters that are not mistaken for others. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 20;
  private static final Pattern CODE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Receipts() {}

  /** A fresh code, for a form that is about to be shown. */
  public static String fresh() {
    StringBuilder code = new StringBuilder(LENGTH + 3);
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 5 == 0) code.append('-');
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /**
   * What stands for a code in the published file.
   *
   * @param code however it is written
   * @throws Refused if it is none
   */
  static byte[] digest(VoteKey vote, String code) {
    String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    if (!CODE.matcher(plain).matches()) throw Refused.invalid("code", "voting.receipt.wrong");
    return Sm3.hash(("receipt " + vote.id() + " " + plain).getBytes(US_ASCII));
  }
}
