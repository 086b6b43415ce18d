package org.gongzhi.casework;

import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;

/** 各方. Who takes part in a case. Mandates are given to parties, never to user names. */
public enum Party {
  /** 反映人: who raised it, or on whose behalf it was raised. */
  REPORTER,
  /** 主办: the organisation that does the work. */
  LEAD,
  /** 统筹: the community, court or office that watches over the case and takes it when nobody leads. */
  OVERSEER,
  /** 上级: the street or other higher body that hears of what is long overdue. */
  HIGHER,
  /** 小区成员: people with a post in the quarter of the case, such as council members. */
  QUARTER,
  /** 自动: timers. */
  SYSTEM;

  /** The organisation that is this party in a case, null when the party is not an organisation. */
  @Nullable UUID organisation(CaseFile c) {
    return switch (this) {
      case LEAD -> c.lead();
      case OVERSEER -> c.overseer();
      case HIGHER -> c.higher();
      case REPORTER, QUARTER, SYSTEM -> null;
    };
  }

  /** Whether this actor is this party in this case. */
  boolean is(Actor actor, CaseFile c) {
    return switch (this) {
      case REPORTER -> actor.person().equals(c.reporter());
      case QUARTER -> c.quarter() != null && actor.quarters().contains(c.quarter());
      case SYSTEM -> actor.isSystem();
      case LEAD, OVERSEER, HIGHER -> {
        UUID organisation = organisation(c);
        yield organisation != null && actor.serves(organisation);
      }
    };
  }
}
