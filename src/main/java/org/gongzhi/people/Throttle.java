package org.gongzhi.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.crypto.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 限次. Counts failed attempts in the database, where a restart does not forget them. An attempt is counted
 * before it is judged and struck off when it was right, so that many at the same time get no more
 * guesses than one after another. After the free attempts each failure doubles the wait, from one
 * minute to a quarter of an hour.
 */
@Component
class Throttle {
  /** What is guessed at, how often for nothing, and how long failures are remembered. */
  enum Of {
    /** 账号. Slow enough for a weak password: about a hundred guesses a day. */
    ACCOUNT(5, Duration.ofHours(24)),
    /** 地址. Wide, because a whole office or a mobile network may share one. */
    ADDRESS(30, Duration.ofHours(1)),
    /** 私人链接, by address. */
    LINK(30, Duration.ofHours(1));

    private final int free;
    private final Duration memory;

    Of(int free, Duration memory) {
      this.free = free;
      this.memory = memory;
    }
  }

  private static final int LONGEST_WAIT = 15;

  private final JdbcClient sql;
  private final BlindIndex index;
  private final Clock clock;

  Throttle(JdbcClient sql, BlindIndex index, Clock clock) {
    this.sql = sql;
    this.index = index;
    this.clock = clock;
  }

  /**
   * Counts an attempt.
   *
   * @return how many more may fail before the next wait
   * @throws Refused if there is still a time to wait, and how long it is
   */
  int attempt(Of of, String subject) {
    Instant now = clock.instant();
    Optional<Integer> failures =
        sql.sql(
                """
                insert into people.attempt as a (subject, failures, last_at)
                values (:subject, 1, :now)
                on conflict (subject) do update
                set failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                  last_at = :now,
                  blocked_until = case
                    when a.last_at >= :forgotten and a.failures + 1 >= :free
                    then :now::timestamptz + interval '1 minute'
                      * least(:longest, power(2, least(a.failures + 1 - :free, 10)))
                  end
                -- a wait longer than any we give comes from a clock that was set back
                where a.blocked_until is null
                  or a.blocked_until <= :now
                  or a.blocked_until > :now::timestamptz + interval '1 minute' * :longest
                returning failures
                """)
            .param("subject", key(of, subject))
            .param("now", Sql.at(now))
            .param("forgotten", Sql.at(now.minus(of.memory)))
            .param("free", of.free)
            .param("longest", LONGEST_WAIT)
            .query(Integer.class)
            .optional();
    return failures
        .map(n -> Math.max(0, of.free - n))
        .orElseThrow(() -> Refused.throttled("throttle.wait", minutesLeft(of, subject, now)));
  }

  /** The whole minutes to wait now; 0 if the next attempt is allowed. */
  int minutesLeft(Of of, String subject) {
    return minutesLeft(of, subject, clock.instant());
  }

  private int minutesLeft(Of of, String subject, Instant now) {
    return sql.sql("select blocked_until from people.attempt where subject = :subject")
        .param("subject", key(of, subject))
        .query((r, _) -> Optional.ofNullable(r.getObject("blocked_until", OffsetDateTime.class)))
        .optional()
        .flatMap(found -> found)
        .map(until -> Duration.between(now, until.toInstant()))
        .filter(Duration::isPositive)
        .map(wait -> (int) Math.min(LONGEST_WAIT, wait.plusSeconds(59).toMinutes()))
        .orElse(0);
  }

  /** The attempt was right: for an account, all before it are forgiven as well. */
  void clear(Of of, String subject) {
    sql.sql("delete from people.attempt where subject = :subject")
        .param("subject", key(of, subject))
        .update();
  }

  /** The attempt was right, but says nothing about others from there. */
  void strikeOff(Of of, String subject) {
    sql.sql(
            """
            with gone as (
              delete from people.attempt
              where subject = :subject
                and failures = 1)
            update people.attempt
            set failures = failures - 1,
              blocked_until = null
            where subject = :subject
              and failures > 1
            """)
        .param("subject", key(of, subject))
        .update();
  }

  /** Removes what no rule remembers any more, and returns how much that was. */
  int sweep() {
    return sql.sql("delete from people.attempt where last_at < :forgotten")
        .param("forgotten", Sql.at(clock.instant().minus(Of.ACCOUNT.memory)))
        .update();
  }

  /** Neither the names tried nor the addresses are readable in the table. */
  private byte[] key(Of of, String subject) {
    return index.of("people.attempt." + of, subject);
  }
}
