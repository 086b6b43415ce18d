package org.gongzhi.understanding.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * 学习. Learns a model from texts whose class is known. Three judges look at the same vectors: a support
 * vector machine, one that trusts a stretch by how differently the classes use it (Wang and Manning, ACL
 * 2012), and that difference by itself. How much each is listened to is found by cross-validation, and as
 * all three are linear, the model is one table of weights.
 */
final class Learning {
  /** Folds of the cross-validation. */
  private static final int FOLDS = 4;

  /** Stretches that are kept: those with the largest weights. */
  private static final int KEPT = 60_000;

  private static final double COST = 1;
  private static final double[] SHARES = {0, 0.5, 1, 2};

  private final List<String> labels;
  private final int[] truth;
  private final Vectors vectors;

  private Learning(List<Example> examples) {
    labels = List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
    truth = examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
    vectors = Vectors.of(examples.stream().map(Example::text).toList());
  }

  /** 例子. A text and its class. */
  record Example(String text, String label) {}

  /**
   * What was learned, and how it did on texts it had not seen.
   *
   * @param measured by cross-validation
   */
  record Learned(ClassModel model, Figures measured) {}

  /** Learns from these. */
  static Learned from(List<Example> examples) {
    return new Learning(examples).learn();
  }

  /** Scores of the judges for texts they did not learn from, judge by judge. */
  private Learned learn() {
    float[][][] scores = new float[Judges.COUNT][truth.length][];
    int[] fold = folds();
    for (int f = 0; f < FOLDS; f++) {
      int[] rest = rows(fold, f, false);
      int[] held = rows(fold, f, true);
      Judges judges = new Judges(vectors, truth, labels.size(), rest, COST);
      for (int judge = 0; judge < Judges.COUNT; judge++)
        for (int row : held) scores[judge][row] = judges.scores(judge, row);
    }
    double[] shares = bestShares(scores);
    float[][] together = mixed(scores, shares);
    Judges all = new Judges(vectors, truth, labels.size(), Solver.all(truth.length), COST);
    return new Learned(
        Pruning.of(vectors, labels, all, shares, KEPT, Chances.sharpness(together, truth)),
        figures(together));
  }

  private double[] bestShares(float[][][] scores) {
    double[] best = {1, 0, 0};
    double most = -1;
    double[] loud = new double[Judges.COUNT];
    for (int j = 0; j < loud.length; j++) loud[j] = loudness(scores[j]);
    for (double second : SHARES)
      for (double third : SHARES) {
        double[] shares = {1 / loud[0], second / loud[1], third / loud[2]};
        Figures f = figures(mixed(scores, shares));
        double worth = f.macroF1() + f.accuracy();
        if (worth > most) {
          most = worth;
          best = shares;
        }
      }
    return best;
  }

  /** How far a judge's scores lie from nought, to make judges comparable. */
  private static double loudness(float[][] scores) {
    double squared = 0;
    int n = 0;
    for (float[] row : scores)
      for (float s : row) {
        squared += (double) s * s;
        n++;
      }
    return Math.max(Math.sqrt(squared / Math.max(n, 1)), 1e-6);
  }

  private float[][] mixed(float[][][] scores, double[] shares) {
    float[][] sum = new float[truth.length][labels.size()];
    for (int j = 0; j < shares.length; j++)
      for (int i = 0; i < sum.length; i++)
        for (int k = 0; k < labels.size(); k++) sum[i][k] += (float) (shares[j] * scores[j][i][k]);
    return sum;
  }

  private Figures figures(float[][] scores) {
    int[] answers = new int[scores.length];
    for (int i = 0; i < answers.length; i++) {
      int best = 0;
      for (int k = 1; k < scores[i].length; k++) if (scores[i][k] > scores[i][best]) best = k;
      answers[i] = best;
    }
    return Figures.of(truth, answers, labels.size());
  }

  /** Every class is spread evenly over the folds. */
  private int[] folds() {
    int[] next = new int[labels.size()];
    int[] fold = new int[truth.length];
    for (int i = 0; i < fold.length; i++) fold[i] = next[truth[i]]++ % FOLDS;
    return fold;
  }

  private static int[] rows(int[] fold, int f, boolean in) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < fold.length; i++) if ((fold[i] == f) == in) rows.add(i);
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}
