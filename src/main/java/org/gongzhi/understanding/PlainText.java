package org.gongzhi.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * 读法. A text as it is looked through for words: simplified characters, plain letters and digits, and the slips
 * everybody's keyboard makes put right (天燃气, 拉圾). Position by position: what is found stands in the original
 * at the same place, and nothing is ever stored or shown like this.
 */
public final class PlainText {
  private static final Map<String, String> SLIPS = slips();
  private static final Words SLIPPED = new Words(SLIPS.keySet());

  private PlainText() {}

  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) plain.setCharAt(i, plain(plain.charAt(i)));
    String read = plain.toString();
    for (Words.Hit slip : SLIPPED.in(read))
      plain.replace(slip.start(), slip.end(), Objects.requireNonNull(SLIPS.get(slip.word())));
    return plain.toString();
  }

  /** Full-width letters and digits are plain ones; signs stay, for they part sentences. */
  private static char plain(char c) {
    boolean isWord = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    return isWord ? (char) (c - '０' + '0') : Traditional.simplified(c);
  }

  private static Map<String, String> slips() {
    try (InputStream in =
        Objects.requireNonNull(PlainText.class.getResourceAsStream("slips.txt"), "slips.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .flatMap(l -> Arrays.stream(l.split(" ")))
          .map(pair -> pair.split("="))
          .collect(Collectors.toMap(p -> p[0], p -> checked(p[0], p[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String checked(String slip, String right) {
    if (slip.length() != right.length())
      throw new IllegalStateException(slip + " is longer or shorter than " + right);
    return right;
  }
}
