package org.gongzhi.understanding.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongzhi.HostileInputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quarter is found by whatever people call it; what may be two is never one. */
class QuarterNamesTest {
  private static final QuarterNames NAMES =
      new QuarterNames(
          Map.of(
              "米亚花园二期", List.of("米亚二期"),
              "米亚花园三期", List.of("米亚三期"),
              "红旗三路教师楼", List.of("教师楼"),
              "治淮路教师楼", List.of("教师楼", "水利教师楼"),
              "纺织新村", List.of("纺织厂宿舍")));

  @ParameterizedTest
  @CsvSource({
    "米亚花园三期16栋2单元14层灯坏了,米亚花园三期",
    "米亚花园3期的电梯,米亚花园三期",
    "我家在米亚2期,米亚花园二期",
    "红旗三路教师楼漏水,红旗三路教师楼",
    "红旗3路教师楼漏水,红旗三路教师楼",
    "纺织厂宿舍门口,纺织新村",
    "米亚花圆三期没有水,米亚花园三期",
    "米亚花三期没有水,米亚花园三期",
    "水利教帅楼停电,治淮路教师楼",
  })
  void namesAreFoundAsPeopleSayThem(String text, String quarter) {
    assertThat(NAMES.in(text).orElseThrow().only()).hasValue(quarter);
  }

  @ParameterizedTest
  @CsvSource({"教师楼停电了", "米亚花园的广场", "住在米亚花园16栋"})
  void whatMayBeTwoIsBoth(String text) {
    QuarterNames.Found found = NAMES.in(text).orElseThrow();
    assertThat(found.quarters()).hasSize(2);
    assertThat(found.only()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"米亚花园四期16栋", "楼道灯坏了", "米亚", "红旗五路"})
  void anotherPhaseIsNoSlipOfThePen(String text) {
    assertThat(NAMES.in(text).flatMap(QuarterNames.Found::only)).isEmpty();
  }

  @Test
  void anyTextIsRead() {
    HostileInputs.all().forEach(h -> assertThat(NAMES.in(h.text() + "纺织新村")).isPresent());
  }
}
