package org.gongzhi.understanding.similar;

import java.util.Arrays;

/**
 * 罕见程度. In how many texts each piece occurs. What is in every text tells nothing; the name of an estate
 * tells nearly everything. Not for several threads at once.
 */
public final class Rarity {
  private static final int MANY = 1 << 22;
  private static final int TOWN = 1 << 18;

  /** A new town is taken to have heard so many texts, each common word in so many of them. */
  private static final int HEARD = 1_000;

  private static final int COMMON = 120;

  private final int[] texts;
  private final int[] lastIn;

  /** A piece in fewer texts tells nothing. */
  private final int fewest;

  private int all;

  private Rarity(int size, int fewest) {
    this.texts = new int[size];
    this.lastIn = new int[size];
    this.fewest = fewest;
  }

  /** Counts texts that are all there: what only one of them has tells nothing about the others. */
  public Rarity() {
    this(MANY, 2);
  }

  /** Counts texts as they come, beginning with words that are common everywhere. */
  static Rarity ofTown(String commonWords) {
    Rarity town = new Rarity(TOWN, 0);
    for (int i = 0; i < COMMON; i++) town.count(commonWords, commonWords);
    town.all = HEARD;
    Arrays.fill(town.lastIn, 0);
    return town;
  }

  /** Counts a text. */
  public void count(String title, String detail) {
    all++;
    Grams.each(title, TextVector.TITLE, this::seen);
    Grams.each(detail, TextVector.DETAIL, this::seen);
  }

  private void seen(int piece) {
    int at = piece & texts.length - 1;
    if (lastIn[at] != all) texts[at]++;
    lastIn[at] = all;
  }

  /** The logarithm of one in how many texts has this piece. */
  float of(int piece) {
    int found = texts[piece & texts.length - 1];
    return found < fewest ? 0 : (float) Math.log((all + 1.0) / (found + 0.5));
  }
}
