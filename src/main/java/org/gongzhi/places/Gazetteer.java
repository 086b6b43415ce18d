package org.gongzhi.places;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 地名录. The {@link PlaceNames} of each area, read when first asked for and kept until they change.
 */
@Service
public class Gazetteer {
  /** Areas whose names are kept at once; a few hundred kilobytes each at most. */
  private static final int KEPT = 500;

  private final JdbcClient sql;
  private final Recent<String, PlaceNames> names;

  public Gazetteer(JdbcClient sql) {
    this.sql = sql;
    this.names = new Recent<>(KEPT, this::load);
  }

  /** The names of an area; empty ones if there is nothing there. */
  public PlaceNames of(String area) {
    return names.get(area);
  }

  void forget(String area) {
    names.forget(area);
  }

  private PlaceNames load(String area) {
    return new PlaceNames(quarters(area), buildings(area));
  }

  private List<Quarter> quarters(String area) {
    return sql.sql(Quarters.SELECT + "where q.area = :area and q.retired_on is null")
        .param("area", area)
        .query(Quarters::quarter)
        .list();
  }

  private List<Building> buildings(String area) {
    return sql.sql(Buildings.SELECT
                + """
                where b.area = :area and b.retired_on is null and q.retired_on is null
                """)
        .param("area", area)
        .query(Buildings::building)
        .list();
  }
}
