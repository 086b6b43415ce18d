package org.gongzhi.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongzhi.platform.TownClock;

/**
 * 工作日历. The working calendar: which days are worked, and the due times that follow from limits. All
 * dates are those of {@link TownClock#ZONE}. An immutable value, safe to share.
 *
 * <p>Rules, from 民法典 201–203: the day of the start is not counted; months end on the corresponding
 * date or on the last day of the month; a last day on which nobody works rolls forward to the next
 * working day. The last day ends when the office closes if work is what counts (203 条第二款), and
 * otherwise with the day, which we write 23:59:59 so that the day told is the day meant.
 *
 * <p>A year whose notice is not {@linkplain #published(int) published} yet is taken to be worked
 * from Monday to Friday, and pages that show its dates say so (“未发布”).
 */
public final class WorkCalendar {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final Map<Integer, PublishedYear> years;
  private final Workdays workdays;
  private final OfficeHours hours;

  /** Working time of one day, in nanoseconds. */
  private final long perDay;

  private WorkCalendar(Map<Integer, PublishedYear> years, Workdays workdays, OfficeHours hours) {
    this.years = years;
    this.workdays = workdays;
    this.hours = hours;
    this.perDay = hours.perDay();
  }

  /**
   * A calendar of these years.
   *
   * @throws IllegalArgumentException if a year comes twice or two notices contradict each other
   */
  public static WorkCalendar of(Collection<PublishedYear> years, OfficeHours hours) {
    Map<Integer, PublishedYear> byYear = new TreeMap<>();
    for (PublishedYear year : years) {
      if (byYear.put(year.year(), year) != null) {
        throw new IllegalArgumentException("year " + year.year() + " twice");
      }
    }
    return new WorkCalendar(byYear, new Workdays(years), hours);
  }

  /** 国务院放假安排. The years that come with the product, with the default office hours. */
  public static WorkCalendar stateCouncil() {
    return of(CalendarFile.shipped(), OfficeHours.DEFAULT);
  }

  public WorkCalendar with(OfficeHours hours) {
    return new WorkCalendar(years, workdays, hours);
  }

  public OfficeHours officeHours() {
    return hours;
  }

  public boolean isWorkday(LocalDate day) {
    return workdays.isWorkday(day.toEpochDay());
  }

  /** Whether the State Council's notice for this year is in the calendar. */
  public boolean published(int year) {
    return years.containsKey(year);
  }

  /** Whether the date of this time is told on published data; if not, the page adds “未发布”. */
  public boolean published(Instant at) {
    return published(local(at).getYear());
  }

  /** Titles of the notices this year rests on. */
  public Optional<String> source(int year) {
    return Optional.ofNullable(years.get(year)).map(PublishedYear::source);
  }

  /** 到期. When a limit that starts now is over; always later than {@code from}. */
  public Instant due(Instant from, Limit limit) {
    int n = limit.amount();
    return switch (limit.unit()) {
      case MINUTES -> from.plusSeconds(60L * n);
      case WORKING_HOURS -> afterWork(workUntil(from) + n * Duration.ofHours(1).toNanos());
      case WORKING_DAYS -> {
        long last = workdays.day(workdays.number(local(from).toLocalDate().toEpochDay()) + n);
        yield instant(LocalDate.ofEpochDay(last).atTime(hours.closing()));
      }
      case DAYS -> endOf(local(from).toLocalDate().plusDays(n));
      case MONTHS -> endOf(local(from).toLocalDate().plusMonths(n));
    };
  }

  /** Working time between two times; negative if {@code to} is the earlier one. */
  public Duration worked(Instant from, Instant to) {
    return Duration.ofNanos(workUntil(to) - workUntil(from));
  }

  /**
   * Working days after {@code from} up to and including {@code to}, as limits count them; negative
   * if {@code to} is the earlier one.
   */
  public long workdaysBetween(LocalDate from, LocalDate to) {
    return workdays.number(to.toEpochDay()) - workdays.number(from.toEpochDay());
  }

  /**
   * 恢复计时. The due time after a pause: what was left when the clock stopped is left when it runs
   * again, in working time for working units and in calendar time for the others. A case that was
   * overdue stays overdue by as much. A last day of days or months on which nobody works rolls
   * forward, as it does in {@link #due}.
   *
   * @param pausedAt when the clock stopped
   * @param due when it would have run out
   * @param resumedAt when it runs again, not before {@code pausedAt}
   * @param unit the unit of the limit
   */
  public Instant resume(Instant pausedAt, Instant due, Instant resumedAt, Limit.Unit unit) {
    if (resumedAt.isBefore(pausedAt)) {
      throw new IllegalArgumentException("resumed " + resumedAt + " before paused " + pausedAt);
    }
    if (unit.countsWorkOnly()) {
      Instant end = afterWork(workUntil(resumedAt) + workUntil(due) - workUntil(pausedAt));
      // nothing of the working time was left, but the time was not over: nor is it now
      return !due.isBefore(pausedAt) && end.isBefore(resumedAt) ? resumedAt : end;
    }
    Instant end = resumedAt.plus(Duration.between(pausedAt, due));
    LocalDate last = local(end).toLocalDate();
    boolean rolls = unit != Limit.Unit.MINUTES && !due.isBefore(pausedAt) && !isWorkday(last);
    return rolls ? endOf(last) : end;
  }

  /**
   * 提醒时间. When a quarter of the time from {@code from} to {@code due} is left, in working time for
   * working units and in calendar time for the others.
   */
  public Instant warning(Instant from, Instant due, Limit.Unit unit) {
    if (!unit.countsWorkOnly())
      return from.plus(Duration.between(from, due).dividedBy(4).multipliedBy(3));
    long start = workUntil(from);
    Instant quarterLeft = afterWork(start + (workUntil(due) - start) / 4 * 3);
    return quarterLeft.isBefore(from) ? from : quarterLeft;
  }

  /** 剩余时间. What a countdown says at this moment. */
  public Remaining remaining(Instant now, Instant due, Limit.Unit unit) {
    return Remaining.of(this, now, due, unit);
  }

  /** The end of this day, or of the next working day if nobody works on it. */
  private Instant endOf(LocalDate day) {
    return instant(LocalDate.ofEpochDay(workdays.onOrAfter(day.toEpochDay())).atTime(END_OF_DAY));
  }

  /** Working time from a fixed point long ago up to this time, in nanoseconds. */
  private long workUntil(Instant at) {
    LocalDateTime t = local(at);
    long day = t.toLocalDate().toEpochDay();
    long number = workdays.number(day);
    return workdays.isWorkday(day)
        ? Math.multiplyExact(number - 1, perDay) + hours.before(t.toLocalTime().toNanoOfDay())
        : Math.multiplyExact(number, perDay);
  }

  /**
   * The earliest time up to which so much work was done: an evening never, a closing time often.
   */
  private Instant afterWork(long worked) {
    long number = Math.ceilDiv(worked, perDay);
    long ofDay = hours.after(worked - (number - 1) * perDay);
    LocalDate day = LocalDate.ofEpochDay(workdays.day(number));
    return instant(day.atTime(LocalTime.ofNanoOfDay(ofDay)));
  }

  static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, TownClock.ZONE);
  }

  private static Instant instant(LocalDateTime t) {
    return t.atZone(TownClock.ZONE).toInstant();
  }
}
