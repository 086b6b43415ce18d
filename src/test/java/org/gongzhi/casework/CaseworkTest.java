package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.casework.Lamp.COMMUNITY;
import static org.gongzhi.casework.Lamp.COMPANY;
import static org.gongzhi.casework.Lamp.LYU;
import static org.gongzhi.casework.Lamp.MEMBER;
import static org.gongzhi.casework.Lamp.NEIGHBOUR;
import static org.gongzhi.casework.Lamp.OFFICER;
import static org.gongzhi.casework.Lamp.OTHER_COMPANY;
import static org.gongzhi.casework.Lamp.REPORTER_SHEN;
import static org.gongzhi.casework.Lamp.STREET;
import static org.gongzhi.casework.Lamp.WORKER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.Database;
import org.gongzhi.casework.Lamp.LampVerb;
import org.gongzhi.casework.Lamp.Town;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Light;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaseworkTest {
  private static Database database;
  private final Town town = new Town(database);

  @BeforeAll
  static void migrate() {
    database = Database.fresh();
  }

  @Test
  void aNewCaseHasANumberAnOwnerAndADueTime() {
    CaseFile c = town.lampIsOut();
    assertThat(c.number()).matches("DFH-2024-\\d{6}");
    assertThat(c.clock().responsible()).isEqualTo(COMPANY);
    // signed for within one working day, promised within five
    assertThat(day(c.clock().dueAt())).isEqualTo("2024-06-18");
    assertThat(day(c.clock().promiseAt())).isEqualTo("2024-06-24");
    assertThat(town.casework.find(WORKER, c.key())).usingRecursiveComparison().isEqualTo(c);
  }

  @Test
  void goesFromTheGroupMessageToTheResidentsSolved() {
    CaseFile c = town.lampIsOut();
    CaseFile signed = town.does(LYU, c, LampVerb.SIGN);
    assertThat(day(signed.clock().dueAt())).isEqualTo("2024-06-24");
    CaseFile finished =
        town.does(
            LYU,
            signed,
            Deed.of(LampVerb.FINISH, 2, "k" + c.number())
                .note("换了新灯")
                .facts(Map.of("outcome", "SOLVED")));
    assertThat(finished.clock().responsible()).isEqualTo(COMMUNITY);
    CaseFile closed = town.does(REPORTER_SHEN, finished, LampVerb.CONFIRM);
    assertThat(closed.result().outcome()).isEqualTo(Outcome.SOLVED);
    assertThat(closed.result().answer()).isEqualTo(Answer.CONFIRMED);
    assertThat(closed.clock().responsible()).isNull();
    assertThat(town.casework.thread(REPORTER_SHEN, c.key()))
        .extracting(Act::verb)
        .containsExactly("RAISE", "SIGN", "FINISH", "CONFIRM");
  }

  @Test
  void silenceClosesAsSilenceAndNeverAsContent() {
    CaseFile c = town.finished(town.lampIsOut());
    town.now = c.clock().dueAt();
    town.casework.sweep(1000);
    CaseFile closed = town.casework.find(WORKER, c.key());
    assertThat(closed.result().answer()).isEqualTo(Answer.SILENT);
    assertThat(closed.result().outcome()).isEqualTo(Outcome.SOLVED);
  }

  @Test
  void notSolvedStartsAFreshPromiseWithoutTheOldOutcome() {
    CaseFile c = town.finished(town.lampIsOut());
    town.now = Instant.parse("2024-06-19T02:00:00Z");
    CaseFile again = town.does(REPORTER_SHEN, c, LampVerb.DISPUTE);
    assertThat(again.result().outcome()).isNull();
    assertThat(day(again.clock().promiseAt())).isEqualTo("2024-06-26");
  }

  @Test
  void reopeningIsOneTapWithinThirtyDaysAndRefusedAfter() {
    CaseFile closed = town.does(REPORTER_SHEN, town.finished(town.lampIsOut()), LampVerb.CONFIRM);
    town.now = Instant.parse("2024-07-10T02:00:00Z");
    assertThat(town.does(REPORTER_SHEN, closed, LampVerb.REOPEN).isOpen()).isTrue();

    town.now = Lamp.EVENING;
    CaseFile other = town.does(REPORTER_SHEN, town.finished(town.lampIsOut()), LampVerb.CONFIRM);
    town.now = Instant.parse("2024-08-10T02:00:00Z");
    assertThatThrownBy(() -> town.does(REPORTER_SHEN, other, LampVerb.REOPEN))
        .hasMessageContaining("tooLate");
  }

  @Test
  void whoHasNoAccessFindsNothing() {
    CaseFile c = town.lampIsOut();
    assertThatThrownBy(() -> town.casework.find(NEIGHBOUR, c.key()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("NOT_FOUND");
    assertThatThrownBy(() -> town.does(NEIGHBOUR, c, LampVerb.SIGN)).hasMessageContaining("NOT_FOUND");
    for (var actor : List.of(WORKER, OFFICER, MEMBER, LYU, REPORTER_SHEN))
      assertThat(town.casework.find(actor, c.key()).number()).isEqualTo(c.number());
  }

  @Test
  void onlyWhoHasTheMandateMayAct() {
    CaseFile c = town.lampIsOut();
    assertThatThrownBy(() -> town.does(MEMBER, c, LampVerb.SIGN)).hasMessageContaining("NOT_ALLOWED");
    assertThat(town.casework.moves(MEMBER, c)).isEmpty();
    assertThat(town.casework.moves(LYU, c)).extracting(m -> m.verb().name()).containsExactly("SIGN");
    assertThat(town.casework.moves(WORKER, c)).extracting(m -> m.verb().name()).containsExactly("HAND_OVER");
  }

  @Test
  void whatIsMissingIsNamed() {
    CaseFile c = town.does(LYU, town.lampIsOut(), LampVerb.SIGN);
    assertThatThrownBy(() -> town.does(LYU, c, LampVerb.FINISH))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.fields()).containsOnlyKeys("note", "outcome"));
    assertThatThrownBy(
            () ->
                town.does(
                    LYU,
                    c,
                    Deed.of(LampVerb.WAIT, 2, "w").facts(Map.of("reason", "NO_MOOD"))))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.fields()).containsKey("reason"));
    assertThatThrownBy(
            () ->
                town.does(
                    LYU, c, Deed.of(LampVerb.FINISH, 2, "x").note("合并").facts(Map.of("outcome", "MERGED"))))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.fields()).containsKey("outcome"));
  }

  @Test
  void aPauseKeepsTheTimeThatWasLeft() {
    CaseFile c = town.does(LYU, town.lampIsOut(), LampVerb.SIGN);
    town.now = Instant.parse("2024-06-18T02:00:00Z");
    CaseFile waiting =
        town.does(LYU, c, Deed.of(LampVerb.WAIT, 2, Ids.next().toString()).facts(Map.of("reason", "PARTS")));
    assertThat(Lights.of(waiting, Lamp.PROCEDURE, town.now)).isEqualTo(Light.WAIT);
    assertThat(waiting.clock().pause().reason()).isEqualTo("PARTS");
    assertThatThrownBy(
            () -> town.does(LYU, waiting, Deed.of(LampVerb.FINISH, 3, "f").note("x").facts(Map.of("outcome", "SOLVED"))))
        .hasMessageContaining("paused");
    town.now = Instant.parse("2024-06-20T02:00:00Z");
    CaseFile running = town.does(LYU, waiting, LampVerb.GO_ON);
    assertThat(running.clock().pause()).isNull();
    assertThat(day(running.clock().dueAt())).isEqualTo("2024-06-26");
    assertThat(day(running.clock().promiseAt())).isEqualTo("2024-06-26");
  }

  @Test
  void delaysClimbLevelByLevelAndEachIsAnAct() {
    CaseFile c = town.lampIsOut();
    assertThat(Lights.of(c, Lamp.PROCEDURE, town.now)).isEqualTo(Light.GREEN);
    town.now = c.clock().warnAt();
    town.casework.sweep(1000);
    town.casework.sweep(1000);
    assertThat(Lights.of(town.casework.find(WORKER, c.key()), Lamp.PROCEDURE, town.now)).isEqualTo(Light.YELLOW);
    town.now = c.clock().dueAt();
    town.casework.sweep(1000);
    town.casework.sweep(1000);
    town.now = c.clock().dueAt().plus(java.time.Duration.ofDays(2));
    town.casework.sweep(1000);
    CaseFile late = town.casework.find(WORKER, c.key());
    assertThat(late.clock().level()).isEqualTo(2);
    assertThat(Lights.of(late, Lamp.PROCEDURE, town.now)).isEqualTo(Light.BLUE);
    assertThat(late.clock().responsible()).isEqualTo(COMPANY);
    List<Act> acts = town.casework.thread(WORKER, c.key());
    assertThat(acts).extracting(Act::verb).containsExactly("RAISE", "WARN", "ESCALATE", "ESCALATE");
    assertThat(acts.getLast().facts()).containsEntry("hears", STREET.toString());
    assertThat(late.clock().sweepAt()).isNull();
  }

  @Test
  void handingOverChangesTheLeadAndSaysSo() {
    CaseFile c = town.lampIsOut();
    assertThatThrownBy(() -> town.does(WORKER, c, LampVerb.HAND_OVER))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.fields()).containsKey("lead"));
    CaseFile handed =
        town.does(
            WORKER,
            c,
            Deed.of(LampVerb.HAND_OVER, 1, Ids.next().toString())
                .change(new Deed.Change(null, OTHER_COMPANY, null)));
    assertThat(handed.clock().responsible()).isEqualTo(OTHER_COMPANY);
    assertThatThrownBy(() -> town.casework.find(LYU, c.key())).hasMessageContaining("NOT_FOUND");
    assertThat(town.casework.thread(WORKER, c.key()).getLast().facts())
        .containsEntry("lead", OTHER_COMPANY.toString());
  }

  @Test
  void theSameKeyIsTheSameDeed() {
    String key = UUID.randomUUID().toString();
    CaseFile c = town.lampIsOut(key);
    assertThat(town.lampIsOut(key).number()).isEqualTo(c.number());
    Deed sign = Deed.of(LampVerb.SIGN, 1, UUID.randomUUID().toString());
    town.does(LYU, c, sign);
    assertThat(town.does(LYU, c, sign).version()).isEqualTo(2);
    assertThat(town.casework.thread(WORKER, c.key())).hasSize(2);
  }

  @Test
  void aClockSetBackDoesNotTurnTheLedgerBack() {
    CaseFile c = town.lampIsOut();
    town.now = Lamp.EVENING.minusSeconds(3600);
    town.does(LYU, c, LampVerb.SIGN);
    assertThat(town.casework.thread(WORKER, c.key()).getLast().at()).isEqualTo(Lamp.EVENING);
  }

  private static String day(Instant t) {
    return LocalDate.ofInstant(t, TownClock.ZONE).toString();
  }
}
