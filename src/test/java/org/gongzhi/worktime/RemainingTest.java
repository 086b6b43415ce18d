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
    "WORKING_DAYS, 2024-06-17 19:38, 2024-06-24 17:30, 还剩 5 个工作日, 5 working days left",
    "WORKING_DAYS, 2024-06-21 09:00, 2024-06-24 17:30, 还剩 1 个工作日, 1 working day left",
    "WORKING_DAYS, 2024-06-24 09:00, 2024-06-24 17:30, 还剩 8 小时, 8 hours left",
    "WORKING_DAYS, 2024-06-24 17:00, 2024-06-24 17:30, 还剩 30 分钟, 30 min left",
    "WORKING_DAYS, 2024-06-24 17:29:30, 2024-06-24 17:30, 马上到期, due now",
    "WORKING_DAYS, 2024-06-24 17:30:30, 2024-06-24 17:30, 刚刚到期, just overdue",
    "WORKING_DAYS, 2024-06-24 19:00, 2024-06-24 17:30, 已超 1 小时, 1 hour overdue",
    "WORKING_DAYS, 2024-06-25 08:00, 2024-06-24 17:30, 已超 1 个工作日, 1 working day overdue",
    // a holiday is nobody's delay
    "WORKING_DAYS, 2024-02-12 09:30, 2024-02-09 17:30, 已超 2 天, 2 days overdue",
    "WORKING_HOURS, 2024-06-21 16:30, 2024-06-24 11:30, 还剩 4 个工作时, 4 working hours left",
    "WORKING_HOURS, 2024-06-24 11:00, 2024-06-24 11:30, 还剩 30 分钟, 30 min left",
    "MINUTES, 2024-06-21 22:00, 2024-06-22 22:00, 还剩 24 小时, 24 hours left",
    "MINUTES, 2024-06-21 22:00, 2024-06-24 22:00, 还剩 3 天, 3 days left",
    "DAYS, 2024-06-17 19:38, 2024-06-24 23:59:59, 还剩 7 天, 7 days left",
    "MONTHS, 2024-06-24 20:00, 2024-06-24 23:59:59, 还剩 3 小时, 3 hours left",
  })
  void aCountdownSpeaks(Unit unit, String now, String due, String chinese, String english) {
    Sentence words = CALENDAR.remaining(at(now), at(due), unit).words();
    assertThat(say(words, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    assertThat(say(words, Locale.ENGLISH)).isEqualTo(english);
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

  @ParameterizedTest
  @EnumSource
  void everyCountdownHasWords(Remaining.Unit unit) {
    for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      assertThat(say(new Remaining(false, 7, unit).words(), locale)).contains("7");
      assertThat(say(new Remaining(true, 7, unit).words(), locale)).contains("7");
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
