package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gongzhi.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceNamesTest {
  private static final String AREA = "340303004007";
  private final Quarter second = quarter(Quarter.Facts.named("米亚花园二期"));
  private final Quarter third = quarter(Quarter.Facts.named("米亚花园三期").on("胜利中路", "88号"), "米亚三期");
  private final Quarter teachers = quarter(Quarter.Facts.named("红旗三路教师楼").on("红旗三路", null), "教师楼");
  private final Quarter dragon = quarter(Quarter.Facts.named("龙湖春天13号院"));
  private final Building sixteen = building(third, "16栋", "车棚楼");
  private final Building clinic = building(second, "社区卫生楼");
  private final PlaceNames names =
      new PlaceNames(List.of(second, third, teachers, dragon), List.of(sixteen, clinic));

  @ParameterizedTest
  @CsvSource({
    "米亚花园三期16栋2单元14层楼道灯坏了, 米亚花园三期16栋2单元14层",
    "我们米亚花园（三期） 十六幢二单元14层的灯又坏了, 米亚花园（三期） 十六幢二单元14层",
    "米亚三期小区里的16#2单元14楼，灯坏了, 米亚三期小区里的16#2单元14楼",
  })
  void aPlaceIsReadFromWhatPeopleWrite(String said, String words) {
    Mention m = only(said);
    assertThat(m.quarter()).isEqualTo(third.id());
    assertThat(m.building()).isEqualTo(sixteen.id());
    assertThat(m.door()).isEqualTo(new DoorLabel("16", "2", 14, null));
    assertThat(m.exact()).isTrue();
    assertThat(said.substring(m.start(), m.end())).isEqualTo(words);
  }

  @Test
  void aDoorMayBeSaidBeforeOrLongAfterTheName() {
    assertThat(only("16栋的灯坏了，我是米亚花园三期的").building()).isEqualTo(sixteen.id());
    Mention later = only("米亚花园三期的业主反映，16栋没有路灯");
    assertThat(later.building()).isEqualTo(sixteen.id());
    assertThat(later.end()).isEqualTo("米亚花园三期".length());
  }

  @Test
  void whatIsSaidOfTheSameDoorLaterIsAdded() {
    assertThat(only("米亚花园三期16栋2单元的住户，我们楼14层灯坏了").door())
        .isEqualTo(new DoorLabel("16", "2", 14, null));
    assertThat(only("米亚花园三期16栋2单元的灯坏了，17栋3层也是").door())
        .isEqualTo(new DoorLabel("16", "2", null, null));
  }

  @Test
  void theNewspapersOldBuildingIsNotItsRoad() {
    Mention m = only("红旗三路教师楼供水管道跑冒滴漏");
    assertThat(m.quarter()).isEqualTo(teachers.id());
    assertThat(m.road()).isNull();
    Mention road = only("红旗三路路灯不亮");
    assertThat(road.quarter()).isNull();
    assertThat(road.road()).isEqualTo("红旗三路");
  }

  @Test
  void aRoadAndNumberAreAQuarter() {
    assertThat(only("胜利中路88号门口积水").quarter()).isEqualTo(third.id());
    assertThat(only("胜利中路8号门口积水").quarter()).isNull();
  }

  @Test
  void anAmbiguousNameIsOfferedAndNotChosen() {
    List<Mention> readings = names.find("米亚花园停水了", null);
    assertThat(readings)
        .extracting(Mention::quarter)
        .containsExactlyInAnyOrder(second.id(), third.id());
    assertThat(readings).noneMatch(Mention::exact).allMatch(m -> m.start() == 0 && m.end() == 4);
  }

  @Test
  void twoPlacesInOneMessageAreTwo() {
    List<Mention> both = names.find("米亚花园三期16栋和米亚花园二期社区卫生楼都停电", null);
    assertThat(both).extracting(Mention::building).containsExactly(sixteen.id(), null, clinic.id());
  }

  @Test
  void aNamedBuildingNamesItsQuarter() {
    Mention m = only("社区卫生楼门口有人占道");
    assertThat(m.quarter()).isEqualTo(second.id());
    assertThat(m.building()).isEqualTo(clinic.id());
  }

  @Test
  void withoutAQuarterTheHintHelps() {
    Mention m = names.find("我们楼14层的楼道灯坏了，麻烦物业修理一下。", third.id()).getFirst();
    assertThat(m.quarter()).isEqualTo(third.id());
    assertThat(m.door()).isEqualTo(new DoorLabel(null, null, 14, null));
    assertThat(names.find("16栋停水", third.id()).getFirst().building()).isEqualTo(sixteen.id());
    assertThat(names.find("16栋停水", null).getFirst().quarter()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "收到，谢谢！",
        "已联系物业，明天去更换",
        "打120了吗",
        "龙湖春天113号院",
        "电话05521234567",
        "6月17日晚",
      })
  void chatterNamesNoPlace(String said) {
    assertThat(names.find(said, null)).isEmpty();
  }

  @Test
  void aNumberIsNotCutInTwo() {
    assertThat(only("龙湖春天13号院路灯").quarter()).isEqualTo(dragon.id());
    assertThat(only("米亚花园三期116栋").building()).isNull();
  }

  @Test
  void anyTextAtAllMayBeSearched() {
    Random chance = new Random(9);
    String pieces = "米亚花园三期16栋2单元14层红旗三路教师楼#-、，。 的（）室号Ⅲ十";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder s = new StringBuilder();
      for (int n = chance.nextInt(30); n > 0; n--) {
        s.append(pieces.charAt(chance.nextInt(pieces.length())));
      }
      for (Mention m : names.find(s.toString(), null)) {
        assertThat(m.start()).isBetween(0, s.length());
        assertThat(m.end()).isBetween(m.start(), s.length());
      }
    }
  }

  private Mention only(String said) {
    List<Mention> found = names.find(said, null);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Quarter quarter(Quarter.Facts facts, String... aliases) {
    return new Quarter(AREA, Ids.next(), facts, Arrays.asList(aliases), null, null);
  }

  private static Building building(Quarter quarter, String label, String... aliases) {
    UUID id = Ids.next();
    List<String> all = new ArrayList<>(Arrays.asList(aliases));
    return new Building(AREA, id, quarter.id(), label, all, null, null, null);
  }
}
