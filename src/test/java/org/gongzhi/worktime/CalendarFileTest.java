package org.gongzhi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {
  @Test
  void aYearMayReachIntoItsNeighbour() throws IOException {
    PublishedYear year =
        read("# 放假\n\n2019,2018-12-31..2019-01-01 06-07,2018-12-29,某通知\n").getFirst();
    assertThat(year.year()).isEqualTo(2019);
    assertThat(year.source()).isEqualTo("某通知");
    assertThat(year.off())
        .containsExactlyInAnyOrder(
            LocalDate.of(2018, 12, 31), LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 7));
    assertThat(year.work()).containsExactly(LocalDate.of(2018, 12, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024,01-01,02-04", // no source
        "x,01-01,02-04,s",
        "2024,13-01,02-04,s",
        "2024,01-05..01-01,,s",
        "2024,01-01..01-02..01-03,,s",
        "2024,01-01 01-01,,s",
        "2024,2022-01-01,,s",
        "2024,02-04,02-04,s", // both off and work
        "2024,,02-05,s", // a Monday made up for
      })
  void aMistakeIsNamedByItsLine(String line) {
    assertThatThrownBy(() -> read("# 放假\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("calendar line 2: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024,01-01,,a\n2024,06-10,,b", "2024,,12-28,a\n2025,2024-12-28,,b"})
  void noticesMayNotContradictEachOther(String file) {
    assertThatThrownBy(() -> WorkCalendar.of(read(file), OfficeHours.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nineYearsAreShipped() {
    assertThat(CalendarFile.shipped())
        .extracting(PublishedYear::year)
        .containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "08:30", "12:00-08:30", "08:30-12:00 11:00-17:30", "8-12", "a-b"})
  void officeHoursMustMakeSense(String text) {
    assertThatThrownBy(() -> OfficeHours.parse(text)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void officeHoursAreReadAsWritten() {
    assertThat(OfficeHours.parse("08:30-12:00, 14:30-17:30")).isEqualTo(OfficeHours.DEFAULT);
    assertThat(OfficeHours.DEFAULT).hasToString("08:30-12:00 14:30-17:30");
  }

  private static List<PublishedYear> read(String text) throws IOException {
    return CalendarFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
