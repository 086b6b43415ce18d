package org.gongzhi.understanding.locate;

import java.util.Random;

/**
 * 门控循环单元. Reads a text piece by piece and remembers: at each piece it weighs what it knew against what it sees (Cho et al.,
 * 2014, in the form of which the reset stands behind the product).
 *
 * <p>Weights stand in rows of three parts, for what is kept, what is forgotten and what is new.
 */
final class GruLayer {
  static final int WIDE = 64;
  static final int HIDDEN = 64;
  private static final int PARTS = 3 * HIDDEN;

  final Weights in;
  final Weights before;
  final Weights bias;

  /** The same the other way round, for learning: sums run along memory. */
  private float[] inTurned = {};

  private float[] beforeTurned = {};

  GruLayer(Random random) {
    this.in = Weights.drawn(WIDE * PARTS, (float) Math.sqrt(1.0 / WIDE), random);
    this.before = Weights.drawn(HIDDEN * PARTS, (float) Math.sqrt(1.0 / HIDDEN), random);
    this.bias = new Weights(new float[PARTS]);
    turn();
  }

  /** To be called when weights have moved. */
  void turn() {
    inTurned = turned(in.now, WIDE);
    beforeTurned = turned(before.now, HIDDEN);
  }

  /** A table of so many rows, as a table of its columns. */
  static float[] turned(float[] rows, int count) {
    int wide = rows.length / count;
    float[] turned = new float[rows.length];
    for (int r = 0; r < count; r++)
      for (int k = 0; k < wide; k++) turned[k * count + r] = rows[r * wide + k];
    return turned;
  }

  /** What was read, and what came of it at each piece. */
  static final class Reading {
    final float[][] seen;
    final float[][] known;
    private final float[][] kept;
    private final float[][] open;
    private final float[][] fresh;
    private final float[][] recalled;

    private Reading(float[][] seen) {
      this.seen = seen;
      this.known = new float[seen.length][HIDDEN];
      this.kept = new float[seen.length][HIDDEN];
      this.open = new float[seen.length][HIDDEN];
      this.fresh = new float[seen.length][HIDDEN];
      this.recalled = new float[seen.length][];
    }

    private float[] knownBefore(int piece) {
      return piece == 0 ? new float[HIDDEN] : known[piece - 1];
    }
  }

  Reading read(float[][] seen) {
    Reading r = new Reading(seen);
    for (int i = 0; i < seen.length; i++) {
      float[] last = r.knownBefore(i);
      float[] a = bias.now.clone();
      float[] u = new float[PARTS];
      addRows(seen[i], in.now, a);
      addRows(last, before.now, u);
      r.recalled[i] = u;
      for (int k = 0; k < HIDDEN; k++) {
        r.kept[i][k] = chance(a[k] + u[k]);
        r.open[i][k] = chance(a[HIDDEN + k] + u[HIDDEN + k]);
        r.fresh[i][k] = (float) Math.tanh(a[2 * HIDDEN + k] + r.open[i][k] * u[2 * HIDDEN + k]);
        r.known[i][k] = (1 - r.kept[i][k]) * r.fresh[i][k] + r.kept[i][k] * last[k];
      }
    }
    return r;
  }

  /**
   * Notes what a text asks of the weights.
   *
   * @param missing what should have been known more of, at each piece
   * @return the same of what was seen
   */
  float[][] back(Reading r, float[][] missing) {
    float[][] back = new float[missing.length][WIDE];
    float[] later = new float[HIDDEN];
    for (int i = missing.length - 1; i >= 0; i--) {
      float[] last = r.knownBefore(i);
      float[] a = new float[PARTS];
      float[] u = new float[PARTS];
      float[] earlier = new float[HIDDEN];
      for (int k = 0; k < HIDDEN; k++) {
        float asked = missing[i][k] + later[k];
        float kept = r.kept[i][k];
        float open = r.open[i][k];
        float fresh = r.fresh[i][k];
        float news = asked * (1 - kept) * (1 - fresh * fresh);
        a[k] = u[k] = asked * (last[k] - fresh) * kept * (1 - kept);
        a[HIDDEN + k] = u[HIDDEN + k] = news * r.recalled[i][2 * HIDDEN + k] * open * (1 - open);
        a[2 * HIDDEN + k] = news;
        u[2 * HIDDEN + k] = news * open;
        earlier[k] = asked * kept;
      }
      for (int k = 0; k < PARTS; k++) bias.asked[k] += a[k];
      askRows(r.seen[i], a, in.asked);
      askRows(last, u, before.asked);
      addRows(a, inTurned, back[i]);
      addRows(u, beforeTurned, earlier);
      later = earlier;
    }
    return back;
  }

  /** Adds to a sum the rows of a table, each as often as said. */
  static void addRows(float[] often, float[] rows, float[] sum) {
    int n = sum.length;
    for (int r = 0; r < often.length; r++) {
      float times = often[r];
      if (times == 0) continue;
      for (int k = 0, at = r * n; k < n; k++) sum[k] += times * rows[at + k];
    }
  }

  static void askRows(float[] often, float[] what, float[] asked) {
    int n = what.length;
    for (int r = 0; r < often.length; r++) {
      float times = often[r];
      if (times == 0) continue;
      for (int k = 0, at = r * n; k < n; k++) asked[at + k] += times * what[k];
    }
  }

  private static float chance(float x) {
    return 1 / (1 + (float) Math.exp(-x));
  }
}
