package org.gongzhi.understanding.sight;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which areas somebody reads everything, and in which only what they take part in. */
@Component
public class ReadableAreas {
  private static final String AREAS =
      """
      -- across areas: where this reader may read anything at all
      select a.code as area, a.short_name as name, true as whole
      from places.pub_area a
      where a.kind = 'COMMUNITY'
        and exists (select from unnest(:prefixes) p where a.code like p || '%')
      union all
      select a.code, a.short_name, false
      from (select distinct area from understanding.reader where reader = any(:readers)) r
      join places.pub_area a on a.code = r.area
      where not exists (select from unnest(:prefixes) p where a.code like p || '%')
      order by area
      """;

  private final JdbcClient jdbc;

  ReadableAreas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An area.
   *
   * @param area its code
   * @param name what people call it
   * @param whole whether all of it may be read
   */
  public record Readable(String area, String name, boolean whole) {}

  /** The areas of a reader, by code. */
  public List<Readable> of(Actor actor) {
    return jdbc.sql(AREAS)
        .param("prefixes", Sql.texts(actor.areas()))
        .param("readers", Sql.uuids(readers(actor)))
        .query(Readable.class)
        .list();
  }

  /** As whom the actor reads: as themself, for their organisations and quarters. */
  public static Set<UUID> readers(Actor actor) {
    return Stream.of(Set.of(actor.person()), actor.organisations(), actor.quarters())
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
