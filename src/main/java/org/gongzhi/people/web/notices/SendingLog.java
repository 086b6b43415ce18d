package org.gongzhi.people.web.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.people.notices.Channel;
import org.gongzhi.people.notices.SmsKept;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what went out of the house in the areas somebody administers. */
@Component
class SendingLog {
  // area by area, each a short walk along its index
  private static final String ROWS =
      """
      -- across areas: an administrator may keep several
      select s.id, p.masked_name, coalesce(k.phone, '') as phone, s.channel, s.state, s.attempts,
        s.digest is not null as digest, coalesce(k.words, '') as words, s.queued_at, s.sent_at,
        s.due_at, coalesce(s.error, '') as error
      from places.pub_area a
      cross join lateral (
        select *
        from people.sending s
        where s.area = a.code and (:state::text is null or s.state = :state)
        order by s.queued_at desc, s.id desc
        limit :skip + :limit) s
      join people.person p on p.area = s.area and p.id = s.person
      left join people.sms_kept k on k.area = s.area and k.id = s.id
      where exists (select from unnest(:areas) prefix where a.code like prefix || '%')
      order by s.queued_at desc, s.id desc
      limit :limit offset :skip
      """;

  // a person decided: the attempts begin anew
  private static final String AGAIN =
      """
      -- across areas: an administrator may keep several
      update people.sending
      set state = 'QUEUED', attempts = 0, version = version + 1, due_at = :now, error = null
      where id = :id and state in ('GIVEN_UP', 'UNSURE')
        and exists (select from unnest(:areas) prefix where area like prefix || '%')
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final boolean keptHere;

  SendingLog(JdbcClient jdbc, Clock clock, ObjectProvider<SmsKept> kept) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.keptHere = kept.getIfAvailable() != null;
  }

  /** 投递状态. */
  enum State {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    GIVEN_UP,
    UNSURE;

    boolean isTrouble() {
      return this == FAILED || this == GIVEN_UP || this == UNSURE;
    }
  }

  record Row(
      UUID id,
      String name,
      String phone,
      Channel channel,
      State state,
      int attempts,
      boolean digest,
      String words,
      Instant queuedAt,
      @Nullable Instant sentAt,
      @Nullable Instant dueAt,
      String error) {
    boolean isOver() {
      return dueAt == null;
    }
  }

  /** Whether what would go by this way stays on this machine. */
  boolean isKeptHere(Channel channel) {
    return keptHere && channel == Channel.SMS;
  }

  List<Row> rows(Actor actor, @Nullable State state, int limit, int skip) {
    return jdbc.sql(ROWS)
        .param("state", state == null ? null : state.name())
        .param("areas", Sql.texts(actor.areas()))
        .param("limit", limit)
        .param("skip", skip)
        .query((r, _) -> row(r))
        .list();
  }

  /**
   * Queues it once more.
   *
   * @throws Refused as not found when there is none that is over without having gone out
   */
  void again(Actor actor, UUID id) {
    int queued =
        jdbc.sql(AGAIN)
            .param("id", id)
            .param("now", Sql.at(clock.instant()))
            .param("areas", Sql.texts(actor.areas()))
            .update();
    if (queued == 0) throw Refused.notFound();
  }

  private static Row row(ResultSet r) throws SQLException {
    return new Row(
        r.getObject("id", UUID.class),
        r.getString("masked_name"),
        r.getString("phone"),
        Channel.valueOf(r.getString("channel")),
        State.valueOf(r.getString("state")),
        r.getInt("attempts"),
        r.getBoolean("digest"),
        r.getString("words"),
        Objects.requireNonNull(at(r, "queued_at")),
        at(r, "sent_at"),
        at(r, "due_at"),
        r.getString("error"));
  }

  private static @Nullable Instant at(ResultSet r, String column) throws SQLException {
    OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
