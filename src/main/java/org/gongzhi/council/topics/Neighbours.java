package org.gongzhi.council.topics;

import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 街坊. Who belongs where: people of the area may read what is public, people of the quarter may take part. */
@Component
public class Neighbours {
  private final JdbcClient jdbc;

  Neighbours(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What somebody is to a place.
   *
   * @param here registered in the area
   * @param atHome their home lies in the quarter, or in the area where there is no quarter
   */
  record Belonging(boolean here, boolean atHome) {}

  /**
   * Where somebody lives.
   *
   * @param quarter null when no dwelling is known
   * @param name of the quarter; empty when none is known
   */
  public record Home(String area, @Nullable UUID quarter, String name) {}

  Optional<Home> home(Actor actor) {
    return jdbc.sql(
            """
            -- across areas: a person knows where they live
            select h.area, d.quarter, coalesce(q.name, '') as name
            from people.pub_home h
            left join places.pub_dwelling d on d.area = h.area and d.id = h.dwelling
            left join places.pub_quarter q on q.area = d.area and q.id = d.quarter
            where h.person = :me
            order by d.quarter nulls last
            limit 1
            """)
        .param("me", actor.person())
        .query(Home.class)
        .optional();
  }

  Belonging of(Actor actor, String area, @Nullable UUID quarter) {
    return jdbc.sql(
            """
            select count(*) > 0 as here,
              count(*) filter (where cast(:quarter as uuid) is null or d.quarter = :quarter) > 0
                as at_home
            from people.pub_home h
            left join places.pub_dwelling d on d.area = h.area and d.id = h.dwelling
            where h.area = :area and h.person = :me
            """)
        .param("area", area)
        .param("quarter", quarter)
        .param("me", actor.person())
        .query(Belonging.class)
        .single();
  }
}
