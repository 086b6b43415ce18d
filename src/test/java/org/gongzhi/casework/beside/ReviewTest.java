package org.gongzhi.casework.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.casework.beside.Village.COMMUNITY;
import static org.gongzhi.casework.beside.Village.COMPANY;
import static org.gongzhi.casework.beside.Village.GU;
import static org.gongzhi.casework.beside.Village.LAN;
import static org.gongzhi.casework.beside.Village.LUO;
import static org.gongzhi.casework.beside.Village.LYU;
import static org.gongzhi.casework.beside.Village.SHEN;
import static org.gongzhi.casework.beside.Village.STREET;
import static org.gongzhi.casework.beside.Village.WATER;
import static org.gongzhi.casework.beside.Village.evening;

import java.util.HashMap;
import java.util.Map;
import org.gongzhi.Database;
import org.gongzhi.casework.Answer;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Lights;
import org.gongzhi.casework.Outcome;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Light;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lead asks for, and what becomes of it: nothing is ever nobody's while somebody decides. */
class ReviewTest {
  private static Database database;
  private Village village;

  @BeforeAll
  static void migrate() {
    database = Database.fresh();
  }

  @BeforeEach
  void settle() {
    village = new Village(database.dataSource());
  }

  @Test
  void aReturnedMatterIsTheReviewersUntilItIsSentOn() {
    CaseFile asked = returned(village.dispatched(SHEN));
    assertThat(asked.stage()).isEqualTo("RETURN_ASKED");
    assertThat(asked.clock().responsible()).isEqualTo(COMMUNITY);
    assertThat(asked.clock().dueAt()).isEqualTo(evening("2024-06-19"));
    CaseFile sent = village.sends(LAN, asked, MatterVerb.GRANT_RETURN, WATER);
    assertThat(sent.stage()).isEqualTo("DISPATCHED");
    assertThat(sent.clock().responsible()).isEqualTo(WATER);
    assertThat(sent.clock().promiseAt()).as("the resident was promised").isEqualTo(asked.clock().promiseAt());
  }

  @Test
  void aReturnThatIsRefusedGoesBackWithTheReason() {
    CaseFile asked = returned(village.inHand(SHEN));
    refused(() -> village.does(LAN, asked, Village.deed(asked, MatterVerb.REFUSE_RETURN, Map.of()).note("")), "need.note");
    CaseFile back = village.does(LAN, asked, MatterVerb.REFUSE_RETURN);
    assertThat(back.clock().responsible()).isEqualTo(COMPANY);
    assertThat(back.clock().promiseAt()).isEqualTo(asked.clock().promiseAt());
    refused(() -> village.does(LYU, back, MatterVerb.ASK_RETURN), "need.reason");
  }

  @Test
  void nobodyDecidesOnWhatTheyAskForThemselves() {
    CaseFile own = village.sends(LAN, village.dispatched(SHEN), MatterVerb.DISPATCH, COMMUNITY);
    CaseFile asked = returned(LAN, village.does(LAN, own, MatterVerb.ACKNOWLEDGE));
    assertThat(asked.clock().responsible()).isEqualTo(STREET);
    assertThatThrownBy(() -> village.does(LAN, asked, MatterVerb.REFUSE_RETURN))
        .hasMessageContaining("refused.verb");
    assertThat(village.does(LUO, asked, MatterVerb.REFUSE_RETURN).clock().responsible())
        .isEqualTo(COMMUNITY);
  }

  @Test
  void whoeverDecidesTooLateIsHeardOf() {
    CaseFile asked = returned(village.inHand(SHEN));
    village.now = evening("2024-06-24");
    village.casework.sweep(1000);
    assertThat(village.now(asked).clock().level()).isEqualTo(2);
    assertThat(village.verbs(asked)).endsWith("ESCALATE");
  }

