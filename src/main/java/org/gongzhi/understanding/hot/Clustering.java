package org.gongzhi.understanding.hot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.understanding.similar.Tally;
import org.gongzhi.understanding.similar.TextVector;
import org.jspecify.annotations.Nullable;

/**
 * 聚类. Puts messages together that are about one thing. A message joins the topic whose messages it is most
 * like <em>on average</em>, so that two topics are not chained together by one message between them; a
 * topic of few must be more alike than one of many, whose average is surer.
 */
public final class Clustering {
  /** How alike a message and the messages of a topic of very many must be. */
  private static final float MANY = 0.075f;

  /** How alike two messages must be to make a topic. */
  private static final float ONE = 0.25f;

  /** Topics are looked up by so many pieces of a message. */
  private static final int LOOKED_UP = 12;

  /** Under a piece stand so many topics at most, those that used it last. */
  private static final int LISTED = 48;

  /** So many topics are compared with, those named by most pieces. */
  private static final int TRIED = 24;

  private final List<Topic> topics = new ArrayList<>();
  private final Map<Integer, int[]> listed = new HashMap<>();
  private final List<TextVector> texts = new ArrayList<>();
  private int[] topicOf = new int[16];

  /** Adds a message and says which topic it is in for the time being. */
  public int add(TextVector text) {
    int i = texts.size();
    texts.add(text);
    if (i == topicOf.length) topicOf = Arrays.copyOf(topicOf, i * 2);
    place(i);
    return topicOf[i];
  }

  /** Looks at every message again, now that all are known, and joins topics that are one. */
  public int[] settled(int rounds) {
    for (int round = 0; round < rounds; round++) {
      join();
      for (int i = 0; i < texts.size(); i++) {
        topics.get(topicOf[i]).remove(texts.get(i));
        place(i);
      }
    }
    join();
    return Arrays.copyOf(topicOf, texts.size());
  }

  /** A topic by the number {@link #settled} gave. */
  Topic topic(int number) {
    return topics.get(number);
  }

  private void place(int i) {
    TextVector text = texts.get(i);
    int[] strongest = text.strongest(LOOKED_UP);
    Topic topic = nearest(strongest, text);
    if (topic == null) topic = fresh(i);
    topic.add(text);
    topicOf[i] = topic.number;
    list(strongest, topic.number);
  }

  private @Nullable Topic nearest(int[] strongest, TextVector text) {
    Topic best = null;
    float alike = 0;
    for (int t : candidates(strongest)) {
      Topic topic = topics.get(t);
      float like = topic.like(text);
      if (like > alike && like >= needed(topic.size())) {
        best = topic;
        alike = like;
      }
    }
    return best;
  }

  /** A topic of its own; the one it just left empty serves again. */
  private Topic fresh(int i) {
    Topic left = topicOf[i] < topics.size() ? topics.get(topicOf[i]) : null;
    if (left != null && left.size() == 0) return left;
    Topic topic = new Topic(topics.size());
    topics.add(topic);
    return topic;
  }

  /** How alike a message must be to those of a topic of this size, on average. */
  static float needed(int size) {
    return MANY + (ONE - MANY) / size;
  }

  /** The topics listed under most of these pieces. */
  private int[] candidates(int[] pieces) {
    Tally votes = new Tally(64);
    for (int p : pieces) {
      int[] list = listed.get(p);
      if (list == null) continue;
      for (int j = 1; j < list.length; j++)
        if (list[j] > 0 && topics.get(list[j] - 1).size() > 0) votes.add(list[j] - 1, 1);
    }
    Tally best = votes.largest(TRIED);
    return Arrays.copyOf(best.keys(), best.size());
  }

  /** A list keeps the topics that used its piece last. list[0] is where the next is written. */
  private void list(int[] pieces, int topic) {
    for (int p : pieces) {
      int[] list = listed.computeIfAbsent(p, _ -> new int[4]);
      if (contains(list, topic + 1)) continue;
      int at = list[0] + 1;
      if (at == list.length && list.length < LISTED) {
        list = Arrays.copyOf(list, list.length * 2);
        listed.put(p, list);
      }
      if (at == list.length) at = 1;
      list[at] = topic + 1;
      list[0] = at;
    }
  }

  private static boolean contains(int[] list, int value) {
    for (int j = 1; j < list.length; j++) if (list[j] == value) return true;
    return false;
  }

  /** Small topics into larger ones that are about the same. */
  private void join() {
    int[] now = new int[topics.size()];
    Arrays.setAll(now, t -> t);
    topics.stream()
        .filter(t -> t.size() > 0)
        .sorted(Comparator.comparingInt(Topic::size))
        .toList()
        .forEach(
            topic -> {
              int[] strongest = topic.strongest(2 * LOOKED_UP);
              Topic other = nearest(strongest, topic);
              if (other == null) return;
              other.take(topic);
              list(strongest, other.number);
              now[topic.number] = other.number;
            });
    for (int i = 0; i < texts.size(); i++)
      while (now[topicOf[i]] != topicOf[i]) topicOf[i] = now[topicOf[i]];
  }

  private @Nullable Topic nearest(int[] strongest, Topic topic) {
    Topic best = null;
    float alike = 0;
    for (int t : candidates(strongest)) {
      Topic other = topics.get(t);
      if (other == topic || other.size() < topic.size()) continue;
      float like = topic.like(other);
      if (like > alike && like >= needed(topic.size())) {
        best = other;
        alike = like;
      }
    }
    return best;
  }
}
