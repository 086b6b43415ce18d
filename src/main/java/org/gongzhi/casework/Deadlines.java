package org.gongzhi.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseClock.Pause;
import org.gongzhi.casework.Procedure.At;
import org.gongzhi.casework.Procedure.Due;
import org.gongzhi.casework.Procedure.Level;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.worktime.Limit;
import org.gongzhi.worktime.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** 到期. What the clock of a case shows after each act; the one place where due times are worked out. */
final class Deadlines {
  /** The term a pause runs under: when it is over, the pause must be looked at again. */
  static final String PAUSE = "PAUSE";

  private final WorkCalendar calendar;

  Deadlines(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  CaseClock opening(Opening opening, Instant now) {
    Instant promise =
        opening.promise() == null
            ? null
            : calendar.due(now, opening.terms().get(opening.promise()).limit());
    CaseClock nothing =
        new CaseClock(null, now, null, null, promise, null, 0, null, opening.terms());
    return entering(
        nothing,
        opening.procedure().at(opening.stage().name()),
        opening.parties(),
        promise,
        now);
  }

  /** The clock after a move: standing, running again, closed, entered anew, or simply the same. */
  CaseClock moving(
      CaseFile c, At target, Move move, Deed deed, CaseFile.Result result, Instant now) {
    CaseClock k = c.clock();
    if (result.closedAt() != null) return closed(k, now);
    Instant promise = k.promiseAt();
    if (move.effects().promise() != null)
      promise = calendar.due(now, k.terms().get(move.effects().promise()).limit());
    return switch (move.effects().clock()) {
      case STOPS -> stopped(k, deed.reason().orElse(""), now);
      case STARTS -> started(k, target, now);
      case LEAVES ->
          move.to() == null ? k : entering(k, target, c.parties(), promise, now);
    };
  }

  /** The next moment a timer must look at the case, strictly after what it has already heard. */
  private @Nullable Instant nextSweep(At at, CaseClock k, int level) {
    Instant dueAt = k.dueAt();
    if (dueAt == null) return null;
    if (at.whenDue() != null && k.pause() == null) return dueAt;
    return at.overdue().stream()
        .filter(l -> l.level() > level)
        .findFirst()
        .map(l -> hearsAt(l, dueAt))
        .orElse(null);
  }

  /** When a term that started then is over. */
  Instant over(Instant from, Term term) {
    return calendar.due(from, term.limit());
  }

  /** What a timer does to a case that is due to be looked at: a warning first, then level by level. */
  Progress tick(CaseFile c, At at, Instant now) {
    CaseClock k = c.clock();
    Instant dueAt = require(k.dueAt());
    if (now.isBefore(dueAt))
      return warning(c, at, now);
    Level level =
        at.overdue().stream()
            .filter(l -> l.level() > k.level() && !hearsAt(l, dueAt).isAfter(now))
            .reduce((_, later) -> later)
            .orElse(null);
    if (level == null) return warning(c, at, now);
    UUID hears = level.hears().organisation(c);
    Map<String, Object> facts = new HashMap<>();
    facts.put("level", (long) level.level());
    facts.put("hears", (hears == null ? c.overseer() : hears).toString());
    return Progress.ticking(
        c,
        Verb.Timer.ESCALATE,
        facts,
        k.swept(level.level(), nextSweep(at, k, level.level())),
        now);
  }

  private Progress warning(CaseFile c, At at, Instant now) {
    CaseClock k = c.clock();
    return Progress.ticking(
        c, Verb.Timer.WARN, Map.of(), k.swept(k.level(), nextSweep(at, k, k.level())), now);
  }

  /** When this level hears of a case due then. */
  private Instant hearsAt(Level level, Instant dueAt) {
    return level.after() == null ? dueAt : calendar.due(dueAt, level.after());
  }

  private CaseClock entering(
      CaseClock k, At target, CaseFile.Parties parties, @Nullable Instant promise, Instant now) {
    Due due = target.due();
    if (due == null || target.owedBy() == null)
      throw new IllegalStateException(target.stage() + " is final but does not close");
    Instant dueAt = due.promised() ? promise : null;
    Limit.Unit unit = unit(k, promise);
    if (due.term() != null) {
      Limit own = k.terms().get(due.term()).limit();
      Instant ownDue = calendar.due(now, own);
      if (dueAt == null || ownDue.isBefore(dueAt)) {
        dueAt = ownDue;
        unit = own.unit();
      }
    }
    if (dueAt == null) throw new IllegalStateException(target.stage() + " has no due time");
    UUID responsible = responsible(target.owedBy(), parties);
    Instant warnAt = calendar.warning(now, dueAt, unit);
    Instant sweep = target.whenDue() != null ? dueAt : warnAt;
    return new CaseClock(
        responsible, now, dueAt, warnAt, promise, null, 0, sweep, k.terms());
  }

  private static UUID responsible(Party owedBy, CaseFile.Parties parties) {
    return switch (owedBy) {
      case LEAD -> parties.lead();
      case HIGHER -> parties.higher() == null ? parties.overseer() : parties.higher();
      default -> parties.overseer();
    };
  }

  private static CaseClock closed(CaseClock k, Instant now) {
    return new CaseClock(null, now, null, null, k.promiseAt(), null, k.level(), null, k.terms());
  }

  private CaseClock stopped(CaseClock k, String reason, Instant now) {
    Instant dueAt = require(k.dueAt());
    Instant again = calendar.due(now, k.terms().get(PAUSE).limit());
    return new CaseClock(
        k.responsible(),
        k.stageAt(),
        again,
        again,
        k.promiseAt(),
        new Pause(now, reason, dueAt, k.promiseAt()),
        k.level(),
        again,
        k.terms());
  }

  private CaseClock started(CaseClock k, At target, Instant now) {
    Pause pause = require(k.pause());
    Limit.Unit unit = unit(k, pause.promiseAt());
    Instant dueAt = calendar.resume(pause.since(), pause.dueAt(), now, unit);
    Instant promise =
        pause.promiseAt() == null
            ? null
            : calendar.resume(pause.since(), pause.promiseAt(), now, unit);
    Instant warnAt = calendar.warning(now, dueAt, unit);
    CaseClock running =
        new CaseClock(
            k.responsible(), k.stageAt(), dueAt, warnAt, promise, null, k.level(), warnAt, k.terms());
    return warnAt.isAfter(now) ? running : running.swept(k.level(), nextSweep(target, running, k.level()));
  }

  /** The unit people count in: that of the promise, working days when there is none. */
  private static Limit.Unit unit(CaseClock k, @Nullable Instant promise) {
    return promise == null
        ? Limit.Unit.WORKING_DAYS
        : k.terms().find(Casework.PROMISE).map(t -> t.limit().unit()).orElse(Limit.Unit.WORKING_DAYS);
  }

  private static <T> T require(@Nullable T value) {
    if (value == null) throw new IllegalStateException("a running case has a due time");
    return value;
  }
}
