package org.gongzhi.understanding.similar;

import java.util.Arrays;

/**
 * 文本指纹. A text as the pieces that tell most, each with its weight; the length of the whole is one, so that
 * the product of two is how alike they are, from nothing (0) to the same (1).
 *
 * @param pieces ascending
 * @param weights one a piece
 */
@SuppressWarnings("ArrayRecordComponent") // a million of them are held at once
public record TextVector(int[] pieces, float[] weights) {
  /** How much of a title and of what follows it is read. */
  static final int TITLE = 80;

  static final int DETAIL = 300;

  /** Who writes a title chooses the words. */
  private static final float IN_TITLE = 2;

  private static final int KEPT = 64;

  /** The fingerprint of a text. */
  public static TextVector of(String title, String detail, Rarity rarity) {
    Tally tally = new Tally(256);
    Grams.each(title, TITLE, p -> tally.add(p, IN_TITLE));
    Grams.each(detail, DETAIL, p -> tally.add(p, 1));
    float[] weights = tally.values();
    for (int i = 0; i < tally.size(); i++)
      weights[i] = (1 + (float) Math.log(weights[i])) * rarity.of(tally.keys()[i]);
    return unit(tally.largest(KEPT));
  }

  /** Pieces in order, brought to a length of one. */
  private static TextVector unit(Tally tally) {
    int n = tally.size();
    long[] order = new long[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      order[i] = (long) tally.keys()[i] << 32 | i;
      sum += tally.values()[i] * tally.values()[i];
    }
    Arrays.sort(order);
    float length = (float) Math.sqrt(Math.max(sum, Float.MIN_NORMAL));
    int[] pieces = new int[n];
    float[] weights = new float[n];
    for (int i = 0; i < n; i++) {
      pieces[i] = (int) (order[i] >> 32);
      weights[i] = tally.values()[(int) order[i]] / length;
    }
    return new TextVector(pieces, weights);
  }

  /** How alike two texts are. */
  public float like(TextVector other) {
    float sum = 0;
    int i = 0;
    int j = 0;
    while (i < pieces.length && j < other.pieces.length) {
      if (pieces[i] == other.pieces[j]) sum += weights[i++] * other.weights[j++];
      else if (pieces[i] < other.pieces[j]) i++;
      else j++;
    }
    return sum;
  }

  /** The pieces that weigh most, the heaviest first. */
  public int[] strongest(int most) {
    int n = pieces.length;
    long[] order = new long[n];
    for (int i = 0; i < n; i++)
      order[i] = (long) Float.floatToIntBits(weights[i]) << 32 | i;
    Arrays.sort(order);
    int[] best = new int[Math.min(n, most)];
    for (int i = 0; i < best.length; i++) best[i] = pieces[(int) order[n - 1 - i]];
    return best;
  }
}
