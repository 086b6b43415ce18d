package org.gongzhi.council.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 小区, for which somebody prepares meetings, each with the series it has. */
@Component
class Quarters {
  private final JdbcClient sql;
  private final Meetings meetings;
  private final Clock clock;

  Quarters(JdbcClient sql, Meetings meetings, Clock clock) {
    this.sql = sql;
    this.meetings = meetings;
    this.clock = clock;
  }

  /**
   * @param weekday of the series, 1 for Monday; null where there is none
   * @param last whether a meeting is planned, told of or open
   */
  record Known(
      String area,
      UUID id,
      String name,
      @Nullable Integer weekday,
      @Nullable String begins,
      @Nullable String place,
      boolean running,
      boolean ahead) {
    String value() {
      return area + " " + id;
    }
  }

  /** Those the actor prepares meetings for. */
  List<Known> of(Actor actor) {
    return sql.sql(
            """
            -- across areas: a street oversees several
            select q.area, q.id, q.name, s.weekday, to_char(s.begins, 'HH24:MI') as begins, s.place,
              coalesce(s.running, false) as running,
              exists (
                select from council.meeting m
                where m.area = q.area and m.quarter = q.id and m.closed_at is null and m.cancelled_at is null
                  and m.held_on >= :today) as ahead
            from places.pub_quarter q
            left join lateral (
              select * from council.series s
              where s.area = q.area and s.quarter = q.id
              order by s.version desc
              limit 1) s on true
            where q.retired_on is null
              and (q.id = any(:quarters) or exists (select from unnest(:areas) a where q.area like a || '%'))
            order by s.version is null, q.area, q.name
            """)
        .param("today", LocalDate.ofInstant(clock.instant(), TownClock.ZONE))
        .param("quarters", Sql.uuids(actor.quarters()))
        .param("areas", Sql.texts(actor.areas()))
        .query(Known.class)
        .list()
        .stream()
        .filter(q -> meetings.mayPrepare(actor, q.area(), q.id()))
        .toList();
  }

  /**
   * @throws Refused as not found if it is none of them
   */
  Known chosen(Actor actor, String value) {
    return of(actor).stream()
        .filter(q -> q.value().equals(value))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }
}
