package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.casework.Lamp.COMPANY;
import static org.gongzhi.casework.Lamp.LYU;
import static org.gongzhi.casework.Lamp.OTHER_COMPANY;
import static org.gongzhi.casework.Lamp.REPORTER_SHEN;
import static org.gongzhi.casework.Lamp.WORKER;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongzhi.Database;
import org.gongzhi.casework.Crowd.Fate;
import org.gongzhi.casework.Lamp.LampVerb;
import org.gongzhi.casework.Lamp.Town;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sixty-four people at the same moment. */
class RaceTest {
  private static Crowd crowd;
  private Town town;

  @BeforeAll
  static void migrate() {
    crowd = new Crowd(Database.fresh());
  }

  @BeforeEach
  void settle() {
    town = new Town(crowd.pool());
  }

  @AfterAll
  static void home() {
    crowd.close();
  }

  @Test
  void oneIsFirstAndTheOthersAreToldSo() throws Exception {
    CaseFile c = town.lampIsOut();
    List<Fate<CaseFile>> fates = crowd.atOnce(_ -> town.does(LYU, c, LampVerb.SIGN));
    assertThat(answers(fates)).singleElement().extracting(CaseFile::version).isEqualTo(2);
    assertThat(kinds(fates)).hasSize(63).containsOnly(Refused.Kind.STALE);
    assertThat(town.whole(c)).isEqualTo(2);
  }

  @Test
  void everyVersionHasOneAuthorAndNoneIsMissing() throws Exception {
    CaseFile c = town.lampIsOut();
    AtomicInteger won = new AtomicInteger();
    crowd.atOnce(
        _ -> {
          for (int i = 0; i < 10; i++) if (handsOver(c)) won.incrementAndGet();
          return null;
        });
    assertThat(won.get()).isGreaterThanOrEqualTo(10);
    assertThat(town.whole(c)).isEqualTo(1 + won.get());
    assertThat(town.casework.find(WORKER, c.key()).version()).isEqualTo(1 + won.get());
  }

  @Test
  void theSameKeyOpensOneCase() throws Exception {
    String key = UUID.randomUUID().toString();
    List<Fate<CaseFile>> fates = crowd.atOnce(_ -> town.lampIsOut(key));
    assertThat(answers(fates)).hasSize(64).extracting(CaseFile::key).containsOnly(
        answers(fates).getFirst().key());
    assertThat(town.whole(answers(fates).getFirst())).isEqualTo(1);
  }

  @Test
  void everyCaseHasANumberOfItsOwn() throws Exception {
    assertThat(answers(crowd.atOnce(_ -> town.lampIsOut())))
        .extracting(CaseFile::number)
        .doesNotHaveDuplicates()
        .hasSize(64);
  }

  @Test
  void theSameDeedIsDoneOnceAndAnsweredEveryTime() throws Exception {
    CaseFile c = town.lampIsOut();
    Deed sign = Deed.of(LampVerb.SIGN, 1, Ids.next().toString());
    assertThat(answers(crowd.atOnce(_ -> town.does(LYU, c, sign))))
        .hasSize(64)
        .extracting(CaseFile::version)
        .containsOnly(2);
    assertThat(town.whole(c)).isEqualTo(2);
  }

  @Test
  void oneKeyIsNotTwoDeeds() {
    String key = Ids.next().toString();
    CaseFile c = town.lampIsOut(key);
    CaseFile other = town.lampIsOut();
    Deed sign = Deed.of(LampVerb.SIGN, 1, Ids.next().toString());
    town.does(LYU, c, sign);
    assertThatThrownBy(() -> town.does(LYU, other, sign)).hasMessageContaining("keyUsed");
    assertThatThrownBy(() -> town.does(LYU, c, Deed.of(LampVerb.WAIT, 2, sign.key())))
        .hasMessageContaining("keyUsed");
    assertThatThrownBy(() -> town.does(WORKER, c, sign)).hasMessageContaining("keyUsed");
    assertThatThrownBy(() -> town.lampIsOut(sign.key())).hasMessageContaining("keyUsed");
    assertThatThrownBy(() -> town.does(LYU, other, Deed.of(LampVerb.SIGN, 1, key)))
        .hasMessageContaining("keyUsed");
    assertThat(town.casework.find(LYU, other.key()).version()).isEqualTo(1);
  }

  @Test
  void whoGuessesAKeyIsNotShownTheCase() {
    CaseFile c = town.lampIsOut("the first message of the group");
    assertThatThrownBy(
            () -> town.casework.open(REPORTER_SHEN, town.opening("the first message of the group")))
        .hasMessageContaining("keyUsed");
    assertThat(town.whole(c)).isEqualTo(1);
  }

  @Test
  void oneKeyOnManyCasesAtOnceIsStillOneDeed() throws Exception {
    List<CaseFile> cases = IntStream.range(0, Crowd.SIZE).mapToObj(_ -> town.lampIsOut()).toList();
    String key = Ids.next().toString();
    List<Fate<CaseFile>> fates =
        crowd.atOnce(i -> town.does(LYU, cases.get(i), Deed.of(LampVerb.SIGN, 1, key)));
    assertThat(answers(fates)).hasSize(1);
    assertThat(fates).filteredOn(f -> f.refused() != null).allMatch(
        f -> f.refused().sentence().key().equals("refused.keyUsed"));
    assertThat(cases.stream().mapToInt(town::whole).sum()).isEqualTo(65);
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    CaseFile c = town.lampIsOut();
    for (String key : List.of("", " ", "a\0b", "k".repeat(201)))
      assertThatThrownBy(() -> town.does(LYU, c, Deed.of(LampVerb.SIGN, 1, key)))
          .hasMessageContaining("INVALID");
  }

  @Test
  void manySweepsAtOnceWarnOnce() throws Exception {
    CaseFile c = town.lampIsOut();
    town.now = c.clock().warnAt();
    crowd.atOnce(_ -> town.casework.sweep(1000));
    assertThat(town.casework.thread(WORKER, c.key())).extracting(Act::verb).containsExactly("RAISE", "WARN");
    assertThat(town.whole(c)).isEqualTo(2);
  }

  private boolean handsOver(CaseFile c) {
    CaseFile seen = town.casework.find(WORKER, c.key());
    UUID lead = seen.lead().equals(COMPANY) ? OTHER_COMPANY : COMPANY;
    try {
      town.does(
          WORKER,
          c,
          Deed.of(LampVerb.HAND_OVER, seen.version(), Ids.next().toString())
              .change(new Deed.Change(null, lead, null)));
      return true;
    } catch (Refused e) {
      assertThat(e.kind()).isEqualTo(Refused.Kind.STALE);
      return false;
    }
  }

  private static <T> List<T> answers(List<Fate<T>> fates) {
    return fates.stream().map(Fate::answer).filter(Objects::nonNull).toList();
  }

  private static <T> List<Refused.Kind> kinds(List<Fate<T>> fates) {
    return fates.stream().filter(f -> f.refused() != null).map(f -> f.refused().kind()).toList();
  }
}
