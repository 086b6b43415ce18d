package org.gongzhi.understanding.classify;

/**
 * 准确度. How answers compare with the truth.
 *
 * @param accuracy right ones among all
 * @param macroF1 mean over the classes of the harmonic mean of precision and recall; classes that neither
 *     occur nor were answered do not count
 */
record Figures(double accuracy, double macroF1) {
  static Figures of(int[] truth, int[] answers, int classes) {
    int[] right = new int[classes];
    int[] said = new int[classes];
    int[] there = new int[classes];
    int hits = 0;
    for (int i = 0; i < truth.length; i++) {
      if (truth[i] >= 0) there[truth[i]]++;
      if (answers[i] >= 0) said[answers[i]]++;
      if (truth[i] >= 0 && truth[i] == answers[i]) {
        right[truth[i]]++;
        hits++;
      }
    }
    double sum = 0;
    int counted = 0;
    for (int k = 0; k < classes; k++) {
      if (said[k] + there[k] == 0) continue;
      sum += 2.0 * right[k] / (said[k] + there[k]);
      counted++;
    }
    return new Figures(
        truth.length == 0 ? 0 : (double) hits / truth.length, counted == 0 ? 0 : sum / counted);
  }
}
