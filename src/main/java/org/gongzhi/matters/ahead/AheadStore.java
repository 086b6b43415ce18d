package org.gongzhi.matters.ahead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what rules see and open. */
@Repository
class AheadStore {
  /** Reports that have given cause to a task of the rule do not count again, and tasks never. */
  private static final String REPEATED =
      """
      select r.quarter, r.category, array_agg(r.id order by r.opened_at) as ids,
        string_agg(r.number, ',' order by r.opened_at) as numbers
      from matters.reckoning r
      where r.area = :area and r.opened_at > :since and r.opened_at <= :now
        and r.quarter is not null and r.category is not null and r.source <> 'AHEAD'
        and r.category = coalesce(:category, r.category)
        and not exists (
          select from matters.ahead_cause c
          where c.area = r.area and c.rule = :rule and c.cause = r.id)
      group by r.quarter, r.category
      having count(*) >= :reports
      order by r.quarter, r.category
      """;

  private static final String CLAIM =
      """
      insert into matters.ahead_task (area, rule, quarter, category, window_from, version, opened_at)
      values (:area, :rule, :quarter, :category, :windowFrom, :version, :at)
      on conflict (area, rule, quarter, category, window_from) do nothing
      """;

  private final JdbcClient jdbc;

  AheadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a rule found.
   *
   * @param causes the reports; none for a season
   * @param numbers their numbers, as people read them
   */
  record Found(UUID quarter, String category, List<UUID> causes, List<String> numbers) {}

  List<Found> repeated(
      String area, UUID rule, @Nullable String category, AheadRule.When.Repeats when, Instant now) {
    return jdbc.sql(REPEATED)
        .param("area", area)
        .param("rule", rule)
        .param("category", category, java.sql.Types.VARCHAR)
        .param("reports", when.reports())
        .param("since", Sql.at(now.minus(java.time.Duration.ofDays(when.days()))))
        .param("now", Sql.at(now))
        .query(
            (r, _) ->
                new Found(
                    r.getObject("quarter", UUID.class),
                    r.getString("category"),
                    List.of((UUID[]) r.getArray("ids").getArray()),
                    List.of(r.getString("numbers").split(","))))
        .list();
  }

  /** Whether this is the first to open it. */
  boolean claim(String area, AheadRule rule, Found found, LocalDate windowFrom, Instant at) {
    return task(jdbc.sql(CLAIM), area, rule, found, windowFrom)
            .param("version", rule.version())
            .param("at", Sql.at(at))
            .update()
        == 1;
  }

  /** Says which matter it has become, and what gave cause to it. */
  void opened(String area, AheadRule rule, Found found, LocalDate windowFrom, CaseFile c) {
    task(
            jdbc.sql(
                """
                update matters.ahead_task
                set case_id = :case, number = :number
                where area = :area and rule = :rule and quarter = :quarter and category = :category
                  and window_from = :windowFrom
                """),
            area,
            rule,
            found,
            windowFrom)
        .param("case", c.key().id())
        .param("number", c.number())
        .update();
    jdbc.sql(
            """
            insert into matters.ahead_cause (area, rule, cause, case_id)
            select :area, :rule, cause, :case
            from unnest(:causes) as cause
            """)
        .param("area", area)
        .param("rule", rule.id())
        .param("case", c.key().id())
        .param("causes", Sql.uuids(found.causes()))
        .update();
  }

  private static JdbcClient.StatementSpec task(
      JdbcClient.StatementSpec sql,
      String area,
      AheadRule rule,
      Found found,
      LocalDate windowFrom) {
    return sql.param("area", area)
        .param("rule", rule.id())
        .param("quarter", found.quarter())
        .param("category", found.category())
        .param("windowFrom", windowFrom);
  }
}
