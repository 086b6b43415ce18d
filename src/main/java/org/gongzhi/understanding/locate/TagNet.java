package org.gongzhi.understanding.locate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * 神经网络. How well each tag fits each piece of a text, by one hidden layer between what is seen there and the tags
 * (Peng, Bo and Xu, NIPS 2009). What it knows was learned by {@link TagLearner}.
 *
 * <p>Weights are kept as long rows: those from feature f stand at f × {@value #HIDDEN}, those to the tags from hidden
 * unit k at k × tags.
 */
final class TagNet implements TagReader {
  static final int HIDDEN = 64;

  /** What is left of a hidden unit that says no. */
  static final float LEAK = 0.05f;

  private static final float SPREAD_IN = 0.05f;
  private static final float SPREAD_OUT = 0.1f;

  final TagField field;
  final Map<String, Integer> features;
  final float[] in;
  final float[] out;
  final float[] bias;
  private final int n;

  TagNet(List<String> tags, Map<String, Integer> features, Random random) {
    this.field = new TagField(tags);
    this.features = features;
    this.n = tags.size();
    this.in = drawn(features.size() * HIDDEN, SPREAD_IN, random);
    this.out = drawn(HIDDEN * n, SPREAD_OUT, random);
    this.bias = new float[n];
  }

  static float[] drawn(int size, float spread, Random random) {
    float[] all = new float[size];
    for (int i = 0; i < size; i++) all[i] = (float) random.nextGaussian() * spread;
    return all;
  }

  /** The numbers of these features; those never learned are left out. */
  static int[][] known(Map<String, Integer> features, List<List<String>> ofPieces) {
    return ofPieces.stream()
        .map(
            f ->
                f.stream()
                    .mapToInt(name -> features.getOrDefault(name, -1))
                    .filter(i -> i >= 0)
                    .toArray())
        .toArray(int[][]::new);
  }

  @Override
  public TagField field() {
    return field;
  }

  @Override
  public float[] fits(List<List<String>> seen) {
    int[][] text = known(features, seen);
    float[] fits = new float[text.length * n];
    float[] hidden = new float[HIDDEN];
    for (int i = 0; i < text.length; i++) {
      hidden(text[i], 1, hidden);
      fit(hidden, fits, i);
    }
    return fits;
  }

  /** What the hidden units say of a piece. */
  void hidden(int[] seen, float scale, float[] hidden) {
    Arrays.fill(hidden, 0);
    for (int f : seen)
      for (int k = 0, w = f * HIDDEN; k < HIDDEN; k++) hidden[k] += in[w + k];
    for (int k = 0; k < HIDDEN; k++) hidden[k] *= hidden[k] > 0 ? scale : LEAK * scale;
  }

  void fit(float[] hidden, float[] fits, int piece) {
    int at = piece * n;
    System.arraycopy(bias, 0, fits, at, n);
    for (int k = 0; k < HIDDEN; k++) {
      float says = hidden[k];
      if (says == 0) continue;
      for (int t = 0, w = k * n; t < n; t++) fits[at + t] += says * out[w + t];
    }
  }
}
