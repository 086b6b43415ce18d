package org.gongzhi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 单位和任职. Who the parties are and who holds which office in them. Only administrators change it. */
@Service
public class Organisations {
  private final OrganisationStore store;
  private final Actors actors;
  private final Clock clock;

  Organisations(OrganisationStore store, Actors actors, Clock clock) {
    this.store = store;
    this.actors = actors;
    this.clock = clock;
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

  /** Names and telephone numbers of organisations are public, so anybody may ask. */
  public Optional<Organisation> find(UUID id) {
    return store.find(id);
  }

  /** All of an area, in the order of their kinds, then by name. */
  public List<Organisation> in(String area) {
    return store.in(area);
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
    Organisation organisation =
        store.find(post.organisation())
            .filter(o -> o.area().equals(area))
            .orElseThrow(Refused::notFound);
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
    return store.members(area, organisation, LocalDate.ofInstant(clock.instant(), clock.getZone()));
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
