package org.gongzhi.matters.rates;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 不纳入考核. Which matters count in no rate of what reporters said, and why. One person asks, another who oversees the
 * area decides, and everybody who sees the matter can read both: this is where quarrels about assessment arise.
 */
@Service
public class Exclusions {
  /** 理由. */
  public enum Reason {
    /** 无法接通. */
    UNREACHABLE,
    /** 拒访. */
    REFUSED,
    /** 超职责. */
    BEYOND_DUTY,
    /** 不合理诉求. */
    UNREASONABLE,
    /** 已进法定程序. */
    LEGAL
  }

  private static final int NOTE = 300;
  private static final int MOST = 200;

  private static final String ASK =
      """
      insert into matters.exclusion
        (area, id, case_id, reason, note, asked_by, asked_name, asked_at)
      values (:area, :id, :case, :reason, :note, :by, :name, :at)
      """;

  private static final String DECIDE =
      """
      update matters.exclusion
      set verdict = :verdict, verdict_note = :note, decided_by = :by, decided_name = :name,
        decided_at = :at
      where area = :area and id = :id and verdict is null and asked_by <> :by
      """;

  private static final String LIST =
      """
      -- across areas: who oversees a street decides for all its communities
      select e.area, e.id, e.case_id, r.number, r.title, e.reason, e.note, e.asked_by,
        e.asked_name, e.asked_at, e.verdict, e.verdict_note, e.decided_name
      from matters.exclusion e
      join matters.reckoning r on r.area = e.area and r.id = e.case_id
      where r.lead = any(:mine)
        or exists (select from unnest(:areas) p where e.area like p || '%')
      order by e.verdict is not null, e.asked_at desc
      limit :most
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Exclusions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Asks that a matter one may see be left out. Whoever does the work may ask, and whoever watches over it.
   *
   * @throws Refused for a matter of others, without a note, or when it was asked before
   */
  public void ask(Actor actor, CaseFile c, Reason reason, String typed) {
    if (!actor.serves(c.lead()) && !actor.oversees(c.key().area()))
      throw Refused.invalid("number", "rates.exclusion.notYours");
    String note = TypedText.line("note", typed, NOTE);
    if (note.isEmpty()) throw Refused.invalid("note", "rates.exclusion.missingNote");
    try {
      jdbc.sql(ASK)
          .param("area", c.key().area())
          .param("id", Ids.next())
          .param("case", c.key().id())
          .param("reason", reason.name())
          .param("note", note)
          .param("by", actor.person())
          .param("name", actor.name())
          .param("at", Sql.at(clock.instant()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.notAllowed("rates.exclusion.twice");
    }
  }

  /**
   * Decides on what somebody else asked.
   *
   * @throws Refused as not found unless the actor oversees the area, as not allowed for one's own asking, as
   *     stale when somebody was quicker
   */
  public void decide(Actor actor, String area, UUID id, boolean granted, String typed) {
    if (!actor.oversees(area)) throw Refused.notFound();
    String note = TypedText.line("note", typed, NOTE);
    if (note.isEmpty()) throw Refused.invalid("note", "rates.exclusion.missingNote");
    int decided =
        jdbc.sql(DECIDE)
            .param("area", area)
            .param("id", id)
            .param("verdict", granted ? "GRANTED" : "REFUSED")
            .param("note", note)
            .param("by", actor.person())
            .param("name", actor.name())
            .param("at", Sql.at(clock.instant()))
            .update();
    if (decided == 0) throw why(actor, area, id);
  }

  private Refused why(Actor actor, String area, UUID id) {
    return jdbc.sql("select asked_by from matters.exclusion where area = :area and id = :id")
        .param("area", area)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .map(
            by ->
                by.equals(actor.person())
                    ? Refused.notAllowed("rates.exclusion.own")
                    : Refused.stale())
        .orElseGet(Refused::notFound);
  }

  /**
   * @param mine whether the actor asked for it
   * @param granted what was decided; null while it waits
   */
  public record Asked(
      String area,
      UUID id,
      String number,
      String title,
      Reason reason,
      String note,
      String by,
      Instant at,
      boolean mine,
      @Nullable Boolean granted,
      @Nullable String verdict,
      @Nullable String decidedBy) {}

  /** What was asked where the actor leads or oversees: what waits first, then the latest. */
  public List<Asked> of(Actor actor) {
    return jdbc.sql(LIST)
        .param("mine", Sql.uuids(actor.organisations()))
        .param("areas", Sql.texts(actor.areas()))
        .param("most", MOST)
        .query(
            (r, _) ->
                new Asked(
                    r.getString("area"),
                    r.getObject("id", UUID.class),
                    r.getString("number"),
                    r.getString("title"),
                    Reason.valueOf(r.getString("reason")),
                    r.getString("note"),
                    r.getString("asked_name"),
                    r.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    actor.person().equals(r.getObject("asked_by", UUID.class)),
                    r.getString("verdict") == null ? null : r.getString("verdict").equals("GRANTED"),
                    r.getString("verdict_note"),
                    r.getString("decided_name")))
        .list();
  }
}
