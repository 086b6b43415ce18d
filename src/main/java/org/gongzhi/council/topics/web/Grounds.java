package org.gongzhi.council.topics.web;

import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 哪里的议题. For which quarters and communities somebody may propose. */
@Component
class Grounds {
  /** Characters of a community's division code. */
  static final int CODE = 12;

  private final JdbcClient jdbc;

  Grounds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param quarter null for the whole community
   */
  record Ground(String area, @Nullable UUID quarter, String name) {}

  /** Whether somebody may propose anywhere, without asking where. */
  static boolean any(@Nullable Actor actor) {
    return actor != null
        && actor.posts().stream()
            .anyMatch(
                p -> !p.quarters().isEmpty() || p.area() != null && p.area().length() == CODE);
  }

  /** The communities first, then their quarters by name. */
  List<Ground> of(Actor actor) {
    return jdbc.sql(
            """
            -- across areas: whoever works for several may choose
            select code as area, null::uuid as quarter, name
            from places.pub_area
            where code = any(:areas)
            union all
            (select area, id, name
            from places.pub_quarter
            where id = any(:quarters) or area = any(:areas)
            order by name)
            """)
        .param("areas", Sql.texts(actor.areas()))
        .param("quarters", Sql.uuids(actor.quarters()))
        .query(Ground.class)
        .list();
  }

  /** The communities somebody works in. */
  List<String> areas(Actor actor) {
    return of(actor).stream().map(Ground::area).distinct().toList();
  }

  static String value(String area, @Nullable UUID quarter) {
    return quarter == null ? area : area + " " + quarter;
  }

  /**
   * @throws Refused as invalid if it is none of them
   */
  static Ground chosen(List<Ground> known, String value) {
    return known.stream()
        .filter(g -> value(g.area(), g.quarter()).equals(value))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("scope", "topics.scope.missing"));
  }
}
