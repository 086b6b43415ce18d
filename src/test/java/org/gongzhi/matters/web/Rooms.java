package org.gongzhi.matters.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.Rendered;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Mandates;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.places.Buildings;
import org.gongzhi.places.Dwellings;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.TownClock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** This room and those below it, with one neighbourhood of its own, on the morning of 2024-06-18. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, basePackages = {
  "org.gongzhi.platform",
  "org.gongzhi.worktime",
  "org.gongzhi.places",
  "org.gongzhi.people",
  "org.gongzhi.understanding",
  "org.gongzhi.casework",
  "org.gongzhi.matters",
  "org.gongzhi.web"
})
class Rooms {
  static final String AREA = "340303004007";
  static final String PASSWORD = "楼道灯亮了2024";
  private static final LocalDate SINCE = LocalDate.of(2023, 7, 1);

  @Bean
  Neighbourhood neighbourhood(TownClock clock, Where where, Who who) {
    clock.shiftBy(Duration.between(Instant.now(), Rendered.NOW));
    UUID quarter = where.quarter();
    UUID community =
        who.organisation(OrganisationKind.COMMUNITY, "东方红社区居民委员会", "东方红社区");
    UUID property =
        who.organisation(OrganisationKind.PROPERTY_COMPANY, "米亚物业服务中心", "米亚物业");
    who.leads(property, quarter);
    UUID shen =
        who.account("沈玉兰", "13800000142", where.home(quarter), "13800000142");
    UUID newcomer = who.account("新来的", null, null, "newcomer");
    return new Neighbourhood(
        quarter,
        Actor.resident(shen, "沈玉兰"),
        Actor.resident(newcomer, "新来的"),
        serving("吕师傅", property, "米亚物业", Office.PROPERTY_STAFF, null),
        serving("沈岚", community, "东方红社区", Office.GRID_WORKER, AREA));
  }

  private static Actor serving(
      String name, UUID organisation, String shortName, Office office, String area) {
    return new Actor(
        Ids.next(),
        name,
        List.of(new Actor.Post(organisation, shortName, office.name(), area, Set.of())));
  }

  /**
   * @param quarter 米亚花园三期
   * @param shen lives in 9栋1单元1402
   * @param newcomer of whom no home is known
   * @param lyu does the property company's work
   * @param lan watches over the community
   */
  record Neighbourhood(UUID quarter, Actor shen, Actor newcomer, Actor lyu, Actor lan) {}

  @Bean
  Where where(Quarters quarters, Buildings buildings, Dwellings dwellings) {
    return new Where(quarters, buildings, dwellings);
  }

  record Where(Quarters quarters, Buildings buildings, Dwellings dwellings) {
    UUID quarter() {
      quarters.add(Actor.SYSTEM, AREA, Quarter.Facts.named("红旗三路教师楼").withoutPropertyCompany());
      return quarters.add(Actor.SYSTEM, AREA, Quarter.Facts.named("米亚花园三期")).id();
    }

    UUID home(UUID quarter) {
      UUID building = buildings.add(Actor.SYSTEM, AREA, quarter, "9栋", 18).id();
      UUID entrance = dwellings.addEntrance(Actor.SYSTEM, AREA, building, "1单元").id();
      return dwellings
          .add(Actor.SYSTEM, AREA, building, entrance, List.of("1402"))
          .getFirst()
          .id();
    }
  }

  @Bean
  Who who(
      Persons persons, Accounts accounts, Organisations organisations, Mandates mandates) {
    return new Who(persons, accounts, organisations, mandates);
  }

  record Who(
      Persons persons, Accounts accounts, Organisations organisations, Mandates mandates) {
    UUID organisation(OrganisationKind kind, String name, String shortName) {
      return organisations.register(
          Actor.SYSTEM, AREA, new NewOrganisation(kind, name, shortName, "0552-000 0001", null));
    }

    void leads(UUID organisation, UUID quarter) {
      mandates.give(
          Actor.SYSTEM,
          AREA,
          new Mandates.NewMandate(organisation, quarter, "", SINCE, null));
    }

    UUID account(String name, String phone, UUID dwelling, String account) {
      UUID person =
          persons.register(
              Actor.SYSTEM, AREA, new NewPerson(name, phone, null, null, null, dwelling));
      accounts.create(Actor.SYSTEM, AREA, person, account, PASSWORD);
      return person;
    }
  }
}
