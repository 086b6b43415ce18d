package org.gongzhi.voting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Objections.Objection;
import org.gongzhi.voting.RollCounts;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.VoteResult;
import org.gongzhi.voting.count.Check;
import org.gongzhi.voting.count.Measure;
import org.gongzhi.voting.count.Outcome;
import org.gongzhi.voting.count.Reading;
import org.gongzhi.voting.count.Tally;
import org.gongzhi.voting.count.Weight;
import org.jspecify.annotations.Nullable;

/** 结果页, put together. */
final class ResultView {
  private final Ui ui;
  private final Vote vote;
  private final VoteResult result;
  private final Tally tally;

  ResultView(Ui ui, Vote vote, VoteResult result) {
    this.ui = ui;
    this.vote = vote;
    this.result = result;
    this.tally = result.tally();
  }

  ResultPage page(
      RollCounts roll,
      TurnoutQuery.Turnout turnout,
      List<Objection> objections,
      @Nullable Form form) {
    return new ResultPage(
        VoteHeads.of(ui, vote),
        vote.body().name(),
        verdict(),
        GaugeView.of(ui, tally),
        tally.readings().size() == 1 ? List.of() : tally.readings().stream().map(this::column).toList(),
        facts(roll, turnout, objections.size()),
        new ResultPage.Protest(
            objections.stream().map(this::said).toList(), form, objectionsUntil()));
  }

  private ResultPage.Verdict verdict() {
    Reading relied = tally.relied();
    return new ResultPage.Verdict(
        tally.outcome() == Outcome.PASSED ? "passed" : "failed",
        ui.t(tally.outcome().label()),
        VoteWords.verdict(ui, vote.rule(), relied),
        shares(relied),
        ui.t(
            "voting.span",
            VoteWords.from(ui, vote.times().opensAt()),
            VoteWords.until(ui, vote.times().closesAt())));
  }

  /** What decided it, as a share of what. */
  private String shares(Reading relied) {
    List<Check> checks =
        tally.outcome() == Outcome.NOT_VALID ? relied.quorum() : relied.pass();
    return VoteWords.joined(
        ui,
        checks.stream()
            .map(
                c ->
                    ui.t(
                        "voting.verdict.share",
                        ui.t(vote.rule().measures().size() == 1 ? "voting.measure.PEOPLE" : c.measure().label()),
                        VoteWords.percent(c),
                        VoteWords.share(ui, c.threshold()))));
  }

  private ResultPage.ReadingColumn column(Reading r) {
    Outcome outcome = r.outcome();
    ResultPage.Mark mark =
        r.applicable()
            ? new ResultPage.Mark(
                outcome == Outcome.PASSED ? "ok" : "no-go", ui.t(outcome.label()), "")
            : new ResultPage.Mark("na", ui.t("voting.reading.na"), ui.t("voting.reading.na.why"));
    return new ResultPage.ReadingColumn(
        ui.t(r.kind().label()),
        ui.t("voting.reading.meaning." + r.kind()),
        r.kind() == vote.rule().relied(),
        List.of(
            new ResultPage.Fact(ui.t("voting.took"), r.quorum().stream().map(this::measured).toList()),
            new ResultPage.Fact(ui.t("voting.agreed"), r.pass().stream().map(this::measured).toList())),
        mark);
  }

  private String measured(Check c) {
    return ui.t("voting.measured", ui.t(c.measure().label()), VoteWords.percent(c));
  }

  private List<ResultPage.Fact> facts(
      RollCounts roll, TurnoutQuery.Turnout turnout, int objections) {
    List<ResultPage.Fact> facts = new ArrayList<>();
    boolean owners = vote.rule().measures().contains(Measure.AREA);
    Weight all = tally.count().all();
    if (owners)
      facts.add(
          fact(
              "voting.fact.units",
              ui.t(
                  "voting.fact.units.value",
                  roll.units(),
                  VoteWords.number(Measure.AREA, all.area()))));
    facts.add(
        fact(
            "voting.fact.heads",
            ui.t(owners ? "voting.fact.heads.owners" : "voting.fact.heads.value", all.heads())));
    if (owners) {
      facts.add(
          fact(
              "voting.register.delivery",
              ui.t("voting.delivered", turnout.delivered(), turnout.noticed())));
      facts.add(
          fact(
              "voting.fact.silent",
              ui.t("voting.fact.silent.value", tally.count().silent().heads())));
    } else
      facts.add(
          fact(
              "voting.fact.present",
              ui.t("voting.fact.heads.value", tally.count().present().heads())));
    facts.add(fact("voting.fact.ways", ways(ui, result.ways())));
    facts.add(
        fact("voting.fact.objections", ui.t("voting.fact.objections.value", objectionsUntil(), objections)));
    facts.add(fact("voting.fact.digest", result.digest()));
    return facts;
  }

  private ResultPage.Fact fact(String label, String value) {
    return new ResultPage.Fact(ui.t(label), List.of(value));
  }

  static String ways(Ui ui, VoteResult.Ways w) {
    return VoteWords.joined(
        ui,
        Stream.of(
            w.web() == 0 ? "" : ui.t("voting.ways.web", w.web()),
            w.paper() == 0 ? "" : ui.t("voting.ways.paper", w.paper()),
            w.door() == 0 ? "" : ui.t("voting.ways.door", w.door()),
            w.hands() == 0 ? "" : ui.t("voting.ways.hands", w.hands()),
            w.web() + w.paper() + w.door() + w.hands() == 0 ? ui.t("voting.ways.none") : ""));
  }

  private String objectionsUntil() {
    var until = vote.times().objectionsUntil();
    return until == null ? ui.t("voting.notPosted") : VoteWords.until(ui, until);
  }

  private ResultPage.Said said(Objection o) {
    String answer = o.answer();
    return new ResultPage.Said(
        ui.t("voting.objection.by", o.name(), ui.when(o.at())),
        o.words(),
        answer == null
            ? ""
            : ui.t("voting.objection.answered", String.valueOf(o.answeredBy()), answer));
  }
}
