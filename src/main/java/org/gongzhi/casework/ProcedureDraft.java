package org.gongzhi.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongzhi.casework.Procedure.At;
import org.gongzhi.casework.Procedure.Count;
import org.gongzhi.casework.Procedure.Due;
import org.gongzhi.casework.Procedure.Effects;
import org.gongzhi.casework.Procedure.Level;
import org.gongzhi.casework.Procedure.Mark;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.casework.Procedure.Needs;
import org.gongzhi.casework.Procedure.Opening;
import org.gongzhi.casework.Procedure.Pausing;
import org.gongzhi.casework.Procedure.Watch;
import org.gongzhi.worktime.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The sentences a {@link Procedure} is written in: {@code at(stage).owedBy(party)}, then {@code
 * may(verb, by…)} and what it requires and does. Each word refers to the stage or the verb named last.
 */
public final class ProcedureDraft {
  private final String key;
  private @Nullable Opening opening;
  private final List<At> stages = new ArrayList<>();
  private @Nullable StageDraft stage;
  private @Nullable MoveDraft move;
  private @Nullable Watch watch;

  private static final class StageDraft {
    final Stage stage;
    @Nullable Party owedBy;
    @Nullable Due due;
    final List<Move> moves = new ArrayList<>();
    final List<Level> overdue = new ArrayList<>();
    @Nullable Verb whenDue;
    @Nullable Stage aside;
    final Set<Mark> marks = EnumSet.noneOf(Mark.class);

    StageDraft(Stage stage) {
      this.stage = stage;
    }

    At finished() {
      return new At(
          stage, owedBy, due, List.copyOf(moves), List.copyOf(overdue), whenDue, aside,
          Set.copyOf(marks));
    }
  }

  private static final class MoveDraft {
    final Verb verb;
    final Set<Party> by;
    Set<Need> needs = Set.of();
    List<String> reasons = List.of();
    @Nullable Stage to;
    @Nullable Answer answer;
    @Nullable Outcome outcome;
    @Nullable String promise;
    Pausing clock = Pausing.LEAVES;
    @Nullable String within;
    @Nullable String most;
    boolean once;
    Count counts = Count.NOTHING;
    boolean named;

    MoveDraft(Verb verb, Set<Party> by) {
      this.verb = verb;
      this.by = by;
    }

    Move finished() {
      return new Move(
          verb,
          by,
          new Needs(needs, reasons, most, once),
          to,
          new Effects(answer, outcome, promise, clock, within, counts, named));
    }
  }

  ProcedureDraft(String key) {
    this.key = key;
  }

  /** The verb that opens a case, and the stages it may open into. */
  public ProcedureDraft opensWith(Verb verb, Stage... into) {
    opening = new Opening(verb, List.of(into));
    return this;
  }

  /** From here on: the rules of this stage. */
  public ProcedureDraft at(Stage next) {
    finishStage();
    stage = new StageDraft(next);
    return this;
  }

  /** The party that owes the next step, until the promise to the reporter. A stage nobody owes is final. */
  public ProcedureDraft owedBy(Party party) {
    stage().owedBy = party;
    stage().due = Due.PROMISED;
    return this;
  }

  /** Due on the day named by whoever brings the case here. */
  public ProcedureDraft untilTheDayNamed() {
    stage().due = new Due(null, false, true);
    return this;
  }

  /** A side step: people who follow the way of the case see it at that stage. */
  public ProcedureDraft asideOf(Stage onTheWay) {
    stage().aside = onTheWay;
    return this;
  }

  /** The work stands still here until somebody, or else a timer, goes on with it. */
  public ProcedureDraft waits() {
    stage().marks.add(Mark.WAITS);
    return this;
  }

  /** Due when this term, started on entering the stage, is over, whatever was promised. */
  public ProcedureDraft within(String term) {
    stage().due = new Due(term, false, false);
    return this;
  }

  /** Due when this term is over, but never later than what the reporter was promised. */
  public ProcedureDraft withinPromiseAnd(String term) {
    stage().due = new Due(term, true, false);
    return this;
  }

  /** This party hears of a delay as soon as the due time has passed. */
  public ProcedureDraft overdue(int level, Party hears) {
    stage().overdue.add(new Level(level, hears, null));
    return this;
  }

