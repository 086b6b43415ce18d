package org.gongzhi.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    if (!c.isOpen() && move.to() == null) return k;
    if (result.closedAt() != null) return closed(k, now);
    Instant promise = k.promiseAt();
    if (move.effects().promise() != null)
      promise = calendar.due(now, k.terms().get(move.effects().promise()).limit());
    return switch (move.effects().clock()) {
      case STOPS -> stopped(k, deed.reason().orElse(""), now);
      case STARTS -> started(k, target, now);
      case LEAVES ->
          move.to() == null
              ? staying(k, target, c.parties(), promise)
              : entering(k, target, c.parties(), promise, now);
    };
  }

  /** Whether a timer must now say what the stage says when its time is over. */
  boolean lapses(At at, CaseClock k, Instant now) {
    return at.whenDue() != null && k.pause() == null && !now.isBefore(require(k.dueAt()));
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
    Limit.Unit unit = promised(k.terms());
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
    // as the database keeps it: a quarter of a time need not be whole microseconds
    Instant warnAt = calendar.warning(now, dueAt, unit).truncatedTo(ChronoUnit.MICROS);
    Instant sweep = target.whenDue() != null ? dueAt : warnAt;
    return new CaseClock(
        responsible, now, dueAt, warnAt, promise, null, 0, sweep, k.terms());
  }

  /** Nothing moves, but who owes the step may have been put right. */
  private static CaseClock staying(
      CaseClock k, At target, CaseFile.Parties parties, @Nullable Instant promise) {
    if (target.owedBy() == null) return k;
    return new CaseClock(
        responsible(target.owedBy(), parties),
        k.stageAt(), k.dueAt(), k.warnAt(), promise, k.pause(), k.level(), k.sweepAt(), k.terms());
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
        new Pause(now, reason, dueAt, require(k.warnAt()), k.promiseAt()),
        k.level(),
        again,
        k.terms());
  }

  private CaseClock started(CaseClock k, At target, Instant now) {
    Pause pause = require(k.pause());
    Limit.Unit unit =
        pause.dueAt().equals(pause.promiseAt()) ? promised(k.terms()) : unit(k.terms(), target);
    Instant dueAt = calendar.resume(pause.since(), pause.dueAt(), now, unit);
    Instant warnAt = calendar.resume(pause.since(), pause.warnAt(), now, unit);
    Instant promise =
        pause.promiseAt() == null
            ? null
            : calendar.resume(pause.since(), pause.promiseAt(), now, promised(k.terms()));
    // what a level heard of the pause says nothing about the time that is left now
    int level = dueAt.isAfter(now) ? 0 : k.level();
    CaseClock running =
        new CaseClock(
            k.responsible(), k.stageAt(), dueAt, warnAt, promise, null, level, warnAt, k.terms());
    return target.whenDue() == null && warnAt.isAfter(now)
        ? running
        : running.swept(level, nextSweep(target, running, level));
  }

  /** The unit a stage's own term counts in; that of the promise when it has none. */
  private static Limit.Unit unit(Term.Terms terms, At at) {
    return at.due() == null || at.due().term() == null
        ? promised(terms)
        : terms.get(at.due().term()).limit().unit();
  }

  /** The unit people count in: that of the promise, working days when there is none. */
  private static Limit.Unit promised(Term.Terms terms) {
    return terms
        .find(Casework.PROMISE)
        .map(t -> t.limit().unit())
        .orElse(Limit.Unit.WORKING_DAYS);
  }

  private static <T> T require(@Nullable T value) {
    if (value == null) throw new IllegalStateException("a running case has a due time");
    return value;
  }
}
