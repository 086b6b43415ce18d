package org.gongzhi.people.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Set;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TownClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 汇总. What may wait comes once a day, together: at the hour each person chose, and only what they have not read by then.
 * Who read everything gets none.
 */
@Service
public class Digests {
  /** When it comes for who chose no hour. */
  public static final int HOUR = 18;

  // one way out for each: a mail where there is an address, else a short message
  private static final String PREPARE =
      """
      -- across areas: everybody's hour comes everywhere at once
      with ripe as (
        select distinct n.area, n.person
        from people.notice n
        left join people.notice_habit h on h.area = n.area and h.person = n.person
        left join people.digest d on d.area = n.area and d.person = n.person and d.day = :day
        where n.digest is null and n.pace = 'DAILY' and n.read_at is null
          and coalesce(h.digest_hour, :usual) <= :hour and d.day is null),
      gathered as (
        update people.notice n
        set digest = :day
        from ripe r
        where n.area = r.area and n.person = r.person
          and n.digest is null and n.pace = 'DAILY' and n.read_at is null
        returning n.area, n.person, n.heading),
      counted as (
        select area, person, heading, count(*) as notices
        from gathered
        group by area, person, heading),
      made as (
        insert into people.digest (area, person, day, notices, made_at)
        select area, person, :day, sum(notices), :now
        from counted
        group by area, person
        on conflict do nothing
        returning area, person),
      addressed as (
        select m.area, m.person,
          case
            when 'MAIL' = any(:channels) and h.mail is not null
              and bool_or(coalesce(w.mail, true)) then 'MAIL'
            when 'SMS' = any(:channels) and p.phone is not null
              and bool_or(coalesce(w.sms, true)) then 'SMS'
          end as channel
        from made m
        join counted c on c.area = m.area and c.person = m.person
        join people.person p on p.area = m.area and p.id = m.person
        left join people.notice_habit h on h.area = m.area and h.person = m.person
        left join people.notice_wish w
          on w.area = m.area and w.person = m.person and w.heading = c.heading
        group by m.area, m.person, h.mail, p.phone),
      queued as (
        insert into people.sending (area, id, person, channel, digest, at_night, state, attempts,
          version, queued_at, due_at)
        select area, md5(person || ' ' || :day::date || ' ' || channel)::uuid, person, channel, :day,
          false, 'QUEUED', 0, 0, :now, :open
        from addressed
        where channel is not null
        on conflict do nothing)
      select count(*)
      from made
      """;

  private final JdbcClient jdbc;
  private final Carriers carriers;
  private final Clock clock;

  Digests(JdbcClient jdbc, Carriers carriers, Clock clock) {
    this.jdbc = jdbc;
    this.carriers = carriers;
    this.clock = clock;
  }

  /**
   * Makes the digests whose hour has come. It may be asked at any time and as often as one likes: everybody has one a day
   * at most.
   *
   * @return how many were made
   */
  public int prepare() {
    return prepare(carriers.channels());
  }

  /** As {@link #prepare()}, as if these ways were open: for who measures without a gateway. */
  public int prepare(Set<Channel> open) {
    Instant now = clock.instant();
    ZonedDateTime local = now.atZone(TownClock.ZONE);
    return jdbc.sql(PREPARE)
        .param("day", local.toLocalDate())
        .param("hour", local.getHour())
        .param("usual", HOUR)
        .param("now", Sql.at(now))
        .param("open", Sql.at(QuietHours.open(now)))
        .param("channels", open.stream().map(Channel::name).toArray(String[]::new))
        .query(Integer.class)
        .single();
  }
}
