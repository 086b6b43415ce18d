package org.gongzhi.channels.open311.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.places.Coordinates;
import org.gongzhi.places.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 位置. What lies at a point, or has an id, in a community. */
@Component
class Spots {
  /** Within so many metres a building is meant. */
  private static final int BUILDING = 60;

  /** Within so many metres a quarter is meant. */
  private static final int QUARTER = 600;

  // a building without a place of its own has that of its quarter, which tells nothing
  private static final String NEAREST =
      """
      select q.id as quarter, q.name, q.longitude as x, q.latitude as y,
        b.id as building, b.label, b.longitude as building_x, b.latitude as building_y
      from places.pub_quarter q
      left join lateral (
        select n.id, n.label, n.longitude, n.latitude
        from places.pub_building n
        where n.area = q.area and n.quarter = q.id
          and (n.longitude <> q.longitude or n.latitude <> q.latitude)
        order by ((n.longitude - :x) * :narrow) ^ 2 + (n.latitude - :y) ^ 2
        limit 1) b on true
      where q.area = :area and q.longitude is not null
      order by ((q.longitude - :x) * :narrow) ^ 2 + (q.latitude - :y) ^ 2
      limit 1
      """;

  private static final String OF_ID =
      """
      select q.id as quarter, q.name, b.id as building, b.label
      from places.pub_quarter q
      left join places.pub_building b on b.area = q.area and b.quarter = q.id and b.id = :id
      where q.area = :area and (q.id = :id or b.id = :id)
      """;

  private final JdbcClient jdbc;

  Spots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 一个地点.
   *
   * @param quarter null when it is in none
   * @param building null when it is at none
   * @param words “米亚花园三期9”; empty when it is nowhere we know
   * @param metres how far the nearest quarter is; 0 where nobody asked
   */
  record Spot(@Nullable UUID quarter, @Nullable UUID building, String words, double metres) {
    /** The id other systems may name it by. */
    @Nullable UUID id() {
      return building == null ? quarter : building;
    }
  }

  /** What lies there; empty where no quarter of the community is on the map. */
  Optional<Spot> at(String area, Point p) {
    return jdbc.sql(NEAREST)
        .param("area", area)
        .param("x", p.longitude())
        .param("y", p.latitude())
        .param("narrow", Math.cos(Math.toRadians(p.latitude())))
        .query((r, _) -> near(r, p))
        .optional();
  }

  private static Spot near(ResultSet r, Point p) throws SQLException {
    double quarter = Coordinates.metres(p, new Point(r.getDouble("x"), r.getDouble("y")));
    UUID building = r.getObject("building", UUID.class);
    double toBuilding =
        building == null
            ? Double.MAX_VALUE
            : Coordinates.metres(p, new Point(r.getDouble("building_x"), r.getDouble("building_y")));
    double nearest = Math.min(quarter, toBuilding);
    if (toBuilding <= BUILDING) return spot(r, building, nearest);
    return nearest <= QUARTER ? spot(r, null, nearest) : new Spot(null, null, "", nearest);
  }

  /** The building or quarter of this id. */
  Optional<Spot> of(String area, UUID id) {
    return jdbc.sql(OF_ID)
        .param("area", area)
        .param("id", id)
        .query((r, _) -> spot(r, r.getObject("building", UUID.class), 0))
        .optional();
  }

  private static Spot spot(ResultSet r, @Nullable UUID building, double metres)
      throws SQLException {
    String words =
        building == null ? r.getString("name") : r.getString("name") + " " + r.getString("label");
    return new Spot(r.getObject("quarter", UUID.class), building, words, metres);
  }
}
