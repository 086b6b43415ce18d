package org.gongzhi.council.consensus;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 投影. Everybody as a point in the plane in which opinions differ most: the first two principal
 * components, a statement nobody answered counting as the statement's mean. Who answered little is moved
 * outward by √(statements ÷ answers), so that reticence does not look like agreement with everybody.
 *
 * @param x by row
 * @param y by row
 */
record Projection(double[] x, double[] y) {
  private static final int ROUNDS = 100;

  /** A direction that moves less than this in a round is found; a squared distance. */
  private static final double STILL = 1e-16;

  static Projection of(Votes votes) {
    double[] means = means(votes);
    double[] first = direction(votes, means, null);
    double[] second = direction(votes, means, first);
    int n = votes.people();
    double[] x = new double[n];
    double[] y = new double[n];
    for (int row = 0; row < n; row++) {
      double far = Math.sqrt((double) votes.statements() / votes.count(row));
      x[row] = far * along(votes, means, row, first);
      y[row] = far * along(votes, means, row, second);
    }
    return new Projection(x, y);
  }

  private static double[] means(Votes v) {
    double[] sum = new double[v.statements()];
    int[] seen = new int[v.statements()];
    for (int i = 0; i < v.vote.length; i++) {
      sum[v.column[i]] += v.vote[i];
      seen[v.column[i]]++;
    }
    for (int c = 0; c < sum.length; c++) sum[c] /= seen[c];
    return sum;
  }

  /** Power iteration from a fixed start, at right angles to the direction already found. */
  private static double[] direction(Votes v, double[] means, double @Nullable [] found) {
    double[] u = new double[v.statements()];
    // not all alike: a start at right angles to the answer would stay there
    for (int c = 0; c < u.length; c++) u[c] = 1 + (c % 97) / 97.0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] w = new double[u.length];
      for (int row = 0; row < v.people(); row++) {
        double a = along(v, means, row, u);
        for (int i = v.from[row]; i < v.from[row + 1]; i++)
          w[v.column[i]] += a * (v.vote[i] - means[v.column[i]]);
      }
      if (found != null) {
        double shared = dot(w, found);
        for (int c = 0; c < w.length; c++) w[c] -= shared * found[c];
      }
      double length = Math.sqrt(dot(w, w));
      if (length < 1e-12) return new double[u.length]; // nobody differs in any other way
      double moved = 0;
      for (int c = 0; c < w.length; c++) {
        w[c] /= length;
        moved += (w[c] - u[c]) * (w[c] - u[c]);
      }
      u = w;
      if (moved < STILL) break;
    }
    return u;
  }

  private static double along(Votes v, double[] means, int row, double[] direction) {
    double sum = 0;
    for (int i = v.from[row]; i < v.from[row + 1]; i++)
      sum += (v.vote[i] - means[v.column[i]]) * direction[v.column[i]];
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  /** The same points, only these rows, in this order. */
  Projection only(int[] rows) {
    return new Projection(
        Arrays.stream(rows).mapToDouble(r -> x[r]).toArray(),
        Arrays.stream(rows).mapToDouble(r -> y[r]).toArray());
  }

  int size() {
    return x.length;
  }

  double squared(int a, double toX, double toY) {
    double dx = x[a] - toX;
    double dy = y[a] - toY;
    return dx * dx + dy * dy;
  }

  double distance(int a, int b) {
    return Math.sqrt(squared(a, x[b], y[b]));
  }
}
