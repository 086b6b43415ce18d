package org.gongzhi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongzhi.worktime.Limit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsRead(Unit unit) {
    Limit limit = new Limit(5, unit);
    assertThat(Limit.parse(limit.toString())).isEqualTo(limit);
    assertThat(Limit.parse(" 5  " + unit + " ")).isEqualTo(limit);
  }

  @Test
  void itReadsLikeTheRuleBook() {
    assertThat(Limit.workdays(5)).hasToString("5 WORKING_DAYS");
    // the tests run in a Turkish locale, where i is not the small I
    assertThat(Limit.parse("20 minutes")).isEqualTo(Limit.minutes(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5 WEEKS", "x DAYS", "0 DAYS", "-1 DAYS", "5 WORKING DAYS"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Limit.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a limit");
  }
}
