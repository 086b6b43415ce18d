package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildingLabelTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "16栋", "16幢", "16号楼", "16#", "#16", "16＃楼", "16座", "１６栋", "十六栋", "第十六幢", "16 号 楼", "16",
        "016栋", "一六栋", "拾陆号楼", "16栋楼", "（16）栋", "⑯栋"
      })
  void sixteenIsSixteenHoweverItIsWritten(String label) {
    assertThat(BuildingLabel.key(label)).isEqualTo("16");
  }

  @ParameterizedTest
  @CsvSource({
    "a座, A",
    "Ａ栋, A",
    "B区3栋, B区3",
    "三区5幢, 3区5",
    "5甲栋, 5甲",
    "12a号楼, 12A",
    "A3幢, A3",
    "二十栋, 20",
    "一百零五栋, 105",
    "Ⅲ号楼, 3",
    "教师楼, 教师楼",
    "综合楼, 综合楼",
    "0栋, 0"
  })
  void lettersZonesAndNamesStay(String label, String key) {
    assertThat(BuildingLabel.key(label)).isEqualTo(key);
  }

  @Test
  void aRareCharacterIsACharacter() {
    assertThat(BuildingLabel.key("𠮷祥楼")).isEqualTo("𠮷祥楼");
  }

  @ParameterizedTest
  @CsvSource({
    "16栋2单元1402, 16, 2, , 1402",
    "十六幢二单元1402室, 16, 2, , 1402",
    "16-2-1402, 16, 2, , 1402",
    "１６－２－１４０２, 16, 2, , 1402",
    "16#-2-1402室, 16, 2, , 1402",
    "16-1402, 16, , , 1402",
    "16号楼, 16, , , ",
    "16, 16, , , ",
    "16栋2单元14层, 16, 2, 14, ",
    "16栋东单元, 16, 东, , ",
    "3栋西户, 3, , , 西",
    "A座12F05, , , , ",
    "2单元, , 2, , ",
    "14楼, , , 14, ",
    "地下1层, , , -1, ",
    "B2层, , , -2, ",
    "402室, , , , 402",
    "5栋301A, 5, , , 301A",
  })
  void aDoorIsReadInItsParts(
      String text, String building, String entrance, Integer floor, String room) {
    var door = DoorLabel.parse(text);
    if (building == null && entrance == null && floor == null && room == null) {
      assertThat(door).isEmpty();
    } else {
      assertThat(door).hasValue(new DoorLabel(building, entrance, floor, room));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "楼道灯坏了", "120", "13805521234", "2024-06-17", "明天去更换", "一起去"})
  void otherWordsAreNoDoor(String text) {
    assertThat(DoorLabel.parse(text).map(DoorLabel::room)).isEmpty();
    assertThat(DoorLabel.first(FoldedText.key(text), 0, FoldedText.key(text).length())).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1402, 14", "402, 4", "301A, 3", "东, ", "12, "})
  void theFloorIsGuessedFromTheRoom(String room, Integer floor) {
    assertThat(new DoorLabel("16", null, null, room).likelyFloor()).isEqualTo(floor);
  }

  @Test
  void aStatedFloorIsNotGuessed() {
    assertThat(new DoorLabel("16", "2", 13, "1402").likelyFloor()).isEqualTo(13);
  }
}
