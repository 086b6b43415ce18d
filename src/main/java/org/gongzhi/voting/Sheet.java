package org.gongzhi.voting;

import java.util.List;
import org.gongzhi.voting.count.Count;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Stance;
import org.gongzhi.voting.count.Tally;
import org.gongzhi.voting.count.Weight;

/**
 * 计票单. All that is counted of a vote: what the published file says, and what is read from it again.
 *
 * @param head which vote
 * @param rule by what it is decided
 * @param lines the voters, by number
 * @param secret ballots without a voter, by receipt; only of secret votes
 */
record Sheet(Head head, Rule rule, List<Line> lines, List<Secret> secret) {
  Sheet {
    lines = List.copyOf(lines);
    secret = List.copyOf(secret);
  }

  /**
   * @param closed when it was closed, as ISO 8601
   */
  record Head(VoteKey key, String title, String question, Manner manner, String opened, String closed) {}

  /**
   * @param receipt digest of the code the voter was shown, in hexadecimal digits
   */
  record Secret(String receipt, Stance stance) {}

  Tally tally() {
    return Tally.of(rule, count());
  }

  Count count() {
    Weight all = Weight.NONE;
    Weight present = Weight.NONE;
    Weight silent = Weight.NONE;
    Count.Cast cast = Count.Cast.NONE;
    for (Line l : lines) {
      if (l.recused() && !rule.countRecused()) continue;
      all = all.plus(l.weight());
      boolean there = l.tookPart() || Boolean.TRUE.equals(l.present());
      if (there) present = present.plus(l.weight());
      if (!l.tookPart() && l.delivered()) silent = silent.plus(l.weight());
      Stance stance = l.stance();
      if (stance != null) cast = cast.with(stance, l.weight());
    }
    for (Secret s : secret) cast = cast.with(s.stance(), Weight.heads(1));
    return rule.body().meets()
        ? new Count(all, present, cast, silent)
        : Count.of(all, cast, silent);
  }

  VoteResult.Ways ways() {
    return new VoteResult.Ways(by(Way.WEB), by(Way.PAPER), by(Way.DOOR), by(Way.HANDS));
  }

  private long by(Way way) {
    return lines.stream().filter(l -> l.way() == way).count();
  }
}
