package org.gongzhi.council.meetings;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.people.Office;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;

/**
 * 办会的人. Those who oversee the area and those who sit in the quarter's party branch, council or owners' committee prepare a
 * meeting. While it sits, its chair and its recorder lead it, and the community where they cannot. A property company runs none.
 */
final class Officers {
  private static final Set<String> OF_THE_QUARTER =
      Set.of(
          Office.COMMITTEE_MEMBER.name(),
          Office.COUNCIL_MEMBER.name(),
          Office.BRANCH_SECRETARY.name());

  private Officers() {}

  static boolean prepare(Actor actor, String area, UUID quarter) {
    return actor.isSystem()
        || actor.oversees(area)
        || actor.posts().stream()
            .anyMatch(p -> OF_THE_QUARTER.contains(p.office()) && p.quarters().contains(quarter));
  }

  static boolean prepare(Actor actor, Meeting m) {
    return prepare(actor, m.area(), m.quarter());
  }

  /** The quarters whose meetings somebody prepares as one of theirs. */
  static Set<UUID> quarters(Actor actor) {
    return actor.posts().stream()
        .filter(p -> OF_THE_QUARTER.contains(p.office()))
        .flatMap(p -> p.quarters().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean lead(Actor actor, Meeting m) {
    return actor.isSystem()
        || actor.person().equals(m.roles().chair())
        || actor.person().equals(m.roles().recorder())
        || actor.oversees(m.area());
  }

  /**
   * @throws Refused as not found for whoever has nothing to do with it, as not allowed for members who do not lead it
   */
  static void requireLead(Actor actor, Meeting m) {
    if (lead(actor, m)) return;
    if (!prepare(actor, m)) throw Refused.notFound();
    throw Refused.notAllowed("council.lead.only");
  }

  static void requirePrepare(Actor actor, Meeting m) {
    if (!prepare(actor, m)) throw Refused.notFound();
  }
}
