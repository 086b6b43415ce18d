package org.gongzhi.understanding.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Learns a {@link TagGru} from tagged texts: the likelihood of the tags, a handful of texts at a time. */
final class GruLearner {
  private static final int ROUNDS = 12;
  private static final int TOGETHER = 8;
  private static final float RATE = 0.003f;
  private static final float RATE_STEP = 0.015f;
  private static final float RATE_MEANING = 0.05f;
  private static final float FIRST = 1e-4f;
  private static final float STIR = 1e-10f;

  /** Every time a text is seen, so much of what is known of it is left out, lest any be relied on alone. */
  private static final float LEFT_OUT = 0.35f;

  private static final float FEATURES_LEFT_OUT = 0.15f;

  private static final int WIDE = TagGru.WIDE;
  private static final int HIDDEN = TagGru.HIDDEN;

  private final TagGru net;
  private final int n;
  private final Random random;
  private final float[] movedMeaning;
  private final Weights steps;

  /** The weights to the tags the other way round. */
  private float[] outTurned;

  private int moves;

  private GruLearner(TagGru net, int features, Random random) {
    this.net = net;
    this.n = net.field.tags.size();
    this.random = random;
    this.movedMeaning = new float[features];
    this.steps = new Weights(net.field.steps);
    this.outTurned = GruLayer.turned(net.out.now, 2 * HIDDEN);
  }

  /**
   * @param texts for each text, for each piece, the numbers of what is told of it
   * @param right the tags of the pieces
   */
  static TagGru learn(
      List<String> tags,
      Map<String, Integer> features,
      List<int[][]> texts,
      List<int[]> right,
      long seed) {
    Random random = new Random(seed);
    TagGru net = new TagGru(tags, features, random);
    GruLearner learner = new GruLearner(net, features.size(), random);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) if (texts.get(i).length > 0) order.add(i);
    int seen = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        float pace = 1 - (float) seen++ / (ROUNDS * order.size());
        learner.learn(texts.get(i), right.get(i), pace);
        if (seen % TOGETHER == 0) learner.move(pace);
      }
    }
    return net;
  }

  private void move(float pace) {
    moves++;
    for (GruLayer layer : List.of(net.ahead, net.behind)) {
      for (Weights w : List.of(layer.in, layer.before, layer.bias))
        w.move(RATE * pace, moves, TOGETHER);
      layer.turn();
    }
    net.out.move(RATE * pace, moves, TOGETHER);
    outTurned = GruLayer.turned(net.out.now, 2 * HIDDEN);
    net.bias.move(RATE * pace, moves, TOGETHER);
    steps.move(RATE_STEP * pace, moves, TOGETHER);
  }

  /** One text: notes what it asks of the weights, and moves the meanings of what was seen. */
  private void learn(int[][] whole, int[] right, float pace) {
    int[][] text = new int[whole.length][];
    float[][] meant = new float[whole.length][WIDE];
    float[][] through = masks(whole.length, WIDE);
    for (int i = 0; i < whole.length; i++) {
      text[i] =
          Arrays.stream(whole[i]).filter(_ -> random.nextFloat() >= FEATURES_LEFT_OUT).toArray();
      for (int f : text[i]) net.add(f, 1 / (1 - FEATURES_LEFT_OUT), meant[i]);
      times(meant[i], through[i]);
    }
    GruLayer.Reading left = net.ahead.read(meant);
    GruLayer.Reading behind = net.behind.read(TagGru.turned(meant));
    float[][] known = new float[whole.length][];
    float[][] heard = masks(whole.length, 2 * HIDDEN);
    float[] fits = new float[whole.length * n];
    for (int i = 0; i < whole.length; i++) {
      known[i] = TagGru.joined(left.known[i], behind.known[whole.length - 1 - i]);
      times(known[i], heard[i]);
      net.fit(known[i], fits, i);
    }
    float[][] missing = missing(fits, right, known, heard);
    float[][] fromLeft = net.ahead.back(left, half(missing, 0));
    float[][] fromRight = TagGru.turned(net.behind.back(behind, TagGru.turned(half(missing, HIDDEN))));
    for (int i = 0; i < whole.length; i++) {
      for (int k = 0; k < WIDE; k++) fromLeft[i][k] += fromRight[i][k];
      times(fromLeft[i], through[i]);
      moveMeanings(text[i], fromLeft[i], pace);
    }
  }

  /** What is right less what was expected, as the memory sees it; notes what it asks of the weights between. */
  private float[][] missing(float[] fits, int[] right, float[][] known, float[][] heard) {
    Chances chances = new Chances(net.field, fits);
    float[][] back = new float[right.length][2 * HIDDEN];
    for (int i = 0; i < right.length; i++) {
      float[] missing = new float[n];
      for (int t = 0; t < n; t++) {
        missing[t] = (right[i] == t ? 1 : 0) - chances.of(i, t);
        net.bias.asked[t] += missing[t];
      }
      GruLayer.askRows(known[i], missing, net.out.asked);
      GruLayer.addRows(missing, outTurned, back[i]);
      times(back[i], heard[i]);
      steps.asked[(i == 0 ? n : right[i - 1]) * n + right[i]]++;
    }
    chances.stepsExpected(steps.asked, -1);
    return back;
  }

  private void moveMeanings(int[] seen, float[] asked, float pace) {
    float squared = 0;
    for (float a : asked) squared += a * a;
    if (squared < STIR) return;
    for (int f : seen) {
      movedMeaning[f] += squared / WIDE;
      float rate = RATE_MEANING * pace / (float) Math.sqrt(movedMeaning[f] + FIRST);
      for (int k = 0, at = f * WIDE; k < WIDE; k++) net.meaning[at + k] += rate * asked[k];
    }
  }

  /** Nothing for what is left out, and a little more for the rest. */
  private float[][] masks(int pieces, int width) {
    float[][] masks = new float[pieces][width];
    for (float[] mask : masks)
      for (int k = 0; k < width; k++)
        if (random.nextFloat() >= LEFT_OUT) mask[k] = 1 / (1 - LEFT_OUT);
    return masks;
  }

  private static void times(float[] numbers, float[] factors) {
    for (int k = 0; k < numbers.length; k++) numbers[k] *= factors[k];
  }

  private static float[][] half(float[][] both, int from) {
    return Arrays.stream(both)
        .map(b -> Arrays.copyOfRange(b, from, from + HIDDEN))
        .toArray(float[][]::new);
  }
}
