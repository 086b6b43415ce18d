package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.places.Neighbourhood.DONGFANGHONG;
import static org.gongzhi.places.Neighbourhood.HONGQI;
import static org.gongzhi.places.Neighbourhood.HUANGZHUANG;
import static org.gongzhi.places.Neighbourhood.holding;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuartersTest {
  private final Neighbourhood here = new Neighbourhood();
  private final Quarters quarters = here.quarters;

  @Test
  void aQuarterIsReadAsItWasWritten() {
    Quarter.Facts facts =
        Quarter.Facts.named("红旗三路教师楼").on("红旗三路", "12号").withoutPropertyCompany().ofHouseholds(36);
    Quarter added = quarters.add(Actor.SYSTEM, DONGFANGHONG, facts);
    assertThat(added.facts()).isEqualTo(facts);
    assertThat(quarters.find(DONGFANGHONG, added.id())).hasValue(added);
    assertThat(quarters.all(DONGFANGHONG)).containsExactly(added);
  }

  @Test
  void quartersAreListedByPinyin() {
    for (String name : new String[] {"中兴家园", "爱国巷大院", "米亚花园三期"}) here.quarter(name);
    assertThat(quarters.all(DONGFANGHONG))
        .extracting(Quarter::name)
        .containsExactly("爱国巷大院", "米亚花园三期", "中兴家园");
  }

  @ParameterizedTest
  @ValueSource(strings = {"米亚花园三期", "米亚花园3期", "米亚花园（三期）", " 米亚花园 Ⅲ期 ", "米亚三期"})
  void aQuarterIsFoundByItsNameAndAliasHoweverWritten(String said) {
    Quarter miya = here.quarter("米亚花园三期");
    quarters.addAlias(Actor.SYSTEM, DONGFANGHONG, miya.id(), "米亚三期");
    assertThat(quarters.named(DONGFANGHONG, said))
        .extracting(Quarter::id)
        .containsExactly(miya.id());
    assertThat(quarters.named(HONGQI, said)).isEmpty();
  }

  @Test
  void anAliasOfTwoQuartersFindsBoth() {
    Quarter second = here.quarter("米亚花园二期");
    Quarter third = here.quarter("米亚花园三期");
    quarters.addAlias(Actor.SYSTEM, DONGFANGHONG, second.id(), "米亚");
    quarters.addAlias(Actor.SYSTEM, DONGFANGHONG, third.id(), "米亚");
    quarters.addAlias(Actor.SYSTEM, DONGFANGHONG, third.id(), "米亚");
    assertThat(quarters.named(DONGFANGHONG, "米亚")).hasSize(2);
    quarters.removeAlias(Actor.SYSTEM, DONGFANGHONG, second.id(), "米亚");
    assertThat(quarters.named(DONGFANGHONG, "米亚"))
        .extracting(Quarter::id)
        .containsExactly(third.id());
  }

  @Test
  void twoQuartersOfACommunityHaveTwoNames() {
    here.quarter("米亚花园三期");
    assertThatThrownBy(() -> here.quarter("米亚花园3期"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("places.quarter.taken");
    Quarter other = here.quarter("米亚花园二期");
    assertThatThrownBy(() ->
            quarters.change(Actor.SYSTEM, DONGFANGHONG, other.id(), Quarter.Facts.named("米亚花园 三期")))
        .isInstanceOf(Refused.class);
    assertThat(quarters.add(Actor.SYSTEM, HONGQI, Quarter.Facts.named("米亚花园三期")).area())
        .isEqualTo(HONGQI);
  }

  @Test
  void ofManyWhoAddTheSameQuarterOneDoes() {
    AtomicInteger added = new AtomicInteger();
    try (var workers = Executors.newFixedThreadPool(64)) {
      for (int i = 0; i < 64; i++) {
        workers.submit(() -> {
          here.quarter("米亚花园三期");
          return added.incrementAndGet();
        });
      }
    }
    assertThat(added).hasValue(1);
    assertThat(quarters.all(DONGFANGHONG)).hasSize(1);
  }

  @Test
  void aQuarterMayBeRenamedAndKeepsItsId() {
    Quarter old = here.quarter("米亚花园3期");
    Quarter renamed =
        quarters.change(Actor.SYSTEM, DONGFANGHONG, old.id(), Quarter.Facts.named("米亚花园三期"));
    assertThat(renamed.id()).isEqualTo(old.id());
    assertThat(renamed.name()).isEqualTo("米亚花园三期");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "（）", "——"})
  void aNameMustSaySomething(String name) {
    assertThatThrownBy(() -> here.quarter(name))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("places.missing");
  }

  @Test
  void lengthIsCountedInCodePoints() {
    assertThat(here.quarter("𠮷".repeat(60)).name()).isEqualTo("𠮷".repeat(60));
    assertThatThrownBy(() -> here.quarter("苑".repeat(61))).isInstanceOf(Refused.class);
  }

  @Test
  void aQuarterBelongsToACommunity() {
    assertThatThrownBy(() -> quarters.add(Actor.SYSTEM, HUANGZHUANG, Quarter.Facts.named("米亚花园三期")))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR, 34, true",
    "COMMUNITY_WORKER, 340303004007, true",
    "SECRETARY, 340303004007, true",
    "COMMUNITY_WORKER, 340303004004, false",
    "COMMUNITY_WORKER, , false",
    "STREET_OFFICER, 340303004, false",
    "COUNCIL_MEMBER, 340303004007, false",
    "PROPERTY_STAFF, 340303004007, false",
  })
  void onlyThoseWhoLookAfterTheAreaChangeIt(String office, String area, boolean may) {
    Actor actor = holding(office, area);
    if (may) {
      quarters.add(actor, DONGFANGHONG, Quarter.Facts.named("米亚花园三期"));
      assertThat(quarters.all(DONGFANGHONG)).hasSize(1);
    } else {
      assertThatThrownBy(() -> quarters.add(actor, DONGFANGHONG, Quarter.Facts.named("米亚花园三期")))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("NOT_FOUND");
      assertThat(quarters.all(DONGFANGHONG)).isEmpty();
    }
  }

  @Test
  void whereItIsIsKeptInOneSystem() {
    Quarter miya = here.quarter("米亚花园三期");
    assertThat(miya.position()).isNull();
    Position given = Position.given(Datum.GCJ_02, 117.39, 32.92);
    quarters.locate(Actor.SYSTEM, DONGFANGHONG, miya.id(), given);
    assertThat(quarters.get(DONGFANGHONG, miya.id()).position()).isEqualTo(given);
    assertThatThrownBy(() -> quarters.locate(Actor.SYSTEM, DONGFANGHONG, UUID.randomUUID(), given))
        .isInstanceOf(Refused.class);
  }

  @Test
  void theDatabaseRefusesHalfAPosition() {
    Quarter miya = here.quarter("米亚花园三期");
    assertThatThrownBy(() ->
            here.sql
                .sql("update places.quarter set longitude = 117 where area = :a and id = :q")
                .param("a", DONGFANGHONG)
                .param("q", miya.id())
                .update())
        .rootCause()
        .hasMessageContaining("check");
  }

  @Test
  void otherRoomsReadTheView() {
    quarters.add(
        Actor.SYSTEM, DONGFANGHONG, Quarter.Facts.named("红旗三路教师楼").withoutPropertyCompany());
    assertThat(
            here.sql
                .sql(
                    """
                    select name
                    from places.pub_quarter
                    where area = :area and not has_property_company
                    """)
                .param("area", DONGFANGHONG)
                .query(String.class)
                .list())
        .containsExactly("红旗三路教师楼");
  }
}
