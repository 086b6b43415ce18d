package org.gongzhi.council.topics;

import org.gongzhi.casework.CaseKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in one statement what stands beside a topic. */
@Component
class Standings {
  private static final String COUNTS =
      """
      select
        (select count(*) from council.topic_objection o
          where o.area = t.area and o.topic = t.id and o.answered_at is null) as objections,
        (select count(*) from council.topic_task k
          where k.area = t.area and k.topic = t.id) as tasks,
        (select count(*) from council.topic_task k
          where k.area = t.area and k.topic = t.id and k.done_at is null) as undone,
        (select count(*) from council.household h
          where h.area = t.area and h.topic = t.id) as households,
        (select count(*) from council.household h
          where h.area = t.area and h.topic = t.id and h.excepted = ''
            and coalesce((select c.agrees from council.consent c
              where c.area = h.area and c.topic = h.topic and c.household = h.no
              order by c.seq desc
              limit 1), false) = false) as missing,
        (select count(*) from council.review v
          where v.area = t.area and v.topic = t.id) as reviews,
        (select count(*) from council.review v
          where v.area = t.area and v.topic = t.id and v.level >= 3) as content
      from council.topic t
      where t.area = :area and t.id = :id
      """;

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Standing of(CaseKey key) {
    return jdbc.sql(COUNTS)
        .param("area", key.area())
        .param("id", key.id())
        .query(Standing.class)
        .single();
  }
}