  @Test
  void anExtensionIsGrantedOnceAndTheLightStaysYellow() {
    CaseFile c = village.inHand(SHEN);
    refused(() -> extended(c, "2024-07-03"), "need.until.late");
    refused(() -> extended(c, "2024-06-17"), "need.until.past");
    CaseFile asked = extended(c, "2024-07-01");
    assertThat(asked.clock().responsible()).isEqualTo(COMMUNITY);
    CaseFile longer =
        village.does(
            LAN, asked, MatterVerb.GRANT_EXTENSION, Map.of("until", evening("2024-06-28").toString()));
    assertThat(longer.clock().promiseAt()).isEqualTo(evening("2024-06-28"));
    assertThat(longer.clock().dueAt()).isEqualTo(evening("2024-06-28"));
    assertThat(longer.tally().extended()).isEqualTo(1);
    assertThat(Lights.of(longer, MatterProcedure.VALUE, village.now)).isEqualTo(Light.YELLOW);
    assertThatThrownBy(
            () ->
                village.does(
                    LAN,
                    extended(longer, "2024-07-05"),
                    MatterVerb.GRANT_EXTENSION,
                    Map.of("until", evening("2024-07-05").toString())))
        .hasMessageContaining("extendedAlready");
  }

  @Test
  void anExtensionThatIsRefusedLeavesThePromiseAsItWas() {
    CaseFile c = village.inHand(SHEN);
    CaseFile back = village.does(LAN, extended(c, "2024-07-01"), MatterVerb.REFUSE_EXTENSION);
    assertThat(back.stage()).isEqualTo("IN_HAND");
    assertThat(back.clock().dueAt()).isEqualTo(c.clock().dueAt());
    assertThat(back.tally().extended()).isZero();
  }

  @Test
  void aHeldMatterComesBackOnItsDayAndIsSomebodysAllTheTime() {
    CaseFile held = held("2024-09-02");
    assertThat(held.clock().responsible()).isEqualTo(COMMUNITY);
    assertThat(Lights.of(held, MatterProcedure.VALUE, village.now)).isEqualTo(Light.WAIT);
    village.now = evening("2024-08-30");
    village.casework.sweep(1000);
    assertThat(village.now(held).stage()).isEqualTo("HELD");
    village.now = evening("2024-09-02");
    village.casework.sweep(1000);
    CaseFile back = village.now(held);
    assertThat(back.stage()).isEqualTo("IN_HAND");
    assertThat(back.clock().responsible()).isEqualTo(COMPANY);
    assertThat(back.clock().promiseAt()).isEqualTo(evening("2024-09-09"));
  }

  @Test
  void aHoldNeedsAConditionAndEndsWhenItComesTrue() {
    CaseFile c = village.inHand(SHEN);
    refused(() -> village.does(LYU, c, MatterVerb.ASK_HOLD, hold("2024-09-02", "")), "need.condition");
    CaseFile free = village.does(LYU, held("2024-09-02"), MatterVerb.RELEASE);
    assertThat(free.stage()).isEqualTo("IN_HAND");
    assertThat(free.clock().dueAt()).isEqualTo(evening("2024-06-25"));
  }

  @Test
  void theClockWaitsForTheResidentAndGoesOnWithTheirAnswer() {
    CaseFile c = village.inHand(SHEN);
    CaseFile waiting = village.does(LYU, c, MatterVerb.ASK_MORE);
    assertThat(waiting.stage()).isEqualTo("AWAITING");
    assertThat(waiting.clock().pause().reason()).isEqualTo("SUPPLEMENT");
    assertThat(waiting.clock().dueAt()).isEqualTo(evening("2024-06-25"));
    village.now = Village.at("2024-06-20T09:00");
    CaseFile on = village.does(SHEN, waiting, MatterVerb.SUPPLEMENT);
    assertThat(on.stage()).isEqualTo("IN_HAND");
    assertThat(on.clock().promiseAt()).as("two days later").isEqualTo(evening("2024-06-27"));
  }

