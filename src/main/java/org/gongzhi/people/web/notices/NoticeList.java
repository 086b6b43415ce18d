package org.gongzhi.people.web.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.people.Actors;
import org.gongzhi.people.notices.Heading;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 消息列表. What somebody was told: theirs alone, read and marked by nobody else. */
@Component
class NoticeList {
  private static final String ROWS =
      """
      -- across areas: what somebody was told is theirs wherever they live
      select id, kind, heading, pace, words, link, at, read_at is not null as read
      from people.notice
      where person = :person and shown
        and (:heading::text is null or heading = :heading)
        and (not :unread or read_at is null)
      order by at desc, id desc
      limit :limit offset :skip
      """;

  private static final String COUNTS =
      """
      -- across areas: what somebody was told is theirs wherever they live
      select heading, count(*) as notices, count(*) filter (where read_at is null) as unread,
        max(digest) as digest
      from people.notice
      where person = :person and shown
      group by heading
      """;

  private static final String OPEN =
      """
      -- across areas: what somebody was told is theirs wherever they live
      with opened as (
        update people.notice
        set read_at = :now
        where person = :person and id = :id and read_at is null)
      select link
      from people.notice
      where person = :person and id = :id and shown
      """;

  private static final String ALL_READ =
      """
      -- across areas: what somebody was told is theirs wherever they live
      update people.notice
      set read_at = :now
      where person = :person and shown and read_at is null and told_at <= :until
        and (:heading::text is null or heading = :heading)
      """;

  private static final String DIGEST =
      """
      -- across areas: what somebody was told is theirs wherever they live
      select id, kind, heading, pace, words, link, at, read_at is not null as read
      from people.notice
      where person = :person and digest = :day
      order by heading, at desc, id desc
      """;

  private final JdbcClient jdbc;
  private final Actors actors;
  private final Clock clock;

  NoticeList(JdbcClient jdbc, Actors actors, Clock clock) {
    this.jdbc = jdbc;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * What is shown of the list.
   *
   * @param heading null for all
   * @param unread only what was not read
   */
  record Filter(@Nullable Heading heading, boolean unread) {}

  /** A notice as it is kept. */
  record Row(
      UUID id,
      String kind,
      Heading heading,
      boolean pressing,
      String words,
      String link,
      Instant at,
      boolean read) {
    static Row of(ResultSet r) throws SQLException {
      return new Row(
          r.getObject("id", UUID.class),
          r.getString("kind"),
          Heading.valueOf(r.getString("heading")),
          !r.getString("pace").equals("DAILY"),
          r.getString("words"),
          r.getString("link"),
          r.getObject("at", OffsetDateTime.class).toInstant(),
          r.getBoolean("read"));
    }
  }

  /** How many there are under a heading, how many of them unread, and the day of the last digest with one of them. */
  record Count(Heading heading, long notices, long unread, @Nullable LocalDate digest) {}

  List<Row> rows(Actor actor, Filter filter, int limit, int skip) {
    return jdbc.sql(ROWS)
        .param("person", actor.person())
        .param("heading", name(filter.heading()))
        .param("unread", filter.unread())
        .param("limit", limit)
        .param("skip", skip)
        .query((r, _) -> Row.of(r))
        .list();
  }

  List<Count> counts(Actor actor) {
    return jdbc.sql(COUNTS).param("person", actor.person()).query(Count.class).list();
  }

  /** What a digest told, by heading. */
  List<Row> digest(Actor actor, LocalDate day) {
    return jdbc.sql(DIGEST)
        .param("person", actor.person())
        .param("day", day)
        .query((r, _) -> Row.of(r))
        .list();
  }

  /** Marks one as read; where it leads. */
  Optional<String> open(Actor actor, UUID notice) {
    Optional<String> link =
        jdbc.sql(OPEN)
            .param("person", actor.person())
            .param("id", notice)
            .param("now", Sql.at(clock.instant()))
            .query(String.class)
            .optional();
    actors.recount(actor.person());
    return link;
  }

  /** Marks as read what had been told by then; what has come since stays unread. */
  void readAll(Actor actor, @Nullable Heading heading, Instant until) {
    jdbc.sql(ALL_READ)
        .param("person", actor.person())
        .param("heading", name(heading))
        .param("until", Sql.at(until))
        .param("now", Sql.at(clock.instant()))
        .update();
    actors.recount(actor.person());
  }

  private static @Nullable String name(@Nullable Heading heading) {
    return heading == null ? null : heading.name();
  }
}
