package org.gongzhi.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * 繁体字. The traditional characters and the simplified ones they are the same as. Only characters whose simplified
 * form is one, so that nothing is guessed.
 */
public final class Traditional {
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';
  private static final char[] SIMPLE = load();

  private Traditional() {}

  /**
   * @param c any character
   */
  public static char simplified(char c) {
    if (c < FIRST || c > LAST) return c;
    char simple = SIMPLE[c - FIRST];
    return simple == 0 ? c : simple;
  }

  /** The same text in simplified characters, as long as it was. */
  public static String simplified(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) out.setCharAt(i, simplified(out.charAt(i)));
    return out.toString();
  }

  private static char[] load() {
    char[] simple = new char[LAST - FIRST + 1];
    try (InputStream in = Traditional.class.getResourceAsStream("traditional.txt")) {
      if (in == null) throw new IllegalStateException("missing traditional.txt");
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(l -> !l.startsWith("#"))
          .flatMap(l -> Arrays.stream(l.split(" ")))
          .filter(pair -> pair.length() == 2)
          .forEach(pair -> simple[pair.charAt(0) - FIRST] = pair.charAt(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return simple;
  }
}
