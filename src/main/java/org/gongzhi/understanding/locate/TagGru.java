package org.gongzhi.understanding.locate;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * 循环网络. Reads an address from both ends and says how well each tag fits each piece, from what it remembers of everything to
 * its left and right. It is told less than {@link TagNet} is and errs elsewhere. What it knows was learned by {@link
 * GruLearner}.
 */
final class TagGru implements TagReader {
  static final int WIDE = GruLayer.WIDE;
  static final int HIDDEN = GruLayer.HIDDEN;

  private static final float SPREAD = 0.1f;

  /** What it is told of a piece: itself, its neighbours, its shape, and names known from elsewhere. */
  private static final List<String> TOLD = List.of("0=", "-1+", "0+", "-1*", "0s", "L");

  final TagField field;
  final float[] meaning;
  final GruLayer ahead;
  final GruLayer behind;
  final Weights out;
  final Weights bias;
  private final Map<String, Integer> features;

  TagGru(List<String> tags, Map<String, Integer> features, Random random) {
    this.field = new TagField(tags);
    this.features = features;
    this.meaning = TagNet.drawn(features.size() * WIDE, SPREAD, random);
    this.ahead = new GruLayer(random);
    this.behind = new GruLayer(random);
    this.out =
        Weights.drawn(2 * HIDDEN * tags.size(), (float) Math.sqrt(0.5 / HIDDEN), random);
    this.bias = new Weights(new float[tags.size()]);
  }

  /** Of what is seen at each piece, what this net is told. */
  static List<List<String>> told(List<List<String>> seen) {
    return seen.stream()
        .map(f -> f.stream().filter(s -> TOLD.stream().anyMatch(s::startsWith)).toList())
        .toList();
  }

  @Override
  public TagField field() {
    return field;
  }

  @Override
  public float[] fits(List<List<String>> seen) {
    int[][] text = TagNet.known(features, told(seen));
    float[][] meant = new float[text.length][WIDE];
    for (int i = 0; i < text.length; i++) for (int f : text[i]) add(f, 1, meant[i]);
    float[][] left = ahead.read(meant).known;
    float[][] right = turned(behind.read(turned(meant)).known);
    float[] fits = new float[text.length * bias.now.length];
    for (int i = 0; i < text.length; i++) fit(joined(left[i], right[i]), fits, i);
    return fits;
  }

  void add(int feature, float times, float[] meant) {
    for (int k = 0, at = feature * WIDE; k < WIDE; k++) meant[k] += times * meaning[at + k];
  }

  void fit(float[] known, float[] fits, int piece) {
    int n = bias.now.length;
    float[] sum = bias.now.clone();
    GruLayer.addRows(known, out.now, sum);
    System.arraycopy(sum, 0, fits, piece * n, n);
  }

  static float[] joined(float[] left, float[] right) {
    float[] both = new float[2 * HIDDEN];
    System.arraycopy(left, 0, both, 0, HIDDEN);
    System.arraycopy(right, 0, both, HIDDEN, HIDDEN);
    return both;
  }

  /** From the last piece to the first. */
  static float[][] turned(float[][] pieces) {
    float[][] turned = new float[pieces.length][];
    for (int i = 0; i < pieces.length; i++) turned[i] = pieces[pieces.length - 1 - i];
    return turned;
  }
}
