package org.gongzhi.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 看得见. Who may see a case. No access means not found, so every query of this room that shows cases carries this. */
public final class Sight {
  /** The same rule as {@link #sees}, for a query over {@code casework.case_file c}. */
  public static final String RULE =
      """
      (c.reporter = :viewer
        or c.lead = any(:viewerParties) or c.overseer = any(:viewerParties) or c.higher = any(:viewerParties)
        or c.quarter = any(:viewerQuarters)
        or exists (select from unnest(:viewerAreas) a where c.area like a || '%'))
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

  public static StatementSpec as(Actor actor, StatementSpec sql) {
    return sql.param("viewer", actor.person())
        .param("viewerParties", Sql.uuids(actor.organisations()))
        .param("viewerQuarters", Sql.uuids(actor.quarters()))
        .param("viewerAreas", Sql.texts(actor.areas()));
  }

  /**
   * 在案身份. What somebody is to a case beyond what the case itself tells: a co-handler, or somebody whose own
   * report was merged into it. Few acts need to know, so only they ask.
   */
  static final class Standings {
    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    /**
     * What somebody is to a case.
     *
     * @param assisting the organisations of theirs that were asked to help
     * @param owing those of them that have not answered yet
     * @param joined whether their own report was merged into it
     */
    record Standing(Set<UUID> assisting, Set<UUID> owing, boolean joined) {
      static final Standing NONE = new Standing(Set.of(), Set.of(), false);

      boolean is(Party party) {
        return switch (party) {
          case ASSISTANT -> !owing.isEmpty();
          case JOINED -> joined;
          default -> false;
        };
      }
    }

    /** Whether any of those who may do this is told by nothing but these tables. */
    static boolean matters(Move move) {
      return move.by().contains(Party.ASSISTANT) || move.by().contains(Party.JOINED);
    }

    /** Whether somebody could be a co-handler: who works for none but the parties of a case cannot. */
    static boolean mayAssist(Actor actor, CaseFile c) {
      return actor.organisations().stream()
          .anyMatch(o -> !o.equals(c.lead()) && !o.equals(c.overseer()) && !o.equals(c.higher()));
    }

    private record Row(@Nullable UUID organisation, boolean owes) {}

    Standing of(Actor actor, CaseKey key) {
      if (actor.isSystem()) return Standing.NONE;
      List<Row> rows =
          jdbc.sql(
                  """
                  select organisation, bool_or(answered_at is null) as owes
                  from casework.assist
                  where area = :area and case_id = :case and organisation = any(:viewerParties)
                  group by organisation
                  union all
                  select null, true
                  from casework.joined
                  where area = :area and case_id = :case and person = :viewer
                  """)
              .param("area", key.area())
              .param("case", key.id())
              .param("viewerParties", Sql.uuids(actor.organisations()))
              .param("viewer", actor.person())
              .query(Row.class)
              .list();
      return new Standing(
          organisations(rows, false),
          organisations(rows, true),
          rows.stream().anyMatch(r -> r.organisation() == null));
    }

    private static Set<UUID> organisations(List<Row> rows, boolean owing) {
      return rows.stream()
          .filter(r -> r.owes() || !owing)
          .flatMap(r -> Stream.ofNullable(r.organisation()))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
