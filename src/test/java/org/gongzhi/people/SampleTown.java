package org.gongzhi.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.Database;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.crypto.BlindIndex;
import org.gongzhi.platform.crypto.KeyRegister;
import org.gongzhi.platform.crypto.KeyRenewal;
import org.gongzhi.platform.crypto.KeyRing;
import org.gongzhi.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 东方红社区 on the morning of Tuesday 2024-06-18, with this module's services on a database of its own. */
final class SampleTown {
  static final String AREA = "340303004007";
  static final String STREET = "340303004000";
  static final String CITY = "340300000000";
  static final LocalDate TODAY = LocalDate.of(2024, 6, 18);
  static final UUID MIYA = Ids.next();
  static final UUID TEACHERS = Ids.next();
  static final String PASSWORD = "楼道灯亮了2024";

  /** Whoever oversees the community; a grid worker of some other post than those under test. */
  static final Actor GRID_WORKER = staff("沈岚", Office.GRID_WORKER, AREA);

  static final Actor ADMINISTRATOR = staff("系统管理员", Office.ADMINISTRATOR, AREA);

  final Database database = Database.fresh();
  final JdbcClient sql = database.sql();
  final TownClock clock =
      new TownClock(Clock.fixed(Instant.parse("2024-06-18T00:30:00Z"), ZoneOffset.UTC));
  /** Empty outside the demo. */
  final StaticListableBeanFactory demo = new StaticListableBeanFactory();

  final KeyRing ring;
  final KeyRegister register;
  final Settings settings;
  final Vault vault;
  final Actors actors;
  final Organisations organisations;
  final Mandates mandates;
  final Persons persons;
  final Throttle throttle;
  final SignIn signIn;
  final Accounts accounts;
  final PrivateLinks links;
  final Consents consents;
  final KeyRenewal renewal;

  SampleTown() {
    try {
      ring = KeyRing.open(Files.createTempDirectory(Path.of("target"), "keys"), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    register = new KeyRegister(sql, ring);
    settings = new Settings(sql);
    vault = new Vault(ring);
    BlindIndex index = new BlindIndex(ring);
    actors = new Actors(sql, clock);
    organisations = new Organisations(
            new OrganisationStore(sql),
            actors,
            clock,
            demo.getBeanProvider(OrganisationTies.class));
    mandates = new Mandates(new MandateStore(sql), clock);
    SealedColumns columns = new SealedColumns(vault, index);
    persons = new Persons(new PersonStore(sql, columns), clock);
    throttle = new Throttle(sql, index, clock);
    AccountStore accountStore = new AccountStore(sql, vault, index);
    Passwords passwords = new Passwords();
    signIn = new SignIn(accountStore, passwords, throttle, demo.getBeanProvider(DemoRoles.class), clock);
    accounts = new Accounts(accountStore, passwords, actors, signIn, clock);
    links = new PrivateLinks(sql, throttle, clock);
    consents = new Consents(sql, clock);
    renewal = new KeyRenewal(sql, vault, SealedColumns.all().columns(), register, settings);
  }

  private Duration later = Duration.ZERO;

  /** Lets time pass. */
  void wait(Duration time) {
    later = later.plus(time);
    clock.shiftBy(later);
  }

  UUID person(String name, @Nullable String phone) {
    return persons.register(Actor.SYSTEM, AREA, NewPerson.contact(name, phone));
  }

  UUID organisation(OrganisationKind kind, String name, @Nullable UUID quarter) {
    return organisation(AREA, kind, name, quarter);
  }

  UUID organisation(String area, OrganisationKind kind, String name, @Nullable UUID quarter) {
    return organisations.register(
        Actor.SYSTEM, area, new NewOrganisation(kind, name, name, "0552-0000000", quarter));
  }

  UUID appoint(UUID person, UUID organisation, Office office) {
    return appoint(person, organisation, office, TODAY.minusYears(1), null);
  }

  UUID appoint(
      UUID person, UUID organisation, Office office, LocalDate from, @Nullable LocalDate lastDay) {
    return organisations.appoint(
        Actor.SYSTEM,
        AREA,
        new Organisations.NewPost(person, organisation, office, from, lastDay));
  }

  UUID account(UUID person, String name) {
    return accounts.create(Actor.SYSTEM, AREA, person, name, PASSWORD);
  }

  Optional<Actor> actor(UUID account) {
    return actors.of(account);
  }

  static Actor staff(String name, Office office, String area) {
    return new Actor(
        Ids.next(),
        name,
        List.of(
            new Actor.Post(Ids.next(), "东方红社区", office.name(), office.oversees(area), Set.of())));
  }

  static Actor propertyStaff(UUID organisation) {
    return new Actor(
        Ids.next(),
        "吕师傅",
        List.of(
            new Actor.Post(organisation, "米亚物业", Office.PROPERTY_STAFF.name(), null, Set.of())));
  }
}
