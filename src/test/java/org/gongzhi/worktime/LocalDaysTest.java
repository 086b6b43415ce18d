package org.gongzhi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.worktime.Times.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongzhi.worktime.LocalDay.Worked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A half day, a day off and a made-up Saturday that somebody here decided on. Friday is 21 June 2024. */
class LocalDaysTest {
  private static final LocalDate FRIDAY = LocalDate.of(2024, 6, 21);

  @ParameterizedTest
  @CsvSource({
    // two hours before noon, two on Monday
    "MORNING, 2024-06-21, 2024-06-21 10:00, 4 WORKING_HOURS, 2024-06-24 10:30",
    // reported at noon: nobody works before Monday
    "MORNING, 2024-06-21, 2024-06-21 13:00, 1 WORKING_HOURS, 2024-06-24 09:30",
    "AFTERNOON, 2024-06-21, 2024-06-20 17:00, 1 WORKING_HOURS, 2024-06-21 15:00",
    "OFF, 2024-06-21, 2024-06-20 17:00, 1 WORKING_HOURS, 2024-06-24 09:00",
    "WHOLE, 2024-06-22, 2024-06-21 17:00, 1 WORKING_HOURS, 2024-06-22 09:00",
    // a half day is a working day, and ends when its office closes (民法典 203)
    "MORNING, 2024-06-21, 2024-06-20 10:00, 1 WORKING_DAYS, 2024-06-21 12:00",
    "MORNING, 2024-06-21, 2024-06-20 10:00, 2 WORKING_DAYS, 2024-06-24 17:30",
    "AFTERNOON, 2024-06-21, 2024-06-20 10:00, 1 WORKING_DAYS, 2024-06-21 17:30",
    "OFF, 2024-06-21, 2024-06-20 10:00, 1 WORKING_DAYS, 2024-06-24 17:30",
    "WHOLE, 2024-06-22, 2024-06-20 10:00, 2 WORKING_DAYS, 2024-06-22 17:30",
    "MORNING, 2024-06-22, 2024-06-20 10:00, 2 WORKING_DAYS, 2024-06-22 12:00",
    // natural days roll off a day off, and not off a half day
    "OFF, 2024-06-21, 2024-06-20 10:00, 1 DAYS, 2024-06-24 23:59:59",
    "MORNING, 2024-06-21, 2024-06-20 10:00, 1 DAYS, 2024-06-21 23:59:59",
    // 特急 runs through everything
    "OFF, 2024-06-21, 2024-06-20 23:00, 120 MINUTES, 2024-06-21 01:00",
  })
  void limitsKnowTheDay(Worked worked, LocalDate day, String start, String limit, String due) {
    assertThat(with(day, worked).due(at(start), Limit.parse(limit))).isEqualTo(at(due));
  }

  @Test
  void anOfficeWithoutAMiddayBreakIsPartedAtNoon() {
    WorkCalendar open =
        with(FRIDAY, Worked.MORNING).with(OfficeHours.parse("09:00-17:00"));
    assertThat(open.hoursOn(FRIDAY)).hasToString("09:00-12:00");
    assertThat(open.hoursOn(FRIDAY.plusDays(3))).hasToString("09:00-17:00");
    assertThat(OfficeHours.parse("08:30-12:10 13:30-17:30").half(false)).hasToString("13:30-17:30");
  }

  @Test
  void aPauseOverAHalfDayGivesBackTheHoursThatWereWorked() {
    WorkCalendar calendar = with(FRIDAY, Worked.MORNING);
    Instant due = calendar.due(at("2024-06-20 16:30"), Limit.workingHours(8));
    assertThat(due).isEqualTo(at("2024-06-24 12:00"));
    assertThat(
            calendar.resume(
                at("2024-06-20 17:30"), due, at("2024-06-21 12:00"), Limit.Unit.WORKING_HOURS))
        .isEqualTo(at("2024-06-25 09:00"));
  }

  @Test
  void whatWasWorkedAddsUpWhateverWasDecided() {
    Random chance = new Random(61);
    List<LocalDay> days = new ArrayList<>();
    LocalDate day = LocalDate.of(2023, 1, 1);
    for (int i = 0; i < 200; i++) {
      day = day.plusDays(1 + chance.nextInt(6));
      days.add(new LocalDay(day, Worked.values()[chance.nextInt(4)], "防汛", "通知"));
    }
    WorkCalendar calendar = WorkCalendar.stateCouncil().with(days, "1");
    Instant first = at("2022-12-01 00:00");
    for (int i = 0; i < 20_000; i++) {
      Instant start = first.plusSeconds(chance.nextLong(80_000_000));
      Instant later = start.plusSeconds(chance.nextInt(500_000));
      int hours = 1 + chance.nextInt(60);
      Instant due = calendar.due(start, Limit.workingHours(hours));
      assertThat(calendar.worked(start, due)).isEqualTo(Duration.ofHours(hours));
      assertThat(calendar.worked(start, due.minusSeconds(1))).isLessThan(Duration.ofHours(hours));
      assertThat(calendar.due(later, Limit.workingHours(hours))).isAfterOrEqualTo(due);
      assertThat(calendar.due(later, Limit.workdays(3)))
          .isAfterOrEqualTo(calendar.due(start, Limit.workdays(3)));
    }
  }

  private static WorkCalendar with(LocalDate day, Worked worked) {
    return WorkCalendar.stateCouncil()
        .with(List.of(new LocalDay(day, worked, "防汛值守", "街道通知")), "1");
  }
}
