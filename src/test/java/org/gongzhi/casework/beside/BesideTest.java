package org.gongzhi.casework.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.casework.beside.Village.COMPANY;
import static org.gongzhi.casework.beside.Village.GU;
import static org.gongzhi.casework.beside.Village.HE;
import static org.gongzhi.casework.beside.Village.JIANG;
import static org.gongzhi.casework.beside.Village.LAN;
import static org.gongzhi.casework.beside.Village.LUO;
import static org.gongzhi.casework.beside.Village.LYU;
import static org.gongzhi.casework.beside.Village.POLICE;
import static org.gongzhi.casework.beside.Village.SHEN;
import static org.gongzhi.casework.beside.Village.WATER;
import static org.gongzhi.casework.beside.Village.deed;
import static org.gongzhi.casework.beside.Village.evening;

import java.util.Map;
import org.gongzhi.Database;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.Answer;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.Outcome;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Light;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Helpers, merged reports, letters of oversight and what is handed on. */
class BesideTest {
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
  void everyHelperHasItsOwnDayAndTheLeadStaysResponsible() {
    CaseFile c = village.asks(village.inHand(SHEN), WATER, "2024-06-20");
    c = village.asks(c, POLICE, "2024-06-25");
    assertThat(c.clock().responsible()).isEqualTo(COMPANY);
    village.now = evening("2024-06-20");
    assertThat(village.asides.of(Actor.SYSTEM, c.key()).assists())
        .extracting(a -> a.light(village.now))
        .containsExactly(Light.RED, Light.GREEN);
    CaseFile answered = village.answers(HE, c, "总阀已经关了");
    Act act = village.casework.thread(LYU, c.key()).getLast();
    assertThat(act.by().organisation()).isEqualTo(WATER);
    assertThat(act.by().name()).isEqualTo("贺志刚");
    assertThat(village.asides.of(Actor.SYSTEM, c.key()).assists().getFirst().light(village.now)).isEqualTo(Light.DONE);
    assertThatThrownBy(() -> village.answers(HE, answered, "又答一次")).hasMessageContaining("refused.verb");
  }

  @Test
  void whoWasNotAskedDoesNotSeeIt() {
    CaseFile c = village.asks(village.inHand(SHEN), WATER, "2024-06-20");
    assertThat(village.casework.find(HE, c.key()).number()).isEqualTo(c.number());
    assertThatThrownBy(() -> village.casework.find(JIANG, c.key())).hasMessageContaining("NOT_FOUND");
    assertThatThrownBy(() -> village.answers(JIANG, c, "我也来")).hasMessageContaining("NOT_FOUND");
    assertThat(village.casework.moves(HE, c)).extracting(m -> m.verb().name()).containsExactly("ASSISTED");
  }

  @Test
  void aHelperIsNotAskedTwiceNorTheLeadItself() {
    CaseFile c = village.asks(village.inHand(SHEN), WATER, "2024-06-20");
    assertThatThrownBy(() -> village.asks(c, WATER, "2024-06-21")).hasMessageContaining("assist.owes");
    assertThatThrownBy(() -> village.asks(c, COMPANY, "2024-06-21")).hasMessageContaining("assist.lead");
    assertThat(village.now(c).version()).as("what was refused left nothing").isEqualTo(c.version());
  }

  @Test
  void theSameAskSentTwiceIsOne() {
    CaseFile c = village.inHand(SHEN);
    Deed ask =
        deed(c, MatterVerb.ASSIST, Map.of("organisation", WATER.toString(), "until", evening("2024-06-20").toString()));
    village.together(() -> village.assists.ask(LYU, c.key(), ask));
    village.together(() -> village.assists.ask(LYU, c.key(), ask));
    assertThat(village.asides.of(Actor.SYSTEM, c.key()).assists()).hasSize(1);
  }

  @Test
  void aMergedReportFollowsTheOneThatGoesOn() {
    CaseFile main = village.inHand(SHEN);
    CaseFile merged = village.merges(LAN, village.dispatched(GU), main);
    assertThat(merged.result().outcome()).isEqualTo(Outcome.MERGED);
    assertThat(merged.result().answer()).isEqualTo(Answer.NOT_ASKED);
    assertThat(village.merges.mainOf(merged)).contains(main.key());
    assertThat(village.merges.joined(main.key())).containsExactly(GU.person());
    assertThat(village.now(main).tally().repeated()).isEqualTo(1);
    assertThat(village.asides.of(Actor.SYSTEM, main.key()).merged()).extracting(Asides.Merged::number).containsExactly(merged.number());
    assertThatThrownBy(() -> village.casework.find(GU, main.key())).hasMessageContaining("NOT_FOUND");
  }

  @Test
  void whoeverJoinedIsAskedTooAndMaySayNo() {
    CaseFile main = village.inHand(SHEN);
    CaseFile merged = village.merges(LAN, village.dispatched(GU), main);
    CaseFile done = village.resolved(village.now(main));
    CaseFile agreed = village.merges.answer(GU, merged, deed(done, MatterVerb.JOINED_YES, Map.of()));
    assertThat(agreed.stage()).isEqualTo("RESOLVED");
    CaseFile again = village.merges.answer(GU, merged, deed(agreed, MatterVerb.JOINED_NO, Map.of()));
    assertThat(again.stage()).isEqualTo("IN_HAND");
    assertThat(again.tally().redone()).isEqualTo(1);
    assertThat(village.casework.thread(LYU, main.key()).getLast().by().name()).isEqualTo("顾*");
    assertThatThrownBy(() -> village.merges.answer(GU, merged, deed(again, MatterVerb.CONFIRM, Map.of())))
        .hasMessageContaining("refused.verb");
  }

