package org.gongzhi.understanding.hot;

import java.util.Arrays;
import org.gongzhi.understanding.similar.Tally;
import org.gongzhi.understanding.similar.TextVector;
import org.jspecify.annotations.Nullable;

/** 热点. Messages about one thing, as the sum of their fingerprints. */
final class Topic {
  private static final int MOST = 768;

  private static final Tally NOTHING = new Tally(0);

  final int number;
  private int size;

  /** The message while there is only one: most topics never get a second. */
  private @Nullable TextVector only;

  private Tally sum = NOTHING;

  Topic(int number) {
    this.number = number;
  }

  /** A topic as it was kept. */
  static Topic of(int size, TextVector sums) {
    Topic topic = new Topic(0);
    topic.size = size;
    topic.sum = new Tally(MOST);
    topic.put(sums, 1);
    return topic;
  }

  /** The sum of its messages, if there are two at least. */
  Tally sum() {
    return sum;
  }

  int size() {
    return size;
  }

  /** How alike a text and the messages here are on average. */
  float like(TextVector text) {
    if (size == 0) return 0;
    if (only != null) return only.like(text);
    float dot = 0;
    int[] pieces = text.pieces();
    float[] weights = text.weights();
    for (int i = 0; i < pieces.length; i++) dot += weights[i] * sum.get(pieces[i]);
    return dot / size;
  }

  /** How alike one of its messages and the others are on average. */
  float likeOthers(TextVector own) {
    return size < 2 ? 0 : (like(own) * size - own.like(own)) / (size - 1);
  }

  /** How alike the messages here and there are on average. */
  float like(Topic other) {
    if (only != null) return other.like(only);
    if (other.only != null || other.sum.size() < sum.size()) return other.like(this);
    float dot = 0;
    for (int i = 0; i < sum.size(); i++) dot += sum.values()[i] * other.sum.get(sum.keys()[i]);
    return dot / size / other.size;
  }

  void add(TextVector text) {
    size++;
    if (size == 1) {
      only = text;
      return;
    }
    summed();
    put(text, 1);
    if (sum.size() > 2 * MOST) sum = sum.largest(MOST);
  }

  void remove(TextVector text) {
    size--;
    if (size == 0) clear();
    else put(text, -1);
  }

  private void clear() {
    only = null;
    sum = NOTHING;
  }

  private void summed() {
    if (only == null) return;
    TextVector first = only;
    sum = new Tally(MOST / 6);
    only = null;
    put(first, 1);
  }

  private void put(TextVector text, int sign) {
    for (int i = 0; i < text.pieces().length; i++)
      sum.add(text.pieces()[i], sign * text.weights()[i]);
  }

  void take(Topic other) {
    summed();
    other.summed();
    size += other.size;
    for (int i = 0; i < other.sum.size(); i++) sum.add(other.sum.keys()[i], other.sum.values()[i]);
    if (sum.size() > 2 * MOST) sum = sum.largest(MOST);
    other.size = 0;
    other.clear();
  }

  /** The pieces that weigh most. */
  int[] strongest(int most) {
    if (only != null) return only.strongest(most);
    Tally best = sum.largest(most);
    return Arrays.copyOf(best.keys(), best.size());
  }
}
