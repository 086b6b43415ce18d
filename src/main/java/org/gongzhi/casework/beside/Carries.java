package org.gongzhi.casework.beside;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转出. Asks another room to take a thing over: a topic for the council, a dispute for mediation. The ask is on record
 * from the first moment, and the case stays with whoever has it; once that room has opened a case of its own, the
 * two are linked and each can be read from the other.
 */
@Service
public class Carries {
  private final Casework casework;
  private final JdbcClient jdbc;
  private final Clock clock;

  Carries(Casework casework, JdbcClient jdbc, Clock clock) {
    this.casework = casework;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Asks for it.
   *
   * @param deed with the fact “target”, the key of the procedure that should take it, and in its note why
   * @throws Refused as {@link Casework#act} does; as invalid when that room was asked already
   */
  @Transactional
  public CaseFile ask(Actor actor, CaseKey key, Deed deed) {
    CaseFile c = casework.act(actor, key, deed);
    try {
      jdbc.sql(
              """
              insert into casework.carry (area, id, case_id, target, asked, asked_at, asked_by)
              values (:area, :id, :case, :target, :asked, :at, :by)
              on conflict (area, id) do nothing
              """)
          .param("area", key.area())
          .param("id", Turns.id(key.area(), deed.key()))
          .param("case", key.id())
          .param("target", deed.facts().get("target"))
          .param("asked", deed.note())
          .param("at", Sql.at(clock.instant()))
          .param("by", actor.name())
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.invalid("target", "carry.waits");
    }
    return c;
  }

  /**
   * Something a room was asked to take.
   *
   * @param id of the ask
   * @param caseId the case it comes from
   * @param asked why
   * @param by who asked
   */
  public record Waiting(UUID id, UUID caseId, String asked, String by, Instant at) {}

  /** What a room was asked to take in an area and has not taken yet, oldest first. */
  public List<Waiting> waiting(String area, String target, int limit) {
    return jdbc.sql(
            """
            select id, case_id, asked, asked_by, asked_at
            from casework.carry
            where area = :area and target = :target and taken_at is null
            order by asked_at
            limit :limit
            """)
        .param("area", area)
        .param("target", target)
        .param("limit", limit)
        .query(
            (r, _) ->
                new Waiting(
                    r.getObject("id", UUID.class),
                    r.getObject("case_id", UUID.class),
                    r.getString("asked"),
                    r.getString("asked_by"),
                    AsideRow.at(r, "asked_at")))
        .list();
  }

  /** The case an ask comes from. */
  public Optional<CaseKey> from(String area, UUID ask) {
    return jdbc.sql("select case_id from casework.carry where area = :area and id = :id")
        .param("area", area)
        .param("id", ask)
        .query(UUID.class)
        .optional()
        .map(id -> new CaseKey(area, id));
  }

  /**
   * A room has taken it: the two cases are linked.
   *
   * @param area of the case it comes from
   * @param ask which ask
   * @param taken the case that room has opened
   * @throws Refused as not found when the actor cannot see both, as stale when it was taken already
   */
  @Transactional
  public void taken(Actor actor, String area, UUID ask, CaseKey taken) {
    casework.find(actor, taken);
    UUID from =
        jdbc.sql(
                """
                update casework.carry
                set taken_area = :takenArea, taken_case = :taken, taken_at = :at
                where area = :area and id = :id and taken_at is null
                returning case_id
                """)
            .param("takenArea", taken.area())
            .param("taken", taken.id())
            .param("at", Sql.at(clock.instant()))
            .param("area", area)
            .param("id", ask)
            .query(UUID.class)
            .optional()
            .orElseThrow(Refused::stale);
    casework.find(actor, new CaseKey(area, from));
    jdbc.sql(
            """
            insert into casework.link (area, case_id, kind, other_area, other_id, at)
            values (:area, :case, 'CARRIED_TO', :takenArea, :taken, :at)
            """)
        .param("area", area)
        .param("case", from)
        .param("takenArea", taken.area())
        .param("taken", taken.id())
        .param("at", Sql.at(clock.instant()))
        .update();
  }
}
