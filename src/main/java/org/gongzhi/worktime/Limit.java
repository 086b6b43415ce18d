package org.gongzhi.worktime;

import java.util.Locale;
import org.gongzhi.platform.Refused.Sentence;

/**
 * 时限. How long somebody has, in the unit the rule is written in: “5 个工作日” is not “7 天”.
 *
 * @param amount how many, at least 1
 * @param unit of what
 */
public record Limit(int amount, Unit unit) {
  /** 计时单位. Which time counts. */
  public enum Unit {
    /** 分钟. Calendar time, nights and holidays included; urgent limits (“24 小时”) are told in it. */
    MINUTES,
    /** 工作时. Hours inside office hours of working days. */
    WORKING_HOURS,
    /** 工作日. Working days; the start day is not counted. */
    WORKING_DAYS,
    /** 自然日. Days; the start day is not counted, a last day without work rolls forward. */
    DAYS,
    /** 月. Months to the corresponding date or the end of the month; the last day rolls forward. */
    MONTHS;

    /** Whether only working time counts, so that nights and holidays stand still. */
    public boolean countsWorkOnly() {
      return this == WORKING_HOURS || this == WORKING_DAYS;
    }
  }

  public Limit {
    if (amount < 1) throw new IllegalArgumentException("a limit is at least 1, not " + amount);
  }

  public static Limit minutes(int n) {
    return new Limit(n, Unit.MINUTES);
  }

  public static Limit workingHours(int n) {
    return new Limit(n, Unit.WORKING_HOURS);
  }

  public static Limit workdays(int n) {
    return new Limit(n, Unit.WORKING_DAYS);
  }

  public static Limit days(int n) {
    return new Limit(n, Unit.DAYS);
  }

  public static Limit months(int n) {
    return new Limit(n, Unit.MONTHS);
  }

  /**
   * Reads what {@link #toString()} writes, for example “5 WORKING_DAYS”.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Limit parse(String text) {
    String[] parts = text.strip().split(" +");
    if (parts.length != 2) throw new IllegalArgumentException("not a limit: " + text);
    try {
      // the root locale: a Turkish one would lose the I of MINUTES
      return new Limit(Integer.parseInt(parts[0]), Unit.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a limit: " + text, e);
    }
  }

  /** The limit as people say it: “5 个工作日”, “24 小时”. */
  public Sentence words() {
    return unit == Unit.MINUTES && amount % 60 == 0
        ? Sentence.of("worktime.limit.HOURS", amount / 60)
        : Sentence.of("worktime.limit." + unit, amount);
  }

  /** The text form kept in data, for example “5 WORKING_DAYS”. */
  @Override
  public String toString() {
    return amount + " " + unit;
  }
}
