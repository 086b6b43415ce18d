package org.gongzhi.matters.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * 时间戳. The time beside a chat message, as far as it was written.
 *
 * @param day null when only a time stood there
 * @param time null when only a day stood there
 * @param full whether the year was written: such stamps are never part of a sentence
 */
record Stamp(@Nullable LocalDate day, @Nullable LocalTime time, boolean full) {
  static final String DATE =
      "(?:(?<y>\\d{4})[-/.年](?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})日?"
          + "|(?<m2>\\d{1,2})月(?<d2>\\d{1,2})[日号]"
          + "|(?<m3>\\d{1,2})/(?<d3>\\d{1,2})"
          + "|(?<m4>\\d{2})-(?<d4>\\d{2})"
          + "|(?<rel>今天|昨天|前天)"
          + "|(?:星期|周|礼拜)(?<wd>[一二三四五六日天]))"
          + "(?:\\h?(?:星期|周)[一二三四五六日天])?";
  static final String TIME =
      "(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜)?\\h?"
          + "(?<h>\\d{1,2})[:：](?<min>\\d{2})(?:[:：](?<s>\\d{2}))?(?!\\d)"
          + "(?:\\h?(?<ap>[AaPp][Mm]))?";
  static final String DATE_AND_TIME = "(?:" + DATE + "[,，T]?\\h{0,3})?" + TIME;

  private static final String WEEK = "一二三四五六日";

  /**
   * From a match of {@link #DATE} or {@link #DATE_AND_TIME}.
   *
   * @return null when the digits are no time (25:70) or no day (2月30日)
   */
  static @Nullable Stamp of(Matcher m, LocalDateTime now) {
    try {
      LocalTime time = m.namedGroups().containsKey("h") ? time(m) : null;
      return new Stamp(day(m, now, time), time, m.group("y") != null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalTime time(Matcher m) {
    int hour = Integer.parseInt(m.group("h"));
    String part = m.group("part") == null ? "" : m.group("part");
    String ap = m.group("ap") == null ? "" : m.group("ap");
    boolean afternoon =
        part.equals("下午") || part.equals("傍晚") || part.equals("晚上") || isLetter(ap, 'p');
    boolean forenoon = part.equals("上午") || part.equals("凌晨") || isLetter(ap, 'a');
    if (afternoon && hour < 12 || part.equals("中午") && hour < 11) {
      hour += 12;
    } else if (forenoon && hour == 12) {
      hour = 0;
    }
    String seconds = m.group("s");
    return LocalTime.of(
        hour, Integer.parseInt(m.group("min")), seconds == null ? 0 : Integer.parseInt(seconds));
  }

  private static boolean isLetter(String ap, char letter) {
    return !ap.isEmpty() && (ap.charAt(0) | 0x20) == letter;
  }

  private static @Nullable LocalDate day(Matcher m, LocalDateTime now, @Nullable LocalTime time) {
    if (m.group("y") != null) {
      return LocalDate.of(number(m, "y"), number(m, "m"), number(m, "d"));
    }
    for (String form : new String[] {"2", "3", "4"}) {
      if (m.group("m" + form) != null) {
        return lastBefore(now.toLocalDate(), number(m, "m" + form), number(m, "d" + form));
      }
    }
    LocalDate today = now.toLocalDate();
    if (m.group("rel") != null) {
      return switch (m.group("rel")) {
        case "昨天" -> today.minusDays(1);
        case "前天" -> today.minusDays(2);
        default -> today;
      };
    }
    if (m.group("wd") != null) {
      int back = Math.floorMod(today.getDayOfWeek().getValue() - weekday(m.group("wd")), 7);
      boolean later = back == 0 && time != null && time.isAfter(now.toLocalTime());
      return today.minusDays(later ? 7 : back);
    }
    return null;
  }

  /** 周一 = 1 … 周日 and 周天 = 7. */
  static int weekday(String word) {
    int at = WEEK.indexOf(word);
    return at < 0 ? DayOfWeek.SUNDAY.getValue() : at + 1;
  }

  /** Without a year the last such day is meant; one day ahead is a clock that runs fast. */
  private static LocalDate lastBefore(LocalDate today, int month, int day) {
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isAfter(today.plusDays(1)) ? thisYear.minusYears(1) : thisYear;
  }

  private static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }
}
