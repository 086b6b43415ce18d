package org.gongzhi.understanding.classify;

import java.util.Arrays;

/** The three judges of {@link Learning}, each as weights of the same features. */
final class Judges {
  static final int COUNT = 3;

  /** Texts a class is thought to have used every stretch in beforehand. */
  private static final double SMOOTH = 1;

  private final Vectors vectors;
  private final int[] truth;
  private final int classes;
  private final int[] rows;

  /** For each judge and class the weights of the features, and last the class's own. */
  private final float[][][] weights;

  /**
   * @param rows which of the vectors to learn from
   * @param cost what a vector on the wrong side costs
   */
  Judges(Vectors vectors, int[] truth, int classes, int[] rows, double cost) {
    this.vectors = vectors;
    this.truth = truth;
    this.classes = classes;
    this.rows = rows;
    this.weights = new float[COUNT][classes][];
    float[] even = new float[vectors.features()];
    Arrays.fill(even, 1);
    Solver solver = new Solver(vectors, rows);
    for (int k = 0; k < classes; k++) {
      boolean[] positive = new boolean[truth.length];
      int members = 0;
      for (int row : rows) {
        positive[row] = truth[row] == k;
        members += positive[row] ? 1 : 0;
      }
      // a small class weighs as much as a large one
      Solver.Cost costs =
          new Solver.Cost(cost * rows.length / (classes * Math.max(members, 1.0)), cost);
      weights[0][k] = small(solver.solve(positive, even, costs));
      float[] ratio = ratio(k, members);
      float[] trust = trust(ratio);
      double[] w = solver.solve(positive, trust, costs);
      for (int f = 0; f < trust.length; f++) w[f] *= trust[f];
      weights[1][k] = small(w);
      weights[2][k] = Arrays.copyOf(ratio, ratio.length + 1);
    }
  }

  /** Logarithm of how much oftener a class uses a stretch than the others do. */
  private float[] ratio(int k, int members) {
    int[] inside = new int[vectors.features()];
    int[] outside = new int[vectors.features()];
    for (int row : rows) {
      int[] counts = truth[row] == k ? inside : outside;
      for (int f : vectors.of(row)) counts[f]++;
    }
    int others = rows.length - members;
    float[] ratio = new float[inside.length];
    for (int f = 0; f < ratio.length; f++)
      ratio[f] =
          (float)
              Math.log(
                  (inside[f] + SMOOTH)
                      / (members + 2 * SMOOTH)
                      / ((outside[f] + SMOOTH) / (others + 2 * SMOOTH)));
    return ratio;
  }

  private static float[] trust(float[] ratio) {
    float[] trust = new float[ratio.length];
    double squared = 0;
    for (int f = 0; f < trust.length; f++) squared += (double) ratio[f] * ratio[f];
    float mean = (float) Math.sqrt(squared / Math.max(1, trust.length));
    for (int f = 0; f < trust.length; f++) trust[f] = Math.abs(ratio[f]) / mean;
    return trust;
  }

  /** What one judge says of a vector. */
  float[] scores(int judge, int row) {
    float[] s = new float[classes];
    for (int k = 0; k < classes; k++) {
      float[] w = weights[judge][k];
      s[k] = (float) (vectors.dot(row, w) + w[w.length - 1]);
    }
    return s;
  }

  /** Half the room: three judges of thirty classes hold ninety such rows. */
  private static float[] small(double[] w) {
    float[] small = new float[w.length];
    for (int f = 0; f < w.length; f++) small[f] = (float) w[f];
    return small;
  }

  double weight(int judge, int k, int feature) {
    return weights[judge][k][feature];
  }
}
