package org.gongzhi.understanding.classify;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongzhi.platform.Refused;
import org.gongzhi.understanding.classify.Learning.Example;
import org.gongzhi.understanding.classify.Lessons.Lesson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 重新学习. Learns an area's lessons anew, measures the result on lessons nobody has learned from beside what
 * serves now, and puts it in service only if it does no worse. Whoever asks meanwhile is answered by what
 * served before.
 */
@Service
public class Training {
  /** Fewer lessons teach nothing. */
  static final int LEAST = 40;

  /** Fewer held-out lessons measure nothing. */
  static final int LEAST_HELD_OUT = 8;

  /** A class must have been seen so often. */
  private static final int LEAST_OF_CLASS = 2;

  /** New lessons that are worth learning by themselves. */
  private static final int NEW = 50;

  /** Models one looks back at. */
  private static final int SHOWN = 60;

  private final Lessons lessons;
  private final ModelStore store;
  private final Serving serving;
  private final Measure measure;
  private final Clock clock;

  Training(Lessons lessons, ModelStore store, Serving serving, Measure measure, Clock clock) {
    this.lessons = lessons;
    this.store = store;
    this.serving = serving;
    this.measure = measure;
    this.clock = clock;
  }

  /**
   * 一次学习.
   *
   * @param question what was learned
   * @param firstAt the earliest lesson
   * @param lastAt the latest
   * @param lessons learned from
   * @param heldOut measured with
   * @param accuracy share of these it filed rightly
   * @param rival what served then, on the same ones
   * @param state SERVING, RETIRED or WORSE
   */
  public record Trained(
      Question question,
      int version,
      Instant at,
      String by,
      Instant firstAt,
      Instant lastAt,
      int lessons,
      int heldOut,
      double accuracy,
      double rival,
      String state) {}

  /**
   * How things stand.
   *
   * @param lessons there are
   * @param threshold in percent
   * @param askedBy who asked to learn now; null when it is done
   * @param history the latest first
   */
  public record Standing(
      int lessons, int threshold, @Nullable String askedBy, List<Trained> history) {
    public Standing {
      history = List.copyOf(history);
    }

    public Optional<Trained> inService(Question question) {
      return history.stream()
          .filter(t -> t.question() == question && t.state().equals("SERVING"))
          .findFirst();
    }
  }

  public Standing standing(String area) {
    return new Standing(
        lessons.count(area),
        store.state(area).threshold(),
        store.askedBy(area),
        store.history(area, SHOWN).stream().map(Training::trained).toList());
  }

  private static Trained trained(ModelStore.Row r) {
    return new Trained(
        r.question(),
        r.version(),
        r.trainedAt(),
        r.trainedName(),
        r.firstAt(),
        r.lastAt(),
        r.lessons(),
        r.heldOut(),
        r.accuracy(),
        r.rival(),
        r.state());
  }

  /**
   * Sets from which chance on a class is proposed.
   *
   * @throws Refused as invalid unless from 0 to 99 percent
   */
  public void threshold(String area, int percent) {
    if (percent < 0 || percent > 99) throw Refused.invalid("threshold", "learning.threshold.range");
    store.threshold(area, percent);
    serving.forget(area);
  }

  /**
   * Asks to learn soon.
   *
   * @param name who asks
   * @throws Refused as invalid while there are too few lessons
   */
  public void ask(String area, String name) {
    int there = lessons.count(area);
    if (there < LEAST + LEAST_HELD_OUT)
      throw Refused.invalid("now", "learning.tooFew", there, LEAST + LEAST_HELD_OUT);
    store.ask(area, name);
  }

  /** Learns wherever it is due. */
  public void round() {
    for (String area : lessons.due(NEW)) {
      String by = store.askedBy(area);
      try {
        train(area, by == null ? "" : by);
      } finally {
        store.answered(area);
      }
    }
  }

  /**
   * Learns now: the class, and kind and urgency where enough of them were confirmed.
   *
   * @param by who wanted it; empty for the timer
   * @return whether there was enough to learn from
   */
  boolean train(String area, String by) {
    List<Lesson> all = lessons.latest(area);
    boolean learned = false;
    for (Question question : Question.values()) {
      List<Lesson> known = all.stream().filter(l -> l.answer(question) != null).toList();
      learned |= train(area, by, question, known);
    }
    serving.forget(area);
    return learned;
  }

  private boolean train(String area, String by, Question question, List<Lesson> all) {
    List<Example> taught = taught(question, all);
    List<Lesson> held = all.stream().filter(Lesson::isHeldOut).toList();
    long answers = taught.stream().map(Example::label).distinct().count();
    if (taught.size() < LEAST || held.size() < LEAST_HELD_OUT || answers < 2) return false;
    ClassModel model = Learning.from(taught).model();
    Measure.Result result =
        measure.of(area, question, held, new Serving.Serves(0, model, taught.size()));
    store.keep(
        area,
        new ModelStore.Row(
            question,
            0,
            clock.instant(),
            by,
            all.getLast().confirmedAt(),
            all.getFirst().confirmedAt(),
            taught.size(),
            held.size(),
            (int) answers,
            result.accuracy(),
            result.rival(),
            ""),
        ModelBytes.of(model.parts()));
    return true;
  }

  /** What is learned from: not the held-out ones, and no answer that was given but once. */
  private static List<Example> taught(Question question, List<Lesson> all) {
    Map<String, Integer> seen = new HashMap<>();
    List<Example> taught = new ArrayList<>();
    for (Lesson l : all) if (!l.isHeldOut()) seen.merge(right(question, l), 1, Integer::sum);
    for (Lesson l : all)
      if (!l.isHeldOut() && seen.getOrDefault(right(question, l), 0) >= LEAST_OF_CLASS)
        taught.add(new Example(l.text(), right(question, l)));
    return taught;
  }

  private static String right(Question question, Lesson lesson) {
    return Objects.requireNonNull(lesson.answer(question));
  }
}
