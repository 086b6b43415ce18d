package org.gongzhi.council.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Actors;
import org.gongzhi.people.Mandates;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.places.Buildings;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.springframework.context.ApplicationContext;

/** 晨光里, a quarter of its own in the town of tests: a branch, a council of so many, a committee and a company. */
public final class MeetingTown {
  public static final String AREA = "340303004007";
  private static final AtomicInteger COUNT = new AtomicInteger();

  public final UUID quarter;
  public final Actor secretary;
  public final List<Actor> council = new ArrayList<>();
  public final Actor owner;
  public final Actor manager;
  public final UUID company;

  private final ApplicationContext context;
  private final String password;
  private final String name = "晨光里" + COUNT.incrementAndGet() + "号院";

  public MeetingTown(ApplicationContext context, int members) {
    this(context, members, null);
  }

  /**
   * @param password by which everybody may sign in; null for nobody
   */
  public MeetingTown(ApplicationContext context, int members, String password) {
    this.context = context;
    this.password = password;
    quarter = bean(Quarters.class).add(Actor.SYSTEM, AREA, Quarter.Facts.named(name)).id();
    // a quarter without buildings would leave the whole community to be set up
    bean(Buildings.class).add(Actor.SYSTEM, AREA, quarter, "1栋", null);
    secretary = appointed(party(OrganisationKind.PARTY_BRANCH, "党支部", quarter), "钟秀", Office.BRANCH_SECRETARY);
    UUID body = party(OrganisationKind.RESIDENTS_COUNCIL, "居民议事会", quarter);
    for (int i = 1; i <= members; i++)
      council.add(appointed(body, "成员" + i, Office.COUNCIL_MEMBER));
    owner =
        appointed(
            party(OrganisationKind.OWNERS_COMMITTEE, "业主委员会", quarter),
            "高业",
            Office.COMMITTEE_MEMBER);
    company = party(OrganisationKind.PROPERTY_COMPANY, "物业服务中心", null);
    manager = appointed(company, "尤管", Office.PROPERTY_STAFF);
    bean(Mandates.class)
        .give(
            Actor.SYSTEM,
            AREA,
            new Mandates.NewMandate(company, quarter, "", LocalDate.of(2024, 1, 1), null));
    bean(MeetingSeries.class)
        .publish(
            secretary,
            AREA,
            quarter,
            SeriesRules.starting(
                new SeriesRules.When(DayOfWeek.FRIDAY, LocalTime.of(19, 0), "活动室"), "议事规则"));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private UUID party(OrganisationKind kind, String suffix, UUID of) {
    return bean(Organisations.class)
        .register(
            Actor.SYSTEM, AREA, new NewOrganisation(kind, name + suffix, name + suffix, "", of));
  }

  private Actor appointed(UUID organisation, String person, Office office) {
    String full = person + "号" + COUNT.incrementAndGet();
    UUID id = bean(Persons.class).register(Actor.SYSTEM, AREA, NewPerson.contact(full, null));
    bean(Organisations.class)
        .appoint(
            Actor.SYSTEM,
            AREA,
            new Organisations.NewPost(id, organisation, office, LocalDate.of(2024, 1, 1), null));
    Accounts accounts = bean(Accounts.class);
    UUID account =
        password == null
            ? accounts.createLocked(Actor.SYSTEM, AREA, id, full)
            : accounts.create(Actor.SYSTEM, AREA, id, full, password);
    return bean(Actors.class).of(account).orElseThrow();
  }

  public Meetings meetings() {
    return bean(Meetings.class);
  }

  public Meeting now(MeetingKey key) {
    return meetings().find(key.id());
  }

  /** A meeting of today with one item for the property company, told of; the secretary chairs, the second member writes. */
  public MeetingKey told() {
    MeetingKey key = meetings().plan(secretary, AREA, quarter).orElseThrow();
    LocalDate today = LocalDate.ofInstant(bean(TownClock.class).instant(), TownClock.ZONE);
    meetings().move(secretary, key, today, LocalTime.of(19, 0), "活动室");
    bean(Agenda.class)
        .add(
            secretary,
            key,
            new Item.Words("南门减速带太高", "老人摔过一次", "", ""),
            Set.of(OrganisationKind.PROPERTY_COMPANY));
    meetings().notice(secretary, key, "临时召集");
    meetings().appoint(secretary, key, secretary.person(), council.get(1).person());
    return key;
  }

  /** The same, sitting, with the first so many of the council and everybody else there. */
  public MeetingKey open(int there) {
    MeetingKey key = told();
    meetings().open(secretary, key);
    Attendance attendance = bean(Attendance.class);
    for (Actor a : List.of(secretary, owner)) attendance.signByHand(secretary, now(key), a.person());
    council.stream()
        .limit(there)
        .forEach(a -> attendance.signByHand(secretary, now(key), a.person()));
    return key;
  }

  /** The only item begun, with the company at the table. */
  public MeetingKey debating(int there) {
    MeetingKey key = open(there);
    bean(Attendance.class).signByHand(secretary, now(key), manager.person());
    bean(Agenda.class).begin(secretary, key, 1);
    return key;
  }

  public List<Task.New> task() {
    LocalDate today = LocalDate.ofInstant(bean(TownClock.class).instant(), TownClock.ZONE);
    return List.of(new Task.New("换减速带", company, "", "公共收益", "", today.plusDays(7)));
  }
}
