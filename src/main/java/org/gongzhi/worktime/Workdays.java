package org.gongzhi.worktime;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are worked, and the numbering of working days. Mondays to Fridays are numbered by
 * arithmetic; the few hundred days on which the notices differ from that are kept sorted with the
 * shift they have caused so far. Both directions cost one binary search, for any date at all.
 */
final class Workdays {
  /** Monday 1969-12-29, the start of a week near the epoch. */
  private static final long MONDAY = -3;

  private final long[] differing;

  /** After {@code differing[i]}: working days so far, minus Mondays to Fridays so far. */
  private final int[] shift;

  /** The number of the working day {@code differing[i]}, or of the last one before it. */
  private final long[] number;

  /**
   * The days the years' notices name.
   *
   * @param local days on which it is otherwise here, and whether they are worked
   * @throws IllegalArgumentException if two notices contradict each other
   */
  Workdays(Collection<PublishedYear> years, Map<LocalDate, Boolean> local) {
    SortedMap<Long, Boolean> worked = new TreeMap<>();
    for (PublishedYear year : years) {
      for (LocalDate day : year.off()) note(worked, day, false);
      for (LocalDate day : year.work()) note(worked, day, true);
    }
    local.forEach((day, work) -> worked.put(day.toEpochDay(), work));
    worked.entrySet().removeIf(e -> e.getValue() == isWeekday(e.getKey()));
    differing = worked.keySet().stream().mapToLong(Long::longValue).toArray();
    shift = new int[differing.length];
    number = new long[differing.length];
    int sum = 0;
    for (int i = 0; i < differing.length; i++) {
      sum += isWeekday(differing[i]) ? -1 : 1;
      shift[i] = sum;
      number[i] = weekdays(differing[i]) + sum;
    }
  }

  private static void note(SortedMap<Long, Boolean> worked, LocalDate day, boolean work) {
    Boolean before = worked.put(day.toEpochDay(), work);
    if (before != null && before != work) {
      throw new IllegalArgumentException("two notices disagree about " + day);
    }
  }

  boolean isWorkday(long epochDay) {
    return isWeekday(epochDay) != (Arrays.binarySearch(differing, epochDay) >= 0);
  }

  /** The number of this working day, or of the last one before a day off. */
  long number(long epochDay) {
    int i = Arrays.binarySearch(differing, epochDay);
    int last = i >= 0 ? i : -i - 2;
    return weekdays(epochDay) + (last < 0 ? 0 : shift[last]);
  }

  /** The epoch day of the working day with this number. */
  long day(long wanted) {
    int next = firstNotBefore(wanted);
    long day = weekday(wanted - (next == 0 ? 0 : shift[next - 1]));
    // beyond the next differing day the shift would be another: then that day itself is the one
    return next < differing.length ? Math.min(day, differing[next]) : day;
  }

  /** The next working day, or this day if it is one. */
  long onOrAfter(long epochDay) {
    return isWorkday(epochDay) ? epochDay : day(number(epochDay) + 1);
  }

  private int firstNotBefore(long wanted) {
    int low = 0;
    int high = number.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (number[mid] < wanted) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  private static boolean isWeekday(long epochDay) {
    return Math.floorMod(epochDay - MONDAY, 7) < 5;
  }

  /** Mondays to Fridays from {@link #MONDAY} up to and including this day. */
  private static long weekdays(long epochDay) {
    long days = epochDay - MONDAY;
    return Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7) + 1, 5);
  }

  private static long weekday(long number) {
    return Math.floorDiv(number - 1, 5) * 7 + Math.floorMod(number - 1, 5) + MONDAY;
  }
}
