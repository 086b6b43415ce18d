package org.gongzhi.council.consensus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 代表性意见. Which statements set a group apart: it answers them one way more surely than the others do, and
 * more surely than not. The statement it agrees with best always leads, so that no group is told by its
 * dislikes alone.
 */
final class Marks {
  private static final int SHOWN = 5;

  /**
   * What a group says to a statement, on the side on which it differs from the others.
   *
   * @param statement the statement's place
   * @param agrees the side
   * @param ratio its share over the others' share
   * @param ratioTest how surely the shares differ
   * @param share of the group on this side
   * @param shareTest how surely that is more than half
   */
  record Side(
      int statement, boolean agrees, double ratio, double ratioTest, double share, double shareTest) {
    boolean significant() {
      return ratioTest > Answers.SIGNIFICANT && shareTest > Answers.SIGNIFICANT;
    }

    double weight() {
      return ratio * ratioTest * share * shareTest;
    }
  }

  private Marks() {}

  /** The marks of group {@code g}: what it agrees with first, then the rest, each by weight. */
  static List<Side> of(List<Answers[]> groups, int g) {
    Side best = null;
    Side strongest = null;
    List<Side> marks = new ArrayList<>();
    Answers[] own = groups.get(g);
    for (int s = 0; s < own.length; s++) {
      Answers others = others(groups, g, s);
      if (own[s].agree() + own[s].disagree() == 0) continue;
      Side agrees = agrees(s, own[s], others);
      Side disagrees = disagrees(s, own[s], others);
      Side side = agrees.ratioTest > disagrees.ratioTest ? agrees : disagrees;
      if (side.significant()) marks.add(side);
      if (strongest == null || side.ratioTest > strongest.ratioTest) strongest = side;
      if (better(agrees, best)) best = agrees;
    }
    marks.sort(Comparator.comparingDouble((Side m) -> -m.weight()).thenComparingInt(Side::statement));
    if (marks.isEmpty() && best == null && strongest != null) marks.add(strongest);
    return led(best, marks);
  }

  private static List<Side> led(@Nullable Side best, List<Side> marks) {
    List<Side> shown = new ArrayList<>();
    if (best != null) shown.add(best);
    for (Side m : marks)
      if (best == null || m.statement != best.statement) shown.add(m);
    List<Side> first = new ArrayList<>(shown.subList(0, Math.min(SHOWN, shown.size())));
    first.sort(Comparator.comparing(m -> !m.agrees));
    return first;
  }

  /** Whether the group agrees with this one more tellingly than with the best so far. */
  private static boolean better(Side side, @Nullable Side best) {
    if (best == null)
      return side.shareTest > Answers.SIGNIFICANT || side.ratio > 1 && side.share > 0.5;
    if (best.ratio > 1) return side.weight() > best.weight();
    return side.share * side.shareTest > best.share * best.shareTest;
  }

  private static Side agrees(int s, Answers own, Answers others) {
    return new Side(
        s,
        true,
        own.agreement() / others.agreement(),
        own.agreesMoreThan(others),
        own.agreement(),
        own.agreementTest());
  }

  private static Side disagrees(int s, Answers own, Answers others) {
    return new Side(
        s,
        false,
        own.disagreement() / others.disagreement(),
        own.disagreesMoreThan(others),
        own.disagreement(),
        own.disagreementTest());
  }

  private static Answers others(List<Answers[]> groups, int g, int s) {
    int agree = 0;
    int disagree = 0;
    int seen = 0;
    for (int other = 0; other < groups.size(); other++) {
      if (other == g) continue;
      Answers a = groups.get(other)[s];
      agree += a.agree();
      disagree += a.disagree();
      seen += a.seen();
    }
    return new Answers(agree, disagree, seen);
  }
}
