package org.gongzhi.understanding.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Learns a {@link TagNet} from tagged texts: the likelihood of the tags, one text after the other, each weight moving
 * the less the more it was moved before (Duchi, Hazan and Singer, 2011).
 */
final class TagLearner {
  private static final int ROUNDS = 7;
  private static final float RATE_IN = 0.04f;
  private static final float RATE_OUT = 0.03f;
  private static final float RATE_STEP = 0.1f;
  private static final float RATE_BIAS = 0.02f;

  /** Every time a text is seen, so many of its features and hidden units are left out, lest any be relied on alone. */
  private static final float LEFT_OUT = 0.3f;

  private static final float FIRST_IN = 1e-4f;
  private static final float FIRST_OUT = 1e-3f;

  /** Less is not worth moving for. */
  private static final float STIR = 1e-8f;

  private static final int H = TagNet.HIDDEN;

  private final TagNet net;
  private final int n;
  private final Random random;
  private final float[] movedIn;
  private final float[] movedOut;

  /** What one text has to say of the weights to the tags. */
  private final float[] out;

  private TagLearner(TagNet net, Random random) {
    this.net = net;
    this.n = net.bias.length;
    this.random = random;
    this.movedIn = new float[net.features.size()];
    this.movedOut = new float[net.out.length];
    this.out = new float[net.out.length];
  }

  /**
   * @param texts for each text, for each piece, the numbers of what is seen there
   * @param right the tags of the pieces
   * @param seed nets of other seeds err elsewhere
   */
  static TagNet learn(
      List<String> tags,
      Map<String, Integer> features,
      List<int[][]> texts,
      List<int[]> right,
      long seed) {
    Random random = new Random(seed);
    TagNet net = new TagNet(tags, features, random);
    TagLearner learner = new TagLearner(net, random);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) order.add(i);
    int seen = 0;
    int all = ROUNDS * texts.size();
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int i : order) learner.step(texts.get(i), right.get(i), 1 - (float) seen++ / all);
    }
    return net;
  }

  /** One text: moves the weights from what the net expects towards what is right. */
  private void step(int[][] whole, int[] right, float pace) {
    if (whole.length == 0) return;
    int[][] text = new int[whole.length][];
    float[][] hidden = new float[whole.length][H];
    float[] fits = new float[whole.length * n];
    for (int i = 0; i < whole.length; i++) {
      text[i] = Arrays.stream(whole[i]).filter(_ -> random.nextFloat() >= LEFT_OUT).toArray();
      net.hidden(text[i], 1 / (1 - LEFT_OUT), hidden[i]);
      for (int k = 0; k < H; k++)
        hidden[i][k] = random.nextFloat() < LEFT_OUT ? 0 : hidden[i][k] / (1 - LEFT_OUT);
      net.fit(hidden[i], fits, i);
    }
    Chances chances = new Chances(net.field, fits);
    Arrays.fill(out, 0);
    for (int i = 0; i < text.length; i++)
      moveIn(text[i], back(hidden[i], missing(chances, i, right[i], pace)), pace);
    moveOut(pace);
    float rate = RATE_STEP * pace;
    chances.stepsExpected(net.field.steps, -rate);
    for (int i = 0; i < right.length; i++)
      net.field.steps[(i == 0 ? n : right[i - 1]) * n + right[i]] += rate;
  }

  /** For each tag what is right less what was expected. */
  private float[] missing(Chances chances, int piece, int right, float pace) {
    float[] missing = new float[n];
    for (int t = 0; t < n; t++) {
      missing[t] = (right == t ? 1 : 0) - chances.of(piece, t);
      net.bias[t] += RATE_BIAS * pace * missing[t];
    }
    return missing;
  }

  /** What is missing, as the hidden units see it; notes what it says of the weights between. */
  private float[] back(float[] hidden, float[] missing) {
    float[] back = new float[H];
    for (int k = 0; k < H; k++) {
      float says = hidden[k];
      if (says == 0) continue;
      float sum = 0;
      for (int t = 0, w = k * n; t < n; t++) {
        out[w + t] += says * missing[t];
        sum += net.out[w + t] * missing[t];
      }
      back[k] = sum * (says > 0 ? 1 : TagNet.LEAK) / (1 - LEFT_OUT);
    }
    return back;
  }

  private void moveIn(int[] seen, float[] back, float pace) {
    float squared = 0;
    for (float b : back) squared += b * b;
    if (squared < STIR) return;
    for (int f : seen) {
      movedIn[f] += squared / H;
      float rate = RATE_IN * pace / (float) Math.sqrt(movedIn[f] + FIRST_IN);
      for (int k = 0, w = f * H; k < H; k++) net.in[w + k] += rate * back[k];
    }
  }

  private void moveOut(float pace) {
    for (int i = 0; i < out.length; i++) {
      if (out[i] == 0) continue;
      movedOut[i] += out[i] * out[i];
      net.out[i] += RATE_OUT * pace * out[i] / (float) Math.sqrt(movedOut[i] + FIRST_OUT);
    }
  }
}
