package org.gongzhi.understanding.locate;

import java.util.Arrays;
import java.util.List;

/**
 * 条件随机场. A linear chain of tags over a text: how well tags follow each other. How well each fits a piece is for
 * {@link TagNet} to say.
 */
final class TagField {
  final List<String> tags;

  /** How well tag b follows tag a: at a × tags + b. The row after the last is what begins a text. */
  final float[] steps;

  /** The tags that may come before each; the last number stands for the beginning of the text. */
  final int[][] before;

  TagField(List<String> tags) {
    this(tags, new float[(tags.size() + 1) * tags.size()]);
  }

  TagField(List<String> tags, float[] steps) {
    this.tags = List.copyOf(tags);
    this.steps = steps;
    this.before = new int[tags.size()][];
    for (int t = 0; t < tags.size(); t++) before[t] = before(t);
  }

  /** I-road comes only after B-road and I-road. */
  private int[] before(int tag) {
    String name = tags.get(tag);
    int[] all = new int[tags.size() + 1];
    int found = 0;
    for (int t = 0; t <= tags.size(); t++) {
      boolean inside = name.startsWith("I-") || name.startsWith("E-");
      String b = t < tags.size() ? tags.get(t) : "O";
      if (inside ? isOpen(b) && b.substring(1).equals(name.substring(1)) : !isOpen(b))
        all[found++] = t;
    }
    return Arrays.copyOf(all, found);
  }

  /** Whether an element goes on after it. */
  static boolean isOpen(String tag) {
    return tag.startsWith("B-") || tag.startsWith("I-");
  }
}
