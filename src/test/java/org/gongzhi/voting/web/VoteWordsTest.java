package org.gongzhi.voting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongzhi.Rendered;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Deliveries;
import org.gongzhi.voting.HouseRules;
import org.gongzhi.voting.Manner;
import org.gongzhi.voting.PaperDesk;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.Way;
import org.gongzhi.voting.count.Base;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Count;
import org.gongzhi.voting.count.Measure;
import org.gongzhi.voting.count.Outcome;
import org.gongzhi.voting.count.OwnersItem;
import org.gongzhi.voting.count.ReadingKind;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Stance;
import org.gongzhi.voting.count.Tally;
import org.gongzhi.voting.count.Threshold;
import org.gongzhi.voting.count.Weight;
import org.junit.jupiter.api.Test;

/** Votes in words. */
class VoteWordsTest {
  private static final Ui UI = Rendered.plain().ui();

  @Test
  void thePolitestWayToSayThatTheAreaIsMissing() {
    Count count =
        Count.of(
            new Weight(642, 68_412_36),
            new Count.Cast(
                new Weight(371, 37_214_90), new Weight(83, 11_268_32), new Weight(14, 1_644_26)),
            new Weight(151, 15_904_11));
    Tally tally = Tally.of(Rule.owners(OwnersItem.CHANGE_USE), count);
    assertThat(VoteWords.verdict(UI, tally.rule(), tally.relied()))
        .isEqualTo("同意的人数够了，面积没够，差 380.71 ㎡。");
    assertThat(tally.relied().quorum()).extracting(VoteWords::percent).containsExactly("72.90%", "73.27%");
    assertThat(tally.relied().pass()).extracting(VoteWords::percent).containsExactly("79.27%", "74.24%");
    List<ResultPage.Gauges> gauges = GaugeView.of(UI, tally);
    assertThat(gauges.get(1).gauges().get(1).note())
        .isEqualTo("同意 37,214.90，反对 11,268.32，弃权 1,644.26；门槛 37,595.61 ㎡");
    assertThat(gauges.get(0).gauges().get(1).note())
        .isEqualTo("50,127.48 ㎡，共 68,412.36 ㎡；门槛 45,608.24 ㎡");
    assertThat(gauges.get(0).gauges().getFirst().gate()).isEqualTo("666.6");
    assertThat(gauges.get(1).gauges().getFirst().bars())
        .extracting(ResultPage.Bar::width)
        .containsExactly("792.7", "177.3", "29.9");
  }

  @Test
  void tooFewPeopleAreToldBeforeAnythingElse() {
    Tally tally =
        Tally.of(
            Rule.owners(OwnersItem.COMPANY),
            Count.of(
                new Weight(300, 30_000_00),
                new Count.Cast(new Weight(199, 20_000_00), Weight.NONE, Weight.NONE),
                Weight.NONE));
    assertThat(VoteWords.verdict(UI, tally.rule(), tally.relied()))
        .isEqualTo("参与表决的人数没够，差 1 人，面积够了。");
    Tally council =
        Tally.of(
            Rule.council(Threshold.TWO_THIRDS, Base.ALL, Threshold.MORE_THAN_HALF, ""),
            new Count(
                Weight.heads(7),
                Weight.heads(4),
                new Count.Cast(Weight.heads(4), Weight.NONE, Weight.NONE),
                Weight.NONE));
    assertThat(VoteWords.verdict(UI, council.rule(), council.relied()))
        .isEqualTo("到会的人数没够，差 1 人。");
  }

  @Test
  void midnightBelongsToTheDayItEnds() {
    assertThat(VoteWords.until(UI, Instant.parse("2024-06-16T16:00:00Z"))).isEqualTo("6月16日 24:00");
    assertThat(VoteWords.until(UI, Instant.parse("2024-06-16T10:00:00Z"))).isEqualTo("6月16日 18:00");
    assertThat(VoteWords.from(UI, Instant.parse("2024-05-26T16:00:00Z"))).isEqualTo("5月27日 00:00");
  }

  /** Keys that are put together while running are asked for here, in both languages. */
  @Test
  void everythingHasAName() {
    List<Stream<String>> unread =
        List.of(
            labels(Body.values(), "voting.body."),
            labels(Manner.values(), "voting.manner."),
            labels(Manner.values(), "voting.manner.meaning."),
            labels(Manner.values(), "voting.verify.can.own."),
            labels(Manner.values(), "voting.verify.cannot.area."),
            labels(Stance.values(), "voting.stance."),
            labels(Way.values(), "voting.way."),
            labels(Vote.State.values(), "voting.state."),
            labels(Vote.State.values(), "voting.light."),
            labels(Outcome.values(), "voting.outcome."),
            labels(Measure.values(), "voting.measure."),
            labels(Measure.values(), "voting.amount."),
            labels(OwnersItem.values(), "voting.item."),
            labels(ReadingKind.values(), "voting.reading."),
            labels(ReadingKind.values(), "voting.reading.meaning."),
            labels(Body.values(), "voting.rule.source."),
            labels(Body.values(), "voting.notice.title."),
            labels(Body.values(), "voting.opens.early."),
            labels(PaperDesk.Mark.values(), "voting.mark."),
            labels(PaperDesk.Step.values(), "voting.paper.step."),
            labels(Deliveries.How.values(), "voting.delivery."),
            labels(Base.values(), "voting.rule.pass."),
            labels(Base.values(), "voting.gauge.pass."));
    List<String> labels = unread.stream().flatMap(s -> s).toList();
    for (Ui ui : List.of(UI, Rendered.english().ui()))
      assertThat(labels).allSatisfy(key -> assertThat(ui.has(key)).as(key).isTrue());
  }

  private static Stream<String> labels(Enum<?>[] values, String begin) {
    return Arrays.stream(values).map(v -> begin + v.name());
  }

  @Test
  void everyRuleIsToldInBothLanguages() {
    for (Ui ui : List.of(UI, Rendered.english().ui()))
      for (Body body : Body.values())
        assertThat(
                VoteWords.rule(
                    ui,
                    HouseRules.rule(
                        HouseRules.STARTING, body, body == Body.OWNERS ? OwnersItem.OTHER : null)))
            .isNotEmpty();
  }
}