  /** This party hears of a delay some time after the due time has passed. */
  public ProcedureDraft overdue(int level, Party hears, Limit after) {
    stage().overdue.add(new Level(level, hears, after));
    return this;
  }

  /** When the time is over, a timer says this verb. */
  public ProcedureDraft whenDue(Verb verb) {
    stage().whenDue = verb;
    return this;
  }

  /** The lead has not signed for it yet: a delay is a missing signature. */
  public ProcedureDraft unsigned() {
    stage().marks.add(Mark.UNSIGNED);
    return this;
  }

  /** The ball is with the reporter. */
  public ProcedureDraft asksReporter() {
    stage().marks.add(Mark.ASKS_REPORTER);
    return this;
  }

  /** From here on: the rules of this verb. It stays in the stage unless {@link #to} follows. */
  public ProcedureDraft may(Verb verb, Party... by) {
    finishMove();
    move = new MoveDraft(verb, Set.of(by));
    return this;
  }

  /** What must come with it. */
  public ProcedureDraft requires(Need... needs) {
    move().needs = Set.of(needs);
    return this;
  }

  /** More of the same rules, where several stages share them. */
  public ProcedureDraft with(UnaryOperator<ProcedureDraft> more) {
    return more.apply(this);
  }

  /** Whatever the clock shows: so many results not accepted, or so many reports, and this party hears of it. */
  public ProcedureDraft supervised(int redone, int repeated, int level, Party hears) {
    watch = new Watch(redone, repeated, level, hears);
    return this;
  }

  /** The day it names may lie no further than this term after the promise, or after now. */
  public ProcedureDraft atMost(String term) {
    move().most = term;
    return this;
  }

  /** Only while the promise was not extended yet. */
  public ProcedureDraft once() {
    move().once = true;
    return this;
  }

  /** It is counted. */
  public ProcedureDraft counts(Count what) {
    move().counts = what;
    return this;
  }

  /** The day it names becomes the promise to the reporter. */
  public ProcedureDraft promisingTheDayNamed() {
    move().named = true;
    return this;
  }

  /** It must name one of these reasons; one alone goes without saying. */
  public ProcedureDraft requiresReason(String... codes) {
    move().reasons = List.of(codes);
    return this;
  }

  /** Where it leads. Leading to the same stage enters it anew, with a fresh clock. */
  public ProcedureDraft to(Stage target) {
    move().to = target;
    return this;
  }

  /** It starts the promise to the reporter, or starts it again. */
  public ProcedureDraft promising(String term) {
    move().promise = term;
    return this;
  }

  /** It closes the case: the outcome the lead claimed stands, with this answer. */
  public ProcedureDraft closes(Answer answer) {
    move().answer = answer;
    return this;
  }

  /** It closes the case with this outcome; there was nothing to ask the reporter. */
  public ProcedureDraft closes(Outcome outcome) {
    move().answer = Answer.NOT_ASKED;
    move().outcome = outcome;
    return this;
  }

  /** It stops the clock. */
  public ProcedureDraft stopsClock() {
    move().clock = Pausing.STOPS;
    return this;
  }

  /** It lets the clock run again. */
  public ProcedureDraft startsClock() {
    move().clock = Pausing.STARTS;
    return this;
  }

  /** It is allowed only so long after the case closed. */
  public ProcedureDraft until(String term) {
    move().within = term;
    return this;
  }

  /**
   * The finished procedure.
   *
   * @throws IllegalStateException if a stage is named twice or nothing opens it
   */
  public Procedure build() {
    finishStage();
    if (opening == null) throw new IllegalStateException(key + " has no opening");
    return new Procedure(key, opening, Procedure.ordered(stages), watch);
  }

  private void finishMove() {
    if (move != null) stage().moves.add(move.finished());
    move = null;
  }

  private void finishStage() {
    finishMove();
    if (stage != null) stages.add(stage.finished());
    stage = null;
  }

  private StageDraft stage() {
    if (stage == null) throw new IllegalStateException("no stage yet");
    return stage;
  }

  private MoveDraft move() {
    if (move == null) throw new IllegalStateException("no verb yet");
    return move;
  }
}
