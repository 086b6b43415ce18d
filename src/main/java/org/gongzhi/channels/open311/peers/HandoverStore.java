package org.gongzhi.channels.open311.peers;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.channels.open311.peers.Handover.State;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what is handed over, and of what is heard about it. */
@Repository
class HandoverStore {
  private static final String COLUMNS =
      """
      select area, id, case_id, number, peer, service, words, address, latitude, longitude,
        media_url, state, token, remote, attempts, trouble, made_name, made_at, heard_to, next_at
      from channels.open311_handover
      """;

  private static final String INSERT =
      """
      insert into channels.open311_handover (area, id, case_id, number, peer, service, words,
        address, latitude, longitude, media_url, state, attempts, next_at, trouble, made_by,
        made_name, made_at, heard_to)
      values (:area, :id, :case, :number, :peer, :service, :words, :address, :latitude, :longitude,
        :mediaUrl, 'WAITING', 0, :now, '', :by, :byName, :now, :now)
      """;

  // a picture lies here only when the matter is public, and then it was published elsewhere before
  private static final String BESIDE =
      """
      select cast(:address as text) as address,
        coalesce(r.latitude, b.latitude, q.latitude) as latitude,
        coalesce(r.longitude, b.longitude, q.longitude) as longitude,
        r.media_url
      from (values (1)) as one
      left join (
        select latitude, longitude, media_url
        from channels.open311_request
        where area = :area and id = :case) r on true
      left join places.pub_building b on b.area = :area and b.id = cast(:building as uuid)
      left join places.pub_quarter q on q.area = :area and q.id = cast(:quarter as uuid)
      """;

  // whoever changes the time first has it; if they die over it, it is due again
  private static final String CLAIM =
      """
      update channels.open311_handover
      set next_at = :lease, attempts = attempts + 1
      where area = :area and id = :id and next_at = :was
      """;

  private static final String PUT =
      """
      update channels.open311_handover
      set state = :state, token = :token, remote = :remote, remote_open = :open,
        attempts = :attempts, next_at = :next, trouble = :trouble, heard_to = :heardTo
      where area = :area and id = :id
      """;

  private final JdbcClient jdbc;

  HandoverStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Handover h, Actor actor, Instant now) {
    jdbc.sql(INSERT)
        .param("area", h.key().area())
        .param("id", h.id())
        .param("case", h.key().id())
        .param("number", h.number())
        .param("peer", h.peer())
        .param("service", h.service())
        .param("words", h.what().words())
        .param("address", h.what().beside().address())
        .param("latitude", h.what().beside().latitude())
        .param("longitude", h.what().beside().longitude())
        .param("mediaUrl", h.what().beside().mediaUrl())
        .param("by", actor.person())
        .param("byName", h.made().name())
        .param("now", Sql.at(now))
        .update();
  }

  /** Where a matter is and what it looks like, as far as anybody may know. */
  Handover.Beside beside(CaseFile c, String address, @Nullable UUID building) {
    return jdbc.sql(BESIDE)
        .param("address", address)
        .param("area", c.key().area())
        .param("case", c.key().id())
        .param("building", building)
        .param("quarter", c.quarter())
        .query(Handover.Beside.class)
        .single();
  }

  /** Due, and when it was: that is what it is claimed by. */
  record Due(Handover handover, OffsetDateTime at) {}

  List<Due> due(Instant now, int limit) {
    return jdbc.sql(
            "-- across areas: whatever is due, wherever it is\n"
                + COLUMNS
                + """
                where next_at <= :now
                order by next_at
                limit :limit
                """)
        .param("now", Sql.at(now))
        .param("limit", limit)
        .query((r, n) -> new Due(Handover.of(r, n), r.getObject("next_at", OffsetDateTime.class)))
        .list();
  }

  boolean claim(Due due, Instant now, Duration lease) {
    return jdbc.sql(CLAIM)
            .param("lease", Sql.at(now.plus(lease)))
            .param("area", due.handover().key().area())
            .param("id", due.handover().id())
            .param("was", due.at())
            .update()
        == 1;
  }

  /**
   * Writes how far it got.
   *
   * @param open whether it is open there; null while nobody knows
   * @param next when to look again; null when never
   */
  void put(
      Handover h,
      Handover.Far far,
      @Nullable Boolean open,
      int attempts,
      @Nullable Instant next,
      Instant heardTo) {
    jdbc.sql(PUT)
        .param("state", far.state().name())
        .param("token", far.token())
        .param("remote", far.remote())
        .param("open", open)
        .param("attempts", attempts)
        .param("next", Sql.atOrNull(next))
        .param("trouble", far.trouble())
        .param("heardTo", Sql.at(heardTo))
        .param("area", h.key().area())
        .param("id", h.id())
        .update();
  }

  /** Tries one again that could not be sent, under what may be a better name. */
  boolean again(String area, UUID id, String service, Instant now) {
    return jdbc.sql(
                """
                update channels.open311_handover
                set state = 'WAITING', service = :service, attempts = 0, next_at = :now,
                  trouble = ''
                where area = :area and id = :id and state = :failed
                """)
            .param("service", service)
            .param("now", Sql.at(now))
            .param("area", area)
            .param("id", id)
            .param("failed", State.FAILED.name())
            .update()
        == 1;
  }

  /** The latest of these areas. */
  List<Handover> of(Collection<String> areas, int most) {
    return jdbc.sql(
            COLUMNS
                + """
                where area = any(:areas)
                order by made_at desc
                limit :most
                """)
        .param("areas", Sql.texts(areas))
        .param("most", most)
        .query(Handover::of)
        .list();
  }

  Optional<Handover> find(String area, UUID id) {
    return jdbc.sql(COLUMNS + "where area = :area and id = :id")
        .param("area", area)
        .param("id", id)
        .query(Handover::of)
        .optional();
  }

  /**
   * 对方的一句回复.
   *
   * @param key what makes it the same word
   * @param open whether it is open there; null when they do not say
   */
  record Heard(String key, @Nullable Boolean open, String words) {}

  void hear(Handover h, Heard heard, Instant now) {
    jdbc.sql(
            """
            insert into channels.open311_heard (area, handover, key, at, open, words, told)
            values (:area, :handover, :key, :at, :open, :words, false)
            on conflict (area, handover, key) do nothing
            """)
        .param("area", h.key().area())
        .param("handover", h.id())
        .param("key", heard.key())
        .param("at", Sql.at(now))
        .param("open", heard.open())
        .param("words", heard.words())
        .update();
  }

  /** What stands in no thread yet, oldest first. */
  List<Heard> untold(Handover h) {
    return jdbc.sql(
            """
            select key, open, words
            from channels.open311_heard
            where area = :area and handover = :handover and not told
            order by at, key
            """)
        .param("area", h.key().area())
        .param("handover", h.id())
        .query(Heard.class)
        .list();
  }

  void told(Handover h, Heard heard) {
    jdbc.sql(
            """
            update channels.open311_heard
            set told = true
            where area = :area and handover = :handover and key = :key
            """)
        .param("area", h.key().area())
        .param("handover", h.id())
        .param("key", heard.key())
        .update();
  }
}
