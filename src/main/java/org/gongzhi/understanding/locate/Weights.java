package org.gongzhi.understanding.locate;

import java.util.Random;

/**
 * 权重. Numbers that are learned together. What several texts ask of them is added up, and then each moves by how much and how
 * steadily it was asked to (Kingma and Ba, Adam, 2015).
 */
final class Weights {
  private static final float STEADY = 0.9f;
  private static final float STRONG = 0.98f;
  private static final float LEAST = 1e-8f;

  final float[] now;

  /** What is asked of each since they last moved. */
  final float[] asked;

  private final float[] mean;
  private final float[] square;

  Weights(float[] now) {
    this.now = now;
    this.asked = new float[now.length];
    this.mean = new float[now.length];
    this.square = new float[now.length];
  }

  static Weights drawn(int size, float spread, Random random) {
    Weights drawn = new Weights(new float[size]);
    for (int i = 0; i < size; i++) drawn.now[i] = (float) random.nextGaussian() * spread;
    return drawn;
  }

  /**
   * Moves them.
   *
   * @param time how often they have moved, this time included
   * @param texts how many texts asked
   */
  void move(float rate, int time, int texts) {
    double unsure = Math.sqrt(1 - Math.pow(STRONG, time)) / (1 - Math.pow(STEADY, time));
    float step = (float) (rate * unsure);
    for (int i = 0; i < now.length; i++) {
      float wish = asked[i] / texts;
      asked[i] = 0;
      mean[i] = STEADY * mean[i] + (1 - STEADY) * wish;
      square[i] = STRONG * square[i] + (1 - STRONG) * wish * wish;
      now[i] += step * mean[i] / ((float) Math.sqrt(square[i]) + LEAST);
    }
  }
}
