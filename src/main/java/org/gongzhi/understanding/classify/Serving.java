package org.gongzhi.understanding.classify;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 在用的模型. What serves in an area, kept in memory. Another server may put a new one in service, so the versions
 * are asked for again now and then, all in one statement; a model itself is read once.
 */
@Component
class Serving {
  /** How long another server's new model may go unnoticed. */
  private static final long STALE = Duration.ofSeconds(20).toNanos();

  /** More areas are not kept. */
  private static final int ROOM = 500;

  private final ModelStore store;
  private final Map<String, InService> known = new ConcurrentHashMap<>();

  Serving(ModelStore store) {
    this.store = store;
  }

  /**
   * @param version counts up per area and question
   * @param lessons how many it was learned from
   */
  record Serves(int version, ClassModel model, int lessons) {}

  /**
   * @param models what serves for each question; nothing where nothing was learned
   * @param threshold in percent
   */
  record InService(Map<Question, Serves> models, int threshold, long readAt) {
    Mixture mixture(WordRules rules) {
      Serves now = models.get(Question.CLASS);
      return now == null ? new Mixture(rules, null, 0) : new Mixture(rules, now.model, now.lessons);
    }

    Verdict verdict(Question question, Ruling ruling, String text) {
      Serves now = models.get(question);
      return now == null
          ? Verdict.of(null, 0, ruling, text)
          : Verdict.of(now.model, now.lessons, ruling, text);
    }
  }

  InService in(String area) {
    InService now = known.get(area);
    if (now != null && System.nanoTime() - now.readAt < STALE) return now;
    if (known.size() >= ROOM) known.clear();
    InService fresh = read(area, now);
    known.put(area, fresh);
    return fresh;
  }

  private InService read(String area, @Nullable InService before) {
    ModelStore.State state = store.state(area);
    Map<Question, Serves> models = new EnumMap<>(Question.class);
    for (ModelStore.Version v : state.serving()) {
      Serves old = before == null ? null : before.models.get(v.question());
      Serves now = old != null && old.version == v.version() ? old : content(area, v);
      if (now != null) models.put(v.question(), now);
    }
    return new InService(models, state.threshold(), System.nanoTime());
  }

  private @Nullable Serves content(String area, ModelStore.Version v) {
    ClassModel model = store.content(area, v.question(), v.version());
    return model == null ? null : new Serves(v.version(), model, v.lessons());
  }

  /** Something was changed here. */
  void forget(String area) {
    known.remove(area);
  }
}
