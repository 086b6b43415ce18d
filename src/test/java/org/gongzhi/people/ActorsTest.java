package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.people.SampleTown.AREA;
import static org.gongzhi.people.SampleTown.MIYA;
import static org.gongzhi.people.SampleTown.STREET;
import static org.gongzhi.people.SampleTown.TODAY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;

class ActorsTest {
  private final SampleTown town = new SampleTown();
  private final UUID person = town.person("周敏", null);
  private final UUID account = town.account(person, "zhoumin");
  private final UUID council =
      town.organisation(OrganisationKind.RESIDENTS_COUNCIL, "米亚花园三期议事会", MIYA);
  private final UUID community =
      town.organisation(OrganisationKind.COMMUNITY, "东方红社区居民委员会", null);

  @Test
  void aResidentHoldsNoPost() {
    assertThat(town.actor(account)).contains(Actor.resident(person, "周敏"));
  }

  @Test
  void aCouncilMemberServesTheirQuarterAndOverseesNoArea() {
    town.appoint(person, council, Office.COUNCIL_MEMBER);
    Actor actor = town.actor(account).orElseThrow();
    assertThat(actor.quarters()).containsExactly(MIYA);
    assertThat(actor.oversees(AREA)).isFalse();
    assertThat(actor.serves(council)).isTrue();
    assertThat(actor.posts()).singleElement().extracting(Actor.Post::organisationName)
        .isEqualTo("米亚花园三期议事会");
  }

  @Test
  void aCommunityWorkerOverseesTheirCommunityOnly() {
    town.appoint(person, community, Office.COMMUNITY_WORKER);
    Actor actor = town.actor(account).orElseThrow();
    assertThat(actor.areas()).containsExactly(AREA);
    assertThat(actor.oversees("340303004008")).isFalse();
    assertThat(actor.quarters()).isEmpty();
  }

  @Test
  void aStreetOfficerOverseesAllCommunitiesOfTheStreet() {
    UUID officer = town.persons.register(Actor.SYSTEM, STREET, NewPerson.contact("钱进", null));
    UUID office = town.organisation(STREET, OrganisationKind.STREET, "黄庄街道办事处", null);
    town.organisations.appoint(
        Actor.SYSTEM,
        STREET,
        new Organisations.NewPost(officer, office, Office.STREET_OFFICER, TODAY, null));
    UUID login = town.accounts.create(Actor.SYSTEM, STREET, officer, "qianjin", SampleTown.PASSWORD);
    Actor actor = town.actor(login).orElseThrow();
    assertThat(actor.areas()).containsExactly("340303004");
    assertThat(actor.oversees(AREA)).isTrue();
    assertThat(actor.oversees("340303005001")).isFalse();
  }

  @Test
  void propertyAndUtilityStaffSeeByTheirOrganisationAlone() {
    UUID company = town.organisation(OrganisationKind.PROPERTY_COMPANY, "米亚物业", MIYA);
    town.appoint(person, company, Office.PROPERTY_STAFF);
    Actor actor = town.actor(account).orElseThrow();
    assertThat(actor.areas()).isEmpty();
    assertThat(actor.quarters()).isEmpty();
    assertThat(actor.organisations()).containsExactly(company);
  }

  @Test
  void onlyPostsInForceTodayCount() {
    town.appoint(person, council, Office.COUNCIL_MEMBER, TODAY.minusYears(3), TODAY.minusDays(1));
    town.appoint(person, community, Office.GRID_WORKER, TODAY.plusDays(1), null);
    assertThat(town.actor(account).orElseThrow().posts()).isEmpty();
    town.wait(Duration.ofDays(1));
    assertThat(town.actor(account).orElseThrow().posts()).extracting(Actor.Post::office)
        .containsExactly("GRID_WORKER");
  }

  @Test
  void theLastDayCountsWholeInTheTownsTime() {
    town.appoint(person, council, Office.COUNCIL_MEMBER, TODAY, TODAY);
    town.wait(Duration.ofHours(15).plusMinutes(29)); // 23:59
    assertThat(town.actor(account).orElseThrow().holds("COUNCIL_MEMBER")).isTrue();
    town.wait(Duration.ofMinutes(1));
    assertThat(town.actor(account).orElseThrow().holds("COUNCIL_MEMBER")).isFalse();
  }

  @Test
  void aChangeHereIsSeenAtOnceAndOneElsewhereWithinHalfAMinute() throws SQLException {
    assertThat(town.actor(account).orElseThrow().posts()).isEmpty();
    UUID post = town.appoint(person, council, Office.COUNCIL_MEMBER);
    assertThat(town.actor(account).orElseThrow().posts()).hasSize(1);
    town.organisations.end(Actor.SYSTEM, AREA, post, TODAY.minusDays(1));
    assertThat(town.actor(account).orElseThrow().posts()).isEmpty();

    try (Connection c = town.database.asOwner(); var s = c.createStatement()) {
      s.execute("update people.account set enabled = false");
    }
    assertThat(town.actor(account)).isPresent();
    town.wait(Actors.STALE);
    assertThat(town.actor(account)).isEmpty();
  }

  @Test
  void theSameOfficeIsNotHeldTwiceAtATime() {
    town.appoint(person, council, Office.COUNCIL_MEMBER, TODAY, TODAY.plusDays(9));
    Refusals.says(
        "post.twice",
        () -> town.appoint(person, council, Office.COUNCIL_MEMBER, TODAY.plusDays(9), null));
    town.appoint(person, council, Office.COUNCIL_MEMBER, TODAY.plusDays(10), null);
  }

  @Test
  void thereIsNoSecretaryOfAPropertyCompany() {
    UUID company = town.organisation(OrganisationKind.PROPERTY_COMPANY, "米亚物业", MIYA);
    Refusals.says("post.notThere", () -> town.appoint(person, company, Office.SECRETARY));
  }

  @Test
  void onlyAdministratorsOfTheAreaAppoint() {
    var post = new Organisations.NewPost(person, council, Office.COUNCIL_MEMBER, TODAY, null);
    for (Actor actor :
        List.of(
            SampleTown.GRID_WORKER,
            SampleTown.propertyStaff(council),
            SampleTown.staff("别处", Office.ADMINISTRATOR, "340303004008"))) {
      Refusals.kind(
          Refused.Kind.NOT_FOUND, () -> town.organisations.appoint(actor, AREA, post));
    }
    town.organisations.appoint(SampleTown.ADMINISTRATOR, AREA, post);
    assertThat(town.organisations.members(AREA, council))
        .extracting(Post::personName, Post::office, Post::lastDay)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("周敏", Office.COUNCIL_MEMBER, null));
  }

  @Test
  void organisationsAreListedByKindAndPublishedForOthers() {
    assertThat(town.organisations.in(AREA))
        .extracting(Organisation::kind)
        .containsExactly(OrganisationKind.RESIDENTS_COUNCIL, OrganisationKind.COMMUNITY);
    assertThat(
            town.sql
                .sql("select short_name from people.pub_organisation where quarter = :q")
                .param("q", MIYA)
                .query(String.class)
                .single())
        .isEqualTo("米亚花园三期议事会");
    Refusals.invalid(
        "name",
        "organisation.name.taken",
        () -> town.organisation(OrganisationKind.PARTY_BRANCH, "米亚花园三期议事会", MIYA));
  }
}
