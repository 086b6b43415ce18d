package org.gongzhi.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongzhi.casework.CaseStore.Found;
import org.gongzhi.casework.CaseStore.Numbered;
import org.gongzhi.casework.Procedure.At;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Progress.Doer;
import org.gongzhi.casework.Sight.Standings;
import org.gongzhi.casework.Sight.Standings.Standing;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.worktime.Calendars;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private static final Logger log = LoggerFactory.getLogger(Casework.class);

  /** Longest idempotency key, in characters. */
  private static final int KEY = 200;

  private final CaseStore store;
  private final Procedures procedures;
  private final Calendars calendars;
  private final Deadlines deadlines;
  private final Standings standings;
  private final Clock clock;

  public Casework(JdbcOperations jdbc, Procedures procedures, Calendars calendars, Clock clock) {
    this.store = new CaseStore(jdbc);
    this.procedures = procedures;
    this.calendars = calendars;
    this.deadlines = new Deadlines(calendars);
    this.standings = new Standings(JdbcClient.create(jdbc));
    this.clock = clock;
  }

  /**
   * Opens a case. The same key opens one case, however often it arrives.
   *
   * @throws Refused as not found when there is no such area, as not allowed when the key was used for
   *     something else
   */
  public CaseFile open(Actor actor, Opening opening) {
    return openAt(actor, opening, clock.instant());
  }

  /** Opens a case that was raised earlier, such as one taken over from an older list. */
  CaseFile openAt(Actor actor, Opening opening, Instant raised) {
    if (!opening.procedure().opening().into().contains(opening.stage()))
      throw new IllegalArgumentException("cannot open into " + opening.stage());
    String key = usable(opening.said().key());
    Instant at = stored(raised);
    int year = LocalDate.ofInstant(at, TownClock.ZONE).getYear();
    Numbered number = store.number(opening.area(), year, key);
    if (number.said() != null) return opened(actor, opening, number.said());
    if (number.prefix() == null) throw Refused.notFound();
    Opening dated = opening.by(calendars.in(opening.area()).edition());
    Progress p =
        Progress.opening(actor, dated, number.written(year), deadlines, at);
    if (store.open(p, key)) return p.after();
    // the same key arrived twice at once, and the other one was quicker
    return opened(actor, opening, store.said(opening.area(), key));
  }

  private CaseFile opened(Actor actor, Opening opening, CaseStore.Said said) {
    if (!said.is(said.caseId(), actor, opening.procedure().opening().verb().name()))
      throw Refused.notAllowed("refused.keyUsed");
    return stored(new CaseKey(opening.area(), said.caseId()));
  }

  /**
   * Does a deed.
   *
   * @return the case afterwards
   * @throws Refused as not found when the actor may not see the case, as stale when somebody acted
   *     first, as not allowed when the rules say no or the key was used for something else, as invalid
   *     when something is missing
   */
  public CaseFile act(Actor actor, CaseKey key, Deed deed) {
    return actAt(actor, key, deed, clock.instant());
  }

  CaseFile actAt(Actor actor, CaseKey key, Deed deed, Instant at) {
    Found found = store.find(key, usable(deed.key())).orElseThrow(Refused::notFound);
    CaseFile c = found.file();
    Procedure procedure = procedures.get(c.procedure());
    boolean sees = Sight.sees(actor, c);
    boolean byTheCase = sees && !onlyBeside(actor, c, procedure, deed.verb());
    Standing standing = byTheCase ? Standing.NONE : standings.of(actor, key);
    if (!sees && standing.equals(Standing.NONE)) throw Refused.notFound();
    if (repeats(found, actor, deed)) return c;
    if (c.version() != deed.seen()) throw Refused.stale();
    Instant now = notBefore(c, at);
    Move move = allowed(actor, c, standing, deed.verb(), now);
    Map<String, Refused.Sentence> missing = deed.missing(move, now, latest(c, move, now));
    if (!missing.isEmpty()) throw Refused.invalid(missing);
    Doer doer = new Doer(actor, standing.assisting());
    Progress p = Progress.moving(doer, c, procedure, move, deed, deadlines, now);
    if (move(p, deed.key())) return p.after();
    Found since = store.find(key, deed.key()).orElseThrow(Refused::notFound);
    if (repeats(since, actor, deed)) return since.file();
    throw Refused.stale();
  }

  /** Whether the verb belongs to somebody the case itself does not name. */
  private static boolean onlyBeside(Actor actor, CaseFile c, Procedure procedure, String verb) {
    return procedure
        .at(c.stage())
        .move(verb)
        .filter(m -> Standings.matters(m) && !mandated(actor, c, m))
        .isPresent();
  }

  private boolean move(Progress p, String key) {
    try {
      return store.move(p, key);
    } catch (DuplicateKeyException e) {
      // on another case, at this very moment: on this one the version would have told
      throw Refused.notAllowed("refused.keyUsed");
    }
  }

  /** Whether this deed was done before; its key must not have been used for another. */
  private static boolean repeats(Found found, Actor actor, Deed deed) {
    if (found.said() == null) return false;
    if (found.said().is(found.file().key().id(), actor, deed.verb())) return true;
    throw Refused.notAllowed("refused.keyUsed");
  }

  private static String usable(String key) {
    if (key.isBlank() || key.length() > KEY || key.chars().anyMatch(Character::isISOControl))
      throw Refused.invalid("key", "refused.key");
    return key;
  }

  /** The time as the database keeps it, so that what is hashed now is what is read later. */
  private static Instant stored(Instant t) {
    return t.truncatedTo(ChronoUnit.MICROS);
  }

  /** A clock that was set back must not make the ledger run backwards. */
  private static Instant notBefore(CaseFile c, Instant at) {
    Instant now = stored(at);
    return now.isBefore(c.actedAt()) ? c.actedAt() : now;
  }

  /**
   * The case as it stands.
   *
   * @throws Refused as not found when there is none or the actor may not see it
   */
  public CaseFile find(Actor actor, CaseKey key) {
    CaseFile c = stored(key);
    mustSee(actor, c);
    return c;
  }

  /**
   * @throws Refused as not found when the actor may not see it
   */
  void mustSee(Actor actor, CaseFile c) {
    if (!Sight.sees(actor, c)
        && (!Standings.mayAssist(actor, c) || standings.of(actor, c.key()).assisting().isEmpty()))
      throw Refused.notFound();
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
    List<Move> all = procedures.get(c.procedure()).at(c.stage()).moves();
    Standing standing =
        Standings.mayAssist(actor, c) && all.stream().anyMatch(Standings::matters)
            ? standings.of(actor, c.key())
            : Standing.NONE;
    return all.stream()
        .filter(m -> mandated(actor, c, m) || m.by().stream().anyMatch(standing::is))
        .filter(m -> inTime(c, m, now) && fitsPause(c, m) && !extendedAlready(c, m))
        .toList();
  }

  /** Whether this actor may do this now. */
  public boolean may(Actor actor, CaseFile c, Verb verb) {
    return moves(actor, c).stream().anyMatch(m -> m.verb().name().equals(verb.name()));
  }

  private Move allowed(Actor actor, CaseFile c, Standing standing, String verb, Instant now) {
    At at = procedures.get(c.procedure()).at(c.stage());
    Move move =
        at.move(verb)
            .filter(m -> mandated(actor, c, m) || m.by().stream().anyMatch(standing::is))
            .orElseThrow(() -> Refused.notAllowed("refused.verb"));
    if (!inTime(c, move, now)) throw Refused.notAllowed("refused.tooLate");
    if (!fitsPause(c, move)) throw Refused.notAllowed("refused.paused");
    if (extendedAlready(c, move)) throw Refused.notAllowed("refused.extendedAlready");
    return move;
  }

  /** A promise is extended once; asking for a second time is in vain. */
  private static boolean extendedAlready(CaseFile c, Move move) {
    return move.needs().once() && c.tally().extended() > 0;
  }

  private static boolean mandated(Actor actor, CaseFile c, Move move) {
    return move.by().stream().anyMatch(party -> party.is(actor, c));
  }

  private boolean inTime(CaseFile c, Move move, Instant now) {
    String within = move.effects().within();
    Instant closed = c.result().closedAt();
    if (within == null || closed == null) return true;
    return c.clock().terms().find(within).map(t -> !now.isAfter(deadlines.over(c, closed, t))).orElse(false);
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

  /** The last day a move may name: so much after the promise, or after now when that is later. */
  private @Nullable Instant latest(CaseFile c, Move move, Instant now) {
    String most = move.needs().most();
    if (most == null) return null;
    Instant promise = c.clock().promiseAt();
    Instant from = promise == null || promise.isBefore(now) ? now : promise;
    return c.clock().terms().find(most).map(t -> deadlines.over(c, from, t)).orElse(null);
  }

  private CaseFile stored(CaseKey key) {
    return store.find(key, "").map(Found::file).orElseThrow(Refused::notFound);
  }

  /**
   * Lets the timers look at what is due, the longest due first. A case whose rules say nothing of where it
   * is does not keep the others waiting.
   *
   * @return how many cases they looked at
   */
  public int sweep(int limit) {
    Instant at = clock.instant();
    List<CaseKey> due = store.due(at, procedures.keys(), limit);
    for (CaseKey key : due) {
      try {
        tick(key, at);
      } catch (IllegalStateException e) {
        log.error("the timers cannot go on with case {} of {}", key.id(), key.area(), e);
      }
    }
    return due.size();
  }

  private void tick(CaseKey key, Instant at) {
    CaseFile c = store.find(key, "").map(Found::file).orElseThrow();
    CaseClock k = c.clock();
    if (k.sweepAt() == null || k.sweepAt().isAfter(at)) return;
    Instant now = notBefore(c, at);
    Procedure procedure = procedures.get(c.procedure());
    At stage = procedure.at(c.stage());
    // a lost race is no loss: whoever acted set the timer anew
    store.move(
        deadlines.lapses(stage, k, now)
            ? lapsing(c, procedure, stage, now)
            : deadlines.tick(c, procedure, now),
        Ids.next().toString());
  }

  private Progress lapsing(CaseFile c, Procedure procedure, At stage, Instant now) {
    Verb verb = Objects.requireNonNull(stage.whenDue());
    Deed lapse = Deed.of(verb, c.version(), "");
    Move move = stage.move(verb.name()).orElseThrow();
    return Progress.moving(Doer.of(Actor.SYSTEM), c, procedure, move, lapse, deadlines, now);
  }
}
