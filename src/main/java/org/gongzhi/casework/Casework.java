package org.gongzhi.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseStore.Found;
import org.gongzhi.casework.CaseStore.Numbered;
import org.gongzhi.casework.Procedure.At;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.worktime.WorkCalendar;
import org.springframework.stereotype.Service;

/**
 * 办事. Opens cases and moves them: every act goes through here, is checked against its procedure, and is
 * written together with the case it changes in one statement. Reading and writing an act takes two round
 * trips to the database.
 *
 * <p>A deed is refused as stale when somebody else acted first, and answers as it did the first time when it
 * arrives again with the same key.
 */
@Service
public class Casework {
  /** The term that says until when the reporter is promised a result. */
  public static final String PROMISE = "RESOLVE";

  /** Outcomes a lead may claim; the others come about by declining, merging or withdrawing. */
  public static final List<Outcome> CLAIMS =
      List.of(Outcome.SOLVED, Outcome.PARTLY_SOLVED, Outcome.EXPLAINED, Outcome.UNSOLVABLE);

  private final CaseStore store;
  private final Procedures procedures;
  private final Deadlines deadlines;
  private final Clock clock;

  Casework(CaseStore store, Procedures procedures, WorkCalendar calendar, Clock clock) {
    this.store = store;
    this.procedures = procedures;
    this.deadlines = new Deadlines(calendar);
    this.clock = clock;
  }

  /**
   * Opens a case. The same key opens one case, however often it arrives.
   *
   * @throws Refused if there is no such area
   */
  public CaseFile open(Actor actor, Opening opening) {
    return openAt(actor, opening, clock.instant());
  }

  /** Opens a case that was raised earlier, such as one taken over from an older list. */
  CaseFile openAt(Actor actor, Opening opening, Instant at) {
    if (!opening.procedure().opening().into().contains(opening.stage()))
      throw new IllegalArgumentException("cannot open into " + opening.stage());
    String key = opening.said().key();
    Numbered number =
        store.number(opening.area(), LocalDate.ofInstant(at, TownClock.ZONE).getYear(), key);
    if (number.given() != null) return stored(new CaseKey(opening.area(), number.given()));
    if (number.prefix() == null) throw Refused.notFound();
    String written =
        "%s-%d-%06d"
            .formatted(
                number.prefix(), LocalDate.ofInstant(at, TownClock.ZONE).getYear(), number.last());
    Progress p = Progress.opening(actor, opening, written, deadlines, at);
    if (store.open(p, key)) return p.after();
    // the same key arrived twice at once, and the other one was quicker
    return stored(new CaseKey(opening.area(), store.opened(opening.area(), key)));
  }

  /**
   * Does a deed.
   *
   * @return the case afterwards
   * @throws Refused as not found when the actor may not see the case, as stale when somebody acted
   *     first, as not allowed when the rules say no, as invalid when something is missing
   */
  public CaseFile act(Actor actor, CaseKey key, Deed deed) {
    return actAt(actor, key, deed, clock.instant());
  }

  CaseFile actAt(Actor actor, CaseKey key, Deed deed, Instant at) {
    Found found = store.find(key, deed.key()).orElseThrow(Refused::notFound);
    CaseFile c = found.file();
    if (!Sight.sees(actor, c)) throw Refused.notFound();
    if (found.done() > 0) return c;
    if (c.version() != deed.seen()) throw Refused.stale();
    Procedure procedure = procedures.get(c.procedure());
    Move move = allowed(actor, c, procedure, deed.verb(), at);
    check(move, deed);
    // a clock that was set back must not make the ledger run backwards
    Instant now = at.isBefore(c.clock().stageAt()) ? c.clock().stageAt() : at;
    Progress p = Progress.moving(actor, c, procedure, move, deed, deadlines, now);
    if (store.move(p, deed.key())) return p.after();
    if (store.find(key, deed.key()).map(Found::done).orElse(0) > 0) return stored(key);
    throw Refused.stale();
  }

  /**
   * The case as it stands.
   *
   * @throws Refused as not found when there is none or the actor may not see it
   */
  public CaseFile find(Actor actor, CaseKey key) {
    CaseFile c = stored(key);
    if (!Sight.sees(actor, c)) throw Refused.notFound();
    return c;
  }

