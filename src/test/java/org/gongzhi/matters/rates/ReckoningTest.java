package org.gongzhi.matters.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.Answer;
import org.gongzhi.casework.Outcome;
import org.gongzhi.matters.rates.Reckoned.Milestone;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.WorkCalendar;
import org.junit.jupiter.api.Test;

/** What a thread counts for, reckoned by hand in June 2024 (10 June is the Dragon Boat holiday). */
class ReckoningTest {
  @Test
  void aMatterThatWentWell() {
    Reckoned r =
        of(
            new Life()
                .promised("06-11T23:59:59")
                .due("06-05T23:59:59")
                .raised("06-04T09:00", "DISPATCHED")
                .does("06-04T15:00", "ACKNOWLEDGE", "IN_HAND")
                .does("06-05T10:00", "REPLY", "IN_HAND")
                .does("06-11T16:00", "RESOLVE", "RESOLVED")
                .closes("06-12T08:00", "CONFIRM", Map.of("rating", 5L), Outcome.SOLVED, Answer.CONFIRMED)
                .told());
    assertThat(r.dispatchedAt()).isEqualTo(Life.at("06-04T09:00"));
    assertThat(r.signed())
        .isEqualTo(new Milestone(Life.at("06-05T23:59:59"), Life.at("06-04T15:00")));
    assertThat(r.reached().at()).isEqualTo(Life.at("06-05T10:00"));
    assertThat(r.reached().due()).isAfter(r.reached().at()).isBefore(Life.at("06-06T09:00"));
    assertThat(r.done()).isEqualTo(new Milestone(Life.at("06-11T23:59:59"), Life.at("06-11T16:00")));
    // 5, 6, 7 and 11 June: neither the weekend nor the holiday counts
    assertThat(r.workdays()).isEqualTo(4);
    assertThat(r.heard()).isEqualTo(new Reckoned.Heard(true, true, 5));
    assertThat(r.again()).isEqualTo(new Reckoned.Again(0, 0, false));
    assertThat(r.closedAt()).isEqualTo(Life.at("06-12T08:00"));
  }

  @Test
  void aReturnedOrderIsSignedForByWhoeverSignsFirstAndCountsAsReturned() {
    Reckoned r =
        of(
            new Life()
                .raised("06-04T09:00", "RAISED")
                .due("06-06T23:59:59")
                .promised("06-13T23:59:59")
                .sent("06-05T09:00", "ACCEPT")
                .does("06-05T11:00", "ASK_RETURN", "RETURN_ASKED")
                .due("06-07T23:59:59")
                .sent("06-06T09:00", "GRANT_RETURN")
                .does("06-11T09:00", "ACKNOWLEDGE", "IN_HAND")
                .told());
    assertThat(r.dispatchedAt()).isEqualTo(Life.at("06-05T09:00"));
    assertThat(r.signed())
        .isEqualTo(new Milestone(Life.at("06-06T23:59:59"), Life.at("06-11T09:00")));
    assertThat(r.again().returns()).isEqualTo(1);
    assertThat(r.workdays()).isNull();
    assertThat(r.done().due()).isEqualTo(Life.at("06-13T23:59:59"));
  }

  @Test
  void notYetSolvedIsRedoneAndTheLastTimeCounts() {
    Life life =
        new Life()
            .promised("06-11T23:59:59")
            .raised("06-04T09:00", "DISPATCHED")
            .does("06-04T10:00", "ACKNOWLEDGE", "IN_HAND")
            .does("06-05T10:00", "RESOLVE", "RESOLVED")
            .promised("06-14T23:59:59")
            .does("06-05T18:00", "HEARD_NO", "IN_HAND", Map.of("rating", 2L));
    Reckoned no = of(life.told());
    assertThat(no.heard()).isEqualTo(new Reckoned.Heard(true, false, 2));
    assertThat(no.again().redos()).isEqualTo(1);
    life.does("06-17T10:00", "RESOLVE", "RESOLVED")
        .closes("06-17T12:00", "CONFIRM", Map.of("rating", 4L), Outcome.SOLVED, Answer.CONFIRMED);
    Reckoned yes = of(life.told());
    assertThat(yes.heard()).isEqualTo(new Reckoned.Heard(true, true, 4));
    assertThat(yes.done()).isEqualTo(new Milestone(Life.at("06-14T23:59:59"), Life.at("06-17T10:00")));
    life.does("06-18T10:00", "REOPEN", "IN_HAND");
    Reckoned again = of(life.told());
    assertThat(again.heard()).isEqualTo(new Reckoned.Heard(true, false, null));
    assertThat(again.again().redos()).isEqualTo(2);
    assertThat(again.closedAt()).isNull();
  }

  @Test
  void silenceIsNeitherSolvedNorContent() {
    Reckoned r =
        of(
            new Life()
                .promised("06-11T23:59:59")
                .raised("06-04T09:00", "DISPATCHED")
                .does("06-04T10:00", "ACKNOWLEDGE", "IN_HAND")
                .does("06-05T10:00", "RESOLVE", "RESOLVED")
                .closes("06-15T00:00", "LAPSE", Map.of(), Outcome.SOLVED, Answer.SILENT)
                .told());
    assertThat(r.heard()).isEqualTo(new Reckoned.Heard(false, false, null));
    assertThat(r.closedAt()).isNotNull();
  }

  @Test
  void aRepeatIsARepeatHoweverItEnds() {
    assertThat(
            of(new Life()
                    .raised("06-04T09:00", "RAISED")
                    .closes("06-04T10:00", "MERGE", Map.of(), Outcome.MERGED, Answer.NOT_ASKED)
                    .told())
                .again()
                .repeated())
        .isTrue();
    assertThat(
            of(new Life()
                    .raised("06-04T09:00", "RAISED")
                    .closes(
                        "06-04T10:00",
                        "DECLINE",
                        Map.of("reason", "REPEATED"),
                        Outcome.DECLINED,
                        Answer.NOT_ASKED)
                    .told())
                .again()
                .repeated())
        .isTrue();
  }

  private static Reckoned of(List<Act> thread) {
    return Reckoning.of(thread, Calendars.everywhere(WorkCalendar.stateCouncil()));
  }
}
