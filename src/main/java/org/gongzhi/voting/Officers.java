package org.gongzhi.voting;

import java.util.Set;
import java.util.UUID;
import org.gongzhi.people.Office;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * 办表决的人. Those who oversee the area, and those of the quarter's own owners' committee, council and party branch. A property
 * company runs no votes.
 */
final class Officers {
  private static final Set<String> OF_THE_QUARTER =
      Set.of(
          Office.COMMITTEE_MEMBER.name(),
          Office.COUNCIL_MEMBER.name(),
          Office.BRANCH_SECRETARY.name());

  private Officers() {}

  static boolean mayRun(Actor actor, String area, @Nullable UUID quarter) {
    return actor.isSystem()
        || actor.oversees(area)
        || (quarter != null
            && actor.posts().stream()
                .anyMatch(
                    p -> OF_THE_QUARTER.contains(p.office()) && p.quarters().contains(quarter)));
  }

  static boolean mayRun(Actor actor, Vote vote) {
    return mayRun(actor, vote.area(), vote.quarter());
  }

  /**
   * @throws Refused as not found for anybody else
   */
  static void require(Actor actor, Vote vote) {
    if (!mayRun(actor, vote)) throw Refused.notFound();
  }
}
