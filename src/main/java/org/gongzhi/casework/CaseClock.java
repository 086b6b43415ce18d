package org.gongzhi.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 时钟. Who owes the next step until when. While a case is open there is always a responsible party and a
 * due time, also while it pauses: then the due time is when the pause must be looked at again.
 *
 * @param responsible the organisation that owes the next step; null once closed
 * @param stageAt when the present stage was entered
 * @param dueAt when the next step is due; null once closed
 * @param warnAt when a quarter of that time is left; null once closed
 * @param promiseAt until when the reporter was promised a result; null until accepted
 * @param pause why and since when the clock stands; null while it runs
 * @param level 0 in time, else the level that has heard of the delay
 * @param sweepAt when a timer must look at the case next; null when never
 * @param terms the limits this case runs under
 */
public record CaseClock(
    @Nullable UUID responsible,
    Instant stageAt,
    @Nullable Instant dueAt,
    @Nullable Instant warnAt,
    @Nullable Instant promiseAt,
    @Nullable Pause pause,
    int level,
    @Nullable Instant sweepAt,
    Term.Terms terms) {

  /**
   * 暂停.
   *
   * @param since when the clock was stopped
   * @param reason reason code, shown to the reporter
   * @param dueAt the due time that stood when it was stopped
   * @param warnAt the warning time that stood when it was stopped
   * @param promiseAt the promise that stood when it was stopped
   */
  public record Pause(
      Instant since, String reason, Instant dueAt, Instant warnAt, @Nullable Instant promiseAt) {

    Map<String, Object> facts() {
      Map<String, Object> facts = new HashMap<>();
      facts.put("since", since.toString());
      facts.put("reason", reason);
      facts.put("due", dueAt.toString());
      facts.put("warn", warnAt.toString());
      if (promiseAt != null) facts.put("promise", promiseAt.toString());
      return facts;
    }

    static Pause of(Map<String, Object> facts) {
      return new Pause(
          Instant.parse(Facts.text(facts, "since")),
          Facts.text(facts, "reason"),
          Instant.parse(Facts.text(facts, "due")),
          Instant.parse(Facts.text(facts, "warn")),
          facts.get("promise") instanceof String s ? Instant.parse(s) : null);
    }
  }

  /** The same clock under other limits. */
  CaseClock under(Term.Terms terms) {
    return new CaseClock(
        responsible, stageAt, dueAt, warnAt, promiseAt, pause, level, sweepAt, terms);
  }

  /** The same clock after a timer looked at it. */
  CaseClock swept(int level, @Nullable Instant next) {
    return new CaseClock(responsible, stageAt, dueAt, warnAt, promiseAt, pause, level, next, terms);
  }
}
