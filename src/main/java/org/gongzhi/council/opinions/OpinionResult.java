package org.gongzhi.council.opinions;

import java.util.List;

/**
 * 意见汇总. What the votes on a topic come to. Groups are told only where each has at least {@link #FLOOR} people and at least
 * {@link #LEAST} took part; then all figures are of those in groups, so that nobody outside can be found by subtraction.
 *
 * @param people how many answered anything
 * @param votes how many answers they gave
 * @param groups empty where there are none to tell
 * @param held why there are none; empty where there are some
 * @param statements every statement anybody answered, in the order of the numbers
 * @param agreed numbers of what nearly all agree with, the clearest first
 * @param refused likewise for what nearly all refuse
 */
public record OpinionResult(
    int people,
    int votes,
    List<Group> groups,
    String held,
    List<Figures> statements,
    List<Integer> agreed,
    List<Integer> refused) {
  /** Below so many people in a group, no groups are told. */
  public static final int FLOOR = 5;

  /** Below so many people there are plain counts. */
  public static final int LEAST = 30;

  /**
   * 意见群.
   *
   * @param people how many
   * @param marks what sets it apart
   */
  public record Group(int people, List<Mark> marks) {}

  /**
   * @param agrees whether the group agrees; if not, it disagrees
   */
  public record Mark(int no, boolean agrees) {}

  /**
   * 一句的数字.
   *
   * @param count of all, or of those in groups
   * @param support across groups, of a thousand
   * @param groups share of each group that agrees and disagrees, in hundredths; empty without groups
   */
  public record Figures(Counted count, int support, List<Share> groups) {}

  /** In hundredths of those of the group who answered it. */
  public record Share(int agree, int disagree) {}
}
