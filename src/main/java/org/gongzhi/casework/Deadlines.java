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
import org.gongzhi.casework.Procedure.Watch;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.Limit;
import org.gongzhi.worktime.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** 到期. What the clock of a case shows after each act; the one place where due times are worked out. */
final class Deadlines {
  /** The term a pause runs under: when it is over, the pause must be looked at again. */
  static final String PAUSE = "PAUSE";

  private final Calendars calendars;

  Deadlines(Calendars calendars) {
    this.calendars = calendars;
  }

  /** The calendar a case is counted by: the one it was opened under. */
  private WorkCalendar calendar(Term.Terms terms) {
    return calendars.under(terms.calendar());
  }

  CaseClock opening(Opening opening, Instant now) {
    Instant promise =
        opening.promise() == null
            ? null
            : calendar(opening.terms()).due(now, opening.terms().get(opening.promise()).limit());
    CaseClock nothing =
        new CaseClock(null, now, null, null, promise, null, 0, null, opening.terms());
    return entering(
        nothing,
        new Entry(opening.procedure().at(opening.stage().name()), 0, null),
        opening.parties(),
        promise,
        now);
  }

  /**
   * How a stage is entered.
   *
   * @param at the stage
   * @param demanded the level the case must be at because of what was counted of it
   * @param named the day that was named; null when none was
   */
  private record Entry(At at, int demanded, @Nullable Instant named) {}

  /** The clock after a move: standing, running again, closed, entered anew, or simply the same. */
  CaseClock moving(
      CaseFile c, Procedure procedure, Move move, Deed deed, CaseFile.Result result, Instant now) {
    CaseClock k = c.clock();
    At target = procedure.at(move.to() == null ? c.stage() : move.to().name());
    if (!c.isOpen() && move.to() == null) return k;
    if (result.closedAt() != null) return closed(k, target, now);
    Instant promise = promise(k, move, deed, now);
    Entry entry =
        new Entry(target, procedure.demanded(target, c.tally()), deed.until().orElse(null));
    return switch (move.effects().clock()) {
      case STOPS -> stopped(k, move, target, deed.reason().orElse(""), now);
      case STARTS -> started(k, target, now);
      case LEAVES ->
          move.to() == null
              ? staying(k, entry, c.parties(), promise, now)
              : entering(k, entry, c.parties(), promise, now);
    };
  }

  private @Nullable Instant promise(CaseClock k, Move move, Deed deed, Instant now) {
    if (move.effects().named()) return deed.until().orElseThrow();
    String term = move.effects().promise();
    return term == null ? k.promiseAt() : calendar(k.terms()).due(now, k.terms().get(term).limit());
  }

  /** Whether a timer must now say what the stage says when its time is over. */
  boolean lapses(At at, CaseClock k, Instant now) {
    if (at.whenDue() == null) return false;
    // a closed case has no due time: its timer was set for this alone
    if (k.dueAt() == null) return true;
    return (k.pause() == null || at.waits()) && !now.isBefore(k.dueAt());
  }

  /** The next moment a timer must look at the case, strictly after what it has already heard. */
  private @Nullable Instant nextSweep(At at, CaseClock k, int level) {
    Instant dueAt = k.dueAt();
    if (dueAt == null) return null;
    if (at.whenDue() != null && (k.pause() == null || at.waits())) return dueAt;
    return at.overdue().stream()
        .filter(l -> l.level() > level)
        .findFirst()
        .map(l -> hearsAt(l, k, dueAt))
        .orElse(null);
  }

  /** When a term of a case that started then is over. */
  Instant over(CaseFile c, Instant from, Term term) {
    return calendar(c.clock().terms()).due(from, term.limit());
  }

