package org.gongzhi.understanding.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 模型. What was learned: for every stretch of characters that matters, how much it speaks for each class.
 * Unchanging, so that any number of threads may ask it while the next one is learned.
 */
final class ClassModel {
  private static final float[] LOUDNESS = new float[64];

  static {
    for (int i = 1; i < LOUDNESS.length; i++) LOUDNESS[i] = (float) (1 + Math.log(i));
  }

  /**
   * What a model is made of.
   *
   * @param labels the classes, in the order of the weights
   * @param grams known grams, rising
   * @param rows for each of them its rarity and one weight a class
   * @param bias one for each class
   * @param sharpness turns scores into chances; larger is more certain
   */
  record Parts(List<String> labels, int[] grams, float[] rows, float[] bias, double sharpness) {}

  private final Parts parts;
  private final List<String> labels;

  /** One bit for each gram there can be, and before each word of 64 how many are set. */
  private final long[] known = new long[Grams.SPACE >> 6];

  private final int[] before = new int[Grams.SPACE >> 6];

  /** A row for each known gram: its rarity, then its weight for each class. */
  private final float[] rows;

  private final float[] bias;
  private final int stride;

  ClassModel(Parts parts) {
    this.parts = parts;
    this.labels = List.copyOf(parts.labels());
    this.rows = parts.rows();
    this.bias = parts.bias();
    this.stride = labels.size() + 1;
    for (int gram : parts.grams()) known[gram >> 6] |= 1L << gram;
    for (int i = 1; i < known.length; i++)
      before[i] = before[i - 1] + Long.bitCount(known[i - 1]);
  }

  /** How loud a stretch that occurs so often is. */
  static float loudness(int times) {
    return LOUDNESS[Math.min(times, LOUDNESS.length - 1)];
  }

  List<String> labels() {
    return labels;
  }

  Parts parts() {
    return parts;
  }

  int features() {
    return rows.length / stride;
  }

  /** The row of a gram, from 0; −1 when it was never learned. */
  private int row(int gram) {
    long word = known[gram >> 6];
    long bit = 1L << gram;
    return (word & bit) == 0 ? -1 : before[gram >> 6] + Long.bitCount(word & bit - 1);
  }

  /** 一次阅读. Reads texts with this model, one after the other; each thread has one of its own. */
  final class Reader implements Grams.Taker {
    private final FoldedChars folded = new FoldedChars();
    private final int[] times = new int[features()];
    private final int[] seen = new int[FoldedChars.READ * Grams.LONGEST];
    private final float[] scores = new float[labels.size()];
    private int n;

    @Override
    public void take(int gram) {
      int row = row(gram);
      if (row >= 0 && times[row]++ == 0) seen[n++] = row;
    }

    /** A score for each class; the array is used again for the next text. */
    float[] scores(CharSequence text) {
      n = 0;
      Grams.of(folded.read(text), this);
      float squared = 0;
      Arrays.fill(scores, 0);
      for (int i = 0; i < n; i++) {
        int row = seen[i];
        int at = row * stride;
        float value = loudness(times[row]) * rows[at];
        times[row] = 0;
        squared += value * value;
        for (int k = 0; k < scores.length; k++) scores[k] += value * rows[at + 1 + k];
      }
      float length = squared == 0 ? 1 : (float) Math.sqrt(squared);
      for (int k = 0; k < scores.length; k++) scores[k] = scores[k] / length + bias[k];
      return scores;
    }

    /** The most likely class, as its place among the labels. */
    int best(CharSequence text) {
      float[] s = scores(text);
      int best = 0;
      for (int k = 1; k < s.length; k++) if (s[k] > s[best]) best = k;
      return best;
    }

    /** The chance of each class. */
    double[] chances(CharSequence text) {
      return Chances.of(scores(text), parts.sharpness());
    }

    /** Whether anything in the text just read was ever learned. */
    boolean knowsAnything() {
      return n > 0;
    }

    List<String> labels() {
      return labels;
    }

    /** The stretches of two characters or more that spoke loudest for this class, at most three. */
    List<String> words(CharSequence text, String code) {
      int k = labels.indexOf(code);
      folded.read(text);
      String plain = folded.toString();
      float[] loud = new float[plain.length() * Grams.LONGEST];
      Grams.placed(folded, (start, end, gram) -> {
        int row = row(gram);
        boolean says = row >= 0 && end - start > 1;
        loud[start * Grams.LONGEST + end - start - 1] =
            says ? rows[row * stride] * rows[row * stride + 1 + k] : 0;
      });
      return loudest(plain, loud);
    }

    private static List<String> loudest(String plain, float[] loud) {
      List<String> words = new ArrayList<>();
      while (words.size() < 3) {
        int best = 0;
        for (int i = 1; i < loud.length; i++) if (loud[i] > loud[best]) best = i;
        if (loud.length == 0 || loud[best] <= 0) break;
        int start = best / Grams.LONGEST;
        int end = start + best % Grams.LONGEST + 1;
        words.add(plain.substring(start, end));
        // nothing that overlaps it says anything new
        for (int i = Math.max(0, start - Grams.LONGEST + 1); i < end; i++)
          for (int n = 0; n < Grams.LONGEST; n++)
            if (i + n + 1 > start) loud[i * Grams.LONGEST + n] = 0;
      }
      return words;
    }
  }
}
