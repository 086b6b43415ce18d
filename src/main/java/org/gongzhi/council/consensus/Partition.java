package org.gongzhi.council.consensus;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * 分组. Points parted into {@code k} groups by k-means.
 *
 * @param group by point, 0 to k − 1
 * @param k how many groups were asked for; some may be empty
 * @param spread sum of the squared distances to the groups' centres, by weight
 */
record Partition(int[] group, int k, double spread) {
  private static final int ROUNDS = 100;

  /**
   * From the first {@code k} different points: those who spoke first. People who come later do not turn
   * the groups over, which is why Polis starts so as well.
   */
  static Partition fromFirst(Projection points, double[] weights, int k) {
    double[] cx = new double[k];
    double[] cy = new double[k];
    int found = 0;
    for (int i = 0; i < points.size() && found < k; i++) {
      boolean again = false;
      for (int j = 0; j < found; j++) again |= points.squared(i, cx[j], cy[j]) == 0;
      if (again) continue;
      cx[found] = points.x()[i];
      cy[found++] = points.y()[i];
    }
    return settle(points, weights, Arrays.copyOf(cx, found), Arrays.copyOf(cy, found));
  }

  /** From points drawn far from each other, by a seed. */
  static Partition seeded(Projection points, double[] weights, int k, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] cx = new double[k];
    double[] cy = new double[k];
    double[] near = new double[points.size()];
    Arrays.fill(near, 1);
    for (int j = 0; j < k; j++) {
      int drawn = drawn(near, weights, random);
      cx[j] = points.x()[drawn];
      cy[j] = points.y()[drawn];
      for (int i = 0; i < near.length; i++) {
        double d = points.squared(i, cx[j], cy[j]);
        near[i] = j == 0 ? d : Math.min(near[i], d);
      }
    }
    return settle(points, weights, cx, cy);
  }

  private static int drawn(double[] near, double[] weights, SplittableRandom random) {
    double total = 0;
    for (int i = 0; i < near.length; i++) total += near[i] * weights[i];
    double left = random.nextDouble() * total;
    for (int i = 0; i < near.length; i++) {
      left -= near[i] * weights[i];
      if (left < 0) return i;
    }
    return near.length - 1;
  }

  private static Partition settle(Projection p, double[] weights, double[] cx, double[] cy) {
    int[] group = new int[p.size()];
    Arrays.fill(group, -1);
    for (int round = 0; round < ROUNDS; round++) {
      boolean moved = false;
      for (int i = 0; i < group.length; i++) {
        int nearest = nearest(p, i, cx, cy);
        moved |= nearest != group[i];
        group[i] = nearest;
      }
      if (!moved) break;
      centre(p, weights, group, cx, cy);
    }
    double spread = 0;
    for (int i = 0; i < group.length; i++)
      spread += weights[i] * p.squared(i, cx[group[i]], cy[group[i]]);
    return new Partition(group, cx.length, spread);
  }

  private static int nearest(Projection p, int point, double[] cx, double[] cy) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int j = 0; j < cx.length; j++) {
      double d = p.squared(point, cx[j], cy[j]);
      if (d < least) {
        least = d;
        best = j;
      }
    }
    return best;
  }

  private static void centre(Projection p, double[] weights, int[] group, double[] cx, double[] cy) {
    double[] sumX = new double[cx.length];
    double[] sumY = new double[cx.length];
    double[] weight = new double[cx.length];
    for (int i = 0; i < group.length; i++) {
      sumX[group[i]] += weights[i] * p.x()[i];
      sumY[group[i]] += weights[i] * p.y()[i];
      weight[group[i]] += weights[i];
    }
    for (int j = 0; j < cx.length; j++) {
      if (weight[j] == 0) continue; // nobody is nearest: the centre stays where it was
      cx[j] = sumX[j] / weight[j];
      cy[j] = sumY[j] / weight[j];
    }
  }

  /**
   * 轮廓系数. How well the points lie in their groups, −1 to 1: by how much the nearest other group is
   * farther away than one's own. Somebody alone counts as 0.
   */
  double silhouette(Projection p) {
    double total = 0;
    for (int i = 0; i < group.length; i++) {
      double[] sum = new double[k];
      int[] size = new int[k];
      for (int j = 0; j < group.length; j++) {
        if (j == i) continue;
        sum[group[j]] += p.distance(i, j);
        size[group[j]]++;
      }
      total += fit(group[i], sum, size);
    }
    return group.length == 0 ? 0 : total / group.length;
  }

  private static double fit(int own, double[] sum, int[] size) {
    if (size[own] == 0) return 0;
    double inside = sum[own] / size[own];
    double outside = Double.MAX_VALUE;
    for (int g = 0; g < sum.length; g++)
      if (g != own && size[g] > 0) outside = Math.min(outside, sum[g] / size[g]);
    double larger = Math.max(inside, outside);
    return outside == Double.MAX_VALUE || larger == 0 ? 0 : (outside - inside) / larger;
  }
}
