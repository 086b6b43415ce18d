package org.gongzhi.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 案卷. One case as it stands: what it is about, who has it, until when. It is the sum of its acts and
 * changes only together with a new one.
 *
 * @param key area and id
 * @param number the number people quote, such as DFH-2024-000066
 * @param procedure key of its {@link Procedure}
 * @param stage name of the stage it is in
 * @param version number of its latest act; every act raises it by one
 * @param subject what it is about
 * @param parties who takes part
 * @param clock who owes what until when
 * @param result outcome and answer, as far as they are known
 * @param tally what has been counted of it
 * @param openedAt when it was raised
 * @param actedAt when its latest act was done
 * @param head hash of its latest act
 */
public record CaseFile(
    CaseKey key,
    String number,
    String procedure,
    String stage,
    int version,
    Subject subject,
    Parties parties,
    CaseClock clock,
    Result result,
    Tally tally,
    Instant openedAt,
    Instant actedAt,
    byte[] head) {

  /**
   * 事由.
   *
   * @param title one line
   * @param category class code of the procedure's own catalogue, null while nobody knows
   * @param urgency 1 is the most urgent, 4 the least
   * @param quarter the residential quarter, null when it is not in one
   * @param place the place as people write it
   * @param source how it reached us, a key of the procedure
   */
  public record Subject(
      String title,
      @Nullable String category,
      int urgency,
      @Nullable UUID quarter,
      String place,
      String source) {}

  /**
   * 各方.
   *
   * @param reporter the person who raised it, null when it was found, not reported
   * @param lead the organisation that does the work
   * @param overseer the organisation that watches over it
   * @param higher who hears of what is long overdue
   */
  public record Parties(
      @Nullable UUID reporter, UUID lead, UUID overseer, @Nullable UUID higher) {}

  /**
   * 结果.
   *
   * @param outcome how it ended, from the moment the lead says it is done; null before
   * @param answer what the reporter said of it; null while open
   * @param closedAt when it closed; null while open
   */
  public record Result(
      @Nullable Outcome outcome, @Nullable Answer answer, @Nullable Instant closedAt) {
    static final Result NONE = new Result(null, null, null);
  }

  /**
   * 次数. What is counted of a case, because something follows from it.
   *
   * @param extended extensions granted since the reporter was last promised anew
   * @param redone how often the reporter did not accept the result
   * @param repeated how many more reports of the same thing were merged into it
   */
  public record Tally(int extended, int redone, int repeated) {
    static final Tally NOTHING = new Tally(0, 0, 0);

    /** What is counted after a move with these effects. */
    Tally after(Procedure.Effects effects) {
      int extensions = effects.promise() == null ? extended : 0;
      return switch (effects.counts()) {
        case NOTHING -> new Tally(extensions, redone, repeated);
        case EXTENSION -> new Tally(extensions + 1, redone, repeated);
        case REDO -> new Tally(extensions, redone + 1, repeated);
        case REPEAT -> new Tally(extensions, redone, repeated + 1);
      };
    }
  }

  /** The same case somewhere else on its way. */
  CaseFile at(String stage, CaseClock clock, Result result) {
    return new CaseFile(
        key, number, procedure, stage, version, subject, parties, clock, result, tally, openedAt,
        actedAt, head);
  }

  /** The same case with something counted. */
  CaseFile counted(Tally tally) {
    return new CaseFile(
        key, number, procedure, stage, version, subject, parties, clock, result, tally, openedAt,
        actedAt, head);
  }

  /** The same case put right. */
  CaseFile corrected(Subject subject, UUID lead, Term.Terms terms) {
    Parties parties =
        new Parties(this.parties.reporter(), lead, this.parties.overseer(), this.parties.higher());
    return new CaseFile(
        key, number, procedure, stage, version, subject, parties, clock.under(terms), result, tally,
        openedAt, actedAt, head);
  }

  /** The same case after its next act. */
  CaseFile written(Instant at, byte[] hash) {
    return new CaseFile(
        key, number, procedure, stage, version + 1, subject, parties, clock, result, tally, openedAt,
        at, hash);
  }

  public boolean isOpen() {
    return result.closedAt() == null;
  }

  public @Nullable UUID reporter() {
    return parties.reporter();
  }

  public UUID lead() {
    return parties.lead();
  }

  public UUID overseer() {
    return parties.overseer();
  }

  public @Nullable UUID higher() {
    return parties.higher();
  }

  public @Nullable UUID quarter() {
    return subject.quarter();
  }
}
