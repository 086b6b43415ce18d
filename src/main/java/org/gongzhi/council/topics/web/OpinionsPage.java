package org.gongzhi.council.topics.web;

import java.util.List;

/**
 * 大家怎么说. What people answered, as a picture and as a table.
 *
 * @param people how many took part, and how many answers
 * @param held why there are no groups; empty where there are
 * @param groups names and sizes; empty without groups
 * @param rows every statement, the most shared first
 * @param agreed what nearly all agree with
 * @param marks what sets each group apart, group by group
 * @param hidden what is not shown, by reason
 * @param method how it was worked out, and the digest of the votes
 */
public record OpinionsPage(
    String number,
    String title,
    String people,
    String held,
    List<String> groups,
    List<Row> rows,
    List<String> agreed,
    List<Marks> marks,
    List<String> hidden,
    String method) {
  /**
   * @param bars one for everybody, or one for each group
   * @param count in words, with the interval
   */
  public record Row(String words, List<Bar> bars, String count, String support) {}

  /**
   * Widths of a thousand.
   *
   * @param label in words, for who cannot see it
   */
  public record Bar(String label, int agree, int pass, int disagree) {}

  /** What a group agrees with and what it does not. */
  public record Marks(String group, List<String> words) {}
}
