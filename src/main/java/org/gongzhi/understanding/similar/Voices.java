package org.gongzhi.understanding.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 我也遇到了. Who has the same trouble joins the message that is there; each person counts once. */
@Service
public class Voices {
  private static final int MOST = 50;

  private static final String JOIN =
      """
      with joined as (
        insert into understanding.voice (area, message, person, at)
        select m.area, m.id, :person, :at
        from understanding.message m
        where m.area = :area and m.id = :message and m.open
        on conflict (area, message, person) do nothing
        returning area, message)
      update understanding.message m
      set voices = m.voices + 1
      from joined j
      where m.area = j.area and m.id = j.message
      """;

  private static final String JOINED =
      """
      -- across areas: a person's own voices, wherever they gave them
      select m.area, m.id, m.number, m.title, m.place, m.open, v.at, m.voices
      from understanding.voice v
      join understanding.message m on m.area = v.area and m.id = v.message
      where v.person = :person
      order by v.at desc
      limit :most
      """;

  private final JdbcClient jdbc;

  Voices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A message somebody joined, as it stands now. */
  public record Joined(
      String area,
      UUID id,
      String number,
      String title,
      String place,
      boolean open,
      Instant at,
      long voices) {}

  /**
   * Joins a message that is still open. Joining again changes nothing.
   *
   * @throws Refused as not found when there is none that is open
   */
  public void join(Actor actor, String area, UUID message, Instant now) {
    int added =
        jdbc.sql(JOIN)
            .param("area", area)
            .param("message", message)
            .param("person", actor.person())
            .param("at", Sql.at(now))
            .update();
    if (added == 0 && !isIn(actor, area, message)) throw Refused.notFound();
  }

  /** What somebody joined, newest first, at most 50. */
  public List<Joined> of(Actor actor) {
    return jdbc.sql(JOINED)
        .param("person", actor.person())
        .param("most", MOST)
        .query(Voices::joined)
        .list();
  }

  private boolean isIn(Actor actor, String area, UUID message) {
    return jdbc.sql(
            """
            select exists (
              select from understanding.voice
              where area = :area and message = :message and person = :person)
            """)
        .param("area", area)
        .param("message", message)
        .param("person", actor.person())
        .query(Boolean.class)
        .single();
  }

  private static Joined joined(ResultSet r, int row) throws SQLException {
    return new Joined(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getString("number"),
        r.getString("title"),
        r.getString("place"),
        r.getBoolean("open"),
        r.getObject("at", OffsetDateTime.class).toInstant(),
        r.getLong("voices"));
  }
}
