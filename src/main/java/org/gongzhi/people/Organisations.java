package org.gongzhi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** 单位和任职. Who the parties are and who holds which office in them. Only administrators change it. */
@Service
public class Organisations {
  private final OrganisationStore store;
  private final Actors actors;
  private final Clock clock;
  private final ObjectProvider<OrganisationTies> ties;

  Organisations(
      OrganisationStore store,
      Actors actors,
      Clock clock,
      ObjectProvider<OrganisationTies> ties) {
    this.store = store;
    this.actors = actors;
    this.clock = clock;
    this.ties = ties;
  }

  /**
   * @throws Refused if the area already has an organisation of this name, or a field needs mending
   */
  public UUID register(Actor actor, String area, NewOrganisation organisation) {
    requireAdministrator(actor, area);
    UUID id = Ids.next();
    if (!store.insert(area, id, organisation.checked())) {
      throw Refused.invalid("name", "organisation.name.taken");
    }
    return id;
  }

  /**
   * Changes how an organisation is called and reached, and which quarter it serves; what it is, stays.
   *
   * @param seen the state of the row the change was made on: its own xmin, so that every change of it counts
   * @throws Refused if there is none, the name is another one's, or a field needs mending; as stale when
   *     somebody changed it meanwhile
   */
  public void change(
      Actor actor, String area, UUID id, NewOrganisation organisation, String seen) {
    requireAdministrator(actor, area);
    here(area, id);
    switch (store.change(area, id, organisation.checked(), seen)) {
      case CHANGED -> actors.forget();
      case TAKEN -> throw Refused.invalid("name", "organisation.name.taken");
      case STALE -> throw Refused.stale();
    }
  }

  /**
   * 停用. It is offered to nobody any more.
   *
   * @throws Refused if there is none, or people, mandates or cases still depend on it
   */
  public void retire(Actor actor, String area, UUID id) {
    requireAdministrator(actor, area);
    if (here(area, id).kind() == OrganisationKind.COMMUNITY) {
      throw Refused.notAllowed("organisation.community");
    }
    ties.stream()
        .flatMap(t -> t.of(id).stream())
        .findFirst()
        .ifPresent(
            s -> {
              throw Refused.notAllowed(s.key(), s.args().toArray());
            });
    if (!store.retire(area, id, today())) throw Refused.notAllowed("organisation.inUse");
  }

  /** 恢复. */
  public void restore(Actor actor, String area, UUID id) {
    requireAdministrator(actor, area);
    here(area, id);
    store.restore(area, id);
  }

  private Organisation here(String area, UUID id) {
    return store.find(id).filter(o -> o.area().equals(area)).orElseThrow(Refused::notFound);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /** Names and telephone numbers of organisations are public, so anybody may ask. */
  public Optional<Organisation> find(UUID id) {
    return store.find(id);
  }

  /** All of an area that are not retired, in the order of their kinds, then by name. */
  public List<Organisation> in(String area) {
    return store.in(area);
  }

  /** Those that may be given something to do in an area: its own first, then of its street and of its district. */
  public List<Organisation> around(String area) {
    return store.in(List.of(area, area.substring(0, 9) + "000", area.substring(0, 6) + "000000")).stream()
        .sorted(Comparator.comparing(Organisation::area).reversed())
        .toList();
  }

  /**
   * 任命. Gives a person an office.
   *
   * @param from the first day
   * @param lastDay the last day; null if no end is known
   * @throws Refused if there is no such office there, or the person holds it at that time already
   */
  public UUID appoint(Actor actor, String area, NewPost post) {
    requireAdministrator(actor, area);
    Organisation organisation = here(area, post.organisation());
    if (!post.office().existsIn(organisation.kind())) {
      throw Refused.notAllowed("post.notThere", organisation.name());
    }
    if (post.lastDay() != null && post.lastDay().isBefore(post.from())) {
      throw Refused.invalid("lastDay", "dates.backwards");
    }
    if (!store.personExists(area, post.person())) throw Refused.notFound();
    UUID id = Ids.next();
    if (!store.insert(area, id, post)) throw Refused.notAllowed("post.twice");
    actors.forget();
    return id;
  }

  /**
   * 卸任. The last day of a post; until then it stays in force.
   *
   * @throws Refused if there is no such post, or the day is not within it
   */
  public void end(Actor actor, String area, UUID post, LocalDate lastDay) {
    requireAdministrator(actor, area);
    if (!store.end(area, post, lastDay)) throw Refused.notFound();
    actors.forget();
  }

  /** The posts of an organisation that are in force today. */
  public List<Post> members(String area, UUID organisation) {
    return store.members(area, organisation, today());
  }

  /**
   * @param lastDay null if no end is known
   */
  public record NewPost(
      UUID person, UUID organisation, Office office, LocalDate from, @Nullable LocalDate lastDay) {}

  static void requireAdministrator(Actor actor, String area) {
    if (!actor.isSystem() && !Office.ADMINISTRATOR.isHeldOver(actor, area)) {
      throw Refused.notFound();
    }
  }
}
