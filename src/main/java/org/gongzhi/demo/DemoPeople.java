package org.gongzhi.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.demo.DemoPlaces.Built;
import org.gongzhi.people.Mandates;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 演示的人和单位. Registers everyone of {@code organisations, councils, staff, residents.csv}; all names are invented. */
@Component
class DemoPeople {
  /** “一组一会” began in 2021. */
  private static final LocalDate SINCE = LocalDate.of(2021, 3, 1);

  private final DemoPlaces places;
  private final Organisations organisations;
  private final Persons persons;
  private final Mandates mandates;
  private final DemoAccounts accounts;

  DemoPeople(
      DemoPlaces places,
      Organisations organisations,
      Persons persons,
      Mandates mandates,
      DemoAccounts accounts) {
    this.places = places;
    this.organisations = organisations;
    this.persons = persons;
    this.mandates = mandates;
    this.accounts = accounts;
  }

  /** Lets everyone move in. */
  Cast settle() {
    Cast cast = new Cast(places.build(), accounts::open);
    for (String[] c : DemoFile.rows("organisations.csv", 6)) organisation(cast, c);
    for (String[] c : DemoFile.rows("residents.csv", 4)) resident(cast, c);
    for (String[] c : DemoFile.rows("councils.csv", 4)) council(cast, c);
    for (String[] c : DemoFile.rows("staff.csv", 3))
      appoint(cast, c[0], c[1], Office.valueOf(c[2]));
    cast.quarters().values().forEach(built -> company(cast, built));
    for (String[] c : DemoFile.rows("roles.csv", 3)) cast.actor(c[1]);
    return cast;
  }

  private void organisation(Cast cast, String[] c) {
    UUID id = register(cast, c[0], OrganisationKind.valueOf(c[1]), c[2], c[3], c[4], null);
    for (String classes : DemoFile.list(c[5])) mandate(c[0], id, null, classes);
  }

  private void resident(Cast cast, String[] c) {
    Built quarter = cast.quarter(c[1]);
    String area = quarter.quarter().area();
    UUID home = places.home(quarter, c[2]);
    UUID id =
        persons.register(
            Actor.SYSTEM, area, new NewPerson(c[0], c[3], null, null, null, home));
    cast.people().put(c[0], new Cast.Known(area, id));
  }

  private void council(Cast cast, String[] c) {
    party(cast, c[0], OrganisationKind.PARTY_BRANCH, "党支部", Office.BRANCH_SECRETARY, c[1]);
    party(cast, c[0], OrganisationKind.RESIDENTS_COUNCIL, "居民议事会", Office.COUNCIL_MEMBER, c[2]);
    if (c[3].isEmpty()) return;
    OrganisationKind committee = OrganisationKind.OWNERS_COMMITTEE;
    party(cast, c[0], committee, "业主委员会", Office.COMMITTEE_MEMBER, c[3]);
    UUID id = cast.organisation(c[0] + "业主委员会").id();
    mandate(cast.quarter(c[0]).quarter().area(), id, cast.quarter(c[0]).quarter().id(), "");
  }

  private void party(
      Cast cast,
      String quarter,
      OrganisationKind kind,
      String suffix,
      Office office,
      String members) {
    var place = cast.quarter(quarter).quarter();
    String name = quarter + suffix;
    register(cast, place.area(), kind, name, name, "", place.id());
    for (String member : DemoFile.list(members)) appoint(cast, member, name, office);
  }

  private UUID register(
      Cast cast,
      String area,
      OrganisationKind kind,
      String name,
      String shortName,
      String telephone,
      @Nullable UUID quarter) {
    UUID id =
        organisations.register(
            Actor.SYSTEM, area, new NewOrganisation(kind, name, shortName, telephone, quarter));
    cast.organisations().put(shortName, new Cast.Known(area, id));
    return id;
  }

  private void appoint(Cast cast, String name, String organisation, Office office) {
    Cast.Known at = cast.organisation(organisation);
    Cast.Known person =
        cast.people()
            .computeIfAbsent(
                name,
                n ->
                    new Cast.Known(
                        at.area(),
                        persons.register(
                            Actor.SYSTEM, at.area(), NewPerson.contact(n, null))));
    organisations.appoint(
        Actor.SYSTEM,
        at.area(),
        new Organisations.NewPost(person.id(), at.id(), office, SINCE, null));
    cast.staff().computeIfAbsent(at.id(), _ -> new ArrayList<>()).add(name);
  }

  private void company(Cast cast, Built built) {
    if (built.company().isEmpty()) return;
    UUID company = cast.organisation(built.company()).id();
    mandate(built.quarter().area(), company, built.quarter().id(), "");
  }

  private void mandate(String area, UUID organisation, @Nullable UUID quarter, String classes) {
    mandates.give(
        Actor.SYSTEM,
        area,
        new Mandates.NewMandate(organisation, quarter, classes, SINCE, null));
  }
}
