package org.gongzhi.matters.rates;

import java.time.Instant;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.jspecify.annotations.Nullable;

/**
 * 一件的底账. What the thread of one matter says about how it was done.
 *
 * @param key the matter
 * @param seq the last act it was reckoned from
 * @param subject what it is about
 * @param openedAt when it was raised
 * @param dispatchedAt when it was first sent to a lead; null when it never was
 * @param signed 签收, by the first lead
 * @param reached 首次联系
 * @param done 办结, the last time it was said to be done
 * @param workdays working days from the raising to that; null when it never was
 * @param heard what the reporter said
 * @param again how often it came back
 * @param closedAt when it closed; null while open
 */
record Reckoned(
    CaseKey key,
    int seq,
    Subject subject,
    Instant openedAt,
    @Nullable Instant dispatchedAt,
    Milestone signed,
    Milestone reached,
    Milestone done,
    @Nullable Integer workdays,
    Heard heard,
    Again again,
    @Nullable Instant closedAt) {

  /** As the latest act that says anything of it has it. */
  record Subject(
      String number,
      String title,
      @Nullable UUID quarter,
      @Nullable String category,
      UUID lead,
      String source) {}

  /**
   * @param due by when; null when nothing was asked
   * @param at when it happened; null when it has not
   */
  record Milestone(@Nullable Instant due, @Nullable Instant at) {
    static final Milestone NONE = new Milestone(null, null);
  }

  /**
   * @param visited whether they were heard at all
   * @param solved whether the last they said is that it is solved
   * @param rating 1 to 5; null when they gave none
   */
  record Heard(boolean visited, boolean solved, @Nullable Integer rating) {}

  /**
   * @param returns 退单
   * @param redos 重办
   * @param repeated whether it was the repeat of another
   */
  record Again(int returns, int redos, boolean repeated) {}
}
