package org.gongzhi.understanding.locate;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongzhi.HostileInputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place is cut out of what people wrote, as they wrote it. */
class PlaceWordsTest {

  @ParameterizedTest
  @CsvSource({
    "投诉云锦花园小区物业不作为,,云锦花园小区",
    "电梯又坏了,我是清和家园二期的业主，电梯一周坏了三次,清和家园二期",
    "楼道灯不亮,本人住在和畅苑小区16栋2单元1402，灯坏了半个月,和畅苑小区16栋2单元1402",
    "夜里太吵,位于龙湖街道的“水岸名邸”楼下烧烤摊通宵营业,水岸名邸",
    "希望淮滨区拾光里业主大会公开账目,,淮滨区拾光里",
    "咨询路灯,请问柳河镇新桥村三组什么时候装路灯,柳河镇新桥村三组",
  })
  void placesAreFoundAsWritten(String title, String detail, String place) {
    assertThat(PlaceWords.in(title, detail == null ? "" : detail)).hasValue(place);
  }

  @ParameterizedTest
  @CsvSource({
    "咨询职称评定的年限,请问今年中级职称几月开始报名",
    "公司拖欠工资,某某建筑公司拖欠我们三个月工资",
    "建议增加公交班次,早高峰等车要四十分钟",
    "老旧小区加装电梯政策,请问老旧小区加装电梯怎么申请",
  })
  void whatNamesNoHomeHasNoPlace(String title, String detail) {
    assertThat(PlaceWords.in(title, detail)).isEmpty();
  }

  @Test
  void anyTextIsRead() {
    HostileInputs.all().map(HostileInputs.Hostile::text).forEach(t -> PlaceWords.in(t, t + "小区16栋" + t));
    assertThat(PlaceWords.in("", "")).isEmpty();
  }
}
