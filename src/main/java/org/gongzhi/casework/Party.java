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
  /** 审核: who decides what the lead asks for; nobody decides on what they ask for themselves. */
  REVIEWER,
  /** 协办: an organisation that was asked to help and has not answered yet. */
  ASSISTANT,
  /** 一起反映的人: whose own report of the same thing was merged into this case. */
  JOINED,
  /** 自动: timers. */
  SYSTEM;

  /** The organisation that is this party in a case, null when the party is not an organisation. */
  @Nullable UUID organisation(CaseFile c) {
    return organisation(c.parties());
  }

  @Nullable UUID organisation(CaseFile.Parties p) {
    return switch (this) {
      case LEAD -> p.lead();
      case OVERSEER -> p.overseer();
      case HIGHER -> p.higher();
      case REVIEWER -> p.lead().equals(p.overseer()) && p.higher() != null ? p.higher() : p.overseer();
      case REPORTER, QUARTER, ASSISTANT, JOINED, SYSTEM -> null;
    };
  }

  /** Whether this actor is this party in this case, as far as the case itself tells; see {@link Sight.Standings}. */
  boolean is(Actor actor, CaseFile c) {
    return switch (this) {
      case REPORTER -> actor.person().equals(c.reporter());
      case QUARTER -> c.quarter() != null && actor.quarters().contains(c.quarter());
      case SYSTEM -> actor.isSystem();
      case ASSISTANT, JOINED -> false;
      case LEAD, OVERSEER, HIGHER, REVIEWER -> {
        UUID organisation = organisation(c);
        yield organisation != null && actor.serves(organisation);
      }
    };
  }
}
