package org.gongzhi.voting.count;

import java.util.List;

/**
 * 计票结果. A count as its rule reads it.
 *
 * @param rule the rule
 * @param count what was counted
 * @param readings for owners all three, side by side; for others the one there is
 */
public record Tally(Rule rule, Count count, List<Reading> readings) {
  public Tally {
    readings = List.copyOf(readings);
  }

  public static Tally of(Rule rule, Count count) {
    Reading strict = reading(rule, ReadingKind.STRICT, true, count, rule.gates().base());
    if (rule.body() != Body.OWNERS) return new Tally(rule, count, List.of(strict));
    return new Tally(
        rule,
        count,
        List.of(
            strict,
            reading(
                rule,
                ReadingKind.RULES,
                !rule.silence().isEmpty(),
                silentFollow(count),
                rule.gates().base()),
            reading(rule, ReadingKind.ALL, true, count, Base.ALL)));
  }

  private static Reading reading(
      Rule rule, ReadingKind kind, boolean applicable, Count count, Base base) {
    Rule.Gates gates = rule.gates();
    return new Reading(
        kind,
        applicable,
        checks(rule, gates.taking().of(count), count.all(), gates.quorum()),
        checks(rule, count.cast().pro(), base.of(count), gates.pass()));
  }

  private static List<Check> checks(Rule rule, Weight value, Weight base, Threshold threshold) {
    return rule.measures().stream()
        .map(m -> new Check(m, value.by(m), base.by(m), threshold))
        .toList();
  }

  /**
   * The same count with the silent on the side of the majority. A side is the majority when it leads by heads and by area; where
   * the two disagree nobody can be followed, and the silent take part without a side.
   */
  private static Count silentFollow(Count c) {
    Count.Cast cast = c.cast();
    Stance side = Stance.ABSTAIN;
    if (leads(cast.pro(), cast.against(), cast.abstain())) side = Stance.FOR;
    if (leads(cast.against(), cast.pro(), cast.abstain())) side = Stance.AGAINST;
    return Count.of(c.all(), cast.with(side, c.silent()), Weight.NONE);
  }

  private static boolean leads(Weight side, Weight one, Weight other) {
    return side.heads() > one.heads()
        && side.heads() > other.heads()
        && side.area() > one.area()
        && side.area() > other.area();
  }

  /** The reading that counts. */
  public Reading relied() {
    return readings.stream()
        .filter(r -> r.kind() == rule.relied())
        .findFirst()
        .orElseThrow();
  }

  public Outcome outcome() {
    return relied().outcome();
  }
}
