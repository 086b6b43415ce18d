package org.gongzhi.casework;

import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** 看得见. Who may see a case. No access means not found, so every query that shows cases carries this. */
final class Sight {
  /** The same rule as {@link #sees}, for a query over {@code casework.case_file c}. */
  static final String RULE =
      """
      (c.reporter = :me
        or c.lead = any(:mine) or c.overseer = any(:mine) or c.higher = any(:mine)
        or c.quarter = any(:quarters)
        or exists (select from unnest(:areas) a where c.area like a || '%'))
      """;

  private Sight() {}

  static boolean sees(Actor actor, CaseFile c) {
    return actor.isSystem()
        || actor.oversees(c.key().area())
        || Party.REPORTER.is(actor, c)
        || Party.LEAD.is(actor, c)
        || Party.OVERSEER.is(actor, c)
        || Party.HIGHER.is(actor, c)
        || Party.QUARTER.is(actor, c);
  }

  static StatementSpec as(Actor actor, StatementSpec sql) {
    return sql.param("me", actor.person())
        .param("mine", Sql.uuids(actor.organisations()))
        .param("quarters", Sql.uuids(actor.quarters()))
        .param("areas", Sql.texts(actor.areas()));
  }
}
