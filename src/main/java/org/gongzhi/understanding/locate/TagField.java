package org.gongzhi.understanding.locate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * 条件随机场. A linear chain of tags over a text: how well each tag fits each piece, and how well tags follow
 * each other. What it knows was learned by {@link TagTrainer}.
 *
 * <p>Weights are kept as one long row: those of feature f for all tags stand at f × tags.
 */
final class TagField {
  final List<String> tags;
  final Map<String, Integer> features;
  final float[] weights;

  /** How well tag b follows tag a: at a × tags + b. The row after the last is what begins a text. */
  final float[] steps;

  /** The tags that may come before each; the last number stands for the beginning of the text. */
  final int[][] before;

  TagField(List<String> tags, Map<String, Integer> features) {
    this.tags = List.copyOf(tags);
    this.features = features;
    int n = tags.size();
    this.weights = new float[features.size() * n];
    this.steps = new float[(n + 1) * n];
    this.before = new int[n][];
    for (int t = 0; t < n; t++) before[t] = before(t);
  }

  /** I-road comes only after B-road and I-road. */
  private int[] before(int tag) {
    String name = tags.get(tag);
    int[] all = new int[tags.size() + 1];
    int found = 0;
    for (int t = 0; t <= tags.size(); t++) {
      boolean inside = name.startsWith("I-") || name.startsWith("E-");
      String b = t < tags.size() ? tags.get(t) : "O";
      boolean open = b.startsWith("B-") || b.startsWith("I-");
      if (inside ? open && b.substring(1).equals(name.substring(1)) : !open) all[found++] = t;
    }
    return Arrays.copyOf(all, found);
  }

  /** The numbers of these features; those never learned are left out. */
  int[][] known(List<List<String>> featuresOfPieces) {
    return featuresOfPieces.stream()
        .map(
            f ->
                f.stream()
                    .mapToInt(name -> features.getOrDefault(name, -1))
                    .filter(i -> i >= 0)
                    .toArray())
        .toArray(int[][]::new);
  }

  /** How well each tag fits each piece, at piece × tags + tag. */
  float[] fits(int[][] text, float scale) {
    int n = tags.size();
    float[] fits = new float[text.length * n];
    for (int i = 0; i < text.length; i++)
      for (int f : text[i])
        for (int t = 0, w = f * n, at = i * n; t < n; t++) fits[at + t] += weights[w + t];
    if (scale != 1) for (int i = 0; i < fits.length; i++) fits[i] *= scale;
    return fits;
  }

  /** The best tags of a text (Viterbi). */
  int[] best(float[] fits) {
    int n = tags.size();
    int length = fits.length / n;
    int[] from = new int[length * n];
    float[] score = new float[length * n];
    for (int i = 0; i < length; i++) {
      for (int t = 0; t < n; t++) {
        float best = Float.NEGATIVE_INFINITY;
        for (int b : before[t]) {
          if ((b == n) != (i == 0)) continue;
          float s = steps[b * n + t] + (i == 0 ? 0 : score[(i - 1) * n + b]);
          if (s > best) {
            best = s;
            from[i * n + t] = b;
          }
        }
        score[i * n + t] = best + fits[i * n + t];
      }
    }
    return walkBack(score, from, length, n);
  }

  private static int[] walkBack(float[] score, int[] from, int length, int n) {
    int[] path = new int[length];
    int last = 0;
    for (int t = 1; t < n && length > 0; t++)
      if (score[(length - 1) * n + t] > score[(length - 1) * n + last]) last = t;
    for (int i = length - 1; i >= 0; i--) {
      path[i] = last;
      last = from[i * n + last];
    }
    return path;
  }

  List<String> names(int[] path) {
    return Arrays.stream(path).mapToObj(tags::get).toList();
  }
}
