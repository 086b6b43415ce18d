package org.gongzhi.matters.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Said on Monday 17 June 2024 at 19:47. */
class PromiseReaderTest {
  private static final LocalDateTime SAID = LocalDateTime.of(2024, 6, 17, 19, 47);

  @ParameterizedTest
  @CsvSource({
    "已联系电工 明天去更换, 2024-06-18",
    "明早上门, 2024-06-18",
    "今晚就修, 2024-06-17",
    "后天师傅来疏通, 2024-06-19",
    "大后天处理, 2024-06-20",
    "周五来修, 2024-06-21",
    "礼拜天过来看看, 2024-06-23",
    "周一来修, 2024-06-24",
    "本周三前处理好, 2024-06-19",
    "下周一安排维修, 2024-06-24",
    "下下周二检修, 2024-07-02",
    "这周末清理, 2024-06-23",
    "这周内处理, 2024-06-23",
    "下周处理, 2024-06-30",
    "6月20日更换, 2024-06-20",
    "六月二十号更换, 2024-06-20",
    "20号来换, 2024-06-20",
    "3号来换, 2024-07-03",
    "三天内修好, 2024-06-20",
    "一周内处理, 2024-06-24",
    "24小时内处理, 2024-06-18",
    "两个小时内到, 2024-06-17",
    "五小时内修复, 2024-06-18",
    "月底前换新的, 2024-06-30",
    "马上派人去修, 2024-06-17",
    "上午去换, 2024-06-18",
    "晚上去换, 2024-06-17",
    "明天不行 后天来修, 2024-06-19",
    "今天已经看过 明天去更换, 2024-06-18",
    "今天下班了 周三来修, 2024-06-19"
  })
  void aDayIsToldFromTheDayItWasSaid(String words, LocalDate on) {
    assertThat(PromiseReader.read(words.replace(' ', '，'), SAID.toLocalDate(), SAID))
        .hasValueSatisfying(p -> assertThat(p.on()).isEqualTo(on));
  }

  @ParameterizedTest
  @ValueSource(strings = {"我们尽快处理", "抓紧安排师傅", "三个工作日内修好", "等配件，回头来换", "2月30日来"})
  void wordsWithoutADayPromiseNoDay(String words) {
    assertThat(PromiseReader.read(words, SAID.toLocalDate(), SAID).map(Promise::on)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"收到", "昨天换过了", "今天已经修好了", "6月10日就报过了", "20号楼的灯", "师傅说没配件"})
  void whatIsOverOrNamesNoDayIsNoPromise(String words) {
    assertThat(PromiseReader.read(words, SAID.toLocalDate(), SAID)).isEmpty();
  }

  @Test
  void inDecemberJanuaryIsNextYears() {
    assertThat(PromiseReader.read("1月5号检修", LocalDate.of(2024, 12, 20), null).map(Promise::on))
        .contains(LocalDate.of(2025, 1, 5));
  }

  @Test
  void ofALongMessageOnlyTheSentenceIsKept() {
    String words = "情况我们都看过了。".repeat(10) + "明天上午去更换灯泡。" + "谢谢大家理解。".repeat(5);
    assertThat(PromiseReader.read(words, SAID.toLocalDate(), SAID))
        .contains(new Promise(LocalDate.of(2024, 6, 18), "明天上午去更换灯泡", "更换"));
  }
}
