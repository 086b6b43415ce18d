package org.gongzhi.understanding.similar;

import java.util.function.IntConsumer;

/**
 * 字串. The pieces of a text by which texts are compared: two and three characters of Chinese in a row, whole
 * words of letters and digits. Signs and spaces part them; full-width and capital letters count as plain.
 */
public final class Grams {
  private static final int MIX = 0x9E3779B1;

  private Grams() {}

  /** Hands out a number for every piece of the first so many characters, again for every time it occurs. */
  public static void each(String text, int most, IntConsumer piece) {
    int length = Math.min(text.length(), most);
    char before = 0;
    char last = 0;
    int word = 0;
    for (int i = 0; i <= length; i++) {
      char c = i == length ? ' ' : plain(text.charAt(i));
      boolean inWord = c < 0x2E80 && Character.isLetterOrDigit(c);
      if (inWord) {
        word = word * 31 + c + 1;
      } else if (word != 0) {
        piece.accept(mixed(word));
        word = 0;
      }
      boolean han = c >= 0x2E80 && Character.isLetter(c);
      if (!han) {
        before = 0;
        last = 0;
        continue;
      }
      if (last != 0) piece.accept(mixed(last << 16 | c));
      if (before != 0) piece.accept(mixed((before * 31 + last) * 0x10001 + c * 7 + 3));
      before = last;
      last = c;
    }
  }

  private static char plain(char c) {
    char half = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
    return half < 128 ? Character.toLowerCase(half) : half;
  }

  private static int mixed(int h) {
    int m = h * MIX;
    return m ^ m >>> 15;
  }
}
