package org.gongzhi.matters.ahead;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 规则开出的事. What was opened, by which rule and because of what. */
@Component
public class AheadTasks {
  private static final int SHOWN = 100;

  private static final String LATEST =
      """
      select t.rule, t.number, q.name as quarter, t.category, t.opened_at,
        coalesce((
          select string_agg(r.number, ',' order by r.opened_at)
          from matters.ahead_cause c
            join matters.reckoning r on r.area = c.area and r.id = c.cause
          where c.area = t.area and c.case_id = t.case_id), '') as causes
      from matters.ahead_task t
        left join places.pub_quarter q on q.area = t.area and q.id = t.quarter
      where t.area = :area and t.case_id is not null
      order by t.opened_at desc, t.number desc
      limit :limit
      """;

  private final JdbcClient jdbc;

  AheadTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param number the matter it has become
   * @param causes numbers of the reports that gave cause to it; none for a season
   */
  public record Task(
      UUID rule,
      String number,
      String quarter,
      String category,
      Instant openedAt,
      List<String> causes) {}

  /** The latest first; the caller has decided who may read them. */
  public List<Task> latest(String area) {
    return jdbc.sql(LATEST)
        .param("area", area)
        .param("limit", SHOWN)
        .query(
            (r, _) ->
                new Task(
                    r.getObject("rule", UUID.class),
                    r.getString("number"),
                    r.getString("quarter"),
                    r.getString("category"),
                    r.getObject("opened_at", OffsetDateTime.class).toInstant(),
                    r.getString("causes").isEmpty()
                        ? List.of()
                        : List.of(r.getString("causes").split(","))))
        .list();
  }
}
