package org.gongzhi.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile.Result;
import org.gongzhi.casework.Procedure.At;
import org.gongzhi.casework.Procedure.Effects;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.people.Masking;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * 推进. What an act makes of a case: the case as it stands afterwards and the act to be written. Pure: reads
 * no clock and no database.
 *
 * @param after the case as it stands afterwards
 * @param act the act that brought it there
 */
record Progress(CaseFile after, Act act) {

  /** The opening act of a new case. */
  static Progress opening(
      Actor actor, Opening opening, String number, Deadlines deadlines, Instant now) {
    CaseClock clock = deadlines.opening(opening, now);
    CaseFile before =
        new CaseFile(
            new CaseKey(opening.area(), opening.id()),
            number,
            opening.procedure().key(),
            opening.stage().name(),
            0,
            opening.subject(),
            opening.parties(),
            clock,
            Result.NONE,
            CaseFile.Tally.NOTHING,
            now,
            now,
            Chain.START);
    Map<String, Object> facts = new HashMap<>(opening.said().facts());
    describe(facts, opening.subject(), opening.parties().lead(), opening.terms());
    put(facts, "reporter", opening.parties().reporter());
    facts.put("overseer", opening.parties().overseer().toString());
    put(facts, "higher", opening.parties().higher());
    return written(
        before,
        before,
        new Said(
            Doer.of(actor),
            opening.said().onBehalf(),
            opening.procedure().opening().verb().name(),
            opening.said().note(),
            facts),
        now);
  }

  /** A move of an open or closed case, as the rules allow it. */
  static Progress moving(
      Doer doer, CaseFile c, Procedure procedure, Move move, Deed deed, Deadlines deadlines, Instant now) {
    Map<String, Object> facts = new HashMap<>(deed.facts());
    if (move.needs().reasons().size() == 1) facts.put("reason", move.needs().reasons().getFirst());
    Deed whole = deed.facts(facts);
    CaseFile changed = deed.change() == null ? c : changed(c, deed.change(), facts);
    CaseFile counted = changed.counted(c.tally().after(move.effects()));
    At target = procedure.at(move.to() == null ? c.stage() : move.to().name());
    Result result = result(c, target, move, deed, now);
    CaseClock clock = deadlines.moving(counted, procedure, move, whole, result, now);
    CaseFile moved = counted.at(target.stage().name(), clock, result);
    return written(
        c, moved, new Said(doer, deed.onBehalf(), deed.verb(), deed.note(), facts), now);
  }

  /**
   * Who acts.
   *
   * @param assisting organisations of theirs that help with the case
   */
  record Doer(Actor actor, Set<UUID> assisting) {
    static Doer of(Actor actor) {
      return new Doer(actor, Set.of());
    }
  }

  /** A timer's act: the case stays where it is, its clock remembers that it was looked at. */
  static Progress ticking(
      CaseFile c, Verb.Timer verb, Map<String, Object> facts, CaseClock clock, Instant now) {
    CaseFile ticked = c.at(c.stage(), clock, c.result());
    return written(c, ticked, new Said(Doer.of(Actor.SYSTEM), null, verb.name(), "", facts), now);
  }

  private static Result result(CaseFile c, At target, Move move, Deed deed, Instant now) {
    Effects effects = move.effects();
    Outcome claimed =
        move.needs().fields().contains(Need.OUTCOME)
                && deed.facts().get("outcome") instanceof String s
            ? Outcome.valueOf(s)
            : c.result().outcome();
    if (effects.closes() != null)
      return new Result(
          effects.outcome() != null ? effects.outcome() : claimed, effects.closes(), now);
    // a word said after closing changes nothing
    if (!c.isOpen() && (move.to() == null || target.isFinal())) return c.result();
    // whoever takes it up again starts without a result
    if (effects.promise() != null || !c.isOpen()) return Result.NONE;
    return new Result(claimed, null, null);
  }

  private static CaseFile changed(CaseFile c, Deed.Change change, Map<String, Object> facts) {
    CaseFile.Subject subject = change.subject() == null ? c.subject() : change.subject();
    UUID lead = change.lead() == null ? c.lead() : change.lead();
    Term.Terms was = c.clock().terms();
    // other limits, but counted by the calendar the case was opened under
    Term.Terms terms = change.terms() == null ? was : change.terms().by(was.calendar());
    describe(facts, subject, lead, terms);
    return c.corrected(subject, lead, terms);
  }

  /** What a page shows of a case stands in its acts, so that the chain covers it. */
  private static void describe(
      Map<String, Object> facts, CaseFile.Subject subject, UUID lead, Term.Terms terms) {
    facts.put("title", subject.title());
    put(facts, "category", subject.category());
    facts.put("urgency", (long) subject.urgency());
    put(facts, "quarter", subject.quarter());
    facts.put("place", subject.place());
    facts.put("source", subject.source());
    facts.put("lead", lead.toString());
    facts.put("terms", terms.facts());
  }

  private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
    if (value != null) facts.put(name, value.toString());
  }

  private record Said(
      Doer doer,
      Deed.@Nullable OnBehalf onBehalf,
      String verb,
      String note,
      Map<String, Object> facts) {}

  private static Progress written(CaseFile before, CaseFile after, Said said, Instant now) {
    int seq = before.version() + 1;
    CaseClock clock = after.clock();
    Act act =
        new Act(
            before.key(),
            before.number(),
            before.procedure(),
            seq,
            now,
            // whoever hands a case over still did so for the organisation that had it
            by(said.doer(), before),
            said.onBehalf(),
            said.verb(),
            seq == 1 ? null : before.stage(),
            after.stage(),
            said.note(),
            said.facts(),
            new Act.After(
                clock.responsible(),
                clock.dueAt(),
                clock.promiseAt(),
                after.result().outcome(),
                after.result().answer()),
            before.head());
    return new Progress(after.written(now, act.hash()), act);
  }

  /** The post that takes part in this case goes into the act; any other post of the same person does not. */
  private static Act.By by(Doer doer, CaseFile c) {
    Actor actor = doer.actor();
    return actor.posts().stream()
        .filter(
            p ->
                p.organisation().equals(c.lead())
                    || p.organisation().equals(c.overseer())
                    || p.organisation().equals(c.higher()))
        .findFirst()
        .or(
            () ->
                actor.posts().stream()
                    .filter(p -> doer.assisting().contains(p.organisation()))
                    .findFirst())
        .or(
            () ->
                actor.posts().stream()
                    .filter(p -> c.quarter() != null && p.quarters().contains(c.quarter()))
                    .findFirst())
        .map(
            p ->
                new Act.By(actor.person(), actor.name(), p.organisation(), p.organisationName()))
        // the ledger cannot be changed: of people who act for themselves it holds only the masked name
        .orElseGet(
            () ->
                new Act.By(
                    actor.person(),
                    actor.isSystem() ? "" : Masking.name(actor.name()),
                    null,
                    ""));
  }
}
