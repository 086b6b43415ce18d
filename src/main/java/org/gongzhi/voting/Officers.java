package org.gongzhi.voting;

import java.util.Set;
import java.util.UUID;
import org.gongzhi.people.Office;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.voting.count.Body;
import org.jspecify.annotations.Nullable;

/**
 * 办表决的人. Those who oversee the area, and those of the quarter's own owners' committee, council and party branch. A property
 * company runs no votes.
 */
final class Officers {
  private static final Set<String> OF_OWNERS = Set.of(Office.COMMITTEE_MEMBER.name());

  private static final Set<String> OF_THE_QUARTER =
      Set.of(
          Office.COMMITTEE_MEMBER.name(),
          Office.COUNCIL_MEMBER.name(),
          Office.BRANCH_SECRETARY.name());

  private Officers() {}

  /** Whether somebody has anything to do with votes there. */
  static boolean mayRun(Actor actor, String area, @Nullable UUID quarter) {
    return mayRun(actor, area, quarter, OF_THE_QUARTER);
  }

  /** What owners decide is run by their committee, not by the council. */
  static boolean mayRun(Actor actor, String area, @Nullable UUID quarter, Body body) {
    return mayRun(actor, area, quarter, body == Body.OWNERS ? OF_OWNERS : OF_THE_QUARTER);
  }

  static boolean mayRun(Actor actor, Vote vote) {
    return mayRun(actor, vote.area(), vote.quarter(), vote.body());
  }

  private static boolean mayRun(
      Actor actor, String area, @Nullable UUID quarter, Set<String> offices) {
    return actor.isSystem()
        || actor.oversees(area)
        || (quarter != null
            && actor.posts().stream()
                .anyMatch(p -> offices.contains(p.office()) && p.quarters().contains(quarter)));
  }

  /**
   * @throws Refused as not found for anybody else
   */
  static void require(Actor actor, Vote vote) {
    if (!mayRun(actor, vote)) throw Refused.notFound();
  }
}
