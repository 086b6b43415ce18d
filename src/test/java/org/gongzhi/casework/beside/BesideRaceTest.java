package org.gongzhi.casework.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.casework.beside.Village.GU;
import static org.gongzhi.casework.beside.Village.HE;
import static org.gongzhi.casework.beside.Village.JIANG;
import static org.gongzhi.casework.beside.Village.LAN;
import static org.gongzhi.casework.beside.Village.LUO;
import static org.gongzhi.casework.beside.Village.LYU;
import static org.gongzhi.casework.beside.Village.POLICE;
import static org.gongzhi.casework.beside.Village.SHEN;
import static org.gongzhi.casework.beside.Village.WATER;
import static org.gongzhi.casework.beside.Village.XUE;
import static org.gongzhi.casework.beside.Village.deed;
import static org.gongzhi.casework.beside.Village.evening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gongzhi.Database;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Crowd;
import org.gongzhi.casework.Crowd.Fate;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.Outcome;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sixty-four people at the same moment, at what lies beside a case. */
class BesideRaceTest {
  private static Crowd crowd;
  private Village village;

  @BeforeAll
  static void migrate() {
    crowd = new Crowd(Database.fresh());
  }

  @BeforeEach
  void settle() {
    village = new Village(crowd.pool());
  }

  @AfterAll
  static void home() {
    crowd.close();
  }

  @Test
  void oneReturnIsDecidedOnce() throws Exception {
    CaseFile asked =
        village.does(LYU, village.dispatched(SHEN), MatterVerb.ASK_RETURN, Map.of("reason", "NOT_OURS"));
    List<Fate<CaseFile>> fates =
        crowd.atOnce(
            i ->
                i % 2 == 0
                    ? village.sends(LAN, asked, MatterVerb.GRANT_RETURN, WATER)
                    : village.does(XUE, asked, MatterVerb.REFUSE_RETURN));
    assertThat(fates).filteredOn(f -> f.answer() != null).hasSize(1);
    assertThat(fates).filteredOn(f -> f.refused() != null)
        .allMatch(f -> f.refused().kind() == Refused.Kind.STALE);
    assertThat(village.verbs(asked)).hasSize(3);
  }

  @Test
  void everyHelperAnswersOnceAndNobodyGetsInTheWay() throws Exception {
    CaseFile c = village.asks(village.asks(village.inHand(SHEN), WATER, "2024-06-20"), POLICE, "2024-06-21");
    List<Fate<CaseFile>> fates =
        crowd.atOnce(i -> village.answers(i % 2 == 0 ? HE : JIANG, c, "办好了"));
    assertThat(fates).filteredOn(f -> f.answer() != null).hasSize(2);
    assertThat(fates).filteredOn(f -> f.refused() != null)
        .allMatch(f -> f.refused().sentence().key().equals("refused.verb"));
    assertThat(Collections.frequency(village.verbs(c), "ASSISTED")).isEqualTo(2);
    assertThat(village.asides.of(Actor.SYSTEM, c.key()).assists()).allMatch(a -> a.answer() != null);
  }

  @Test
  void oneHelperIsAskedOnce() throws Exception {
    CaseFile c = village.inHand(SHEN);
    crowd.atOnce(
        _ -> {
          CaseFile seen = village.now(c);
          return village.asks(seen, WATER, "2024-06-20");
        });
    assertThat(village.asides.of(Actor.SYSTEM, c.key()).assists()).hasSize(1);
    assertThat(Collections.frequency(village.verbs(c), "ASSIST")).isEqualTo(1);
  }

  @Test
  void aMatterIsMergedOrResolvedButNotBoth() throws Exception {
    CaseFile main = village.inHand(SHEN);
    CaseFile c = village.inHand(GU);
    List<Fate<CaseFile>> fates =
        crowd.atOnce(i -> i % 2 == 0 ? village.merges(LAN, c, main) : village.resolved(c));
    assertThat(fates).filteredOn(f -> f.answer() != null).hasSize(1);
    boolean merged = village.now(c).result().outcome() == Outcome.MERGED;
    assertThat(village.merges.joined(main.key())).hasSize(merged ? 1 : 0);
    assertThat(Collections.frequency(village.verbs(main), "JOIN")).isEqualTo(merged ? 1 : 0);
    assertThat(village.now(main).tally().repeated()).isEqualTo(merged ? 1 : 0);
  }

  @Test
  void manyReportsAreMergedAtOnceAndNoneIsLost() throws Exception {
    CaseFile main = village.inHand(SHEN);
    List<CaseFile> reports = new ArrayList<>();
    for (int i = 0; i < Crowd.SIZE; i++)
      reports.add(
          village.dispatched(org.gongzhi.platform.Actor.resident(new java.util.UUID(9, i), "邻居")));
    List<Fate<CaseFile>> fates =
        crowd.atOnce(i -> village.merges(i % 2 == 0 ? LAN : XUE, reports.get(i), main));
    long merged = fates.stream().filter(f -> f.answer() != null).count();
    assertThat(merged).isEqualTo(Crowd.SIZE);
    assertThat(village.now(main).tally().repeated()).isEqualTo(Crowd.SIZE);
    assertThat(village.merges.joined(main.key())).hasSize(Crowd.SIZE);
  }

  @Test
  void twoThatAreMergedIntoEachOtherLeaveOneOpen() throws Exception {
    CaseFile a = village.inHand(SHEN);
    CaseFile b = village.inHand(GU);
    crowd.atOnce(i -> i % 2 == 0 ? village.merges(LAN, a, b) : village.merges(XUE, b, a));
    assertThat(List.of(village.now(a), village.now(b))).filteredOn(CaseFile::isOpen).hasSize(1);
  }

  @Test
  void lettersHaveNumbersOfTheirOwn() throws Exception {
    List<CaseFile> cases = new ArrayList<>();
    for (int i = 0; i < Crowd.SIZE; i++) cases.add(village.inHand(SHEN));
    crowd.atOnce(i -> letter(cases.get(i)));
    assertThat(cases)
        .flatMap(c -> village.asides.of(Actor.SYSTEM, c.key()).letters())
        .extracting(l -> l.serial().number())
        .hasSize(Crowd.SIZE)
        .doesNotHaveDuplicates();
  }

  @Test
  void oneLetterOfALevelIsWritten() throws Exception {
    CaseFile c = village.inHand(SHEN);
    crowd.atOnce(_ -> letter(village.now(c)));
    assertThat(village.asides.of(Actor.SYSTEM, c.key()).letters()).hasSize(1);
  }

  private CaseFile letter(CaseFile c) {
    Deed deed = deed(c, MatterVerb.SUPERVISE, Map.of("until", evening("2024-07-02").toString()));
    return village.together(() -> village.letters.issue(LUO, c.key(), deed));
  }
}
