package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.places.Neighbourhood.DONGFANGHONG;
import static org.gongzhi.places.Neighbourhood.HUANGZHUANG;
import static org.gongzhi.places.Neighbourhood.holding;

import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasTest {
  private final Neighbourhood here = new Neighbourhood();
  private final Areas areas = here.areas;

  @Test
  void dongfanghongIsWhereTheNewspaperSaysItIs() {
    assertThat(areas.pathText(DONGFANGHONG)).isEqualTo("安徽省蚌埠市蚌山区黄庄街道东方红社区");
    assertThat(areas.ancestors(DONGFANGHONG))
        .extracting(Area::code)
        .containsExactly("340000000000", "340300000000", "340303000000", HUANGZHUANG);
    assertThat(areas.get(DONGFANGHONG).note()).contains("尚未");
  }

  @Test
  void itsNumbersBeginWithItsLetters() {
    assertThat(areas.get(DONGFANGHONG).numberPrefix()).isEqualTo("DFH");
    assertThat(areas.withNumberPrefix("DFH")).hasValue(areas.get(DONGFANGHONG));
    assertThat(areas.withNumberPrefix("ZZZ")).isEmpty();
    assertThat(areas.get(HUANGZHUANG).numberPrefix()).isEqualTo(HUANGZHUANG);
  }

  @Test
  void huangzhuangHasFiveCommunities() {
    assertThat(areas.children(HUANGZHUANG))
        .extracting(Area::shortName)
        .containsExactly("前进", "朝阳", "红旗", "东方红", "和平");
  }

  @Test
  void bengbuHasSevenDistrictsAndCountiesAndTwoZones() {
    assertThat(areas.children("340300000000"))
        .hasSize(9)
        .allMatch(a -> a.kind() == Area.Kind.DISTRICT);
    assertThat(areas.children("340321000000")).hasSize(23);
    assertThat(areas.children("340303000000")).hasSize(11);
    assertThat(areas.inside("340303")).hasSize(1 + 11 + 77);
  }

  @Test
  void everyAreaLiesInTheOneAboveAndIsOneLevelBelow() {
    assertThat(areas.inside("34")).hasSize(175);
    for (Area area : areas.inside("34")) {
      if (area.parent() == null) continue;
      Area parent = areas.get(area.parent());
      assertThat(area.code()).startsWith(parent.prefix());
      assertThat(area.kind().ordinal()).isEqualTo(parent.kind().ordinal() + 1);
      assertThat(area.name()).contains(area.shortName().substring(0, 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "340000000000, 34", "340300000000, 3403", "340303000000, 340303",
    "340303004000, 340303004", "340303004007, 340303004007", "340303010000, 340303010",
    "340310000000, 340310"
  })
  void aCodeHasAPartThatAllInsideShare(String code, String prefix) {
    assertThat(Area.prefixOf(code)).isEqualTo(prefix);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(areas.find("340303004999")).isEmpty();
    assertThatThrownBy(() -> areas.get("x")).isInstanceOf(Refused.class);
    assertThat(areas.path("x")).isEmpty();
    assertThat(areas.ancestors("x")).isEmpty();
    assertThat(areas.children(DONGFANGHONG)).isEmpty();
  }

  @Test
  void anAdministratorAddsACommunityAndItIsSeenAtOnce() {
    Area added = community("340304003001", "340304003000", "DYT");
    assertThat(areas.find(added.code())).isEmpty();
    areas.add(holding("ADMINISTRATOR", "340304"), added);
    assertThat(areas.find(added.code())).hasValue(added);
    assertThat(areas.children("340304003000")).containsExactly(added);
  }

  @ParameterizedTest
  @CsvSource({
    "340304003001, 340304002000, DYT", // not inside its parent
    "340304003001, 340304003999, DYT", // no such parent
    "34030400300, 340304003000, DYT",
    "340304003001, 340304003000, dyt",
    "340304003001, 340304003000, DFH", // taken
    "340303004007, 340303004000, DYT", // taken
  })
  void anAreaThatDoesNotFitIsRefused(String code, String parent, String prefix) {
    assertThatThrownBy(() -> areas.add(Actor.SYSTEM, community(code, parent, prefix)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void onlyAnAdministratorOfTheAreaChangesTheTree() {
    Area added = community("340304003001", "340304003000", "DYT");
    for (Actor actor :
        new Actor[] {holding("SECRETARY", "340304"), holding("ADMINISTRATOR", "340303")}) {
      assertThatThrownBy(() -> areas.add(actor, added)).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> areas.chooseNumberPrefix(actor, "340304003000", "DYT"))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void numberPrefixesStayUnique() {
    areas.chooseNumberPrefix(Actor.SYSTEM, HUANGZHUANG, "HZJD");
    assertThat(areas.get(HUANGZHUANG).numberPrefix()).isEqualTo("HZJD");
    assertThatThrownBy(() -> areas.chooseNumberPrefix(Actor.SYSTEM, HUANGZHUANG, "DFH"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("taken");
  }

  @Test
  void otherRoomsReadTheView() {
    assertThat(
            here.sql
                .sql(
                    """
                    select name || ' ' || number_prefix || ' ' || kind
                    from places.pub_area
                    where code = :code
                    """)
                .param("code", DONGFANGHONG)
                .query(String.class)
                .single())
        .isEqualTo("东方红社区 DFH COMMUNITY");
  }

  private static Area community(String code, String parent, String prefix) {
    return new Area(code, parent, Area.Kind.COMMUNITY, "钓鱼台社区", "钓鱼台", prefix, null);
  }
}
