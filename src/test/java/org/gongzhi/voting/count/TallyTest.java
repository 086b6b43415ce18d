package org.gongzhi.voting.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the law makes of numbers: two real cases, every edge, and ten thousand made-up counts. */
class TallyTest {
  private static final String CLAUSE = "已送达的表决票，业主在规定的时间内不反馈意见的，视为同意多数票意见。";

  @Test
  void theFirstCaseOfMinhangIsNotValidStrictlyAndPassesWhereTheSilentFollow() {
    Tally t = owners(OwnersItem.OTHER, 1291, 417, 278, 8, 584);
    Reading strict = reading(t, ReadingKind.STRICT);
    assertThat(strict.outcome()).isEqualTo(Outcome.NOT_VALID);
    assertThat(strict.quorum())
        .allSatisfy(
            c -> {
              assertThat(c.value()).isEqualTo(703);
              assertThat(c.base()).isEqualTo(1291);
              assertThat(c.share()).isEqualTo(54_45);
              assertThat(c.needed()).isEqualTo(861);
              assertThat(c.missing()).isEqualTo(158);
            });
    Reading rules = reading(t, ReadingKind.RULES);
    assertThat(rules.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(rules.quorum()).allSatisfy(c -> assertThat(c.share()).isEqualTo(99_69));
    assertThat(rules.pass())
        .allSatisfy(
            c -> {
              assertThat(c.value()).isEqualTo(1001);
              assertThat(c.base()).isEqualTo(1287);
              assertThat(c.share()).isEqualTo(77_78);
            });
    // the report divides everybody who did not object by everybody
    assertThat(new Check(Measure.HEADS, 417 + 8 + 584, 1291, Threshold.MORE_THAN_HALF).share())
        .isEqualTo(78_16);
  }

  @Test
  void theSecondCaseOfMinhangLikewise() {
    Tally t = owners(OwnersItem.OTHER, 2261, 995, 27, 125, 1071);
    Reading strict = reading(t, ReadingKind.STRICT);
    assertThat(strict.outcome()).isEqualTo(Outcome.NOT_VALID);
    assertThat(strict.quorum().getFirst().share()).isEqualTo(50_73);
    Reading rules = reading(t, ReadingKind.RULES);
    assertThat(rules.outcome()).isEqualTo(Outcome.PASSED);
    Check all = new Check(Measure.HEADS, 995 + 1071, 2261, Threshold.MORE_THAN_HALF);
    assertThat(all.share()).isEqualTo(91_38);
  }

  @Test
  void withoutAClauseTheSilentFollowNobodyAndTheReadingIsOnlyShown() {
    Tally t =
        Tally.of(
            Rule.owners(OwnersItem.OTHER),
            Count.of(both(1291), cast(417, 278, 8), both(584)));
    assertThat(reading(t, ReadingKind.RULES).applicable()).isFalse();
    assertThat(t.outcome()).isEqualTo(Outcome.NOT_VALID);
    assertThatThrownBy(() -> Rule.owners(OwnersItem.OTHER, ReadingKind.RULES, "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void edgeAExactlyTwoThirdsIsEnoughAndExactlyHalfIsNot() {
    Count count =
        Count.of(
            weight(300, 30_000_00),
            new Count.Cast(weight(100, 10_000_00), weight(100, 10_000_00), Weight.NONE),
            Weight.NONE);
    Reading strict = Tally.of(Rule.owners(OwnersItem.COMPANY), count).relied();
    assertThat(strict.quorum()).allMatch(Check::met);
    assertThat(strict.pass()).noneMatch(Check::met);
    assertThat(strict.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(strict.pass())
        .extracting(Check::missing)
        .containsExactly(1L, 1L); // one more head, and 0.01 ㎡
  }

  @Test
  void edgeBExactlyThreeQuartersIsEnough() {
    Count count =
        Count.of(
            weight(300, 30_000_00),
            new Count.Cast(weight(150, 15_000_00), weight(50, 5_000_00), Weight.NONE),
            Weight.NONE);
    assertThat(Tally.of(Rule.owners(OwnersItem.CHANGE_USE), count).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  /** One head, or a hundredth of a square metre, beside each edge. */
  @ParameterizedTest
  @CsvSource({
    "199, 20_000_00, 100, 10_000_01, NOT_VALID",
    "200, 19_999_99, 101, 10_000_01, NOT_VALID",
    "200, 20_000_00, 101, 10_000_01, PASSED",
    "200, 20_000_00, 100, 10_000_01, FAILED",
    "200, 20_000_00, 101, 10_000_00, FAILED",
  })
  void headsAndAreaMustBothHold(
      String heads, String area, String pro, String proArea, Outcome outcome) {
    Weight part = weight(number(heads), number(area));
    Weight agreed = weight(number(pro), number(proArea));
    Count count =
        Count.of(
            weight(300, 30_000_00),
            new Count.Cast(agreed, part.minus(agreed), Weight.NONE),
            Weight.NONE);
    assertThat(Tally.of(Rule.owners(OwnersItem.SPEND_FUND), count).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @EnumSource(OwnersItem.class)
  void itemsSixToEightNeedThreeQuartersAndTheFundMayBeSpentByHalf(OwnersItem item) {
    assertThat(item.isSpecial()).isEqualTo(item.number() >= 6 && item.number() <= 8);
    assertThat(OwnersItem.numbered(item.number())).contains(item);
    assertThat(Rule.owners(item).isLawful()).isTrue();
    Rule bent =
        new Rule(
            Body.OWNERS,
            item,
            new Rule.Gates(
                Base.PARTICIPANTS,
                Threshold.MORE_THAN_HALF,
                Base.PARTICIPANTS,
                Threshold.MORE_THAN_HALF),
            ReadingKind.STRICT,
            true,
            "",
            "");
    assertThat(bent.isLawful()).isFalse();
  }

  @Test
  void aMajorityThatHeadsAndAreaDoNotShareLeadsNobody() {
    Count count =
        Count.of(
            weight(10, 1_000),
            new Count.Cast(weight(4, 200), weight(2, 500), Weight.NONE),
            weight(3, 250));
    Reading rules =
        reading(
            Tally.of(Rule.owners(OwnersItem.OTHER, ReadingKind.RULES, CLAUSE, ""), count),
            ReadingKind.RULES);
    assertThat(rules.quorum()).extracting(Check::value).containsExactly(9L, 950L);
    assertThat(rules.pass()).extracting(Check::value).containsExactly(4L, 200L);
  }

  @Test
  void theSilentMayFollowAgainst() {
    Tally t = owners(OwnersItem.OTHER, 100, 10, 30, 5, 40);
    assertThat(reading(t, ReadingKind.RULES).pass().getFirst().value()).isEqualTo(10);
    assertThat(reading(t, ReadingKind.RULES).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void theReadingOfAllTakesEverybodyForTheBase() {
    Tally t = owners(OwnersItem.OTHER, 90, 45, 20, 0, 0);
    assertThat(reading(t, ReadingKind.STRICT).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(reading(t, ReadingKind.ALL).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(reading(owners(OwnersItem.OTHER, 90, 46, 20, 0, 0), ReadingKind.ALL).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  /** present, all, for, outcome. */
  @ParameterizedTest
  @CsvSource({
    "RESIDENTS,       50, 100, 50, NOT_VALID",
    "RESIDENTS,       51, 100, 26, PASSED",
    "RESIDENTS,       52, 100, 26, FAILED",
    "REPRESENTATIVES, 39,  60, 39, NOT_VALID",
    "REPRESENTATIVES, 40,  60, 21, PASSED",
    "REPRESENTATIVES, 40,  60, 20, FAILED",
    "COUNCIL,          4,   7,  4, NOT_VALID",
    "COUNCIL,          5,   7,  4, PASSED",
    "COUNCIL,          6,   7,  3, FAILED",
    "COUNCIL,          4,   6,  3, FAILED",
    "MOTION,           5,   7,  3, PASSED",
    "MOTION,           6,   7,  3, FAILED",
  })
  void meetingsCountWhoIsThere(Body body, int present, int all, int pro, Outcome outcome) {
    Rule rule =
        switch (body) {
          case RESIDENTS -> Rule.residents("");
          case REPRESENTATIVES -> Rule.representatives("");
          case COUNCIL ->
              Rule.council(Threshold.TWO_THIRDS, Base.ALL, Threshold.MORE_THAN_HALF, "");
          default -> Rule.motion(Threshold.TWO_THIRDS, "");
        };
    Count count =
        new Count(
            Weight.heads(all),
            Weight.heads(present),
            new Count.Cast(Weight.heads(pro), Weight.heads(present - pro), Weight.NONE),
            Weight.NONE);
    Tally t = Tally.of(rule, count);
    assertThat(t.outcome()).isEqualTo(outcome);
    assertThat(t.readings()).hasSize(1);
    assertThat(rule.isLawful()).isTrue();
  }

  @Test
  void aCouncilMayAskForHalfOfThosePresent() {
    Rule light =
        Rule.council(Threshold.TWO_THIRDS, Base.PRESENT, Threshold.MORE_THAN_HALF, "本会规则");
    Count count =
        new Count(
            Weight.heads(7),
            Weight.heads(5),
            new Count.Cast(Weight.heads(3), Weight.heads(1), Weight.heads(1)),
            Weight.NONE);
    assertThat(Tally.of(light, count).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void nobodyAtAllDecidesNothing() {
    Count nobody = Count.of(Weight.NONE, Count.Cast.NONE, Weight.NONE);
    for (OwnersItem item : OwnersItem.values())
      assertThat(Tally.of(Rule.owners(item), nobody).outcome()).isEqualTo(Outcome.NOT_VALID);
  }

  @Test
  void moreVotesThanVotersAreNoCount() {
    assertThatThrownBy(() -> Count.of(both(10), cast(5, 5, 1), Weight.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Count.of(both(10), cast(5, 5, 0), both(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thresholdsAreExactAtAnySize() {
    Random random = new Random(278);
    List<Threshold> all =
        List.of(Threshold.TWO_THIRDS, Threshold.THREE_QUARTERS, Threshold.MORE_THAN_HALF);
    for (int i = 0; i < 20_000; i++) {
      Threshold t = all.get(i % 3);
      long base = 1 + (random.nextLong() >>> (1 + random.nextInt(60)));
      long value = i % 2 == 0 ? random.nextLong(base + 1) : near(t, base, random);
      boolean enough = exact(t, value, base);
      assertThat(t.met(value, base)).as("%d/%d %s", value, base, t).isEqualTo(enough);
      long needed = t.needed(base);
      assertThat(exact(t, needed, base)).isTrue();
      assertThat(exact(t, needed - 1, base)).isFalse();
    }
    assertThat(Threshold.TWO_THIRDS.met(Long.MAX_VALUE, Long.MAX_VALUE)).isTrue();
  }

  private static long near(Threshold t, long base, Random random) {
    return Math.clamp(t.needed(base) + random.nextInt(3) - 1, 0, base);
  }

  private static boolean exact(Threshold t, long value, long base) {
    int side =
        BigInteger.valueOf(value)
            .multiply(BigInteger.valueOf(t.of()))
            .compareTo(BigInteger.valueOf(base).multiply(BigInteger.valueOf(t.parts())));
    return t.inclusive() ? side >= 0 : side > 0;
  }

  @Test
  void aPercentageNeverLooksLikeTheOtherSideOfItsThreshold() {
    assertThat(new Check(Measure.AREA, 199_999, 300_000, Threshold.TWO_THIRDS).share())
        .isEqualTo(66_66);
    assertThat(new Check(Measure.AREA, 200_000, 300_000, Threshold.TWO_THIRDS).share())
        .isEqualTo(66_67);
    assertThat(new Check(Measure.HEADS, 500_001, 1_000_000, Threshold.MORE_THAN_HALF).share())
        .isEqualTo(50_01);
    assertThat(new Check(Measure.HEADS, 1, 2, Threshold.MORE_THAN_HALF).share()).isEqualTo(50_00);
    assertThat(new Check(Measure.AREA, 749_999, 1_000_000, Threshold.THREE_QUARTERS).share())
        .isEqualTo(74_99);
    assertThat(new Check(Measure.AREA, 0, 0, Threshold.TWO_THIRDS).share()).isZero();
  }

  /** More agreement never turns a pass into a failure, more objection never a failure into a pass. */
  @Test
  void votesPullOneWay() {
    Random random = new Random(1259);
    for (int i = 0; i < 10_000; i++) {
      OwnersItem item = OwnersItem.values()[random.nextInt(9)];
      int pro = random.nextInt(60);
      int against = random.nextInt(30);
      int silent = random.nextInt(20);
      int all = pro + against + silent + 1 + random.nextInt(10);
      Outcome before = owners(item, all, pro, against, 0, silent).outcome();
      Outcome more = owners(item, all, pro + 1, against, 0, silent).outcome();
      if (before == Outcome.PASSED) assertThat(more).isEqualTo(Outcome.PASSED);
      Outcome changed = pro == 0 ? before : owners(item, all, pro - 1, against + 1, 0, silent).outcome();
      if (before == Outcome.FAILED) assertThat(changed).isEqualTo(Outcome.FAILED);
      // the least that can carry: a third of all for ordinary items, half for special ones
      if (before == Outcome.PASSED)
        assertThat(pro * (item.isSpecial() ? 2 : 3)).isGreaterThanOrEqualTo(all);
    }
  }

  private static Tally owners(OwnersItem item, int all, int pro, int against, int abstain, int silent) {
    return Tally.of(
        Rule.owners(item, ReadingKind.STRICT, CLAUSE, ""),
        Count.of(both(all), cast(pro, against, abstain), both(silent)));
  }

  private static Count.Cast cast(int pro, int against, int abstain) {
    return new Count.Cast(both(pro), both(against), both(abstain));
  }

  /** As many hundredths of a square metre as heads: both measures say the same. */
  private static Weight both(long n) {
    return new Weight(n, n);
  }

  private static Weight weight(long heads, long area) {
    return new Weight(heads, area);
  }

  private static long number(String text) {
    return Long.parseLong(text.replace("_", ""));
  }

  private static Reading reading(Tally t, ReadingKind kind) {
    return IntStream.range(0, t.readings().size())
        .mapToObj(t.readings()::get)
        .filter(r -> r.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
