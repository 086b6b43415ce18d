package org.gongzhi.council.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsensusTest {
  private static final int STATEMENTS = 20;

  /** Statements 0–9 part the camps, 10–14 please everybody, 15–16 please nobody, the rest is noise. */
  private static List<int[]> camps(long seed, int... sizes) {
    Random random = new Random(seed);
    List<int[]> votes = new ArrayList<>();
    int person = 0;
    for (int camp = 0; camp < sizes.length; camp++) {
      for (int i = 0; i < sizes[camp]; i++, person++) {
        for (int s = 0; s < STATEMENTS; s++) {
          if (random.nextInt(10) == 0) continue;
          votes.add(new int[] {person, s, said(camp, s, random)});
        }
      }
    }
    return votes;
  }

  private static int said(int camp, int s, Random random) {
    boolean astray = random.nextInt(40) == 0;
    if (s < 10) return (s % 3 == camp) == astray ? -1 : 1;
    if (s < 15) return astray ? -1 : 1;
    if (s < 17) return astray ? 1 : -1;
    return random.nextInt(3) - 1;
  }

  private static Votes votes(List<int[]> list) {
    Votes.Collector collector = new Votes.Collector();
    for (int[] v : list) collector.add(v[0], v[1], v[2]);
    return collector.votes();
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void campsAreFoundWhoeverSpeaksFirst(long seed) {
    Consensus c = Consensus.of(votes(camps(seed, 30, 20, 25)));
    assertThat(c.groups())
        .extracting(Consensus.Group::people)
        .containsExactly(numbers(0, 30), numbers(50, 75), numbers(30, 50));
  }

  @Test
  void whatEverybodySharesIsNotWhatPartsThem() {
    Consensus c = Consensus.of(votes(camps(1, 30, 20, 25)));
    assertThat(c.agreed()).containsExactlyInAnyOrder(10, 11, 12, 13, 14);
    // then come statements that only the smallest camp likes
    assertThat(c.refused().subList(0, 2)).containsExactlyInAnyOrder(15, 16);
    for (Consensus.Group g : c.groups())
      assertThat(g.marks()).isNotEmpty().allSatisfy(m -> assertThat(m.statement()).isLessThan(10));
  }

  @Test
  void theSameVotesGiveTheSameGroupsInWhateverOrderTheyCome() {
    List<int[]> list = camps(7, 40, 35);
    Consensus once = Consensus.of(votes(list));
    Collections.shuffle(list, new Random(3));
    assertThat(Consensus.of(votes(list))).isEqualTo(once);
  }

  @Test
  void ofTwoVotesByOnePersonTheLaterOneCounts() {
    Votes v = votes(List.of(new int[] {4, 9, 1}, new int[] {4, 8, 0}, new int[] {4, 9, -1}));
    assertThat(v.people()).isOne();
    assertThat(v.statements).containsExactly(8, 9);
    assertThat(v.vote).containsExactly(0, -1);
  }

  @Test
  void aCrowdIsPartedLikeAHandful() {
    Consensus c = Consensus.of(votes(camps(5, 900, 600)));
    assertThat(c.groups()).hasSize(2);
    assertThat(c.groups().getFirst().people()).isEqualTo(numbers(0, 900));
  }

  @Test
  void whoAnsweredLittleIsInNoGroupWhenOthersAnsweredEnough() {
    List<int[]> list = camps(2, 12, 12);
    list.add(new int[] {99, 0, 1});
    assertThat(Consensus.of(votes(list)).groups())
        .allSatisfy(g -> assertThat(g.people()).doesNotContain(99));
  }

  @Test
  void nobodyOnePersonAndUnanimityAreNoTrouble() {
    assertThat(Consensus.of(votes(List.of())).groups()).isEmpty();
    assertThat(Consensus.of(votes(List.of(new int[] {0, 0, 1}))).groups()).hasSize(1);
    List<int[]> alike = new ArrayList<>();
    for (int p = 0; p < 30; p++) for (int s = 0; s < 10; s++) alike.add(new int[] {p, s, 1});
    Consensus c = Consensus.of(votes(alike));
    assertThat(c.groups()).singleElement().satisfies(g -> assertThat(g.people()).hasSize(30));
    assertThat(c.agreed()).hasSize(5);
  }

  @Test
  void aShareIsTestedAgainstOneHalf() {
    // 15 of 16: (15+1)/(16+2), and 2·√17·(16/17 − 1/2)
    Answers a = new Answers(15, 1, 16);
    assertThat(a.agreement()).isEqualTo(16.0 / 18);
    assertThat(a.agreementTest()).isCloseTo(3.638034, within(1e-6));
  }

  @Test
  void sharesAreTestedAgainstEachOther() {
    // (9+1)/(10+1) against (2+1)/(10+1), pooled 13/22
    Answers here = new Answers(9, 0, 10);
    Answers there = new Answers(2, 7, 10);
    double pooled = 13.0 / 22;
    double expected = (10.0 / 11 - 3.0 / 11) / Math.sqrt(pooled * (1 - pooled) * (2.0 / 11));
    assertThat(here.agreesMoreThan(there)).isCloseTo(expected, within(1e-12));
  }
}
