package org.gongzhi.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongzhi.platform.TownClock;
import org.gongzhi.worktime.LocalDay.Worked;

/**
 * 工作日历. The working calendar: which days are worked, and the due times that follow from limits. All
 * dates are those of {@link TownClock#ZONE}. An immutable value, safe to share.
 *
 * <p>Rules, from 民法典 201–203: the day of the start is not counted; months end on the corresponding
 * date or on the last day of the month; a last day on which nobody works rolls forward to the next
 * working day. The last day ends when the office closes if work is what counts (203 条第二款), and
 * otherwise with the day, which we write 23:59:59 so that the day told is the day meant. A half day is a
 * working day whose office closes early.
 *
 * <p>A year whose notice is not {@linkplain #published(int) published} yet is taken to be worked
 * from Monday to Friday, and pages that show its dates say so (“未发布”).
 */
public final class WorkCalendar {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final Map<Integer, PublishedYear> years;
  private final OfficeHours hours;
  private final SortedMap<LocalDate, LocalDay> local;
  private final String edition;
  private final Workdays workdays;
  private final WorkedTime time;

  private WorkCalendar(
      Map<Integer, PublishedYear> years,
      OfficeHours hours,
      SortedMap<LocalDate, LocalDay> local,
      String edition) {
    this.years = years;
    this.hours = hours;
    this.local = local;
    this.edition = edition;
    Map<LocalDate, Boolean> worked = new HashMap<>();
    SortedMap<LocalDate, OfficeHours> halves = new TreeMap<>();
    for (LocalDay l : local.values()) {
      worked.put(l.day(), l.worked() != Worked.OFF);
      if (l.worked() == Worked.MORNING || l.worked() == Worked.AFTERNOON)
        halves.put(l.day(), hours.half(l.worked() == Worked.MORNING));
    }
    this.workdays = new Workdays(years.values(), worked);
    this.time = new WorkedTime(workdays, hours, halves);
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
    return new WorkCalendar(byYear, hours, new TreeMap<>(), "");
  }

  /** 国务院放假安排. The years that come with the product, with the default office hours. */
  public static WorkCalendar stateCouncil() {
    return of(CalendarFile.shipped(), OfficeHours.DEFAULT);
  }

  public WorkCalendar with(OfficeHours hours) {
    return new WorkCalendar(years, hours, local, edition);
  }

  /**
   * This calendar with days that were decided locally, in place of any it has.
   *
   * @param edition by what such a calendar is found again
   */
  public WorkCalendar with(Collection<LocalDay> days, String edition) {
    SortedMap<LocalDate, LocalDay> byDay = new TreeMap<>();
    days.forEach(d -> byDay.put(d.day(), d));
    return new WorkCalendar(years, hours, byDay, edition);
  }

  /** 版本. By what this calendar is found again; empty when nothing was decided locally. */
  public String edition() {
    return edition;
  }

  /** What was decided locally for these days, both included, in order. */
  public List<LocalDay> local(LocalDate first, LocalDate last) {
    return first.isAfter(last)
        ? List.of()
        : List.copyOf(local.subMap(first, last.plusDays(1)).values());
  }

  /** The hours of a day, if it is worked. */
  public OfficeHours hoursOn(LocalDate day) {
    return time.on(day.toEpochDay());
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
        yield instant(LocalDate.ofEpochDay(last).atTime(time.on(last).closing()));
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

  private long workUntil(Instant at) {
    return time.until(local(at));
  }

  private Instant afterWork(long worked) {
    return instant(time.after(worked));
  }

  static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, TownClock.ZONE);
  }

  private static Instant instant(LocalDateTime t) {
    return t.atZone(TownClock.ZONE).toInstant();
  }
}
