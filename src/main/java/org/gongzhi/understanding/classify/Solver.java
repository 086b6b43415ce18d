package org.gongzhi.understanding.classify;

import java.util.Arrays;
import java.util.Random;

/**
 * 支持向量机. Finds the line between two sides: the squared-hinge support vector machine, by coordinate descent
 * on its dual (Hsieh et al., ICML 2008). The vectors lie in plain arrays, a fifth of the memory that a
 * library's objects would take.
 */
final class Solver {
  private static final int ROUNDS = 40;
  private static final double CLOSE = 0.05;

  private final Vectors vectors;
  private final int[] rows;

  /**
   * @param rows which of the vectors to learn from
   */
  Solver(Vectors vectors, int[] rows) {
    this.vectors = vectors;
    this.rows = rows;
  }

  /**
   * The weights of the features, and last that of the side itself.
   *
   * @param positive for each vector, whether it is on the side looked for
   * @param scale what each feature is worth beforehand
   * @param cost what a vector on the wrong side costs, for either side
   */
  double[] solve(boolean[] positive, float[] scale, Cost cost) {
    double[] w = new double[vectors.features() + 1];
    double[] alpha = new double[rows.length];
    double[] length = new double[rows.length];
    for (int i = 0; i < rows.length; i++)
      length[i] = 1 + vectors.squared(rows[i], scale) + slack(positive[rows[i]], cost);
    int[] order = rows.clone();
    for (int i = 0; i < order.length; i++) order[i] = i;
    Random random = new Random(20240615);
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      double worst = 0;
      for (int i : order) {
        int row = rows[i];
        double y = positive[row] ? 1 : -1;
        double gradient =
            y * (vectors.dot(row, scale, w) + w[w.length - 1])
                - 1
                + alpha[i] * slack(positive[row], cost);
        double projected = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
        worst = Math.max(worst, Math.abs(projected));
        if (projected == 0) continue;
        double before = alpha[i];
        alpha[i] = Math.max(before - gradient / length[i], 0);
        double step = (alpha[i] - before) * y;
        vectors.add(row, scale, step, w);
        w[w.length - 1] += step;
      }
      if (worst < CLOSE) break;
    }
    return w;
  }

  /** 代价. */
  record Cost(double positive, double negative) {}

  private static double slack(boolean positive, Cost cost) {
    return 0.5 / (positive ? cost.positive() : cost.negative());
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[j];
      order[j] = order[i];
      order[i] = other;
    }
  }

  /** All vectors. */
  static int[] all(int n) {
    int[] rows = new int[n];
    Arrays.setAll(rows, i -> i);
    return rows;
  }
}
