package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.html.Masthead.Plate;
import org.junit.jupiter.api.Test;

/** Whose site it is, for whoever looks. */
class PlatesTest {
  private static final Plate OTHERWISE = new Plate("社区", "", "", "0552-12345");
  private static final Plate DONGFANGHONG =
      new Plate("东方红社区", "", "东方红社区居民委员会", "0552-000 0000");

  private final SampleTown town = new SampleTown();
  private final Settings settings = new Settings(town.sql);
  private final Plates plates = new Plates(town.sql, settings, town.clock, OTHERWISE);

  @Test
  void untilSomebodyChoosesAnAreaThePropertiesSay() {
    assertThat(plates.plate(null)).isEqualTo(OTHERWISE);
    assertThat(plates.plate(Actor.resident(Ids.next(), "过路人"))).isEqualTo(OTHERWISE);
  }

  @Test
  void whoeverIsNotKnownSeesTheCommunityOfTheInstallation() {
    community();
    settings.put(Settings.AREA, SampleTown.AREA);
    assertThat(plates.plate(null)).isEqualTo(DONGFANGHONG);
    assertThat(plates.plate(Actor.resident(Ids.next(), "过路人"))).isEqualTo(DONGFANGHONG);
  }

  @Test
  void aResidentSeesTheirQuarterBelowTheirCommunity() {
    community();
    UUID home = home("米亚花园三期");
    UUID person =
        town.persons.register(
            Actor.SYSTEM, SampleTown.AREA, new NewPerson("顾海", null, null, null, null, home));
    assertThat(plates.plate(Actor.resident(person, "顾海")))
        .isEqualTo(
            new Plate("东方红社区", "米亚花园三期", "东方红社区居民委员会", "0552-000 0000"));
  }

  @Test
  void aMemberWithoutAHomeHereSeesTheQuarterTheyServe() {
    community();
    UUID quarter = quarter("红旗新村");
    UUID person = town.person("范金花", null);
    Actor member =
        new Actor(
            person,
            "范金花",
            List.of(
                new Actor.Post(Ids.next(), "议事会", "COUNCIL_MEMBER", null, Set.of(quarter))));
    assertThat(plates.plate(member).under()).isEqualTo("红旗新村");
  }

  @Test
  void aStreetOfficerSeesTheStreet() {
    town.organisation(SampleTown.STREET, OrganisationKind.STREET, "黄庄街道办事处", null);
    UUID person =
        town.persons.register(
            Actor.SYSTEM, SampleTown.STREET, NewPerson.contact("罗建华", null));
    assertThat(plates.plate(Actor.resident(person, "罗建华")).name()).isEqualTo("黄庄街道");
  }

  private void community() {
    town.organisations.register(
        Actor.SYSTEM,
        SampleTown.AREA,
        new NewOrganisation(
            OrganisationKind.COMMUNITY, "东方红社区居民委员会", "东方红社区", "0552-000 0000", null));
  }

  private UUID quarter(String name) {
    UUID id = Ids.next();
    town.sql
        .sql("insert into places.quarter (area, id, name, key) values (:area, :id, :name, :name)")
        .param("area", SampleTown.AREA)
        .param("id", id)
        .param("name", name)
        .update();
    return id;
  }

  private UUID home(String quarter) {
    UUID building = Ids.next();
    UUID home = Ids.next();
    town.sql
        .sql(
            """
            insert into places.building (area, id, quarter, label, key)
            values (:area, :id, :quarter, '9栋', '9')
            """)
        .param("area", SampleTown.AREA)
        .param("id", building)
        .param("quarter", quarter(quarter))
        .update();
    town.sql
        .sql(
            """
            insert into places.dwelling (area, id, building, room, key)
            values (:area, :id, :building, '1402', '1402')
            """)
        .param("area", SampleTown.AREA)
        .param("id", home)
        .param("building", building)
        .update();
    return home;
  }
}
