package org.gongzhi.matters.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.gongzhi.matters.intake.PlaceMention.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceMentionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          16栋后面下水道又冒水了          | 米亚花园三期?|16|  |  |
          米亚花园三期16栋2单元14层       | 米亚花园三期 |16|2 |14|
          米亚花园3期 16 号楼 二单元      | 米亚花园三期 |16|2 |  |
          米亚三期十六栋，电梯停了        | 米亚花园三期 |16|  |  |
          红旗三路教师楼三楼漏水          | 红旗三路教师楼|  | |3 |
          16#楼道灯                       |              |16|  |  |
          １６幢１单元                    |              |16|1 |  |
          A座14F                          |              |A |  |14|
          3B栋门口                        |              |3B|  |  |
          9-1-1402家里没水                |              |9 |1 |  |1402
          9-1402 没水                     |              |9 |  |  |1402
          9栋1402没水                     |              |9 |  |  |1402
          9栋1单元1402室                  |              |9 |1 |  |1402
          16楼2单元的门                   |              |16|2 |  |
          十四楼的灯                      |              |  |  |14|
          第二十一层                      |              |  |  |21|
          负一楼车库                      |              |  |  |-1|
          402室没电                       |              |  |  |  |402
          一百零二号楼                    |              |102| |  |
          东单元                          |              |  |东|  |
          """)
  void partsAreFoundInEveryWriting(
      String text, String quarter, String building, String entrance, String floor, String room) {
    PlaceMention p = PlaceMention.find(text, Chats.QUARTERS);
    assertThat(p.quarter()).isEqualTo("米亚花园三期?".equals(quarter) ? null : quarter);
    assertThat(p.building()).isEqualTo(building);
    assertThat(p.entrance()).isEqualTo(entrance);
    assertThat(p.floor()).isEqualTo(floor);
    assertThat(p.room()).isEqualTo(room);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-06-17 停水",
        "电话0552-3012345",
        "13812345678",
        "交了1000元",
        "这栋楼",
        "6月16号来的",
        "楼上楼下",
        "300户居民",
        "一起跳舞",
        "24小时热线",
        "两层意思",
        "我在楼下",
        "3点",
        "同一栋"
      })
  void whatIsNoPlaceIsNotFound(String text) {
    assertThat(PlaceMention.find(text, Chats.QUARTERS).isEmpty())
        .as(PlaceMention.find(text, Chats.QUARTERS).toString())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          沈玉兰 9-1-1402     | 9栋1单元1402室 | 沈玉兰
          9栋1402沈玉兰       | 9栋1402室      | 沈玉兰
          1402 小王           | 1402室         | 小王
          16#2单元 老李       | 16栋2单元      | 老李
          周敏（议事会）      |                | 周敏
          物业吕师傅          |                | 物业吕师傅
          𠮷野·阿依古丽 3-501 | 3栋501室       | 𠮷野·阿依古丽
          🌸花开富贵          |                | 🌸花开富贵
          """)
  void aCardTellsWhereSomebodyLivesAndTheirName(String card, String label, String name) {
    Speaker speaker = Speaker.of(card, Hints.NONE);
    assertThat(speaker.place().label()).isEqualTo(Objects.requireNonNullElse(label, ""));
    assertThat(speaker.name()).isEqualTo(name);
  }

  @Test
  void theLongestNameWins() {
    assertThat(PlaceMention.find("米亚花园三期大门", Chats.QUARTERS).quarter()).isEqualTo("米亚花园三期");
    assertThat(PlaceMention.find("米亚花园大门", Chats.QUARTERS).quarter()).isEqualTo("米亚花园");
  }

  @Test
  void spansPointAtTheWords() {
    String text = "我们１６栋2单元的灯";
    PlaceMention p = PlaceMention.find(text);
    assertThat(p.spans())
        .extracting(s -> s.part() + text.substring(s.start(), s.end()))
        .containsExactly(Part.BUILDING + "１６栋", Part.ENTRANCE + "2单元");
  }
}
