package org.gongzhi.council.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.council.opinions.Reckoning.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What opinions come to: the same bytes from the same votes, honest about small numbers, silent about persons. */
class ReckoningTest {
  /** Two camps of these sizes that disagree about everything but the last statement. */
  private static List<Answer> camps(int first, int second) {
    List<Answer> answers = new ArrayList<>();
    for (int p = 1; p <= first + second; p++)
      for (int s = 1; s <= 8; s++)
        answers.add(new Answer(p, s, s == 8 ? 1 : (s + (p <= first ? 0 : 1)) % 2 == 0 ? 1 : -1));
    return answers;
  }

  private static String text(OpinionResult r) {
    return JsonMapper.builder().build().writeValueAsString(r);
  }

  @Test
  void theSameVotesInAnyOrderGiveTheSameBytes() {
    List<Answer> votes = camps(25, 20);
    String digest = Reckoning.digest(votes);
    String result = text(Reckoning.of(votes));
    for (int seed = 0; seed < 5; seed++) {
      List<Answer> other = new ArrayList<>(votes);
      Collections.shuffle(other, new Random(seed));
      assertThat(Reckoning.digest(other)).isEqualTo(digest);
      assertThat(text(Reckoning.of(other))).isEqualTo(result);
    }
    List<Answer> changed = new ArrayList<>(votes);
    changed.set(0, new Answer(1, 1, 0));
    assertThat(Reckoning.digest(changed)).isNotEqualTo(digest);
  }

  @Test
  void whatBothCampsShareStandsAboveWhatTheLargerOneWants() {
    OpinionResult r = Reckoning.of(camps(40, 20));
    assertThat(r.groups()).extracting(OpinionResult.Group::people).containsExactly(40, 20);
    assertThat(r.agreed()).containsExactly(8);
    assertThat(support(r, 8)).isGreaterThan(950);
    // two in three want it, but one camp does not
    assertThat(support(r, 2)).isLessThan(300);
    assertThat(r.statements().getFirst().groups()).hasSize(2);
  }

  private static int support(OpinionResult r, int no) {
    return r.statements().stream().filter(f -> f.count().no() == no).findFirst().orElseThrow().support();
  }

  @Test
  void fewerThanThirtyArePlainCounts() {
    OpinionResult r = Reckoning.of(camps(15, 14));
    assertThat(r.held()).isEqualTo("FEW");
    assertThat(r.groups()).isEmpty();
    assertThat(r.statements()).allMatch(f -> f.groups().isEmpty());
    assertThat(r.statements().getLast().count().agree()).isEqualTo(29);
  }

  /** Four people who stand apart are not told: not as a group, and not by subtraction. */
  @Test
  void noGroupOfFewerThanFiveIsEverTold() {
    OpinionResult r = Reckoning.of(camps(40, 4));
    assertThat(r.held()).isEqualTo("SMALL");
    assertThat(r.groups()).isEmpty();
    assertThat(r.statements()).allMatch(f -> f.groups().isEmpty());
  }

  @Test
  void lateStatementsAreSeen() {
    Counted old = new Counted(1, 300, 20, 10, 200);
    Counted fresh = new Counted(2, 0, 0, 0, 0);
    Counted passed = new Counted(3, 5, 5, 300, 0);
    assertThat(NextStatement.weight(fresh)).isGreaterThan(NextStatement.weight(old));
    assertThat(NextStatement.weight(passed)).isLessThan(NextStatement.weight(old) / 100);
    int late = 0;
    for (int i = 0; i < 200; i++)
      if (NextStatement.choose(List.of(old, fresh, passed), new UUID(i * 7919L, i), 3).orElseThrow().no() == 2) late++;
    assertThat(late).isBetween(120, 199);
  }

  @Test
  void whoHasNotAnsweredIsAskedTheSameAgain() {
    List<Counted> open = List.of(new Counted(4, 1, 1, 0, 0), new Counted(5, 2, 1, 0, 0), new Counted(6, 0, 0, 0, 0));
    UUID person = UUID.fromString("0190a3f0-0000-7000-8000-000000000001");
    Set<Integer> asked = new HashSet<>();
    for (int i = 0; i < 20; i++) asked.add(NextStatement.choose(open, person, 2).orElseThrow().no());
    assertThat(asked).hasSize(1);
    assertThat(NextStatement.choose(List.of(), person, 2)).isEmpty();
  }

  @Test
  void fewAnswersSayLittle() {
    assertThat(Interval.of(0, 0)).isEqualTo(new Interval(0, 100));
    // Wilson: 9 of 12 lies between 46.8 and 91.1 per cent
    assertThat(Interval.of(9, 12)).isEqualTo(new Interval(46, 92));
    assertThat(Interval.of(900, 1200)).isEqualTo(new Interval(72, 78));
  }
}
