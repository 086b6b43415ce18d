package org.gongzhi.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * 一年的放假安排. What the State Council's notices say about one year. A notice may name days of the
 * neighbouring year (元旦 often reaches back into December).
 *
 * @param year the year the notices are about
 * @param source titles of the notices
 * @param off 放假 days off, weekends inside a holiday included
 * @param work 调休上班 days of work; most fall on weekends
 */
public record PublishedYear(int year, String source, Set<LocalDate> off, Set<LocalDate> work) {
  public PublishedYear {
    off = Set.copyOf(off);
    work = Set.copyOf(work);
    for (LocalDate day : work) {
      if (off.contains(day)) throw new IllegalArgumentException(day + " is both off and work");
      if (!isWeekend(day)) throw new IllegalArgumentException(day + " is a weekday anyway");
    }
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
