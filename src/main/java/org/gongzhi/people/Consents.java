package org.gongzhi.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 同意. What a person agreed to, in which words and how, and what they took back (个人信息保护法 14–16). Giving and
 * withdrawing are both rows that stay; the newest of a purpose counts.
 */
@Service
public class Consents {
  /** 怎么同意的. */
  public enum Way {
    /** 本人点选. */
    SELF,
    /** 当面口头. */
    SPOKEN,
    /** 电话. */
    TELEPHONE,
    /** 书面. */
    PAPER;

    public String label() {
      return "consent.way." + name();
    }
  }

  /**
   * One row of the record.
   *
   * @param purpose what for, upper case, such as {@code ON_BEHALF} for 代报
   * @param given false when it was withdrawn
   * @param wording the very words agreed to
   * @param recordedBy who wrote it down: the person themself, or whoever they told
   */
  public record Consent(
      String purpose, boolean given, Way way, String wording, UUID recordedBy, Instant at) {}

  private static final int WORDING = 2000;

  private final JdbcClient sql;
  private final Clock clock;

  Consents(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * @param actor the person, or whoever they told
   * @throws Refused if the words are missing or somebody claims the person clicked it themself
   */
  public void give(
      Actor actor, String area, UUID person, String purpose, Way way, String wording) {
    record(actor, area, person, purpose, new Said(true, way, wording));
  }

  /** As easy as giving it. */
  public void withdraw(
      Actor actor, String area, UUID person, String purpose, Way way, String wording) {
    record(actor, area, person, purpose, new Said(false, way, wording));
  }

  /** Whether the person's last word on this is yes. Never asked means no. */
  public boolean isGiven(String area, UUID person, String purpose) {
    return sql.sql(
            """
            select given
            from people.consent
            where area = :area
              and person = :person
              and purpose = :purpose
            order by at desc, id desc
            limit 1
            """)
        .param("area", area)
        .param("person", person)
        .param("purpose", purpose)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The whole record of a person, newest first, for them and for those who oversee the area. */
  public List<Consent> of(Actor actor, String area, UUID person) {
    if (!actor.person().equals(person) && !actor.oversees(area)) throw Refused.notFound();
    return sql.sql(
            """
            select purpose, given, way, wording, recorded_by, at
            from people.consent
            where area = :area
              and person = :person
            order by at desc, id desc
            """)
        .param("area", area)
        .param("person", person)
        .query(
            (r, _) ->
                new Consent(
                    r.getString("purpose"),
                    r.getBoolean("given"),
                    Way.valueOf(r.getString("way")),
                    r.getString("wording"),
                    r.getObject("recorded_by", UUID.class),
                    r.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private record Said(boolean given, Way way, String wording) {}

  private void record(Actor actor, String area, UUID person, String purpose, Said said) {
    if (said.way == Way.SELF && !actor.person().equals(person)) {
      throw Refused.notAllowed("consent.notSelf");
    }
    String wording = TypedText.clean("wording", said.wording, WORDING);
    if (wording.isEmpty()) throw Refused.invalid("wording", "consent.wording.missing");
    sql.sql(
            """
            insert into people.consent
              (area, id, person, purpose, given, way, wording, recorded_by, at)
            values (:area, :id, :person, :purpose, :given, :way, :wording, :by, :at)
            """)
        .param("area", area)
        .param("id", Ids.next())
        .param("person", person)
        .param("purpose", purpose)
        .param("given", said.given)
        .param("way", said.way.name())
        .param("wording", wording)
        .param("by", actor.person())
        .param("at", Sql.at(clock.instant()))
        .update();
  }
}
