package org.gongzhi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.worktime.Times.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.gongzhi.platform.TownClock;
import org.gongzhi.worktime.Limit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every start, limit and pause, tried with seeded chance. */
class WorkCalendarLawsTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();
  private static final Instant FIRST = at("2017-10-01 00:00");
  private static final long SPAN = Duration.between(FIRST, at("2028-03-01 00:00")).toSeconds();
  private static final int TRIES = 20_000;

  @ParameterizedTest
  @EnumSource
  void dueIsLaterThanTheStartAndNeverSoonerForALaterStart(Unit unit) {
    Random chance = new Random(unit.ordinal());
    for (int i = 0; i < TRIES; i++) {
      Instant start = someTime(chance);
      Instant later = start.plusSeconds(chance.nextInt(500_000));
      Limit limit = new Limit(1 + chance.nextInt(30), unit);
      Instant due = CALENDAR.due(start, limit);
      assertThat(due).isAfter(start);
      assertThat(CALENDAR.due(later, limit)).isAfterOrEqualTo(due);
      assertThat(CALENDAR.due(start, new Limit(limit.amount() + 1, unit))).isAfterOrEqualTo(due);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyMinutesEndOnADayOff(Unit unit) {
    Random chance = new Random(7 + unit.ordinal());
    for (int i = 0; i < TRIES && unit != Unit.MINUTES; i++) {
      Instant due = CALENDAR.due(someTime(chance), new Limit(1 + chance.nextInt(40), unit));
      assertThat(CALENDAR.isWorkday(due.atZone(TownClock.ZONE).toLocalDate())).isTrue();
    }
  }

  @Test
  void workingHoursAreAsMuchWorkAsTheySay() {
    Random chance = new Random(11);
    for (int i = 0; i < TRIES; i++) {
      Instant start = someTime(chance);
      int hours = 1 + chance.nextInt(100);
      assertThat(CALENDAR.worked(start, CALENDAR.due(start, Limit.workingHours(hours))))
          .isEqualTo(Duration.ofHours(hours));
    }
  }

  @Test
  void workdaysAreAsManyAsTheySay() {
    Random chance = new Random(13);
    for (int i = 0; i < TRIES; i++) {
      Instant start = someTime(chance);
      int days = 1 + chance.nextInt(60);
      Instant due = CALENDAR.due(start, Limit.workdays(days));
      assertThat(CALENDAR.workdaysBetween(date(start), date(due))).isEqualTo(days);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPauseKeepsWhatWasLeft(Unit unit) {
    Random chance = new Random(17 + unit.ordinal());
    for (int i = 0; i < TRIES; i++) {
      Instant start = someTime(chance);
      Instant due = CALENDAR.due(start, new Limit(1 + chance.nextInt(20), unit));
      long run = Duration.between(start, due).toSeconds();
      Instant paused = start.plusSeconds(chance.nextLong(run + 1));
      Instant resumed = paused.plusSeconds(chance.nextInt(2_000_000));
      Instant then = CALENDAR.resume(paused, due, resumed, unit);
      if (unit.countsWorkOnly()) {
        assertThat(CALENDAR.worked(resumed, then)).isEqualTo(CALENDAR.worked(paused, due));
      } else if (unit == Unit.MINUTES
          || CALENDAR.isWorkday(date(resumed.plus(Duration.between(paused, due))))) {
        assertThat(Duration.between(resumed, then)).isEqualTo(Duration.between(paused, due));
      } else {
        assertThat(Duration.between(resumed, then)).isGreaterThan(Duration.between(paused, due));
        assertThat(CALENDAR.isWorkday(date(then))).isTrue();
      }
      assertThat(then).isAfterOrEqualTo(resumed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPauseOfNoLengthChangesNothing(Unit unit) {
    Random chance = new Random(23 + unit.ordinal());
    for (int i = 0; i < TRIES; i++) {
      Instant start = someTime(chance);
      Instant due = CALENDAR.due(start, new Limit(1 + chance.nextInt(20), unit));
      Instant moment = start.plusSeconds(chance.nextLong(Duration.between(start, due).toSeconds()));
      assertThat(CALENDAR.resume(moment, due, moment, unit)).isEqualTo(due);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void numberingAgreesWithCountingOnFingers(int seed) {
    Random chance = new Random(seed);
    LocalDate day = date(someTime(chance)).minusDays(400);
    long counted = 0;
    LocalDate from = day;
    for (int i = 0; i < 800; i++) {
      day = day.plusDays(1);
      if (CALENDAR.isWorkday(day)) {
        counted++;
        assertThat(
                CALENDAR.due(
                    from.atTime(9, 0).atZone(TownClock.ZONE).toInstant(),
                    Limit.workdays((int) counted)))
            .isEqualTo(at(day + " 17:30"));
      }
      assertThat(CALENDAR.workdaysBetween(from, day)).isEqualTo(counted);
    }
  }

  private static Instant someTime(Random chance) {
    return FIRST.plusSeconds(chance.nextLong(SPAN)).plusNanos(1000L * chance.nextInt(1_000_000));
  }

  private static LocalDate date(Instant at) {
    return at.atZone(TownClock.ZONE).toLocalDate();
  }
}
