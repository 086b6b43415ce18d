package org.gongzhi.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 地址. Places as addresses to be read. */
@Service
public class Addresses {
  private static final String SELECT =
      """
      select q.road, q.road_number, q.name as quarter, b.label as building, e.label as entrance,
        d.room as dwelling
      from places.quarter q
      left join places.building b
        on b.area = q.area and b.quarter = q.id and b.id = cast(:building as uuid)
      left join places.dwelling d
        on d.area = b.area and d.building = b.id and d.id = cast(:dwelling as uuid)
      left join places.entrance e
        on e.area = b.area and e.building = b.id
          and e.id = coalesce(cast(:entrance as uuid), d.entrance)
      where q.area = :area and q.id = :quarter
      """;

  private final JdbcClient sql;
  private final Areas areas;

  public Addresses(JdbcClient sql, Areas areas) {
    this.sql = sql;
    this.areas = areas;
  }

  /**
   * The standard address of a place; parts that are not known, or do not belong to it, are missing.
   *
   * @throws Refused not found, if there is no such area
   */
  public StandardAddress of(Place place) {
    List<Area> path = areas.path(place.area());
    if (path.isEmpty()) throw Refused.notFound();
    Map<Area.Kind, String> names = path.stream().collect(Collectors.toMap(Area::kind, Area::name));
    if (place.quarter() == null) return address(place.area(), names, Parts.NONE);
    return address(
        place.area(),
        names,
        sql.sql(SELECT)
            .param("area", place.area())
            .param("quarter", place.quarter())
            .param("building", place.building())
            .param("entrance", place.entrance())
            .param("dwelling", place.dwelling())
            .query(Parts::read)
            .optional()
            .orElse(Parts.NONE));
  }

  private static StandardAddress address(String code, Map<Area.Kind, String> names, Parts parts) {
    return new StandardAddress(
        code,
        names.get(Area.Kind.PROVINCE),
        names.get(Area.Kind.CITY),
        names.get(Area.Kind.DISTRICT),
        names.get(Area.Kind.STREET),
        names.get(Area.Kind.COMMUNITY),
        parts.road,
        parts.roadNumber,
        parts.quarter,
        bare(parts.building, "栋"),
        bare(parts.entrance, "单元"),
        bare(parts.dwelling, "室"));
  }

  /** “16” is shown as “16栋”; “16号楼” and “教师楼” are shown as they are. */
  private static @Nullable String bare(@Nullable String label, String word) {
    return label != null && BuildingLabel.isBare(label) ? label + word : label;
  }

  private record Parts(
      @Nullable String road,
      @Nullable String roadNumber,
      @Nullable String quarter,
      @Nullable String building,
      @Nullable String entrance,
      @Nullable String dwelling) {
    static final Parts NONE = new Parts(null, null, null, null, null, null);

    static Parts read(ResultSet row, int number) throws SQLException {
      return new Parts(
          row.getString("road"),
          row.getString("road_number"),
          row.getString("quarter"),
          row.getString("building"),
          row.getString("entrance"),
          row.getString("dwelling"));
    }
  }
}
