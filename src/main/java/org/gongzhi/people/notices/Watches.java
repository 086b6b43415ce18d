package org.gongzhi.people.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 关注. Who wants to hear of what happens to a subject of another room. Whether somebody may see it is for that room to say,
 * when it lets them follow and again when it tells them.
 */
@Service
public class Watches {
  private final JdbcClient jdbc;
  private final Clock clock;

  Watches(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** 何以关注. */
  public enum Way {
    /** They may see it, and want to hear of it. */
    SEES,
    /** They have the same trouble; they hear how it goes, not what others wrote. */
    JOINED
  }

  /** Somebody who follows a subject. */
  public record Watcher(UUID subject, UUID person, Way way) {}

  /** 关注. Following again changes nothing, but that who may see it is told as one who may. */
  public void follow(Actor actor, String area, UUID subject, Way way) {
    jdbc.sql(
            """
            insert into people.watch (area, subject, person, way, since)
            values (:area, :subject, :person, :way, :since)
            on conflict (area, subject, person) do update set way = excluded.way
            where excluded.way = 'SEES'
            """)
        .param("area", area)
        .param("subject", subject)
        .param("person", actor.person())
        .param("way", way.name())
        .param("since", Sql.at(clock.instant()))
        .update();
  }

  /** 取消关注. */
  public void leave(Actor actor, String area, UUID subject) {
    jdbc.sql(
            """
            delete from people.watch
            where area = :area and subject = :subject and person = :person
            """)
        .param("area", area)
        .param("subject", subject)
        .param("person", actor.person())
        .update();
  }

  /** Those of these subjects that somebody follows. */
  public Set<UUID> followed(Actor actor, Collection<UUID> subjects) {
    return new HashSet<>(
        jdbc.sql(
                """
                -- across areas: somebody follows what they like, wherever it is
                select subject
                from people.watch
                where person = :person and subject = any(:subjects)
                """)
            .param("person", actor.person())
            .param("subjects", Sql.uuids(subjects))
            .query(UUID.class)
            .list());
  }

  /** Everybody who follows one of these subjects of these areas. */
  public List<Watcher> of(Collection<String> areas, Collection<UUID> subjects) {
    return jdbc.sql(
            """
            select subject, person, way
            from people.watch
            where area = any(:areas) and subject = any(:subjects)
            """)
        .param("areas", Sql.texts(areas))
        .param("subjects", Sql.uuids(subjects))
        .query(Watcher.class)
        .list();
  }
}
