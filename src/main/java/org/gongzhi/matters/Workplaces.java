package org.gongzhi.matters;

import java.util.List;
import org.gongzhi.people.Organisations;
import org.gongzhi.places.Area;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 工作的地方. Which area somebody works in, and which communities that takes in. */
@Service
public class Workplaces {
  private final Organisations organisations;
  private final JdbcClient jdbc;

  Workplaces(Organisations organisations, JdbcClient jdbc) {
    this.organisations = organisations;
    this.jdbc = jdbc;
  }

  /**
   * The area of their first post: a community, or the street or district they serve.
   *
   * @throws Refused as not found when they hold none
   */
  public String of(Actor actor) {
    Actor.Post first = actor.posts().stream().findFirst().orElseThrow(Refused::notFound);
    String overseen = first.area();
    return overseen == null
        ? organisations.find(first.organisation()).orElseThrow(Refused::notFound).area()
        : overseen + "0".repeat(12 - overseen.length());
  }

  /** A community that takes matters, and what people call it. */
  public record Community(String area, String name) {}

  /**
   * The communities somebody works for: their own, or all those of their street or district that work with
   * us.
   *
   * @throws Refused as not found when they hold no post, or no community there works with us
   */
  public List<Community> communities(Actor actor) {
    List<Community> all =
        jdbc.sql(
                """
                -- across areas: a street or a water company works for many communities
                select area, short_name as name
                from people.pub_organisation
                where kind = 'COMMUNITY' and area like :prefix || '%'
                order by area
                """)
            .param("prefix", Area.prefixOf(of(actor)))
            .query(Community.class)
            .list();
    if (all.isEmpty()) throw Refused.notFound();
    return all;
  }
}
