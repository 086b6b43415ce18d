package org.gongzhi.people.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 投递记录. What goes out of the house, one row for each way. Whoever claims a row has it alone until the lease is over; a
 * row that is claimed anew after that was cut off midway, and says so.
 */
@Component
class Sendings {
  /** Longer than any carrier takes. */
  static final Duration LEASE = Duration.ofMinutes(10);

  /** How long to wait after each attempt; after the last one it is given up. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6));

  private static final int ERROR = 300;

  private static final String CLAIM =
      """
      -- across areas: one postman for everybody
      update people.sending s
      set state = 'SENDING', attempts = s.attempts + 1, version = s.version + 1, due_at = :lease
      from (
        select area, id, state as was
        from people.sending
        where due_at <= :now and channel = any(:channels) and (at_night or not :quiet)
        order by due_at
        limit :limit
        for update skip locked) c
      where s.area = c.area and s.id = c.id
      returning s.area, s.id, s.person, s.channel, s.notice, s.digest, s.claim, s.at_night,
        s.attempts, s.version, c.was
      """;

  private static final String MARK =
      """
      update people.sending
      set state = :state, version = version + 1, due_at = :due, sent_at = :sent,
        receipt = :receipt, error = :error
      where area = :area and id = :id and version = :version
      """;

  private final JdbcClient jdbc;

  Sendings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A row that is ours to carry.
   *
   * @param item what it carries: a notice, the digest of a day, or the letter that asks for an address
   * @param attempt 1 for the first
   * @param version by which it is marked
   * @param cutOff whether somebody had it before and did not come back
   */
  record Claimed(
      String area,
      UUID id,
      UUID person,
      Channel channel,
      Item item,
      boolean atNight,
      int attempt,
      int version,
      boolean cutOff) {}

  /**
   * One of them.
   *
   * @param notice a notice
   * @param digest the day of a digest
   * @param claim a {@linkplain MailClaims claim}
   */
  record Item(@Nullable UUID notice, @Nullable LocalDate digest, @Nullable UUID claim) {}

  /** Takes what is due, the longest due first; at night only what may wake people. */
  List<Claimed> claim(Collection<Channel> channels, Instant now, int limit) {
    return jdbc.sql(CLAIM)
        .param("now", Sql.at(now))
        .param("lease", Sql.at(now.plus(LEASE)))
        .param("quiet", QuietHours.quiet(now))
        .param("channels", channels.stream().map(Channel::name).toArray(String[]::new))
        .param("limit", limit)
        .query((r, _) -> claimed(r))
        .list();
  }

  private static Claimed claimed(ResultSet r) throws SQLException {
    return new Claimed(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getObject("person", UUID.class),
        Channel.valueOf(r.getString("channel")),
        new Item(
            r.getObject("notice", UUID.class),
            r.getObject("digest", LocalDate.class),
            r.getObject("claim", UUID.class)),
        r.getBoolean("at_night"),
        r.getInt("attempts"),
        r.getInt("version"),
        r.getString("was").equals("SENDING"));
  }

  /** It went out. */
  boolean sent(Claimed c, String receipt, Instant now) {
    return mark(c, "SENT", null, now, TypedText.head(receipt, 200), null);
  }

  /** It did not go out; it is tried again later, until it has been tried often enough. */
  boolean failed(Claimed c, Word why, Instant now) {
    if (c.attempt() > WAITS.size()) return givenUp(c, why);
    Instant again = now.plus(WAITS.get(c.attempt() - 1));
    return mark(c, "FAILED", c.atNight() ? again : QuietHours.open(again), null, null, why);
  }

  boolean givenUp(Claimed c, Word why) {
    return mark(c, "GIVEN_UP", null, null, null, why);
  }

  /** It was cut off midway, and the carrier could not tell a second one from the first. */
  boolean unsure(Claimed c, Word why) {
    return mark(c, "UNSURE", null, null, null, why);
  }

  /** Whether it was still ours; if not, somebody took it over when the lease was over. */
  private boolean mark(
      Claimed c,
      String state,
      @Nullable Instant due,
      @Nullable Instant sent,
      @Nullable String receipt,
      @Nullable Word error) {
    return jdbc.sql(MARK)
            .param("state", state)
            .param("due", Sql.atOrNull(due))
            .param("sent", Sql.atOrNull(sent))
            .param("receipt", receipt)
            .param("error", error == null ? null : TypedText.head(error.kept(), ERROR))
            .param("area", c.area())
            .param("id", c.id())
            .param("version", c.version())
            .update()
        == 1;
  }
}
