package org.gongzhi.voting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.count.Check;
import org.gongzhi.voting.count.Count;
import org.gongzhi.voting.count.Measure;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Stance;
import org.gongzhi.voting.count.Tally;
import org.gongzhi.voting.count.Threshold;
import org.gongzhi.voting.count.Weight;

/** 两道门槛, drawn: a bar of 1000, and where the threshold stands. */
final class GaugeView {
  private static final int WIDE = 1_000;

  private final Ui ui;
  private final Rule rule;
  private final Count count;

  private GaugeView(Ui ui, Tally tally) {
    this.ui = ui;
    this.rule = tally.rule();
    this.count = tally.count();
  }

  static List<ResultPage.Gauges> of(Ui ui, Tally tally) {
    GaugeView view = new GaugeView(ui, tally);
    Rule.Gates gates = tally.rule().gates();
    return List.of(
        new ResultPage.Gauges(
            ui.t("voting.gauge.quorum." + gates.taking(), VoteWords.share(ui, gates.quorum())),
            tally.relied().quorum().stream().map(view::quorum).toList()),
        new ResultPage.Gauges(
            ui.t("voting.gauge.pass." + gates.base(), VoteWords.share(ui, gates.pass())),
            tally.relied().pass().stream().map(view::pass).toList()));
  }

  /** How far the first threshold is reached while people still vote. */
  static ResultPage.Gauges turnout(Ui ui, Rule rule, Weight all, Weight taken) {
    Count count = Count.of(all, Count.Cast.NONE.with(Stance.ABSTAIN, taken), Weight.NONE);
    return of(ui, Tally.of(rule, count)).getFirst();
  }

  private ResultPage.Gauge quorum(Check c) {
    String note =
        ui.t(
            "voting.gauge.took",
            VoteWords.amount(ui, c.measure(), c.value()),
            VoteWords.amount(ui, c.measure(), c.base()),
            VoteWords.amount(ui, c.measure(), c.needed()));
    return gauge(c, note, List.of(bar("b-part", 0, c.value(), c.base())));
  }

  private ResultPage.Gauge pass(Check c) {
    Measure m = c.measure();
    long pro = by(m, count.cast().pro());
    long against = by(m, count.cast().against());
    long abstain = by(m, count.cast().abstain());
    String note =
        ui.t(
            "voting.gauge.agreed",
            VoteWords.number(m, pro),
            VoteWords.number(m, against),
            VoteWords.number(m, abstain),
            VoteWords.amount(ui, m, c.needed()));
    List<ResultPage.Bar> bars = new ArrayList<>();
    bars.add(bar("b-for", 0, c.value(), c.base()));
    bars.add(bar("b-against", c.value(), Math.min(against, c.base() - c.value()), c.base()));
    long drawn = c.value() + against;
    bars.add(bar("b-abstain", drawn, Math.clamp(c.base() - drawn, 0, abstain), c.base()));
    return gauge(c, note, bars);
  }

  private static long by(Measure m, Weight w) {
    return m == Measure.HEADS ? w.heads() : w.area();
  }

  private ResultPage.Gauge gauge(Check c, String note, List<ResultPage.Bar> bars) {
    Threshold t = c.threshold();
    boolean alone = rule.measures().size() == 1;
    return new ResultPage.Gauge(
        ui.t(alone ? "voting.measure.PEOPLE" : c.measure().label()),
        VoteWords.percent(c),
        c.met(),
        note,
        bars,
        tenth(WIDE * 10L * t.parts() / t.of()));
  }

  private static ResultPage.Bar bar(String css, long from, long width, long base) {
    return new ResultPage.Bar(css, scaled(from, base), scaled(width, base));
  }

  private static String scaled(long value, long base) {
    return tenth(base == 0 ? 0 : Math.multiplyExact(value, WIDE * 10L) / base);
  }

  private static String tenth(long tenths) {
    return String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
  }
}
