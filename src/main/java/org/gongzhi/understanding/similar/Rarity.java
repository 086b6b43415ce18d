package org.gongzhi.understanding.similar;

/**
 * 罕见程度. In how many texts each piece occurs. What is in every text tells nothing; the name of an estate
 * tells nearly everything. Not for several threads at once.
 */
public final class Rarity {
  private static final int SIZE = 1 << 22;

  private final int[] texts = new int[SIZE];
  private final int[] lastIn = new int[SIZE];
  private int all;

  /** Counts a text. */
  public void count(String title, String detail) {
    all++;
    Grams.each(title, TextVector.TITLE, this::seen);
    Grams.each(detail, TextVector.DETAIL, this::seen);
  }

  private void seen(int piece) {
    int at = piece & SIZE - 1;
    if (lastIn[at] != all) texts[at]++;
    lastIn[at] = all;
  }

  /** The logarithm of one in how many texts has this piece; 0 when only one has, which then tells nothing. */
  float of(int piece) {
    int found = texts[piece & SIZE - 1];
    return found < 2 ? 0 : (float) Math.log((all + 1.0) / (found + 0.5));
  }
}
