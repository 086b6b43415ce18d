package org.gongzhi.understanding.classify;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 在用的模型. What serves in an area, kept in memory. Another server may put a new one in service, so the version
 * is asked for again now and then; the model itself is read once.
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
   * @param version of the model; 0 while there is none
   * @param threshold in percent
   */
  record InService(
      int version, @Nullable ClassModel model, int lessons, int threshold, long readAt) {
    Mixture mixture(WordRules rules) {
      return new Mixture(rules, model, lessons);
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
    ClassModel model =
        before != null && before.version == state.version()
            ? before.model
            : state.version() == 0 ? null : store.content(area, state.version());
    return new InService(
        state.version(), model, state.lessons(), state.threshold(), System.nanoTime());
  }

  /** Something was changed here. */
  void forget(String area) {
    known.remove(area);
  }
}
