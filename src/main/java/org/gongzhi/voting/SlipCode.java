package org.gongzhi.voting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.platform.crypto.Sm3;

/**
 * 票号. What stands on a slip of paper, in letters and as a QR code: which vote, which voter, and a check letter, so that neither a
 * slip of another vote nor a slip of the finger is taken for this one.
 */
public final class SlipCode {
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int VOTE = 4;
  private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4})([0-9]{4,6})([0-9A-Z])");

  private SlipCode() {}

  /** The number of a voter's slip, such as {@code 7KMR-0123-F}. */
  public static String of(VoteKey vote, int voter) {
    String prefix = prefix(vote);
    String number = String.format(Locale.ROOT, "%04d", voter);
    return prefix + "-" + number + "-" + check(prefix + number);
  }

  /** The voter whose slip this is; empty if it is none of this vote or mistyped. */
  public static OptionalInt voter(VoteKey vote, String typed) {
    String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-\u2010-\u2015\uff0d]", "");
    Matcher m = CODE.matcher(plain);
    if (!m.matches()
        || !m.group(1).equals(prefix(vote))
        || check(m.group(1) + m.group(2)) != m.group(3).charAt(0)) return OptionalInt.empty();
    return OptionalInt.of(Integer.parseInt(m.group(2)));
  }

  private static String prefix(VoteKey vote) {
    byte[] hash = Sm3.hash(("slip " + vote.id()).getBytes(US_ASCII));
    StringBuilder out = new StringBuilder(VOTE);
    for (int i = 0; i < VOTE; i++) out.append(LETTERS.charAt((hash[i] & 0xff) % LETTERS.length()));
    return out.toString();
  }

  /** Weighted by place, so that two figures that changed places are noticed. */
  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++)
      sum = (sum + Character.digit(text.charAt(i), 36) * (text.length() + 1 - i)) % 29;
    return LETTERS.charAt(sum);
  }
}
