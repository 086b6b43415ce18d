package org.gongzhi.platform.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gongzhi.Rendered;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * It is Tuesday, 18 June 2024, 08:30 in Bengbu, and the machine stands in Los Angeles and speaks
 * Turkish.
 */
class WordsTest {
  private final Ui zh = Rendered.plain().ui();
  private final Ui en = Rendered.english().ui();

  @ParameterizedTest
  @CsvSource({
    "2024-06-18T10:20:00+08:00, 今天 10:20,       Today 10:20",
    "2024-06-18T00:00:00+08:00, 今天 00:00,       Today 00:00",
    "2024-06-17T19:38:00+08:00, 昨天 19:38,       Yesterday 19:38",
    "2024-06-19T09:00:00+08:00, 明天 09:00,       Tomorrow 09:00",
    "2024-06-16T20:31:00+08:00, 6月16日 20:31,    16 June 20:31",
    "2024-01-01T00:00:00+08:00, 1月1日 00:00,     1 January 00:00",
    "2023-12-31T23:59:59+08:00, 2023年12月31日,   31 December 2023",
    "2025-01-01T00:00:00+08:00, 2025年1月1日,     1 January 2025"
  })
  void timesAreToldAsPeopleSayThem(Instant t, String chinese, String english) {
    assertThat(zh.when(t)).isEqualTo(chinese);
    assertThat(en.when(t)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-24, 6月24日 周一,       Monday 24 June",
    "2023-12-03, 2023年12月3日 周日, Sunday 3 December 2023"
  })
  void daysAreToldWithTheirWeekday(LocalDate day, String chinese, String english) {
    assertThat(zh.day(day)).isEqualTo(chinese);
    assertThat(en.day(day)).isEqualTo(english);
  }

  @Test
  void machinesReadTheOffset() {
    assertThat(zh.iso(Rendered.NOW)).isEqualTo("2024-06-18T08:30:00+08:00");
  }

  @ParameterizedTest
  @CsvSource({
    "PT1H50M,    剩 1 小时 50 分,   1 hour 50 min left",
    "PT2H,       剩 2 小时,         2 hours left",
    "PT59S,      剩 不到 1 分钟,    less than a minute left",
    "PT47H59M,   剩 47 小时 59 分,  47 hours 59 min left",
    "PT48H,      剩 2 天,           2 days left",
    "PT76H30M,   剩 3 天 4 小时,    3 days 4 hours left",
    "PT-15H,     超期 15 小时,      15 hours overdue",
    "PT-1H-1M,   超期 1 小时 1 分,  1 hour 1 min overdue"
  })
  void timeLeftIsToldInTwoUnits(Duration left, String chinese, String english) {
    assertThat(zh.left(Left.of(left))).isEqualTo(chinese);
    assertThat(en.left(Left.of(left))).isEqualTo(english);
  }

  @Test
  void workingDaysAndHoursAreCalledSo() {
    assertThat(zh.left(Left.workdays(3))).isEqualTo("剩 3 个工作日");
    assertThat(zh.left(Left.workdays(-1))).isEqualTo("超期 1 工作日");
    assertThat(en.left(Left.workdays(1))).isEqualTo("1 working day left");
    assertThat(en.left(Left.workdays(-2))).isEqualTo("2 working days overdue");
    assertThat(zh.left(Left.worktime(Duration.ofMinutes(135)))).isEqualTo("剩 2 个工作时 15 分");
  }

  @Test
  void onlyHoursAndMinutesTick() {
    assertThat(Left.of(Duration.ofMinutes(110)).ticking()).isEqualTo("110");
    assertThat(Left.of(Duration.ofMinutes(-110)).ticking()).isNull();
    assertThat(Left.of(Duration.ofDays(3)).ticking()).isNull();
    assertThat(Left.workdays(3).ticking()).isNull();
  }

  @Test
  void numbersInATextArePlainAndPluralsRight() {
    assertThat(zh.t("gallery.year", 2024, 25, 1234)).isEqualTo("2024年第25次，共 1234 件");
    assertThat(en.t("gallery.year", 2024, 25, 1)).isEqualTo("No 25 of 2024, one case");
    assertThat(en.t("gallery.year", 2024, 25, 7)).isEqualTo("No 25 of 2024, 7 cases");
  }

  @Test
  void timesSentencesAndCountdownsInATextAreTold() {
    assertThat(
            zh.t(
                "gallery.since",
                Rendered.NOW,
                Left.workdays(3),
                Refused.Sentence.of("gallery.year", 2024, 1, 1)))
        .isEqualTo("今天 08:30起，剩 3 个工作日，2024年第1次，共 1 件");
  }

  @Test
  void aMissingTextFailsATestAndIsShownAsItsKeyInTheField() {
    assertThatThrownBy(() -> zh.t("no.such.text")).hasMessageContaining("no.such.text");
    assertThat(Texts.load(Language.EN, false).t("no.such.text")).isEqualTo("⟦no.such.text⟧");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(Texts.load(Language.ZH, true).keys())
        .containsExactlyInAnyOrderElementsOf(Texts.load(Language.EN, true).keys());
  }
}
