package org.gongzhi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.worktime.Times.at;

import org.gongzhi.worktime.Limit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();

  @ParameterizedTest
  @CsvSource({
    // stopped for a whole day and a weekend in between
    "WORKING_DAYS, 2024-06-20 10:00, 2024-06-24 17:30, 2024-06-21 10:00, 2024-06-25 17:30",
    // stopped and restarted in the same evening: nothing is lost
    "WORKING_DAYS, 2024-06-20 19:00, 2024-06-24 17:30, 2024-06-20 21:00, 2024-06-24 17:30",
    // two hours of Friday are two hours of Monday
    "WORKING_HOURS, 2024-06-21 15:30, 2024-06-21 17:30, 2024-06-24 08:30, 2024-06-24 10:30",
    "MINUTES, 2024-06-21 15:30, 2024-06-22 15:30, 2024-06-23 01:00, 2024-06-24 01:00",
    "DAYS, 2024-06-18 12:00, 2024-06-20 23:59:59, 2024-06-19 12:00, 2024-06-21 23:59:59",
  })
  void whatWasLeftIsLeft(Unit unit, String paused, String due, String resumed, String then) {
    assertThat(CALENDAR.resume(at(paused), at(due), at(resumed), unit)).isEqualTo(at(then));
  }

  @Test
  void aLastDayMovedOntoAWeekendRollsForward() {
    assertThat(
            CALENDAR.resume(
                at("2024-06-18 12:00"),
                at("2024-06-20 23:59:59"),
                at("2024-06-20 12:00"),
                Unit.DAYS))
        .isEqualTo(at("2024-06-24 23:59:59"));
  }

  @ParameterizedTest
  @CsvSource({
    "MINUTES, 2024-06-18 12:00, 2024-06-18 11:30, 2024-06-20 12:00, 2024-06-20 11:30",
    "DAYS, 2024-06-20 23:59:59, 2024-06-19 23:59:59, 2024-06-23 23:59:59, 2024-06-22 23:59:59",
    "WORKING_DAYS, 2024-06-18 09:30, 2024-06-17 17:30, 2024-06-24 09:00, 2024-06-21 17:00",
  })
  void whatWasOverdueStaysOverdueByAsMuch(
      Unit unit, String paused, String due, String resumed, String then) {
    assertThat(CALENDAR.resume(at(paused), at(due), at(resumed), unit)).isEqualTo(at(then));
  }

  @Test
  void anEveningPauseOnTheLastDayDoesNotMakeTheCaseLate() {
    // an agreed 22:00, paused at 18:00 and resumed the next evening: no office hours were left
    assertThat(
            CALENDAR.resume(
                at("2024-06-18 18:00"),
                at("2024-06-18 22:00"),
                at("2024-06-19 20:00"),
                Unit.WORKING_HOURS))
        .isEqualTo(at("2024-06-19 20:00"));
  }

  @Test
  void timeDoesNotRunBackwards() {
    assertThatThrownBy(() ->
            CALENDAR.resume(
                at("2024-06-18 12:00"),
                at("2024-06-20 12:00"),
                at("2024-06-18 11:00"),
                Unit.MINUTES))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