  /**
   * Everything that was done, oldest first.
   *
   * @throws Refused as not found when there is no such case or the actor may not see it
   */
  public List<Act> thread(Actor actor, CaseKey key) {
    find(actor, key);
    return store.thread(key).stream().map(CaseStore.Written::act).toList();
  }

  /** The moves this actor may make now, in the order of the rule book. */
  public List<Move> moves(Actor actor, CaseFile c) {
    Instant now = clock.instant();
    return procedures.get(c.procedure()).at(c.stage()).moves().stream()
        .filter(m -> mandated(actor, c, m) && inTime(c, m, now) && fitsPause(c, m))
        .toList();
  }

  private Move allowed(Actor actor, CaseFile c, Procedure procedure, String verb, Instant now) {
    At at = procedure.at(c.stage());
    Move move =
        at.move(verb)
            .filter(m -> mandated(actor, c, m))
            .orElseThrow(() -> Refused.notAllowed("refused.verb"));
    if (!inTime(c, move, now)) throw Refused.notAllowed("refused.tooLate");
    if (!fitsPause(c, move)) throw Refused.notAllowed("refused.paused");
    return move;
  }

  private static boolean mandated(Actor actor, CaseFile c, Move move) {
    return move.by().stream().anyMatch(party -> party.is(actor, c));
  }

  private boolean inTime(CaseFile c, Move move, Instant now) {
    String within = move.effects().within();
    Instant closed = c.result().closedAt();
    if (within == null || closed == null) return true;
    return c.clock().terms().find(within).map(t -> !now.isAfter(deadlines.over(closed, t))).orElse(false);
  }

  /** While the clock stands only what starts it, leaves it alone or closes the case may be done. */
  private static boolean fitsPause(CaseFile c, Move move) {
    boolean paused = c.clock().pause() != null;
    return switch (move.effects().clock()) {
      case STOPS -> !paused;
      case STARTS -> paused;
      case LEAVES -> !paused || move.to() == null || move.effects().closes() != null;
    };
  }

  private static void check(Move move, Deed deed) {
    Map<String, Refused.Sentence> missing = new LinkedHashMap<>();
    for (Need need : move.needs().fields()) {
      boolean there =
          switch (need) {
            case NOTE -> !deed.note().isBlank();
            case PHOTO -> deed.facts().get("photos") instanceof List<?> l && !l.isEmpty();
            case OUTCOME ->
                CLAIMS.stream().anyMatch(o -> o.name().equals(deed.facts().get("outcome")));
            case LEAD -> deed.change() != null && deed.change().lead() != null;
          };
      String name = need.name().toLowerCase(Locale.ROOT);
      if (!there) missing.put(name, Refused.Sentence.of("need." + name));
    }
    if (!move.needs().reasons().isEmpty()
        && deed.reason().filter(move.needs().reasons()::contains).isEmpty())
      missing.put("reason", Refused.Sentence.of("need.reason"));
    if (!missing.isEmpty()) throw Refused.invalid(missing);
  }

  private CaseFile stored(CaseKey key) {
    return store.find(key, "").map(Found::file).orElseThrow(Refused::notFound);
  }

  /** Lets the timers look at what is due; returns how many cases they looked at. */
  public int sweep(int limit) {
    Instant now = clock.instant();
    List<CaseKey> due = store.due(now, limit);
    due.forEach(key -> tick(key, now));
    return due.size();
  }

  private void tick(CaseKey key, Instant now) {
    CaseFile c = store.find(key, "").map(Found::file).orElseThrow();
    CaseClock k = c.clock();
    if (k.sweepAt() == null || k.sweepAt().isAfter(now) || k.dueAt() == null) return;
    At at = procedures.get(c.procedure()).at(c.stage());
    if (at.whenDue() != null && k.pause() == null) {
      Deed lapse = Deed.of(at.whenDue(), c.version(), timerKey(c, at.whenDue().name()));
      Move move = at.move(lapse.verb()).orElseThrow();
      store.move(
          Progress.moving(
              Actor.SYSTEM, c, procedures.get(c.procedure()), move, lapse, deadlines, now),
          lapse.key());
      return;
    }
    Progress p = deadlines.tick(c, at, now);
    // a lost race is no loss: whoever acted set the timer anew
    store.move(p, timerKey(c, p.act().verb()));
  }

  /** One timer act a version: two sweeps at once write one. */
  private static String timerKey(CaseFile c, String verb) {
    return verb + ":" + c.key().id() + ":" + c.version();
  }
}
