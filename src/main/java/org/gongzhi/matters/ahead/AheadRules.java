package org.gongzhi.matters.ahead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongzhi.matters.ahead.AheadRule.When;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.Lineage;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 规则. Which are in force where, who changed them when and why. */
@Service
public class AheadRules {
  /** The nearest area that has published a rule says how it is. */
  private static final String IN_FORCE =
      """
      select distinct on (id) *
      from matters.ahead_rule
      where area = any(:areas)
      order by id, area desc, version desc
      """;

  private static final String PUBLISH =
      """
      insert into matters.ahead_rule (area, id, version, kind, name, category, reports, days,
        from_month, to_month, task, active, remark, published_by, published_name, published_at)
      values (:area, :id, :version, :kind, :name, :category, :reports, :days,
        :fromMonth, :toMonth, :task, :active, :remark, :by, :byName, :at)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  AheadRules(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * 修改记录.
   *
   * @param remark what was changed and why
   * @param by the name of who published it; empty for a starting rule
   */
  public record Edition(AheadRule rule, String remark, String by, Instant at) {}

  /** The rules of this area, those that rest included. */
  public List<AheadRule> of(String area) {
    return jdbc.sql(IN_FORCE)
        .param("areas", Sql.texts(Lineage.of(area)))
        .query((r, _) -> rule(r))
        .list();
  }

  /** All versions of a rule this area goes by or went by, the latest first. */
  public List<Edition> history(String area, UUID id) {
    return jdbc.sql(
            """
            select *
            from matters.ahead_rule
            where area = any(:areas) and id = :id
            order by area desc, version desc
            limit 50
            """)
        .param("areas", Sql.texts(Lineage.of(area)))
        .param("id", id)
        .query(
            (r, _) ->
                new Edition(
                    rule(r),
                    r.getString("remark"),
                    r.getString("published_name"),
                    r.getObject("published_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Puts a rule in force from now on; what it has opened stays.
   *
   * @param rule with the version the change was made on
   * @throws Refused as not found unless the actor may publish here, as stale when somebody was quicker
   */
  public void publish(Actor actor, AheadRule rule, String remark) {
    if (!Catalogues.mayPublish(actor, rule.area())) throw Refused.notFound();
    When.Repeats repeats = rule.when() instanceof When.Repeats r ? r : null;
    When.Season season = rule.when() instanceof When.Season s ? s : null;
    try {
      jdbc.sql(PUBLISH)
          .param("area", rule.area())
          .param("id", rule.id())
          .param("version", rule.version() + 1)
          .param("kind", repeats == null ? "SEASON" : "REPEATS")
          .param("name", rule.name())
          .param("category", rule.category())
          .param("reports", repeats == null ? null : repeats.reports())
          .param("days", repeats == null ? null : repeats.days())
          .param("fromMonth", season == null ? null : season.fromMonth())
          .param("toMonth", season == null ? null : season.toMonth())
          .param("task", rule.task())
          .param("active", rule.active())
          .param("remark", remark)
          .param("by", actor.person())
          .param("byName", actor.name())
          .param("at", Sql.at(clock.instant()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.stale();
    }
  }

  private static AheadRule rule(ResultSet r) throws SQLException {
    When when =
        r.getString("kind").equals("REPEATS")
            ? new When.Repeats(r.getInt("reports"), r.getInt("days"))
            : new When.Season(r.getInt("from_month"), r.getInt("to_month"));
    return new AheadRule(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getInt("version"),
        r.getString("name"),
        r.getString("category"),
        when,
        r.getString("task"),
        r.getBoolean("active"));
  }
}
