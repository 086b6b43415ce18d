package org.gongzhi.casework.beside;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 督办单. What oversight wrote to whoever leads.
 *
 * @param id its id
 * @param serial year and number, which people quote as “〔2024〕3号”
 * @param level 1 to 3
 * @param addressee 承办单位
 * @param time 原时限, 超期天数, 反馈时限
 * @param demand 要求
 * @param issue 签发人, their organisation, and when
 * @param answer what was answered; null while it is owed
 */
public record Letter(
    UUID id,
    Serial serial,
    int level,
    String addressee,
    Time time,
    String demand,
    Issue issue,
    @Nullable Answer answer) {
  /** Counted in each area and year. */
  public record Serial(int year, int number) {}

  /**
   * @param wasDue until when it should have been done
   * @param overdueDays working days beyond that; 0 when it was not late
   * @param feedbackDue until when an answer is expected
   */
  public record Time(Instant wasDue, int overdueDays, Instant feedbackDue) {}

  /** Who issued it. */
  public record Issue(String organisation, String by, Instant at) {}

  /** What was answered, by whom and when. */
  public record Answer(String words, String by, Instant at) {}
}
