package org.gongzhi.launch;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Scanner;
import java.util.UUID;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.places.Area;
import org.gongzhi.places.Areas;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.TownClock;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./gongzhi admin AREA NAME}: the first account of a community that begins for real. Makes the
 * community's organisation if there is none, and somebody who administers it; the password is asked
 * for, or read from standard input.
 */
final class Administrator implements Command {
  private final Class<?> application;

  Administrator(Class<?> application) {
    this.application = application;
  }

  @Override
  public int run(Arguments arguments) throws CannotStart, IOException, InterruptedException {
    String code = arguments.word().orElseThrow(() -> new CannotStart("usage.wordMissing", "AREA"));
    String name = arguments.word().orElseThrow(() -> new CannotStart("usage.wordMissing", "NAME"));
    Options given = Options.take(arguments, System.getenv());
    arguments.done();
    String password = password();
    Options quiet = new Options(given.port(), given.home(), false, given.database());
    try (Town town = Town.behindTheScenes(application, quiet)) {
      make(town, code, name, password);
      System.out.println(TwoTongues.say(Refused.Sentence.of("admin.made", name)));
      return 0;
    } catch (Refused r) {
      throw new CannotStart(
          "admin.refused", r.fields().values().stream().findFirst().orElse(r.sentence()));
    }
  }

  private static void make(Town town, String code, String name, String password)
      throws CannotStart {
    Area area =
        town.bean(Areas.class)
            .find(code)
            .filter(a -> a.kind() == Area.Kind.COMMUNITY)
            .orElseThrow(() -> new CannotStart("admin.noCommunity", code));
    // a password that is refused leaves nobody behind
    new TransactionTemplate(town.bean(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> make(town, area, name, password));
    // the first community is whose site it is; later ones join it
    town.bean(Settings.class).putFirst(Settings.AREA, code);
  }

  private static void make(Town town, Area area, String name, String password) {
    String code = area.code();
    Organisations organisations = town.bean(Organisations.class);
    UUID community =
        organisations.in(code).stream()
            .filter(o -> o.kind() == OrganisationKind.COMMUNITY)
            .map(Organisation::id)
            .findFirst()
            .orElseGet(() -> register(organisations, area));
    UUID person =
        town.bean(Persons.class).register(Actor.SYSTEM, code, NewPerson.contact(name, null));
    town.bean(Accounts.class).create(Actor.SYSTEM, code, person, name, password);
    LocalDate today = LocalDate.ofInstant(town.bean(TownClock.class).instant(), TownClock.ZONE);
    organisations.appoint(
        Actor.SYSTEM,
        code,
        new Organisations.NewPost(person, community, Office.ADMINISTRATOR, today, null));
  }

  private static UUID register(Organisations organisations, Area area) {
    return organisations.register(
        Actor.SYSTEM,
        area.code(),
        new NewOrganisation(
            OrganisationKind.COMMUNITY, area.name(), area.shortName(), null, null));
  }

  /** Typed twice at a terminal, unseen; else the first line of standard input. */
  private static String password() throws CannotStart {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      Scanner in = new Scanner(System.in, StandardCharsets.UTF_8);
      if (!in.hasNextLine()) throw new CannotStart("usage.wordMissing", "PASSWORD");
      return in.nextLine();
    }
    String first = asked(console, "admin.password");
    if (!first.equals(asked(console, "admin.again"))) throw new CannotStart("admin.differ");
    return first;
  }

  private static String asked(Console console, String key) throws CannotStart {
    return Optional.ofNullable(console.readPassword(TwoTongues.say(Refused.Sentence.of(key)) + " "))
        .map(String::new)
        .orElseThrow(() -> new CannotStart("usage.wordMissing", "PASSWORD"));
  }
}