  /** What a timer does to a case that is due to be looked at: a warning first, then level by level. */
  Progress tick(CaseFile c, Procedure procedure, Instant now) {
    CaseClock k = c.clock();
    At at = procedure.at(c.stage());
    if (procedure.watch() != null && procedure.demanded(at, c.tally()) > k.level())
      return demanded(c, at, procedure.watch(), now);
    Instant dueAt = require(k.dueAt());
    if (now.isBefore(dueAt))
      return warning(c, at, now);
    Level level =
        at.overdue().stream()
            .filter(l -> l.level() > k.level() && !hearsAt(l, k, dueAt).isAfter(now))
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

  /** What was counted of the case brings it under supervision; its clock goes on as it did. */
  private Progress demanded(CaseFile c, At at, Watch watch, Instant now) {
    CaseClock k = c.clock();
    UUID hears = watch.hears().organisation(c);
    Map<String, Object> facts = new HashMap<>();
    facts.put("level", (long) watch.level());
    facts.put("hears", (hears == null ? c.overseer() : hears).toString());
    facts.put("redone", (long) c.tally().redone());
    facts.put("repeated", (long) c.tally().repeated());
    Instant warnAt = require(k.warnAt());
    Instant next = warnAt.isAfter(now) ? warnAt : nextSweep(at, k, watch.level());
    return Progress.ticking(c, Verb.Timer.ESCALATE, facts, k.swept(watch.level(), next), now);
  }

  private Progress warning(CaseFile c, At at, Instant now) {
    CaseClock k = c.clock();
    return Progress.ticking(
        c, Verb.Timer.WARN, Map.of(), k.swept(k.level(), nextSweep(at, k, k.level())), now);
  }

  /** When this level hears of a case due then. */
  private Instant hearsAt(Level level, CaseClock k, Instant dueAt) {
    return level.after() == null ? dueAt : calendar(k.terms()).due(dueAt, level.after());
  }

  private CaseClock entering(
      CaseClock k, Entry entry, CaseFile.Parties parties, @Nullable Instant promise, Instant now) {
    At target = entry.at();
    Due due = target.due();
    if (due == null || target.owedBy() == null)
      throw new IllegalStateException(target.stage() + " is final but does not close");
    Instant dueAt = due.promised() ? promise : due.named() ? entry.named() : null;
    Limit.Unit unit = promised(k.terms());
    if (due.term() != null) {
      Limit own = k.terms().get(due.term()).limit();
      Instant ownDue = calendar(k.terms()).due(now, own);
      if (dueAt == null || ownDue.isBefore(dueAt)) {
        dueAt = ownDue;
        unit = own.unit();
      }
    }
    if (dueAt == null) throw new IllegalStateException(target.stage() + " has no due time");
    UUID responsible = responsible(target.owedBy(), parties);
    // as the database keeps it: a quarter of a time need not be whole microseconds
    Instant warnAt =
        calendar(k.terms()).warning(now, dueAt, unit).truncatedTo(ChronoUnit.MICROS);
    int level = k.level() >= entry.demanded() ? entry.demanded() : 0;
    Instant sweep =
        entry.demanded() > level ? now : target.whenDue() != null ? dueAt : warnAt;
    return new CaseClock(
        responsible, now, dueAt, warnAt, promise, null, level, sweep, k.terms());
  }

  /** Nothing moves, but who owes the step may have been put right. */
  private static CaseClock staying(
      CaseClock k, Entry entry, CaseFile.Parties parties, @Nullable Instant promise, Instant now) {
    Party owedBy = entry.at().owedBy();
    if (owedBy == null) return k;
    return new CaseClock(
        responsible(owedBy, parties),
        k.stageAt(),
        k.dueAt(),
        k.warnAt(),
        promise,
        k.pause(),
        k.level(),
        entry.demanded() > k.level() ? now : k.sweepAt(),
        k.terms());
  }

  private static UUID responsible(Party owedBy, CaseFile.Parties parties) {
    UUID organisation = owedBy.organisation(parties);
    return organisation == null ? parties.overseer() : organisation;
  }

  private CaseClock closed(CaseClock k, At target, Instant now) {
    String term = target.due() == null || target.whenDue() == null ? null : target.due().term();
    Instant sweep =
        term == null ? null : calendar(k.terms()).due(now, k.terms().get(term).limit());
    return new CaseClock(null, now, null, null, k.promiseAt(), null, k.level(), sweep, k.terms());
  }

  private CaseClock stopped(CaseClock k, Move move, At target, String reason, Instant now) {
    Instant dueAt = require(k.dueAt());
    String own = move.to() == null || target.due() == null ? null : target.due().term();
    Limit usual = k.terms().get(own == null ? PAUSE : own).limit();
    Instant again = calendar(k.terms()).due(now, usual);
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
    WorkCalendar calendar = calendar(k.terms());
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
