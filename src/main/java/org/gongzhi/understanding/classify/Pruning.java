package org.gongzhi.understanding.classify;

import java.util.Arrays;
import java.util.List;

/** Puts the judges together into one model and leaves out what hardly matters. */
final class Pruning {
  private Pruning() {}

  static ClassModel of(
      Vectors vectors,
      List<String> labels,
      Judges judges,
      double[] shares,
      int kept,
      double sharpness) {
    int features = vectors.features();
    int stride = labels.size() + 1;
    float[] rows = new float[features * stride];
    float[] loudest = new float[features];
    float[] bias = new float[labels.size()];
    for (int k = 0; k < labels.size(); k++) {
      for (int f = 0; f < features; f++) {
        float w = weight(judges, shares, k, f);
        rows[f * stride + 1 + k] = w;
        loudest[f] = Math.max(loudest[f], Math.abs(w) * vectors.rarity(f));
      }
      bias[k] = weight(judges, shares, k, features);
    }
    float least = least(loudest, kept);
    int[] grams = new int[features];
    int n = 0;
    for (int f = 0; f < features; f++) {
      if (loudest[f] < least) continue;
      grams[n] = vectors.gram(f);
      System.arraycopy(rows, f * stride, rows, n * stride, stride);
      rows[n * stride] = vectors.rarity(f);
      n++;
    }
    return new ClassModel(
        new ClassModel.Parts(
            labels, Arrays.copyOf(grams, n), Arrays.copyOf(rows, n * stride), bias, sharpness));
  }

  private static float weight(Judges judges, double[] shares, int k, int feature) {
    double w = 0;
    for (int j = 0; j < shares.length; j++)
      if (shares[j] != 0) w += shares[j] * judges.weight(j, k, feature);
    return (float) w;
  }

  private static float least(float[] loudest, int kept) {
    if (loudest.length <= kept) return 0;
    float[] sorted = loudest.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - kept];
  }
}
