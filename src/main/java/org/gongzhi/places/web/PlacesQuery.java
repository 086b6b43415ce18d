package org.gongzhi.places.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.html.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the settings of places show, retired ones included. */
@Component
class PlacesQuery {
  private static final String QUARTERS =
      """
      select q.id, q.name, q.road, q.has_property_company as company, q.households,
        g.name as grid, q.retired_on,
        (select count(*) from places.building b
          where b.area = q.area and b.quarter = q.id and b.retired_on is null) as buildings,
        (select count(*) from places.building b
          join places.dwelling d
            on d.area = b.area and d.building = b.id and d.retired_on is null
          where b.area = q.area and b.quarter = q.id and b.retired_on is null) as homes
      from places.quarter q
        left join places.grid g on g.area = q.area and g.id = q.grid
      where q.area = :area
      order by q.retired_on is not null, q.name collate "zh-x-icu"
      """;

  private static final String BUILDINGS =
      """
      select b.id, b.label, b.floors, g.name as grid, b.retired_on,
        (select count(*) from places.entrance e
          where e.area = b.area and e.building = b.id and e.retired_on is null) as entrances,
        (select count(*) from places.dwelling d
          where d.area = b.area and d.building = b.id and d.retired_on is null) as homes
      from places.building b
        left join places.grid g on g.area = b.area and g.id = b.grid
      where b.area = :area and b.quarter = :quarter
      order by b.retired_on is not null, length(substring(b.key from '^[0-9]*')) = 0,
        lpad(substring(b.key from '^[0-9]*'), 4, '0'), b.key
      """;

  private final JdbcClient sql;

  PlacesQuery(JdbcClient sql) {
    this.sql = sql;
  }

  /** A row of the list of quarters. */
  record QuarterLine(
      UUID id,
      String name,
      @Nullable String road,
      boolean company,
      @Nullable Integer households,
      @Nullable String grid,
      @Nullable LocalDate retiredOn,
      long buildings,
      long homes) {}

  /** A row of the list of grids. */
  record GridLine(UUID id, String code, String name, @Nullable LocalDate retiredOn, long quarters) {}

  /** A row of the list of buildings. */
  record BuildingLine(
      UUID id,
      String label,
      @Nullable Integer floors,
      @Nullable String grid,
      @Nullable LocalDate retiredOn,
      long entrances,
      long homes) {}

  /** A home and the entrance that leads to it. */
  record DoorLine(
      UUID id, @Nullable UUID entrance, @Nullable String room, @Nullable LocalDate retiredOn) {}

  /** An entrance. */
  record EntranceLine(UUID id, String label, @Nullable LocalDate retiredOn) {}

  List<QuarterLine> quarters(String area) {
    return sql.sql(QUARTERS).param("area", area).query(QuarterLine.class).list();
  }

  List<GridLine> grids(String area) {
    return sql.sql(
            """
            select g.id, g.code, g.name, g.retired_on,
              (select count(*) from places.quarter q
                where q.area = g.area and q.grid = g.id and q.retired_on is null) as quarters
            from places.grid g
            where g.area = :area
            order by g.retired_on is not null, g.code
            """)
        .param("area", area)
        .query(GridLine.class)
        .list();
  }

  List<BuildingLine> buildings(String area, UUID quarter) {
    return sql.sql(BUILDINGS)
        .param("area", area)
        .param("quarter", quarter)
        .query(BuildingLine.class)
        .list();
  }

  List<EntranceLine> entrances(String area, UUID building) {
    return sql.sql(
            """
            select id, label, retired_on
            from places.entrance
            where area = :area and building = :building
            order by retired_on is not null, lpad(key, 4, '0')
            """)
        .param("area", area)
        .param("building", building)
        .query(EntranceLine.class)
        .list();
  }

  List<DoorLine> doors(String area, UUID building) {
    return sql.sql(
            """
            select id, entrance, room, retired_on
            from places.dwelling
            where area = :area and building = :building
            order by retired_on is not null, lpad(key, 6, '0')
            """)
        .param("area", area)
        .param("building", building)
        .query(DoorLine.class)
        .list();
  }

  /** Since when a quarter is retired; null if it is not. */
  /**
   * How a quarter, or the quarter of a building, is called, whether the place is retired, and its state, which every
   * change changes.
   */
  record Standing(String quarter, @Nullable LocalDate retiredOn, String seen) {}

  Standing quarter(String area, UUID quarter) {
    return sql.sql(
            """
            select name as quarter, retired_on, xmin::text as seen
            from places.quarter
            where area = :area and id = :id
            """)
        .param("area", area)
        .param("id", quarter)
        .query(Standing.class)
        .single();
  }

  /** The state a grid is in. */
  Optional<String> grid(String area, UUID grid) {
    return sql.sql("select xmin::text from places.grid where area = :area and id = :id")
        .param("area", area)
        .param("id", grid)
        .query(String.class)
        .optional();
  }

  Standing building(String area, UUID building) {
    return sql.sql(
            """
            select q.name as quarter, b.retired_on, b.xmin::text as seen
            from places.building b
              join places.quarter q on q.area = b.area and q.id = b.quarter
            where b.area = :area and b.id = :id
            """)
        .param("area", area)
        .param("id", building)
        .query(Standing.class)
        .single();
  }

  /** The grids in use, to choose from. */
  List<Choice> gridChoices(String area) {
    return grids(area).stream()
        .filter(g -> g.retiredOn() == null)
        .map(g -> Choice.of(g.id().toString(), g.name()))
        .toList();
  }
}
