package org.gongzhi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.worktime.Times.at;

import java.util.Locale;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.worktime.Limit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RemainingTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.stateCouncil();

  @ParameterizedTest
  @CsvSource({
    "WORKING_DAYS, 2024-06-17 19:38, 2024-06-24 17:30, false, 5, WORKING_DAYS",
    "WORKING_DAYS, 2024-06-21 09:00, 2024-06-24 17:30, false, 1, WORKING_DAYS",
    "WORKING_DAYS, 2024-06-24 09:00, 2024-06-24 17:30, false, 8, HOURS",
    "WORKING_DAYS, 2024-06-24 17:00, 2024-06-24 17:30, false, 30, MINUTES",
    "WORKING_DAYS, 2024-06-24 17:29:30, 2024-06-24 17:30, false, 0, MINUTES",
    "WORKING_DAYS, 2024-06-24 17:30:30, 2024-06-24 17:30, true, 0, MINUTES",
    "WORKING_DAYS, 2024-06-24 19:00, 2024-06-24 17:30, true, 1, HOURS",
    "WORKING_DAYS, 2024-06-25 08:00, 2024-06-24 17:30, true, 1, WORKING_DAYS",
    // a holiday is nobody's delay
    "WORKING_DAYS, 2024-02-12 09:30, 2024-02-09 17:30, true, 2, DAYS",
    "WORKING_HOURS, 2024-06-21 16:30, 2024-06-24 11:30, false, 4, WORKING_HOURS",
    "WORKING_HOURS, 2024-06-24 11:00, 2024-06-24 11:30, false, 30, MINUTES",
    "MINUTES, 2024-06-21 22:00, 2024-06-22 22:00, false, 24, HOURS",
    "MINUTES, 2024-06-21 22:00, 2024-06-24 22:00, false, 3, DAYS",
    "DAYS, 2024-06-17 19:38, 2024-06-24 23:59:59, false, 7, DAYS",
    "MONTHS, 2024-06-24 20:00, 2024-06-24 23:59:59, false, 3, HOURS",
  })
  void aCountdownIsRoundedDownAndToldInWhatPeopleCount(
      Unit unit, String now, String due, boolean overdue, long amount, Remaining.Unit told) {
    assertThat(CALENDAR.remaining(at(now), at(due), unit))
        .isEqualTo(new Remaining(overdue, amount, told));
  }

  @Test
  void aLimitSpeaksAsPeopleDo() {
    assertThat(say(Limit.workdays(5).words(), Locale.SIMPLIFIED_CHINESE)).isEqualTo("5 个工作日");
    assertThat(say(Limit.minutes(1440).words(), Locale.SIMPLIFIED_CHINESE)).isEqualTo("24 小时");
    assertThat(say(Limit.minutes(20).words(), Locale.SIMPLIFIED_CHINESE)).isEqualTo("20 分钟");
    assertThat(say(Limit.months(1).words(), Locale.ENGLISH)).isEqualTo("1 month");
  }

  @Test
  void anUnpublishedYearIsSaidWithoutAComma() {
    assertThat(say(Sentence.of("worktime.unpublished.why", 2027), Locale.SIMPLIFIED_CHINESE))
        .contains("2027年");
  }

  @ParameterizedTest
  @EnumSource
  void everyUnitHasWords(Unit unit) {
    for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      assertThat(say(new Limit(7, unit).words(), locale)).contains("7");
    }
  }

  private static String say(Sentence sentence, Locale locale) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/worktime");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages.getMessage(sentence.key(), sentence.args().toArray(), locale);
  }
}
