package org.gongzhi.worktime;

import java.time.LocalDate;

/**
 * 本地放假调休. A day on which offices work otherwise than the State Council's calendar says, and who said so.
 *
 * @param day which day
 * @param worked how much of it is worked
 * @param reason why, as people are told: “防汛值守”
 * @param source the notice it rests on
 */
public record LocalDay(LocalDate day, Worked worked, String reason, String source) {
  /** 怎么上班. */
  public enum Worked {
    /** 全天放假. */
    OFF,
    /** 只上半天班，上午. */
    MORNING,
    /** 只上半天班，下午. */
    AFTERNOON,
    /** 全天上班. */
    WHOLE
  }
}