  @Test
  void withoutAnAnswerTheClockGoesOnByItself() {
    CaseFile waiting = village.does(LYU, village.inHand(SHEN), MatterVerb.ASK_MORE);
    village.now = evening("2024-06-25");
    village.casework.sweep(1000);
    CaseFile on = village.now(waiting);
    assertThat(on.stage()).isEqualTo("IN_HAND");
    assertThat(village.verbs(on)).endsWith("GO_ON");
    assertThat(on.clock().pause()).isNull();
  }

  @Test
  void twoResultsNotAcceptedBringItUnderSupervision() {
    CaseFile c = village.resolved(village.inHand(SHEN));
    c = village.does(SHEN, c, MatterVerb.DISPUTE);
    village.casework.sweep(1000);
    assertThat(village.now(c).clock().level()).isZero();
    c = village.does(LAN, village.resolved(village.now(c)), MatterVerb.HEARD_NO, Map.of("way", "PHONE"));
    assertThat(c.tally().redone()).isEqualTo(2);
    village.casework.sweep(1000);
    CaseFile watched = village.now(c);
    assertThat(watched.clock().level()).isEqualTo(3);
    assertThat(watched.clock().sweepAt()).as("the warning is still to come").isEqualTo(c.clock().warnAt());
    assertThat(Lights.of(watched, MatterProcedure.VALUE, village.now)).isEqualTo(Light.BLACK);
  }

  @Test
  void aResultThatIsNoneNeedsABasis() {
    CaseFile c = village.inHand(SHEN);
    refused(() -> village.does(LYU, c, MatterVerb.RESOLVE, Map.of("outcome", "UNSOLVABLE")), "need.basis");
    CaseFile done =
        village.does(
            LYU, c, MatterVerb.RESOLVE, Map.of("outcome", "UNSOLVABLE", "basis", "民法典第二百七十八条"));
    assertThat(done.result().outcome()).isEqualTo(Outcome.UNSOLVABLE);
  }

  @Test
  void whatNobodyReopensGoesToTheArchiveAndStaysThere() {
    CaseFile closed =
        village.does(SHEN, village.resolved(village.inHand(SHEN)), MatterVerb.CONFIRM);
    village.now = evening("2024-07-17");
    village.casework.sweep(1000);
    assertThat(village.now(closed).stage()).isEqualTo("CLOSED");
    village.now = Village.at("2024-07-19T09:00");
    village.casework.sweep(1000);
    CaseFile kept = village.now(closed);
    assertThat(kept.stage()).isEqualTo("ARCHIVED");
    assertThat(kept.result()).isEqualTo(closed.result());
    assertThat(kept.result().answer()).isEqualTo(Answer.CONFIRMED);
    assertThatThrownBy(() -> village.does(SHEN, kept, MatterVerb.REOPEN))
        .hasMessageContaining("refused.verb");
  }

  private CaseFile returned(CaseFile c) {
    return returned(LYU, c);
  }

  private CaseFile returned(Actor lead, CaseFile c) {
    return village.does(lead, c, MatterVerb.ASK_RETURN, Map.of("reason", "NOT_OURS"));
  }

  private CaseFile extended(CaseFile c, String day) {
    return village.does(
        LYU, c, MatterVerb.ASK_EXTENSION, Map.of("reason", "PARTS", "until", evening(day).toString()));
  }

  private CaseFile held(String day) {
    CaseFile c = village.inHand(GU);
    CaseFile asked = village.does(LYU, c, MatterVerb.ASK_HOLD, hold(day, "改造计划批下来"));
    return village.does(LAN, asked, MatterVerb.GRANT_HOLD, hold(day, "改造计划批下来"));
  }

  private static Map<String, Object> hold(String day, String condition) {
    Map<String, Object> facts = new HashMap<>();
    facts.putAll(Map.of("reason", "FUNDS", "until", evening(day).toString(), "condition", condition));
    return facts;
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, String key) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Refused.class,
            r -> assertThat(r.fields().values()).extracting(Refused.Sentence::key).contains(key));
  }
}
