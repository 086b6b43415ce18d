package org.gongzhi.channels.open311.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.platform.crypto.Sm3;

/**
 * 密钥. As a program sends it: the area, which is no secret and tells where to look, and 192 random bits. The
 * database has only the digest; so many bits need neither salt nor a slow hash.
 *
 * @param area whose administrator gave it
 * @param text all of it
 */
record KeyText(String area, String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("gz(\\d{12})[-_A-Za-z0-9]{32}");

  static KeyText fresh(String area) {
    byte[] secret = new byte[24];
    RANDOM.nextBytes(secret);
    return new KeyText(area, "gz" + area + Base64.getUrlEncoder().encodeToString(secret));
  }

  /** Empty for what was never a key. */
  static Optional<KeyText> read(String sent) {
    Matcher m = FORM.matcher(sent);
    return m.matches() ? Optional.of(new KeyText(m.group(1), sent)) : Optional.empty();
  }

  byte[] digest() {
    return Sm3.hash(text.getBytes(US_ASCII));
  }

  String ending() {
    return text.substring(text.length() - 4);
  }
}
