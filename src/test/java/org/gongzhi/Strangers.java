package org.gongzhi;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Organisations.NewPost;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.springframework.context.ApplicationContext;

/** People whom the story of the demo does not know and to whom its matters must stay closed. */
public final class Strangers {
  /** A resident of the community who has reported nothing. */
  static final String NEIGHBOUR = "neighbour";

  /** A community worker of another community of the same street. */
  static final String ELSEWHERE = "elsewhere";

  public static final List<String> NAMES = List.of(NEIGHBOUR, ELSEWHERE);
  public static final String PASSWORD = "隔壁也有一盏灯2024";

  private static final String HERE = "340303004007";
  private static final String THERE = "340303004001";

  private final Persons persons;
  private final Organisations organisations;
  private final Accounts accounts;

  public Strangers(ApplicationContext town) {
    persons = town.getBean(Persons.class);
    organisations = town.getBean(Organisations.class);
    accounts = town.getBean(Accounts.class);
  }

  /** Lets them move in, once. */
  public void settle() {
    if (accounts.named(NEIGHBOUR).isPresent()) return;
    account(HERE, person(HERE, "白露"), NEIGHBOUR);
    UUID worker = person(THERE, "高远");
    UUID community =
        organisations.register(
            Actor.SYSTEM,
            THERE,
            new NewOrganisation(OrganisationKind.COMMUNITY, "隔壁社区", "隔壁社区", null, null));
    organisations.appoint(
        Actor.SYSTEM,
        THERE,
        new NewPost(worker, community, Office.COMMUNITY_WORKER, LocalDate.EPOCH, null));
    account(THERE, worker, ELSEWHERE);
  }

  private UUID person(String area, String name) {
    return persons.register(Actor.SYSTEM, area, NewPerson.contact(name, null));
  }

  private void account(String area, UUID person, String name) {
    accounts.create(Actor.SYSTEM, area, person, name, PASSWORD);
  }
}
