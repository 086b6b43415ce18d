package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers and names are invented. */
class TextMaskingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          我的电话13800000001，请回电       | 我的电话138****0001，请回电
          138 0000 0001                      | 138****0001
          138-0000-0001找我                  | 138****0001找我
          １３８００００００１１             | 138****0011
          +86 13800000001                    | +86 138****0001
          电话0552-3012345                   | 电话055****2345
          （0552）3012345                    | 055****2345
          座机：3012345                      | 座机：****45
          微信abc12345                       | 微信****45
          身份证34030019900307123X           | 身份证3403**********123X
          340300900307123                    | 3403*******7123
          卡号6217 0000 1234 5678 907       | 卡号6217***********8907
          """)
  void numbersThatLeadToAPersonAreHidden(String text, String masked) {
    assertThat(TextMasking.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          皖C12345挡住了出口         | 皖C***45挡住了出口
          皖C·D1234F占车位           | 皖C***4F占车位
          皖CD12345是电车            | 皖C***45是电车
          一辆皖c8888学在教练         | 一辆皖c***8学在教练
          姓名：王建国               | 姓名：王*国
          姓名王建国 男              | 姓名王*国 男
          我叫张三，住3栋            | 我叫张*，住3栋
          我叫欧阳春雪               | 我叫欧阳*雪
          联系人: 李梅               | 联系人: 李*
          村民：侯金华，望回复       | 村民：侯*华，望回复
          反映人是陳大文             | 反映人是陳*文
          3栋2单元1402漏水           | 3栋2单元****漏水
          1402室漏水                 | ****室漏水
          9-1-1402                   | 9-1-****
          16栋1304住户               | 16栋****住户
          """)
  void platesNamesAndRoomsAreHidden(String text, String masked) {
    assertThat(TextMasking.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "拨打12345和110",
        "DFH-2024-000066",
        "2024年6月17日19:38",
        "统一社会信用代码91340300MA2N000001",
        "交了13800元，合计1380000000元",
        "400-800-1234是客服",
        "订单202406171938001",
        "水表读数12345678",
        "皖南山区和皖C开头的车",
        "我叫师傅来看看",
        "我叫王师傅来修",
        "我叫物业来，没人",
        "业主都签了字",
        "14层楼道灯坏了",
        "3栋1200平米",
        "红旗三路1002号",
        "面积340.37平方米",
        "联系人不在",
        "😂𠮷\uD800。。。！"
      })
  void whatOnlyLooksAlikeStays(String text) {
    assertThat(TextMasking.mask(text)).isEqualTo(text);
  }

  @Test
  void severalInOneTextAreAllHiddenAndTheWordsStay() {
    assertThat(
            TextMasking.mask(
                "我叫王建国，住16栋2单元1402，电话13800000001或0552-3012345，车牌皖C12345，14层楼道灯坏了。"))
        .isEqualTo("我叫王*国，住16栋2单元****，电话138****0001或055****2345，车牌皖C***45，14层楼道灯坏了。");
  }

  @Test
  void whatIsHiddenStaysHidden() {
    String once = TextMasking.mask("姓名：王建国 13800000001 34030019900307123X 皖C12345 1402室");
    assertThat(TextMasking.mask(once)).isEqualTo(once);
  }

  @Test
  void aLongHostileTextTakesNoTime() {
    String text = "1 3-".repeat(5_000) + "我叫".repeat(5_000) + "0552-".repeat(5_000);
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> TextMasking.mask(text));
  }
}
