package org.gongzhi.council.opinions;

/**
 * 一句意见的答复数.
 *
 * @param no its number
 * @param agree how many agree
 * @param disagree how many disagree
 * @param pass how many passed it over
 * @param spread how far the groups differ about it, of a thousand; 0 without groups
 */
public record Counted(int no, int agree, int disagree, int pass, int spread) {
  /** How many answered it. */
  public int seen() {
    return agree + disagree + pass;
  }

  /** As if one more had agreed and one more had not, so that few answers do not look like many. */
  double agreement() {
    return (agree + 1.0) / (seen() + 2.0);
  }

  double passing() {
    return (pass + 1.0) / (seen() + 2.0);
  }
}
