package org.gongzhi.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 剩余时间. What a countdown tells: 3 working days left, 2 hours over. Its words are the kit's. Rounded down, so that nobody is promised
 * more time than there is and nobody is blamed for more delay than there was. On the last day, and
 * on the first day over it, hours and minutes are told.
 *
 * @param overdue whether the time is over
 * @param amount how many, 0 only for minutes
 * @param unit of what
 */
public record Remaining(boolean overdue, long amount, Unit unit) {
  /** What a countdown is told in. */
  public enum Unit {
    /** 天 */
    DAYS,
    /** 个工作日 */
    WORKING_DAYS,
    /** 个工作时 */
    WORKING_HOURS,
    /** 小时 */
    HOURS,
    /** 分钟 */
    MINUTES
  }

  static Remaining of(WorkCalendar calendar, Instant now, Instant due, Limit.Unit unit) {
    boolean overdue = now.isAfter(due);
    Instant earlier = overdue ? due : now;
    Instant later = overdue ? now : due;
    return switch (unit) {
      case WORKING_DAYS -> byDay(calendar, overdue, earlier, later, true);
      case DAYS, MONTHS -> byDay(calendar, overdue, earlier, later, false);
      case WORKING_HOURS -> {
        long hours = calendar.worked(earlier, later).toHours();
        yield hours > 0
            ? new Remaining(overdue, hours, Unit.WORKING_HOURS)
            : byClock(overdue, earlier, later);
      }
      case MINUTES -> byClock(overdue, earlier, later);
    };
  }

  private static Remaining byDay(
      WorkCalendar calendar, boolean overdue, Instant earlier, Instant later, boolean working) {
    LocalDate first = WorkCalendar.local(earlier).toLocalDate();
    LocalDate last = WorkCalendar.local(later).toLocalDate();
    long days =
        working ? calendar.workdaysBetween(first, last) : ChronoUnit.DAYS.between(first, last);
    return days > 0
        ? new Remaining(overdue, days, working ? Unit.WORKING_DAYS : Unit.DAYS)
        : byClock(overdue, earlier, later);
  }

  private static Remaining byClock(boolean overdue, Instant earlier, Instant later) {
    Duration d = Duration.between(earlier, later);
    if (d.toDays() >= 2) return new Remaining(overdue, d.toDays(), Unit.DAYS);
    if (d.toHours() >= 1) return new Remaining(overdue, d.toHours(), Unit.HOURS);
    return new Remaining(overdue, d.toMinutes(), Unit.MINUTES);
  }
}
