package org.gongzhi.matters.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.Lineage;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 常用答复. Which are in force where, who changed them when and why. */
@Service
public class ReplyTemplates {
  private final JdbcClient jdbc;
  private final Clock clock;

  ReplyTemplates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * 修改记录.
   *
   * @param by the name of who published it; empty for what comes with the system
   */
  public record Edition(ReplyTemplate template, String remark, String by, Instant at) {}

  /** Those of this area, also the ones that rest. */
  public List<ReplyTemplate> of(String area) {
    return jdbc.sql(
            """
            select distinct on (id) *
            from matters.reply_template
            where area = any(:areas)
            order by id, area desc, version desc
            """)
        .param("areas", Sql.texts(Lineage.of(area)))
        .query((r, _) -> template(r))
        .list();
  }

  public List<Edition> history(String area, UUID id) {
    return jdbc.sql(
            """
            select *
            from matters.reply_template
            where area = any(:areas) and id = :id
            order by area desc, version desc
            limit 50
            """)
        .param("areas", Sql.texts(Lineage.of(area)))
        .param("id", id)
        .query(
            (r, _) ->
                new Edition(
                    template(r),
                    r.getString("remark"),
                    r.getString("published_name"),
                    r.getObject("published_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Puts one in force from now on.
   *
   * @param t with the version the change was made on
   * @throws Refused as not found unless the actor may publish here, as stale when somebody was quicker
   */
  public void publish(Actor actor, ReplyTemplate t, String remark) {
    if (!Catalogues.mayPublish(actor, t.area())) throw Refused.notFound();
    try {
      jdbc.sql(
              """
              insert into matters.reply_template (area, id, version, name, verb, category, words,
                active, remark, published_by, published_name, published_at)
              values (:area, :id, :version, :name, :verb, :category, :words,
                :active, :remark, :by, :byName, :at)
              """)
          .param("area", t.area())
          .param("id", t.id())
          .param("version", t.version() + 1)
          .param("name", t.name())
          .param("verb", t.verb().name())
          .param("category", t.category())
          .param("words", t.words())
          .param("active", t.active())
          .param("remark", remark)
          .param("by", actor.person())
          .param("byName", actor.name())
          .param("at", Sql.at(clock.instant()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.stale();
    }
  }

  private static ReplyTemplate template(ResultSet r) throws SQLException {
    return new ReplyTemplate(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getInt("version"),
        r.getString("name"),
        MatterVerb.valueOf(r.getString("verb")),
        r.getString("category"),
        r.getString("words"),
        r.getBoolean("active"));
  }
}