  @Test
  void whatWasMergedBeforeGoesAlong() {
    CaseFile first = village.merges(LAN, village.dispatched(GU), village.inHand(SHEN));
    CaseFile middle = village.now(village.casework.find(Actor.SYSTEM, village.merges.mainOf(first).orElseThrow()));
    CaseFile last = village.inHand(Actor.resident(new java.util.UUID(3, 40), "何雨晴"));
    village.now = village.now.plusSeconds(60);
    village.merges(LAN, middle, last);
    assertThat(village.merges.mainOf(first)).contains(last.key());
    assertThat(village.merges.joined(last.key())).containsExactlyInAnyOrder(SHEN.person(), GU.person());
  }

  @Test
  void threeReportsOfOneThingBringItUnderSupervision() {
    CaseFile main = village.inHand(SHEN);
    for (int i = 50; i < 53; i++)
      village.merges(LAN, village.dispatched(Actor.resident(new java.util.UUID(3, i), "邻居")), village.now(main));
    village.casework.sweep(1000);
    assertThat(village.now(main).clock().level()).isEqualTo(3);
    assertThat(village.verbs(main)).endsWith("ESCALATE");
  }

  @Test
  void onlyOpenMattersOfOnePlaceAreMerged() {
    CaseFile closed = village.does(SHEN, village.dispatched(SHEN), MatterVerb.WITHDRAW);
    CaseFile open = village.dispatched(GU);
    assertThatThrownBy(() -> village.merges(LAN, open, closed)).hasMessageContaining("merge.closed");
    assertThatThrownBy(() -> village.merges(LAN, open, open)).hasMessageContaining("merge.itself");
    assertThat(village.now(open).isOpen()).isTrue();
  }

  @Test
  void aLetterIsNumberedTellsTheDelayAndIsAnsweredInTheThread() {
    CaseFile c = village.inHand(SHEN);
    village.now = evening("2024-06-27");
    village.casework.sweep(1000);
    CaseFile late = village.now(c);
    CaseFile warned = letter(LUO, late);
    Letter letter = village.asides.of(Actor.SYSTEM, c.key()).letters().getFirst();
    assertThat(letter.time().overdueDays()).isEqualTo(2);
    assertThat(letter.time().wasDue()).isEqualTo(c.clock().promiseAt());
    assertThat(letter.level()).isEqualTo(2);
    assertThat(letter.issue().by()).isEqualTo("罗建华");
    assertThatThrownBy(() -> letter(LUO, warned)).hasMessageContaining("letter.owes");
    CaseFile answered =
        village.together(
            () -> village.letters.answer(LYU, c.key(), deed(warned, MatterVerb.FEEDBACK, Map.of()), letter.id()));
    assertThat(village.asides.of(Actor.SYSTEM, c.key()).unanswered()).isEmpty();
    assertThatThrownBy(
            () ->
                village.together(
                    () -> village.letters.answer(LYU, c.key(), deed(answered, MatterVerb.FEEDBACK, Map.of()), letter.id())))
        .hasMessageContaining("letter.answered");
    letter(LUO, answered);
    assertThat(village.asides.of(Actor.SYSTEM, c.key()).letters()).extracting(l -> l.serial().number()).doesNotHaveDuplicates();
  }

  @Test
  void whatIsHandedOnStaysUntilSomebodyTakesItAndIsLinkedThen() {
    CaseFile c = village.inHand(SHEN);
    CaseFile asked = carried(c);
    assertThat(asked.stage()).isEqualTo("IN_HAND");
    assertThatThrownBy(() -> carried(asked)).hasMessageContaining("carry.waits");
    var waiting = village.carries.waiting(Village.AREA, "council", 100);
    var ask = waiting.stream().filter(w -> w.caseId().equals(c.key().id())).findFirst().orElseThrow();
    CaseFile topic = village.inHand(GU);
    village.together(
        () -> {
          village.carries.taken(LAN, Village.AREA, ask.id(), topic.key());
          return true;
        });
    assertThat(village.asides.of(Actor.SYSTEM, c.key()).carries())
        .singleElement()
        .satisfies(y -> assertThat(y.taken().number()).isEqualTo(topic.number()));
    assertThatThrownBy(() -> village.carries.taken(LAN, Village.AREA, ask.id(), topic.key()))
        .hasMessageContaining("STALE");
  }

  private CaseFile carried(CaseFile c) {
    Deed ask = deed(c, MatterVerb.CARRY, Map.of("target", "council"));
    return village.together(() -> village.carries.ask(LAN, c.key(), ask));
  }

  private CaseFile letter(Actor actor, CaseFile c) {
    Deed deed = deed(c, MatterVerb.SUPERVISE, Map.of("until", evening("2024-07-02").toString()));
    return village.together(() -> village.letters.issue(actor, c.key(), deed));
  }
}
