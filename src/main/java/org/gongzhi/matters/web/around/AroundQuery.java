package org.gongzhi.matters.web.around;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places and the matters at them, by their ids; who may see a matter is said where it is read. */
@Component
class AroundQuery {
  private final JdbcClient jdbc;

  AroundQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A building, and the quarter it stands in. */
  record Building(
      String area, UUID id, String label, UUID quarter, String quarterName, int floors) {}

  Optional<Building> building(UUID id) {
    return jdbc.sql(
            """
            -- across areas: an id tells its area
            select b.area, b.id, b.label, b.quarter, q.name as quarter_name,
              coalesce(b.floors, 0) as floors
            from places.pub_building b
            join places.pub_quarter q on q.area = b.area and q.id = b.quarter
            where b.id = :id
            """)
        .param("id", id)
        .query(Building.class)
        .optional();
  }

  /** The building a matter lies in; empty when nobody said. */
  Optional<UUID> buildingOf(String area, UUID matter) {
    return jdbc.sql(
            """
            select building
            from matters.matter
            where area = :area and id = :id and building is not null
            """)
        .param("area", area)
        .param("id", matter)
        .query(UUID.class)
        .optional();
  }

  /** The matters of a building, the latest. */
  List<UUID> of(Building building, int limit) {
    return jdbc.sql(
            """
            select id
            from matters.matter
            where area = :area and building = :building
            order by id desc
            limit :limit
            """)
        .param("area", building.area())
        .param("building", building.id())
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /** A quarter, and its community. */
  record Quarter(String area, UUID id, String name, int households) {}

  Optional<Quarter> quarter(UUID id) {
    return jdbc.sql(
            """
            -- across areas: an id tells its area
            select area, id, name, coalesce(households, 0) as households
            from places.pub_quarter
            where id = :id
            """)
        .param("id", id)
        .query(Quarter.class)
        .optional();
  }

  /**
   * @param open how many matters are open there
   * @param total how many there were
   */
  record Counted(UUID id, String label, long open, long total) {}

  /** The buildings of a quarter with what was said of them, the most pressing first. */
  List<Counted> buildings(Quarter quarter) {
    return jdbc.sql(
            """
            select b.id, b.label,
              count(r.id) filter (where r.closed_at is null) as open, count(r.id) as total
            from places.pub_building b
            left join matters.matter m on m.area = b.area and m.building = b.id
            left join matters.reckoning r on r.area = m.area and r.id = m.id
            where b.area = :area and b.quarter = :quarter
            group by b.id, b.label
            order by 3 desc, 4 desc, length(b.label), b.label
            """)
        .param("area", quarter.area())
        .param("quarter", quarter.id())
        .query(Counted.class)
        .list();
  }
}
