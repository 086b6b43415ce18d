package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.places.Neighbourhood.DONGFANGHONG;
import static org.gongzhi.places.Neighbourhood.HUANGZHUANG;

import java.util.List;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;

class AddressesTest {
  private final Neighbourhood here = new Neighbourhood();

  @Test
  void aHomeHasAWholeAddress() {
    Quarter miya =
        here.quarters.add(
            Actor.SYSTEM, DONGFANGHONG, Quarter.Facts.named("米亚花园三期").on("胜利中路", "88号"));
    Building sixteen = here.building(miya, "16");
    Entrance second = here.dwellings.addEntrance(Actor.SYSTEM, DONGFANGHONG, sixteen.id(), "2单元");
    Dwelling home =
        here.dwellings
            .add(Actor.SYSTEM, DONGFANGHONG, sixteen.id(), second.id(), List.of("1402"))
            .getFirst();
    StandardAddress address =
        here.addresses.of(new Place(DONGFANGHONG, miya.id(), sixteen.id(), null, home.id()));
    assertThat(address.text()).isEqualTo("安徽省蚌埠市蚌山区黄庄街道东方红社区胜利中路88号米亚花园三期16栋2单元1402室");
    assertThat(address.within()).isEqualTo("米亚花园三期16栋2单元1402室");
    assertThat(address.withoutDwelling()).isEqualTo("米亚花园三期16栋2单元");
    assertThat(address.code()).isEqualTo(DONGFANGHONG);
  }

  @Test
  void aBuildingThatIsItsOwnQuarterIsNamedOnce() {
    Quarter teachers = here.quarter("红旗三路教师楼");
    Building building = here.building(teachers, "红旗三路教师楼");
    assertThat(here.addresses.of(Place.of(building)).within()).isEqualTo("红旗三路教师楼");
  }

  @Test
  void aPlaceMayBeOnlyRoughlyKnown() {
    assertThat(here.addresses.of(Place.of(DONGFANGHONG)).text()).endsWith("黄庄街道东方红社区");
    assertThat(here.addresses.of(Place.of(HUANGZHUANG)).community()).isNull();
    assertThatThrownBy(() -> here.addresses.of(Place.of("340303004999")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aBuildingOfAnotherQuarterIsNoPartOfTheAddress() {
    Building elsewhere = here.building(here.quarter("米亚花园二期"), "1栋");
    Place mixed = new Place(DONGFANGHONG, here.quarter("米亚花园三期").id(), elsewhere.id(), null, null);
    assertThat(here.addresses.of(mixed).within()).isEqualTo("米亚花园三期");
  }

  @Test
  void aRoomHangsOnABuilding() {
    Quarter miya = here.quarter("米亚花园三期");
    assertThatThrownBy(() -> new Place(DONGFANGHONG, miya.id(), null, null, miya.id()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
