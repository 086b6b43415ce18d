package org.gongzhi.places;

import java.util.List;
import org.gongzhi.platform.Recent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 地名录. The quarters of each area and the {@link PlaceNames}, read when first asked for and kept until they change.
 */
@Service
public class Gazetteer {
  /** Areas whose names are kept at once; a few hundred kilobytes each at most. */
  private static final int KEPT = 500;

  private final JdbcClient sql;
  private final Recent<String, Known> known;

  public Gazetteer(JdbcClient sql) {
    this.sql = sql;
    this.known = new Recent<>(KEPT, this::load);
  }

  private record Known(List<Quarter> quarters, PlaceNames names) {}

  /** The names of an area; empty ones if there is nothing there. */
  public PlaceNames of(String area) {
    return known.get(area).names();
  }

  /** The quarters of an area that are not retired, in the order of {@link Quarters#all}; the same list while nothing changes. */
  public List<Quarter> quarters(String area) {
    return known.get(area).quarters();
  }

  void forget(String area) {
    known.forget(area);
  }

  private Known load(String area) {
    List<Quarter> quarters =
        List.copyOf(sql.sql(Quarters.IN_USE).param("area", area).query(Quarters::quarter).list());
    return new Known(quarters, new PlaceNames(quarters, buildings(area)));
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
