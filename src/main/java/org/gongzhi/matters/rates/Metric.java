package org.gongzhi.matters.rates;

/**
 * 指标. One of the rates of D 3.4: which matters it is of, and which of them count for it. Both are conditions on a row
 * of {@code matters.pub_reckoning r}, so that a figure and the rows it opens can never differ.
 */
public enum Metric {
  /** 响应率: reached in time, of those who were heard afterwards. */
  RESPONSE("r.visited and not r.excluded", "r.reached_in_time"),
  /** 解决率: the reporter says it is solved, of those who were heard. */
  SOLVED("r.visited and not r.excluded", "r.solved"),
  /** 满意率: content, of those who gave a rating; silence is no rating. */
  SATISFIED("r.rating is not null and not r.excluded", "r.rating >= :content"),
  /** 按时签收率, of all that were dispatched. */
  SIGNED_IN_TIME("r.dispatched", "r.signed_in_time"),
  /** 按时办结率, of all that were dispatched. */
  DONE_IN_TIME("r.dispatched", "r.done_in_time"),
  /** 退单率, of all that were dispatched. */
  RETURNED("r.dispatched", "r.returned"),
  /** 重办率, of all that were dispatched. */
  REDONE("r.dispatched", "r.redone"),
  /** 重复诉求率, of all that were dispatched or merged before they could be. */
  REPEATED("(r.dispatched or r.repeated)", "r.repeated"),
  /** 平均办结时长, in working days, of all that were done. */
  MEAN_DAYS("r.dispatched and r.workdays is not null", "true");

  private final String of;
  private final String counts;

  Metric(String of, String counts) {
    this.of = of;
    this.counts = counts;
  }

  /** Which matters it is of. */
  String denominator() {
    return of;
  }

  /** Which of them count. */
  String numerator() {
    return of + " and " + counts;
  }

  /** What is added up for the numerator. */
  String sum() {
    return this == MEAN_DAYS
        ? "coalesce(sum(r.workdays) filter (where " + of + "), 0)"
        : "count(*) filter (where " + numerator() + ")";
  }

  /** Whether it is a share; else it is a mean. */
  public boolean isShare() {
    return this != MEAN_DAYS;
  }

  /** Whether more is better. */
  public boolean isGood() {
    return switch (this) {
      case RETURNED, REDONE, REPEATED, MEAN_DAYS -> false;
      default -> true;
    };
  }
}
