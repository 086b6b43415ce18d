package org.gongzhi.voting.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.count.Base;
import org.gongzhi.voting.count.Check;
import org.gongzhi.voting.count.Measure;
import org.gongzhi.voting.count.OwnersItem;
import org.gongzhi.voting.count.Reading;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Threshold;
import org.gongzhi.voting.roll.ExclusiveArea;

/** How votes are told in words: hours, areas, shares, rules and verdicts. */
final class VoteWords {
  private VoteWords() {}

  /** 6月16日 24:00: midnight belongs to the day it ends. */
  static String until(Ui ui, Instant end) {
    ZonedDateTime at = end.atZone(TownClock.ZONE);
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? ui.t("voting.midnight", ui.date(at.toLocalDate().minusDays(1)))
        : ui.t("voting.at", ui.date(at.toLocalDate()), ui.time(end));
  }

  /** 5月27日 00:00. */
  static String from(Ui ui, Instant begin) {
    return ui.t("voting.at", ui.date(begin.atZone(TownClock.ZONE).toLocalDate()), ui.time(begin));
  }

  /** 74.24%. */
  static String percent(Check c) {
    return String.format(Locale.ROOT, "%d.%02d%%", c.share() / 100, c.share() % 100);
  }

  /** 371, or 37,214.90. */
  static String number(Measure measure, long n) {
    return measure == Measure.HEADS ? Long.toString(n) : ExclusiveArea.format(n);
  }

  /** 371 人, or 37,214.90 ㎡. */
  static String amount(Ui ui, Measure measure, long n) {
    return ui.t("voting.amount." + measure, number(measure, n));
  }

  /** 三分之二以上. */
  static String share(Ui ui, Threshold t) {
    if (t.equals(Threshold.TWO_THIRDS)) return ui.t("voting.share.twoThirds");
    if (t.equals(Threshold.THREE_QUARTERS)) return ui.t("voting.share.threeQuarters");
    if (t.equals(Threshold.MORE_THAN_HALF)) return ui.t("voting.share.half");
    return ui.t(t.inclusive() ? "voting.share.from" : "voting.share.over", t.parts(), t.of());
  }

  /** Each rule as sentences: who must take part, who must agree, where it stands. */
  static List<String> rule(Ui ui, Rule rule) {
    List<String> told = new ArrayList<>();
    OwnersItem item = rule.item();
    if (item != null)
      told.add(
          ui.t(
              item.isSpecial() ? "voting.rule.special" : "voting.rule.ordinary",
              item.number(),
              ui.t(item.label())));
    Rule.Gates g = rule.gates();
    told.add(ui.t("voting.rule.quorum." + g.taking(), share(ui, g.quorum())));
    told.add(
        g.base() == Base.DECIDED
            ? ui.t("voting.rule.pass.DECIDED")
            : ui.t("voting.rule.pass." + g.base(), share(ui, g.pass())));
    if (item != null) told.add(ui.t("voting.rule.both"));
    told.add(ui.t("voting.rule.source." + rule.body()));
    if (!rule.silence().isEmpty()) told.add(ui.t("voting.silence", rule.silence()));
    if (!rule.source().isEmpty()) told.add(ui.t("voting.rule.source", rule.source()));
    return told;
  }

  /** 人数够了，面积没够，差 380.71 ㎡。 */
  static String verdict(Ui ui, Rule rule, Reading reading) {
    boolean valid = reading.quorum().stream().allMatch(Check::met);
    List<Check> checks = valid ? reading.pass() : reading.quorum();
    String parts =
        String.join(ui.t("voting.comma"), checks.stream().map(c -> part(ui, rule, c)).toList());
    return ui.t(valid ? "voting.verdict.agreed" : "voting.verdict.taking." + rule.gates().taking(), parts);
  }

  private static String part(Ui ui, Rule rule, Check c) {
    boolean alone = rule.measures().size() == 1;
    String what = ui.t(alone ? "voting.measure.PEOPLE" : c.measure().label());
    return c.met()
        ? ui.t("voting.verdict.enough", what)
        : ui.t("voting.verdict.missing", what, amount(ui, c.measure(), c.missing()));
  }

  static Light light(Vote.State state) {
    return switch (state) {
      case PLANNED, FROZEN -> Light.BLUE;
      case OPEN -> Light.GREEN;
      case ENDED, COUNTED -> Light.YELLOW;
      case PUBLISHED, WITHDRAWN -> Light.DONE;
    };
  }

  /** 正在投票，6月16日 24:00 截止. */
  static String state(Ui ui, Vote vote) {
    Vote.State state = vote.state(ui.now());
    return switch (state) {
      case FROZEN -> ui.t(state.label(), from(ui, vote.times().opensAt()));
      case OPEN -> ui.t(state.label(), until(ui, vote.times().closesAt()));
      default -> ui.t(state.label());
    };
  }

  static String joined(Ui ui, Stream<String> parts) {
    return String.join(ui.t("voting.comma"), parts.filter(p -> !p.isEmpty()).toList());
  }
}
