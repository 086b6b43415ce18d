package org.gongzhi.places;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.Database;
import org.gongzhi.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 东方红社区 on an empty database, and the services that look after its places. */
final class Neighbourhood {
  static final String DONGFANGHONG = "340303004007";
  static final String HONGQI = "340303004004";
  static final String HUANGZHUANG = "340303004000";

  final JdbcClient sql = Database.fresh().sql();
  final Areas areas = new Areas(sql);
  final Gazetteer gazetteer = new Gazetteer(sql);
  final Quarters quarters = new Quarters(sql, areas, gazetteer);
  final Buildings buildings = new Buildings(sql, gazetteer);
  final Dwellings dwellings = new Dwellings(sql, buildings);
  final Grids grids = new Grids(sql, "");
  final Addresses addresses = new Addresses(sql, areas);

  Quarter quarter(String name) {
    return quarters.add(Actor.SYSTEM, DONGFANGHONG, Quarter.Facts.named(name));
  }

  Building building(Quarter quarter, String label) {
    return buildings.add(Actor.SYSTEM, DONGFANGHONG, quarter.id(), label, null);
  }

  static Actor holding(String office, String area) {
    return new Actor(
        new UUID(1, 1),
        "程立新",
        List.of(new Actor.Post(new UUID(2, 2), "东方红社区", office, area, Set.of())));
  }
}
