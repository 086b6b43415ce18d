package org.gongzhi.understanding.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Learns a {@link TagField} from tagged texts: the likelihood of the tags, by stochastic gradient with
 * shrinking weights. All true weights are the kept ones times {@code scale}, so that shrinking is one
 * multiplication.
 */
final class TagTrainer {
  private static final int ROUNDS = 10;
  private static final float RATE = 0.1f;
  private static final float SHRINK = 0.0001f;

  /** Every time a text is seen, so many of its features are hidden, lest any be relied on alone. */
  private static final float HIDDEN = 0.4f;

  /** Less than this is not worth moving. */
  private static final float STIR = 1e-3f;

  private final List<int[][]> texts = new ArrayList<>();
  private final List<int[]> wanted = new ArrayList<>();
  private final TagField field;
  private final int n;
  private final Random random = new Random(1);
  private float scale = 1;

  private TagTrainer(TagField field) {
    this.field = field;
    this.n = field.tags.size();
  }

  /**
   * @param texts tagged by people
   * @param features for each text, for each piece, the names of what is seen there
   */
  static TagField learn(List<TaggedText> texts, List<List<List<String>>> features) {
    List<String> tags =
        List.copyOf(new TreeSet<>(texts.stream().flatMap(t -> t.closed().stream()).toList()));
    TagField field = new TagField(tags, numbered(features));
    TagTrainer trainer = new TagTrainer(field);
    for (int i = 0; i < texts.size(); i++) {
      trainer.texts.add(field.known(features.get(i)));
      trainer.wanted.add(texts.get(i).closed().stream().mapToInt(tags::indexOf).toArray());
    }
    trainer.run();
    return field;
  }

  private static Map<String, Integer> numbered(List<List<List<String>>> features) {
    Map<String, Integer> count = new HashMap<>();
    features.forEach(t -> t.forEach(p -> p.forEach(f -> count.merge(f, 1, Integer::sum))));
    Map<String, Integer> numbers = new HashMap<>();
    count.forEach(
        (f, c) -> {
          if (c > 1) numbers.put(f, numbers.size());
        });
    return numbers;
  }

  private void run() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) order.add(i);
    int seen = 0;
    int all = ROUNDS * texts.size();
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        float rate = RATE * (1 - (float) seen++ / all);
        scale *= 1 - rate * SHRINK;
        step(texts.get(i), wanted.get(i), rate);
      }
    }
    for (int i = 0; i < field.weights.length; i++) field.weights[i] *= scale;
  }

  /** One text: moves the weights from what the field expects towards what is right. */
  private void step(int[][] whole, int[] right, float rate) {
    if (whole.length == 0) return;
    int[][] text = thinned(whole);
    Chances chances = new Chances(field, field.fits(text, scale / (1 - HIDDEN)));
    float kept = rate / scale;
    for (int i = 0; i < text.length; i++) {
      for (int t = 0; t < n; t++) {
        float move = (right[i] == t ? 1 : 0) - chances.of(i, t);
        if (Math.abs(move) < STIR) continue;
        for (int f : text[i]) field.weights[f * n + t] += kept * move;
      }
    }
    chances.stepsExpected(field.steps, -rate);
    for (int i = 0; i < right.length; i++)
      field.steps[(i == 0 ? n : right[i - 1]) * n + right[i]] += rate;
  }

  private int[][] thinned(int[][] text) {
    int[][] all = new int[text.length][];
    for (int i = 0; i < text.length; i++)
      all[i] = Arrays.stream(text[i]).filter(f -> random.nextFloat() >= HIDDEN).toArray();
    return all;
  }
}
