package org.gongzhi.understanding.classify;

import java.util.Arrays;
import java.util.List;

/**
 * Texts as vectors of length one: for each stretch the logarithm of how often it occurs, times how rare it
 * is among all texts. Stretches that only a few texts have teach nothing and are left
 * out.
 */
final class Vectors {
  /** From so many texts on, a stretch must occur in {@link #COMMON} of them. */
  private static final int MANY = 500;

  private static final int COMMON = 4;

  /** More features would not fit beside a server that goes on serving. */
  private static final int MOST = 200_000;

  private final int[][] index;
  private final float[][] value;
  private final int[] grams;
  private final float[] rarity;

  private Vectors(int[][] index, float[][] value, int[] grams, float[] rarity) {
    this.index = index;
    this.value = value;
    this.grams = grams;
    this.rarity = rarity;
  }

  static Vectors of(List<String> texts) {
    int[][] found = new int[texts.size()][];
    int[][] times = new int[texts.size()][];
    int[] occurs = new int[Grams.SPACE];
    Counter counter = new Counter();
    for (int i = 0; i < found.length; i++) {
      counter.count(texts.get(i));
      found[i] = counter.grams();
      times[i] = counter.times(found[i]);
      for (int gram : found[i]) occurs[gram]++;
      counter.clear();
    }
    int[] grams = common(occurs, texts.size() < MANY ? 1 : COMMON);
    float[] rarity = new float[grams.length];
    int[] place = new int[Grams.SPACE];
    Arrays.fill(place, -1);
    for (int i = 0; i < grams.length; i++) {
      place[grams[i]] = i;
      rarity[i] = (float) (Math.log((texts.size() + 1.0) / (occurs[grams[i]] + 1.0)) + 1);
    }
    float[][] value = new float[found.length][];
    for (int i = 0; i < found.length; i++) value[i] = weigh(found, times[i], i, place, rarity);
    return new Vectors(found, value, grams, rarity);
  }

  /** The grams of so many texts, or of more where that would be more than can be learned from. */
  private static int[] common(int[] occurs, int few) {
    int n = 0;
    for (int times : occurs) if (times >= few) n++;
    if (n > MOST) return common(occurs, few + 1);
    int[] grams = new int[n];
    n = 0;
    for (int gram = 0; gram < occurs.length; gram++) if (occurs[gram] >= few) grams[n++] = gram;
    return grams;
  }

  /** Puts places for the grams of one text, and returns their weights. */
  private static float[] weigh(int[][] found, int[] times, int text, int[] place, float[] rarity) {
    int[] known = new int[times.length];
    float[] value = new float[times.length];
    int n = 0;
    double squared = 0;
    for (int i = 0; i < times.length; i++) {
      int at = place[found[text][i]];
      if (at < 0) continue;
      known[n] = at;
      value[n] = ClassModel.loudness(times[i]) * rarity[at];
      squared += (double) value[n] * value[n];
      n++;
    }
    float length = squared == 0 ? 1 : (float) Math.sqrt(squared);
    for (int i = 0; i < n; i++) value[i] /= length;
    found[text] = Arrays.copyOf(known, n);
    return Arrays.copyOf(value, n);
  }

  int features() {
    return grams.length;
  }

  /** The number of a feature's gram. */
  int gram(int feature) {
    return grams[feature];
  }

  float rarity(int feature) {
    return rarity[feature];
  }

  int[] of(int row) {
    return index[row];
  }

  double squared(int row, float[] scale) {
    double sum = 0;
    int[] at = index[row];
    float[] v = value[row];
    for (int i = 0; i < at.length; i++) {
      double x = v[i] * scale[at[i]];
      sum += x * x;
    }
    return sum;
  }

  double dot(int row, float[] scale, double[] w) {
    double sum = 0;
    int[] at = index[row];
    float[] v = value[row];
    for (int i = 0; i < at.length; i++) sum += v[i] * scale[at[i]] * w[at[i]];
    return sum;
  }

  double dot(int row, float[] w) {
    double sum = 0;
    int[] at = index[row];
    float[] v = value[row];
    for (int i = 0; i < at.length; i++) sum += (double) v[i] * w[at[i]];
    return sum;
  }

  void add(int row, float[] scale, double step, double[] w) {
    int[] at = index[row];
    float[] v = value[row];
    for (int i = 0; i < at.length; i++) w[at[i]] += step * v[i] * scale[at[i]];
  }

  /** Counts the stretches of one text after the other. */
  private static final class Counter implements Grams.Taker {
    private final int[] times = new int[Grams.SPACE];
    private final int[] seen = new int[FoldedChars.READ * Grams.LONGEST];
    private final FoldedChars folded = new FoldedChars();
    private int n;

    void count(String text) {
      Grams.of(folded.read(text), this);
    }

    @Override
    public void take(int gram) {
      if (times[gram]++ == 0) seen[n++] = gram;
    }

    int[] grams() {
      return Arrays.copyOf(seen, n);
    }

    int[] times(int[] grams) {
      int[] all = new int[grams.length];
      for (int i = 0; i < grams.length; i++) all[i] = times[grams[i]];
      return all;
    }

    void clear() {
      for (int i = 0; i < n; i++) times[seen[i]] = 0;
      n = 0;
    }
  }
}
