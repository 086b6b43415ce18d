package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.casework.Lamp.COMPANY;
import static org.gongzhi.casework.Lamp.LYU;
import static org.gongzhi.casework.Lamp.OTHER_COMPANY;
import static org.gongzhi.casework.Lamp.WORKER;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongzhi.casework.Lamp.LampStage;
import org.gongzhi.casework.Lamp.LampVerb;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Light;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.Limit;
import org.gongzhi.worktime.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the clock of a case shows. Times are those on the wall in Bengbu. */
class DeadlinesTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();

  /** A stage that lapses and may be paused, and one after closing in which one may still say a word. */
  private static final Procedure APPOINTMENT =
      Procedure.named("appointment")
          .opensWith(LampVerb.RAISE, LampStage.SENT)
          .at(LampStage.SENT).owedBy(Party.LEAD).within("CHECK").whenDue(LampVerb.LAPSE)
            .may(LampVerb.WAIT, Party.LEAD).requiresReason("PARTS").stopsClock()
            .may(LampVerb.GO_ON, Party.LEAD).startsClock()
            .may(LampVerb.HAND_OVER, Party.LEAD)
            .may(LampVerb.LAPSE, Party.SYSTEM).closes(Outcome.WITHDRAWN).to(LampStage.DONE)
          .at(LampStage.DONE)
            .may(LampVerb.SIGN, Party.LEAD)
            .may(LampVerb.REOPEN, Party.LEAD).to(LampStage.SENT)
          .build();

  private final Deadlines deadlines = new Deadlines(Calendars.everywhere(CALENDAR));
  private Procedure procedure = Lamp.PROCEDURE;

  @Test
  void aStepIsNeverDueLaterThanThePromise() {
    CaseFile c = opened("2024-06-17 19:38", Map.of("SIGN", Limit.workdays(3), "RESOLVE", Limit.workdays(2)));
    assertThat(due(c)).isEqualTo("2024-06-19T17:30").isEqualTo(promise(c));
    CaseFile other = opened("2024-06-17 19:38", Map.of("SIGN", Limit.workdays(1), "RESOLVE", Limit.workdays(2)));
    assertThat(due(other)).isEqualTo("2024-06-18T17:30");
  }

  @Test
  void aPauseOverAHolidayCostsNothing() {
    CaseFile c = signed(opened("2024-04-29 10:00", Map.of()), "2024-04-29 10:05");
    assertThat(due(c)).isEqualTo("2024-05-09T17:30");
    CaseFile waiting = waits(c, "2024-04-30 17:30");
    CaseFile running = does(waiting, LampVerb.GO_ON, "2024-05-06 08:30");
    assertThat(due(running)).isEqualTo("2024-05-09T17:30").isEqualTo(promise(running));
    assertThat(running.clock().warnAt()).isEqualTo(c.clock().warnAt());
  }

  @Test
  void eachPauseGivesBackWhatItTook() {
    CaseFile c = signed(opened("2024-06-17 09:00", Map.of()), "2024-06-17 09:05");
    assertThat(due(c)).isEqualTo("2024-06-24T17:30");
    CaseFile once = does(waits(c, "2024-06-18 09:00"), LampVerb.GO_ON, "2024-06-19 09:00");
    assertThat(due(once)).isEqualTo("2024-06-25T17:30");
    CaseFile twice = does(waits(once, "2024-06-20 10:00"), LampVerb.GO_ON, "2024-06-20 11:00");
    assertThat(due(twice)).isEqualTo("2024-06-26T09:30").isEqualTo(promise(twice));
  }

  @Test
  void whatWasOverdueBeforeAPauseIsOverdueByAsMuchAfterIt() {
    CaseFile c = signed(opened("2024-06-17 09:00", Map.of()), "2024-06-17 09:05");
    CaseFile late = ticked(c, "2024-06-25 09:30");
    assertThat(late.clock().level()).isEqualTo(1);
    CaseFile waiting = waits(late, "2024-06-25 10:30");
    assertThat(light(waiting, "2024-06-26 10:30")).isEqualTo(Light.WAIT);
    CaseFile running = does(waiting, LampVerb.GO_ON, "2024-06-27 10:30");
    assertThat(due(running)).isEqualTo("2024-06-26T17:30");
    assertThat(running.clock().level()).isEqualTo(1);
    assertThat(light(running, "2024-06-27 10:30")).isEqualTo(Light.RED);
    assertThat(running.clock().sweepAt()).as("the overseer has heard of it").isNull();
  }

  @Test
  void whoWaitsTooLongIsLookedAtAndThenHasTheirTimeAgain() {
    CaseFile c = signed(opened("2024-06-17 09:00", Map.of()), "2024-06-17 09:05");
    CaseFile waiting = waits(c, "2024-06-18 09:00");
    assertThat(due(waiting)).isEqualTo("2024-07-02T17:30");
    CaseFile looked = ticked(waiting, "2024-07-02 17:30");
    assertThat(looked.clock().level()).isEqualTo(1);
    CaseFile running = does(looked, LampVerb.GO_ON, "2024-07-03 09:00");
    assertThat(running.clock().level()).isZero();
    CaseFile late = ticked(running, local(due(running)));
    assertThat(late.clock().level()).as("and the overseer hears when that is over").isEqualTo(1);
  }

  @Test
  void whoWasWarnedBeforeAPauseIsNotWarnedAgain() {
    CaseFile c = signed(opened("2024-06-17 09:00", Map.of()), "2024-06-17 09:05");
    CaseFile warned = ticked(c, wall(c.clock().warnAt()));
    CaseFile running = does(waits(warned, "2024-06-24 09:00"), LampVerb.GO_ON, "2024-06-25 09:00");
    assertThat(light(running, "2024-06-25 09:00")).isEqualTo(Light.YELLOW);
    assertThat(running.clock().sweepAt()).isEqualTo(running.clock().dueAt());
  }

  @Test
  void aNewStageStartsInTime() {
    CaseFile late = ticked(opened("2024-06-17 19:38", Map.of()), "2024-06-18 17:30");
    assertThat(late.clock().level()).isEqualTo(1);
    CaseFile signed = signed(late, "2024-06-19 09:00");
    assertThat(signed.clock().level()).isZero();
    assertThat(due(signed)).isEqualTo("2024-06-24T17:30");
    assertThat(light(signed, "2024-06-19 09:00")).isEqualTo(Light.GREEN);
  }

  @Test
  void reopeningStartsAnew() {
    CaseFile c = finished(signed(opened("2024-06-17 19:38", Map.of()), "2024-06-18 09:00"), "2024-06-28 16:00");
    assertThat(c.clock().level()).isZero();
    CaseFile closed = does(c, LampVerb.CONFIRM, "2024-06-28 20:00");
    assertThat(closed.clock()).extracting(CaseClock::responsible, CaseClock::dueAt, CaseClock::sweepAt)
        .containsOnlyNulls();
    CaseFile again = does(closed, LampVerb.REOPEN, "2024-06-29 08:00");
    assertThat(due(again)).isEqualTo("2024-07-05T17:30").isEqualTo(promise(again));
    assertThat(again.result()).isEqualTo(CaseFile.Result.NONE);
    assertThat(again.clock().responsible()).isEqualTo(COMPANY);
  }

  /** Whatever the hour it starts, nobody is warned at night or on a day off. */
  @ParameterizedTest
  @EnumSource(value = Limit.Unit.class, names = {"WORKING_HOURS", "WORKING_DAYS"})
  void warningsComeInOfficeHours(Limit.Unit unit) {
    Random random = new Random(20240617);
    for (int i = 0; i < 500; i++) {
      Instant start = at("2024-01-01 00:00").plusSeconds(random.nextInt(366 * 24 * 3600));
      Limit limit = new Limit(1 + random.nextInt(15), unit);
      CaseClock k = opened(start, Map.of("SIGN", limit, "RESOLVE", limit)).clock();
      LocalDateTime warning = LocalDateTime.ofInstant(k.warnAt(), TownClock.ZONE);
      assertThat(k.warnAt()).isBetween(start, k.dueAt());
      assertThat(k.warnAt().getNano() % 1_000).isZero();
      if (k.warnAt().equals(start)) continue;
      assertThat(CALENDAR.isWorkday(warning.toLocalDate())).as("%s from %s", limit, start).isTrue();
      assertThat(CALENDAR.officeHours().spans())
          .anyMatch(s -> !warning.toLocalTime().isBefore(s.from()) && !warning.toLocalTime().isAfter(s.to()));
    }
  }

  @Test
  void whatIsUrgentRunsOverTheWeekend() {
    Map<String, Limit> urgent = Map.of("SIGN", Limit.minutes(30), "RESOLVE", Limit.minutes(24 * 60));
    CaseFile c = opened("2024-06-22 10:00", urgent);
    assertThat(CALENDAR.isWorkday(LocalDateTime.parse("2024-06-22T10:00").toLocalDate())).isFalse();
    assertThat(due(c)).isEqualTo("2024-06-22T10:30");
    assertThat(wall(c.clock().warnAt())).isEqualTo("2024-06-22T10:22:30");
    CaseFile signed = signed(c, "2024-06-22 10:10");
    assertThat(due(signed)).isEqualTo("2024-06-23T10:00");
    CaseFile running = does(waits(signed, "2024-06-22 12:00"), LampVerb.GO_ON, "2024-06-22 15:00");
    assertThat(due(running)).isEqualTo("2024-06-23T13:00").isEqualTo(promise(running));
  }

  @Test
  void aYearNobodyHasPublishedYetRunsFromMondayToFriday() {
    CaseFile c = opened("2027-09-30 10:00", Map.of());
    assertThat(due(c)).isEqualTo("2027-10-01T17:30");
    assertThat(promise(c)).isEqualTo("2027-10-07T17:30");
    assertThat(CALENDAR.published(c.clock().dueAt())).isFalse();
    assertThat(LocalDateTime.parse(promise(c)).getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
  }

  @Test
  void aStageThatLapsesDoesSoWhenItsTimeIsOverAndNotWhilePaused() {
    procedure = APPOINTMENT;
    CaseFile c = opened("2024-06-17 09:00", Map.of("CHECK", Limit.days(3)));
    assertThat(c.clock().sweepAt()).isEqualTo(c.clock().dueAt()).isEqualTo(at("2024-06-20 23:59:59"));
    CaseFile waiting = waits(c, "2024-06-18 09:00");
    assertThat(deadlines.lapses(procedure.at("SENT"), waiting.clock(), at("2024-08-01 09:00"))).isFalse();
    CaseFile running = does(waiting, LampVerb.GO_ON, "2024-06-19 09:00");
    assertThat(running.clock().sweepAt()).isEqualTo(running.clock().dueAt()).isEqualTo(at("2024-06-21 23:59:59"));
    assertThat(deadlines.lapses(procedure.at("SENT"), running.clock(), running.clock().warnAt())).isFalse();
    assertThat(deadlines.lapses(procedure.at("SENT"), running.clock(), running.clock().dueAt())).isTrue();
  }

  @Test
  void anotherLeadOwesTheStepAtOnce() {
    procedure = APPOINTMENT;
    CaseFile c = waits(opened("2024-06-17 09:00", Map.of()), "2024-06-17 10:00");
    Deed.Change change = new Deed.Change(null, OTHER_COMPANY, null);
    Progress p = progress(c, Deed.of(LampVerb.HAND_OVER, 2, "k").change(change), "2024-06-17 11:00");
    assertThat(p.after().clock().responsible()).isEqualTo(OTHER_COMPANY);
    assertThat(p.after().clock().pause()).isEqualTo(c.clock().pause());
    assertThat(p.act().by().organisation()).as("it was still the company that did it").isEqualTo(COMPANY);
  }

  @Test
  void aWordAfterClosingChangesNothingAndTakingUpAgainForgetsTheResult() {
    procedure = APPOINTMENT;
    CaseFile closed = does(opened("2024-06-17 09:00", Map.of()), LampVerb.LAPSE, "2024-06-20 09:00");
    Deed word = Deed.of(LampVerb.SIGN, 2, "k").facts(Map.of("outcome", "SOLVED"));
    CaseFile same = progress(closed, word, "2024-06-21 09:00").after();
    assertThat(same.result()).isEqualTo(closed.result());
    assertThat(same.clock()).isEqualTo(closed.clock());
    assertThat(does(same, LampVerb.REOPEN, "2024-06-22 09:00").result()).isEqualTo(CaseFile.Result.NONE);
  }

  private CaseFile opened(String at, Map<String, Limit> terms) {
    return opened(at(at), terms);
  }

  private CaseFile opened(Instant at, Map<String, Limit> terms) {
    Opening opening =
        Lamp.opening(
            procedure, LampStage.SENT, Lamp.terms(terms), new Opening.Said("", Map.of(), null, "k"));
    return Progress.opening(WORKER, opening, "DFH-2024-000001", deadlines, at).after();
  }

  private CaseFile signed(CaseFile c, String at) {
    return does(c, LampVerb.SIGN, at);
  }

  private CaseFile waits(CaseFile c, String at) {
    return progress(c, Deed.of(LampVerb.WAIT, 0, "k").facts(Map.of("reason", "PARTS")), at).after();
  }

  private CaseFile finished(CaseFile c, String at) {
    return progress(c, Deed.of(LampVerb.FINISH, 0, "k").facts(Map.of("outcome", "SOLVED")), at).after();
  }

  private CaseFile does(CaseFile c, LampVerb verb, String at) {
    return progress(c, Deed.of(verb, 0, "k"), at).after();
  }

  private Progress progress(CaseFile c, Deed deed, String at) {
    Procedure.Move move = procedure.at(c.stage()).move(deed.verb()).orElseThrow();
    return Progress.moving(Progress.Doer.of(LYU), c, procedure, move, deed, deadlines, at(at));
  }

  private CaseFile ticked(CaseFile c, String at) {
    return deadlines.tick(c, procedure, at(at)).after();
  }

  private Light light(CaseFile c, String at) {
    return Lights.of(c, procedure, at(at));
  }

  private static String due(CaseFile c) {
    return wall(c.clock().dueAt());
  }

  private static String promise(CaseFile c) {
    return wall(c.clock().promiseAt());
  }

  private static String local(String wall) {
    return wall.replace('T', ' ');
  }

  private static String wall(Instant t) {
    return LocalDateTime.ofInstant(t, TownClock.ZONE).toString();
  }

  private static Instant at(String wall) {
    return LocalDateTime.parse(wall.replace(' ', 'T')).atZone(TownClock.ZONE).toInstant();
  }
}
