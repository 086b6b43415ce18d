package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.places.Neighbourhood.DONGFANGHONG;
import static org.gongzhi.places.Neighbourhood.HONGQI;
import static org.gongzhi.places.Neighbourhood.holding;

import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildingsTest {
  private final Neighbourhood here = new Neighbourhood();
  private final Quarter miya = here.quarter("米亚花园三期");

  @ParameterizedTest
  @ValueSource(strings = {"16栋", "十六幢", "16号楼", "16#", "16", "车棚楼"})
  void aBuildingIsFoundHoweverItIsCalled(String said) {
    Building sixteen = here.building(miya, "16栋");
    here.building(miya, "6栋");
    here.buildings.addAlias(Actor.SYSTEM, DONGFANGHONG, sixteen.id(), "车棚楼");
    assertThat(here.buildings.labelled(DONGFANGHONG, miya.id(), said).map(Building::id))
        .hasValue(sixteen.id());
  }

  @Test
  void anAliasTakenAwayFindsNothing() {
    Building sixteen = here.building(miya, "16栋");
    here.buildings.addAlias(Actor.SYSTEM, DONGFANGHONG, sixteen.id(), "车棚楼");
    here.buildings.removeAlias(Actor.SYSTEM, DONGFANGHONG, sixteen.id(), "车棚楼");
    assertThat(here.buildings.labelled(DONGFANGHONG, miya.id(), "车棚楼")).isEmpty();
  }

  @Test
  void oneQuarterHasOneSixteen() {
    here.building(miya, "16栋");
    assertThatThrownBy(() -> here.building(miya, "十六号楼"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("places.building.taken");
    assertThat(here.building(here.quarter("米亚花园二期"), "16栋").label()).isEqualTo("16栋");
  }

  @Test
  void buildingsAreListedByNumber() {
    for (String label : List.of("16栋", "教师楼", "2栋", "101栋", "A座")) here.building(miya, label);
    assertThat(here.buildings.of(DONGFANGHONG, miya.id()))
        .extracting(Building::label)
        .containsExactly("2栋", "16栋", "101栋", "A座", "教师楼");
  }

  @Test
  void aBuildingStandsInAQuarterOfItsOwnArea() {
    assertThatThrownBy(() -> here.buildings.add(Actor.SYSTEM, HONGQI, miya.id(), "16栋", null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> here.buildings.add(Actor.SYSTEM, DONGFANGHONG, miya.id(), "16栋", 0))
        .isInstanceOf(Refused.class);
  }

  @Test
  void strangersChangeNothing() {
    Building sixteen = here.building(miya, "16栋");
    Actor stranger = holding("PROPERTY_STAFF", DONGFANGHONG);
    Position somewhere = Position.given(Datum.WGS_84, 117, 32);
    UUID id = sixteen.id();
    assertRefused(() -> here.buildings.add(stranger, DONGFANGHONG, miya.id(), "17栋", 3));
    assertRefused(() -> here.buildings.addAlias(stranger, DONGFANGHONG, id, "车棚楼"));
    assertRefused(() -> here.buildings.removeAlias(stranger, DONGFANGHONG, id, "车棚楼"));
    assertRefused(() -> here.buildings.locate(stranger, DONGFANGHONG, id, somewhere));
    assertRefused(() -> here.dwellings.addEntrance(stranger, DONGFANGHONG, id, "1单元"));
    assertRefused(() -> here.dwellings.add(stranger, DONGFANGHONG, id, null, List.of("101")));
    assertRefused(() -> here.grids.add(stranger, DONGFANGHONG, DONGFANGHONG + "001", "第一网格"));
    assertRefused(() -> here.grids.assignQuarter(stranger, DONGFANGHONG, miya.id(), null));
    assertRefused(() -> here.grids.assignBuilding(stranger, DONGFANGHONG, id, null));
    assertRefused(() -> here.quarters.addAlias(stranger, DONGFANGHONG, miya.id(), "米亚"));
    assertRefused(() -> here.quarters.removeAlias(stranger, DONGFANGHONG, miya.id(), "米亚"));
    assertRefused(() -> here.quarters.change(stranger, DONGFANGHONG, miya.id(), miya.facts()));
    assertRefused(() -> here.quarters.locate(stranger, DONGFANGHONG, miya.id(), somewhere));
  }

  @Test
  void homesAreBehindDoors() {
    UUID sixteen = here.building(miya, "16栋").id();
    Entrance second = here.dwellings.addEntrance(Actor.SYSTEM, DONGFANGHONG, sixteen, "2单元");
    List<Dwelling> homes =
        here.dwellings.add(
            Actor.SYSTEM, DONGFANGHONG, sixteen, second.id(), List.of("1401", "1402", "901"));
    assertThat(here.dwellings.entrance(DONGFANGHONG, sixteen, "二单元")).hasValue(second);
    assertThat(here.dwellings.behind(DONGFANGHONG, sixteen, second.id(), "１４０２室"))
        .hasValue(homes.get(1));
    assertThat(here.dwellings.find(DONGFANGHONG, homes.get(1).id())).hasValue(homes.get(1));
    assertThat(here.dwellings.behind(DONGFANGHONG, sixteen, null, "1402")).isEmpty();
    assertThat(here.dwellings.of(DONGFANGHONG, sixteen))
        .extracting(Dwelling::room)
        .containsExactly("901", "1401", "1402");
    assertThat(here.dwellings.entrances(DONGFANGHONG, sixteen)).containsExactly(second);
  }

  @Test
  void anOldBuildingHasHomesWithoutAnEntrance() {
    UUID old = here.building(miya, "教师楼").id();
    here.dwellings.add(Actor.SYSTEM, DONGFANGHONG, old, null, List.of("101", "102"));
    assertThat(here.dwellings.behind(DONGFANGHONG, old, null, "101室")).isPresent();
    assertThatThrownBy(
            () -> here.dwellings.add(Actor.SYSTEM, DONGFANGHONG, old, null, List.of("101")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("places.dwelling.taken");
  }

  @Test
  void theSameDoorTwiceInOneListIsRefused() {
    UUID old = here.building(miya, "教师楼").id();
    assertThatThrownBy(
            () -> here.dwellings.add(Actor.SYSTEM, DONGFANGHONG, old, null, List.of("101", "101室")))
        .isInstanceOf(Refused.class);
    assertThat(here.dwellings.of(DONGFANGHONG, old)).isEmpty();
  }

  @Test
  void anEntranceLeadsIntoItsOwnBuilding() {
    UUID sixteen = here.building(miya, "16栋").id();
    UUID other = here.building(miya, "17栋").id();
    Entrance entrance = here.dwellings.addEntrance(Actor.SYSTEM, DONGFANGHONG, other, "1单元");
    assertThatThrownBy(() ->
            here.dwellings.add(Actor.SYSTEM, DONGFANGHONG, sixteen, entrance.id(), List.of("101")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() ->
            here.sql
                .sql(
                    """
                    insert into places.dwelling (area, id, building, entrance, room, key)
                    values (:area, :id, :building, :entrance, '101', '101')
                    """)
                .param("area", DONGFANGHONG)
                .param("id", UUID.randomUUID())
                .param("building", sixteen)
                .param("entrance", entrance.id())
                .update())
        .rootCause()
        .hasMessageContaining("foreign key");
    assertThatThrownBy(() -> here.dwellings.addEntrance(Actor.SYSTEM, DONGFANGHONG, other, "一单元"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aBuildingIsInItsOwnGridOrItsQuarters() {
    Building sixteen = here.building(miya, "16栋");
    Grid first = here.grids.add(Actor.SYSTEM, DONGFANGHONG, DONGFANGHONG + "001", "第一网格");
    Grid second = here.grids.add(Actor.SYSTEM, DONGFANGHONG, DONGFANGHONG + "002", "第二网格");
    here.grids.assignQuarter(Actor.SYSTEM, DONGFANGHONG, miya.id(), first.id());
    assertThat(here.buildings.get(DONGFANGHONG, sixteen.id()).grid()).isEqualTo(first.id());
    here.grids.assignBuilding(Actor.SYSTEM, DONGFANGHONG, sixteen.id(), second.id());
    assertThat(here.buildings.get(DONGFANGHONG, sixteen.id()).grid()).isEqualTo(second.id());
    here.grids.assignBuilding(Actor.SYSTEM, DONGFANGHONG, sixteen.id(), null);
    assertThat(here.buildings.get(DONGFANGHONG, sixteen.id()).grid()).isEqualTo(first.id());
    assertThat(here.quarters.get(DONGFANGHONG, miya.id()).grid()).isEqualTo(first.id());
    assertThat(here.grids.all(DONGFANGHONG)).containsExactly(first, second);
    assertRefused(() ->
        here.grids.assignBuilding(Actor.SYSTEM, DONGFANGHONG, sixteen.id(), UUID.randomUUID()));
  }

  @ParameterizedTest
  @CsvSource({"340303004007", "3403030040070001", "34030300400700a"})
  void aGridCodeHasTheSitesForm(String code) {
    assertRefused(() -> here.grids.add(Actor.SYSTEM, DONGFANGHONG, code, "第一网格"));
    Grids twenty = new Grids(here.sql, "^\\d{20}$");
    assertThat(twenty.add(Actor.SYSTEM, DONGFANGHONG, "00000134030300400700", "网格").name())
        .isEqualTo("网格");
  }

  @Test
  void otherRoomsReadTheViewWithTheQuartersPlace() {
    Building sixteen = here.building(miya, "16栋");
    Position given = Position.given(Datum.WGS_84, 117.39, 32.92);
    here.quarters.locate(Actor.SYSTEM, DONGFANGHONG, miya.id(), given);
    assertThat(longitude(sixteen)).isEqualTo(117.39);
    here.buildings.locate(
        Actor.SYSTEM, DONGFANGHONG, sixteen.id(), Position.given(Datum.WGS_84, 117.4, 32.92));
    assertThat(longitude(sixteen)).isEqualTo(117.4);
  }

  private double longitude(Building building) {
    return here.sql
        .sql("select longitude from places.pub_building where area = :area and id = :id")
        .param("area", DONGFANGHONG)
        .param("id", building.id())
        .query(Double.class)
        .single();
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(Refused.class);
  }
}
