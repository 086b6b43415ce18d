package org.gongzhi.voting;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.gongzhi.voting.count.Check;
import org.gongzhi.voting.count.Count;
import org.gongzhi.voting.count.Measure;
import org.gongzhi.voting.count.OwnersItem;
import org.gongzhi.voting.count.Outcome;
import org.gongzhi.voting.count.Reading;
import org.gongzhi.voting.count.ReadingKind;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Tally;
import org.gongzhi.voting.count.Threshold;
import org.gongzhi.voting.count.Weight;
import org.gongzhi.voting.roll.ExclusiveArea;

/** A recount at the terminal, in both languages. */
final class RecountText {
  private static final Map<ReadingKind, String> READINGS =
      Map.of(
          ReadingKind.STRICT, "严格口径 strict",
          ReadingKind.RULES, "议事规则口径 the silent follow the majority",
          ReadingKind.ALL, "全体口径 of all");

  private static final Map<Outcome, String> OUTCOMES =
      Map.of(
          Outcome.PASSED, "通过 PASSED",
          Outcome.FAILED, "没有通过 FAILED",
          Outcome.NOT_VALID, "不成立 NOT VALID");

  private final PrintStream out;

  RecountText(PrintStream out) {
    this.out = out;
  }

  void print(Sheet sheet) {
    Tally tally = sheet.tally();
    Count c = tally.count();
    out.println("重新计票 recount: " + sheet.head().title());
    out.println("规则 rule: " + rule(sheet.rule()));
    out.println("名册 roll: " + weight(sheet.rule(), c.all()));
    if (sheet.rule().body().meets()) out.println("到会 present: " + weight(sheet.rule(), c.present()));
    out.println("同意 for: " + weight(sheet.rule(), c.cast().pro()));
    out.println("反对 against: " + weight(sheet.rule(), c.cast().against()));
    out.println("弃权 abstained: " + weight(sheet.rule(), c.cast().abstain()));
    out.println("送达未投 delivered, silent: " + weight(sheet.rule(), c.silent()));
    for (Reading r : tally.readings()) reading(r, r.kind() == sheet.rule().relied());
  }

  private static String rule(Rule rule) {
    OwnersItem item = rule.item();
    Rule.Gates g = rule.gates();
    return rule.body()
        + (item == null ? "" : " 民法典278(" + item.number() + ")")
        + ", "
        + g.taking()
        + " "
        + share(g.quorum())
        + ", "
        + g.base()
        + " "
        + share(g.pass());
  }

  private static String share(Threshold t) {
    return (t.inclusive() ? ">= " : "> ") + t.parts() + "/" + t.of();
  }

  private static String weight(Rule rule, Weight w) {
    String heads = w.heads() + " 人";
    return rule.measures().contains(Measure.AREA)
        ? heads + ", " + ExclusiveArea.format(w.area()) + " ㎡"
        : heads;
  }

  private void reading(Reading r, boolean relied) {
    out.println(
        READINGS.get(r.kind())
            + (relied ? " [本次依据 relied on]" : "")
            + (r.applicable() ? "" : " [议事规则没有约定, 不能用 not applicable]"));
    for (Check c : r.quorum()) check("  参与 took part", c);
    for (Check c : r.pass()) check("  同意 agreed", c);
    out.println("  → " + OUTCOMES.get(r.outcome()));
  }

  private void check(String what, Check c) {
    long share = c.share();
    out.println(
        String.format(
            Locale.ROOT,
            "%s %s: %s / %s = %d.%02d%%, 要 needs %s, %s",
            what,
            c.measure() == Measure.HEADS ? "人数 heads" : "面积 area",
            number(c, c.value()),
            number(c, c.base()),
            share / 100,
            share % 100,
            number(c, c.needed()),
            c.met() ? "够 enough" : "差 missing " + number(c, c.missing())));
  }

  private static String number(Check c, long n) {
    return c.measure() == Measure.HEADS ? Long.toString(n) : ExclusiveArea.format(n);
  }
}
