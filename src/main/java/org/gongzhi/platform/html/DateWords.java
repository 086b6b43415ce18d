package org.gongzhi.platform.html;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gongzhi.platform.TownClock;

/** 日期的说法. Dates as neighbours say them: 今天 10:20, 昨天 19:38, 6月17日 20:31, 2023年12月3日. */
final class DateWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final Texts texts;
  private final Clock clock;
  private final boolean chinese;
  private final DateTimeFormatter thisYear;
  private final DateTimeFormatter otherYear;
  private final DateTimeFormatter weekday;

  DateWords(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
    this.chinese = texts.language() == Language.ZH;
    Locale locale = texts.language().locale();
    this.thisYear = DateTimeFormatter.ofPattern(chinese ? "M月d日" : "d MMMM", locale);
    this.otherYear = DateTimeFormatter.ofPattern(chinese ? "y年M月d日" : "d MMMM y", locale);
    this.weekday = DateTimeFormatter.ofPattern(chinese ? "EEE" : "EEEE", locale);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
  }

  String when(Instant t) {
    ZonedDateTime at = t.atZone(TownClock.ZONE);
    LocalDate day = at.toLocalDate();
    long days = ChronoUnit.DAYS.between(today(), day);
    if (Math.abs(days) <= 1) {
      return texts.t(
          days == 0 ? "when.today" : days < 0 ? "when.yesterday" : "when.tomorrow",
          TIME.format(at));
    }
    return isThisYear(day) ? thisYear.format(day) + " " + TIME.format(at) : otherYear.format(day);
  }

  String date(LocalDate day) {
    return (isThisYear(day) ? thisYear : otherYear).format(day);
  }

  String day(LocalDate day) {
    return chinese ? date(day) + " " + weekday(day) : weekday(day) + " " + date(day);
  }

  String weekday(LocalDate day) {
    return weekday.format(day);
  }

  String time(Instant t) {
    return TIME.format(t.atZone(TownClock.ZONE));
  }

  static String iso(Instant t) {
    return ISO.format(t.atZone(TownClock.ZONE));
  }

  private boolean isThisYear(LocalDate day) {
    return day.getYear() == today().getYear();
  }
}
