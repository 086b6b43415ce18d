package org.gongzhi.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * 累计工时. How much has been worked since a fixed point long ago, up to any time and back again. Days with hours of their
 * own (half days) are kept sorted with the work that is missing so far; both directions cost one binary search.
 */
final class WorkedTime {
  private final Workdays workdays;
  private final OfficeHours usual;

  /** Working time of a usual day, in nanoseconds. */
  private final long perDay;

  private final long[] days;
  private final OfficeHours[] hours;

  /** Work missing up to and including {@code days[i]}, in nanoseconds. */
  private final long[] missing;

  /** Work done when {@code days[i]} begins. */
  private final long[] begun;

  /**
   * @param own hours of single days, each of which is worked
   */
  WorkedTime(Workdays workdays, OfficeHours usual, SortedMap<LocalDate, OfficeHours> own) {
    this.workdays = workdays;
    this.usual = usual;
    this.perDay = usual.perDay();
    this.days = own.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
    this.hours = own.values().toArray(OfficeHours[]::new);
    this.missing = new long[days.length];
    this.begun = new long[days.length];
    long sum = 0;
    for (int i = 0; i < days.length; i++) {
      begun[i] = Math.multiplyExact(workdays.number(days[i]) - 1, perDay) - sum;
      sum += perDay - hours[i].perDay();
      missing[i] = sum;
    }
  }

  /** The hours of a day when it is worked. */
  OfficeHours on(long epochDay) {
    int i = Arrays.binarySearch(days, epochDay);
    return i < 0 ? usual : hours[i];
  }

  /** Work done up to this time, in nanoseconds. */
  long until(LocalDateTime t) {
    long day = t.toLocalDate().toEpochDay();
    int i = Arrays.binarySearch(days, day);
    int before = (i < 0 ? -i - 1 : i) - 1;
    long full = Math.multiplyExact(workdays.number(day), perDay) - (before < 0 ? 0 : missing[before]);
    return workdays.isWorkday(day)
        ? full - perDay + on(day).before(t.toLocalTime().toNanoOfDay())
        : full;
  }

  /** The earliest time up to which so much was done: an evening never, a closing time often. */
  LocalDateTime after(long worked) {
    int at = Arrays.binarySearch(begun, worked);
    // the last day with hours of its own on which some of it was done
    int i = (at < 0 ? -at - 1 : at) - 1;
    if (i >= 0 && worked - begun[i] <= hours[i].perDay())
      return on(days[i], hours[i].after(worked - begun[i]));
    long full = worked + (i < 0 ? 0 : missing[i]);
    long number = Math.ceilDiv(full, perDay);
    return on(workdays.day(number), usual.after(full - (number - 1) * perDay));
  }

  private static LocalDateTime on(long epochDay, long nanoOfDay) {
    return LocalDate.ofEpochDay(epochDay).atTime(LocalTime.ofNanoOfDay(nanoOfDay));
  }
}
