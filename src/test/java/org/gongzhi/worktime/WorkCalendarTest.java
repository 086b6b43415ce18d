package org.gongzhi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.worktime.Times.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();

  @ParameterizedTest
  @CsvSource({
    // the lamp on the 14th floor, reported on Monday evening
    "2024-06-17 19:38, 1, 2024-06-18",
    "2024-06-17 19:38, 5, 2024-06-24",
    // early on Monday is still Monday: the start day is not counted
    "2024-06-17 00:00, 1, 2024-06-18",
    "2024-06-17 23:59:59, 1, 2024-06-18",
    // a weekend start
    "2024-06-15 10:00, 1, 2024-06-17",
    // Dragon Boat Festival on a Monday
    "2024-06-07 10:00, 1, 2024-06-11",
    // before Spring Festival, Sunday 02-18 is worked
    "2024-02-09 10:00, 1, 2024-02-18",
    "2024-02-09 10:00, 7, 2024-02-26",
    // Sunday 02-04 is worked too
    "2024-02-02 10:00, 1, 2024-02-04",
    "2024-02-02 10:00, 6, 2024-02-09",
    // Saturday 10-12 after National Day
    "2024-09-30 10:00, 5, 2024-10-12",
    "2024-09-30 10:00, 6, 2024-10-14",
    // the longest holiday so far
    "2020-01-23 10:00, 1, 2020-02-03",
  })
  void workdaysEndWhenTheOfficeClosesOnTheLastOne(String start, int n, String last) {
    assertThat(CALENDAR.due(at(start), Limit.workdays(n))).isEqualTo(at(last + " 17:30"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-04",
        "2024-02-18",
        "2024-04-07",
        "2024-05-11",
        "2018-12-29",
        "2026-01-04"
      })
  void aWeekendDayMadeUpForIsWorked(LocalDate day) {
    assertThat(CALENDAR.isWorkday(day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-12",
        "2024-06-10",
        "2018-12-31",
        "2020-01-31",
        "2023-01-02",
        "2022-10-07"
      })
  void aWeekdayInAHolidayIsNot(LocalDate day) {
    assertThat(CALENDAR.isWorkday(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 250",
    "2019, 250",
    "2020, 249",
    "2021, 250",
    "2022, 249",
    "2023, 249",
    "2024, 251",
    "2025, 248",
    "2026, 248",
  })
  void aYearHasItsWorkdays(int year, int workdays) {
    assertThat(CALENDAR.workdaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
        .isEqualTo(workdays);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-18 08:30, 1, 2024-06-18 09:30",
    // over lunch
    "2024-06-18 11:00, 2, 2024-06-18 15:30",
    // it ends at noon, not after lunch
    "2024-06-18 11:00, 1, 2024-06-18 12:00",
    // said in the evening, counted from the morning
    "2024-06-17 19:38, 1, 2024-06-18 09:30",
    // over the weekend
    "2024-06-21 17:00, 1, 2024-06-24 09:00",
    // six and a half hours are a day
    "2024-06-18 08:30, 13, 2024-06-19 17:30",
    "2024-06-18 08:30, 14, 2024-06-20 09:30",
    // Saturday 05-11 is worked
    "2024-05-10 17:00, 2, 2024-05-11 10:00",
  })
  void workingHoursRunInOfficeHoursOnly(String start, int n, String end) {
    assertThat(CALENDAR.due(at(start), Limit.workingHours(n))).isEqualTo(at(end));
  }

  @Test
  void anotherOfficeKeepsItsOwnHours() {
    WorkCalendar early = CALENDAR.with(OfficeHours.parse("08:00-12:00 14:00-18:00"));
    assertThat(early.due(at("2024-06-17 19:38"), Limit.workingHours(4)))
        .isEqualTo(at("2024-06-18 12:00"));
    assertThat(early.due(at("2024-06-17 19:38"), Limit.workdays(1)))
        .isEqualTo(at("2024-06-18 18:00"));
  }

  @Test
  void anUrgentLimitRunsThroughNightsAndHolidaysAndNeverRolls() {
    assertThat(CALENDAR.due(at("2024-02-09 22:15"), Limit.minutes(1440)))
        .isEqualTo(at("2024-02-10 22:15"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-17 19:38, 7, 2024-06-24",
    // the seventh day is a Saturday
    "2024-06-15 08:00, 7, 2024-06-24",
    "2024-06-14 08:00, 7, 2024-06-21",
    // 15 days of notice that end inside Spring Festival
    "2024-01-29 08:00, 15, 2024-02-18",
  })
  void naturalDaysCountEveryDayButDoNotEndOnADayOff(String start, int n, String last) {
    assertThat(CALENDAR.due(at(start), Limit.days(n))).isEqualTo(at(last + " 23:59:59"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-17 10:00, 1, 2024-07-17",
    // no 31st, no 30th: the end of the month
    "2024-01-31 10:00, 1, 2024-02-29",
    "2023-01-31 10:00, 1, 2023-02-28",
    "2024-03-31 10:00, 1, 2024-04-30",
    // over the year's end, and 01-01 is a holiday
    "2023-12-01 10:00, 1, 2024-01-02",
    // 06-10 is the Dragon Boat Festival
    "2024-04-10 10:00, 2, 2024-06-11",
  })
  void monthsEndOnTheSameDateOrAtTheEndOfTheMonth(String start, int n, String last) {
    assertThat(CALENDAR.due(at(start), Limit.months(n))).isEqualTo(at(last + " 23:59:59"));
  }

  @Test
  void theYearsEndIsNoBorder() {
    // 2018-12-29, a Saturday, is worked by the notice of 2019
    assertThat(CALENDAR.due(at("2018-12-28 09:00"), Limit.workdays(1)))
        .isEqualTo(at("2018-12-29 17:30"));
    assertThat(CALENDAR.due(at("2018-12-28 09:00"), Limit.workdays(2)))
        .isEqualTo(at("2019-01-02 17:30"));
  }

  @Test
  void aYearNotYetPublishedIsWorkedFromMondayToFriday() {
    assertThat(CALENDAR.published(2026)).isTrue();
    assertThat(CALENDAR.published(2027)).isFalse();
    assertThat(CALENDAR.published(2017)).isFalse();
    assertThat(CALENDAR.source(2027)).isEmpty();
    var due = CALENDAR.due(at("2026-12-31 10:00"), Limit.workdays(1));
    assertThat(due).isEqualTo(at("2027-01-01 17:30"));
    assertThat(CALENDAR.published(due)).isFalse();
    assertThat(CALENDAR.published(at("2026-12-31 23:59:59"))).isTrue();
    assertThat(CALENDAR.isWorkday(LocalDate.of(2027, 2, 8))).isTrue();
    assertThat(CALENDAR.isWorkday(LocalDate.of(2027, 2, 7))).isFalse();
  }

  @Test
  void theNoticesAreNamed() {
    assertThat(CALENDAR.source(2024)).hasValue("国务院办公厅关于2024年部分节假日安排的通知");
    assertThat(CALENDAR.source(2020).orElseThrow()).contains("延长2020年春节假期");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-17 10:00, 2024-06-17 11:30, PT1H30M",
    "2024-06-17 11:30, 2024-06-17 15:00, PT1H",
    "2024-06-17 19:38, 2024-06-18 07:00, PT0S",
    "2024-06-14 17:00, 2024-06-17 09:00, PT1H",
    "2024-02-09 08:30, 2024-02-18 17:30, PT13H",
    "2024-06-17 11:30, 2024-06-17 10:00, PT-1H-30M",
  })
  void onlyTimeInTheOfficeIsWorked(String from, String to, Duration worked) {
    assertThat(CALENDAR.worked(at(from), at(to))).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-17, 2024-06-17, 0",
    "2024-06-17, 2024-06-18, 1",
    "2024-06-14, 2024-06-17, 1",
    "2024-02-09, 2024-02-19, 2",
    "2024-02-10, 2024-02-17, 0",
    "2024-06-18, 2024-06-17, -1",
  })
  void workdaysBetweenDatesLeaveOutTheFirst(LocalDate from, LocalDate to, long days) {
    assertThat(CALENDAR.workdaysBetween(from, to)).isEqualTo(days);
  }

  @Test
  void theTownHasNoSummerTime() {
    for (String season : Arrays.asList("2024-03-10", "2024-03-31", "2024-10-27", "2024-11-03")) {
      assertThat(CALENDAR.due(at(season + " 00:30"), Limit.minutes(1440)))
          .isEqualTo(at(LocalDate.parse(season).plusDays(1) + " 00:30"));
    }
  }
}
