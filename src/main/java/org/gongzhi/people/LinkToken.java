package org.gongzhi.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongzhi.platform.crypto.Sm3;

/**
 * 链接口令. What makes an address a key: the area, which is no secret, and 160 random bits. The database has only their
 * digest, so a stolen copy of it opens nothing.
 *
 * @param area where what it opens lies
 * @param secret 32 letters and digits
 */
public record LinkToken(String area, String secret) {
  /** Digits and letters that are not mistaken for others when read aloud or off paper. */
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int AREA = 8;
  private static final int SECRET = 32;
  private static final int SECRET_BITS = 160;
  private static final Pattern TOKEN =
      Pattern.compile("[" + LETTERS + "]{" + (AREA + SECRET) + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A token nobody has. */
  public static LinkToken fresh(String area) {
    return new LinkToken(area, letters(new BigInteger(SECRET_BITS, RANDOM), SECRET));
  }

  /** What somebody came with; empty if it is no token at all. */
  public static Optional<LinkToken> read(String typed) {
    String token = typed.toLowerCase(Locale.ROOT);
    return TOKEN.matcher(token).matches()
        ? Optional.of(new LinkToken(number(token.substring(0, AREA)), token.substring(AREA)))
        : Optional.empty();
  }

  /** As it stands in an address. */
  public String text() {
    return letters(new BigInteger(area), AREA) + secret;
  }

  /** What the database knows of it. */
  public byte[] digest() {
    return Sm3.hash(secret.getBytes(US_ASCII));
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "LinkToken of " + area;
  }

  private static String letters(BigInteger number, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = length - 1; i >= 0; i--) {
      out.append(LETTERS.charAt(number.shiftRight(5 * i).intValue() & 31));
    }
    return out.toString();
  }

  private static String number(String letters) {
    long n = 0;
    for (char c : letters.toCharArray()) n = n << 5 | LETTERS.indexOf(c);
    return String.format(Locale.ROOT, "%012d", n);
  }
}
