package org.gongzhi.matters.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongzhi.matters.ahead.AheadRule.When.Repeats;
import org.gongzhi.matters.ahead.AheadRule.When.Season;
import org.junit.jupiter.api.Test;

/** Which stretch of time a day lies in. */
class SeasonTest {
  @Test
  void aSeasonMayCrossTheNewYear() {
    Season frost = new Season(11, 2);
    assertThat(frost.around(LocalDate.of(2024, 1, 31))).contains(LocalDate.of(2023, 11, 1));
    assertThat(frost.around(LocalDate.of(2024, 11, 1))).contains(LocalDate.of(2024, 11, 1));
    assertThat(frost.around(LocalDate.of(2024, 3, 1))).isEmpty();
    assertThat(new Season(6, 6).around(LocalDate.of(2024, 6, 18))).contains(LocalDate.of(2024, 6, 1));
  }

  @Test
  void daysOfOneWindowHaveOneBeginning() {
    Repeats thirty = new Repeats(3, 30);
    LocalDate begins = Ahead.window(LocalDate.of(2024, 6, 18), thirty);
    assertThat(begins).isAfter(LocalDate.of(2024, 5, 19)).isBeforeOrEqualTo("2024-06-18");
    assertThat(Ahead.window(begins.plusDays(29), thirty)).isEqualTo(begins);
    assertThat(Ahead.window(begins.plusDays(30), thirty)).isEqualTo(begins.plusDays(30));
  }
}
