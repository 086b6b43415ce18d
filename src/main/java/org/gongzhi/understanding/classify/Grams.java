package org.gongzhi.understanding.classify;

/**
 * 字串. The stretches of one to four characters of a text as numbers, the features of every model here.
 * Different stretches may share a number; with {@link #SPACE} numbers one in ten does, which costs less
 * than a dictionary would.
 */
final class Grams {
  /** How many numbers there are. */
  static final int SPACE = 1 << 22;

  /** Characters of the longest stretch. */
  static final int LONGEST = 4;

  private static final int SHIFT = 32 - 22;

  private Grams() {}

  /** Is given each stretch's number. */
  interface Taker {
    void take(int gram);
  }

  /** Is given each stretch with where it stands. */
  interface PlacedTaker {
    void take(int start, int end, int gram);
  }

  static void of(FoldedChars text, Taker taker) {
    placed(text, (_, _, gram) -> taker.take(gram));
  }

  static void placed(FoldedChars text, PlacedTaker taker) {
    char[] c = text.chars();
    int length = text.length();
    for (int i = 0; i < length; i++) {
      int hash = 0;
      int end = Math.min(length, i + LONGEST);
      for (int j = i; j < end; j++) {
        hash = (hash + c[j] + 1) * 0x9E3779B1;
        hash ^= hash >>> 15;
        taker.take(i, j + 1, hash * 0x85EBCA77 >>> SHIFT);
      }
    }
  }
}
