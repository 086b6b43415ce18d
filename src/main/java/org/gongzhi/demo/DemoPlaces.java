package org.gongzhi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongzhi.places.Building;
import org.gongzhi.places.Buildings;
import org.gongzhi.places.Dwelling;
import org.gongzhi.places.Dwellings;
import org.gongzhi.places.Entrance;
import org.gongzhi.places.Grid;
import org.gongzhi.places.Grids;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Settings;
import org.springframework.stereotype.Component;

/** 演示的地点. Builds the quarters of {@code quarters.csv}. */
@Component
class DemoPlaces {
  private static final Pattern SERIES =
      Pattern.compile("(?:1-(?<last>\\d+)栋|(?<name>\\D+)) (?<entrances>\\d+)单元 (?<floors>\\d+)层");
  private static final Pattern DOOR = Pattern.compile("(.+[栋楼])(\\d)单元(\\d{3,4})");
  private static final String[] ORDINAL = {"零", "一", "二", "三", "四", "五", "六"};
  private static final int DOORS_ON_A_FLOOR = 2;

  private final Quarters quarters;
  private final Grids grids;
  private final Buildings buildings;
  private final Dwellings dwellings;
  private final Settings settings;

  DemoPlaces(
      Quarters quarters,
      Grids grids,
      Buildings buildings,
      Dwellings dwellings,
      Settings settings) {
    this.quarters = quarters;
    this.grids = grids;
    this.buildings = buildings;
    this.dwellings = dwellings;
    this.settings = settings;
  }

  /**
   * A quarter as the file has it.
   *
   * @param company short name of its property company, empty if it has none
   * @param buildings building by what is written on it
   */
  record Built(Quarter quarter, String company, Map<String, Building> buildings) {}

  /** All quarters, by name. */
  Map<String, Built> build() {
    settings.put(Settings.AREA, DemoHistory.AREA);
    Map<String, Built> built = new HashMap<>();
    Map<String, UUID> gridIds = new HashMap<>();
    for (String[] c : DemoFile.rows("quarters.csv", 8)) {
      String company = c[6];
      Quarter.Facts facts =
          new Quarter.Facts(
              c[1], c[3].isEmpty() ? null : c[3], null, !company.isEmpty(), Integer.valueOf(c[4]));
      Quarter quarter = quarters.add(Actor.SYSTEM, c[0], facts);
      for (String alias : DemoFile.list(c[2]))
        quarters.addAlias(Actor.SYSTEM, c[0], quarter.id(), alias);
      UUID grid = gridIds.computeIfAbsent(c[0] + c[5], code -> grid(c[0], code));
      grids.assignQuarter(Actor.SYSTEM, c[0], quarter.id(), grid);
      built.put(c[1], new Built(quarter, company, buildings(quarter, c[7])));
    }
    return built;
  }

  private UUID grid(String area, String code) {
    String name = "第" + ORDINAL[Integer.parseInt(code.substring(12))] + "网格";
    Grid grid = grids.add(Actor.SYSTEM, area, code, name);
    return grid.id();
  }

  private Map<String, Building> buildings(Quarter quarter, String series) {
    Matcher m = SERIES.matcher(series);
    if (!m.matches()) throw new IllegalStateException("quarters.csv: " + series);
    List<String> labels =
        m.group("name") != null
            ? List.of(m.group("name"))
            : numbers(m.group("last")).mapToObj(n -> n + "栋").toList();
    Map<String, Building> all = new HashMap<>();
    for (String label : labels) {
      Integer floors = Integer.valueOf(m.group("floors"));
      Building b = buildings.add(Actor.SYSTEM, quarter.area(), quarter.id(), label, floors);
      numbers(m.group("entrances"))
          .forEach(n -> dwellings.addEntrance(Actor.SYSTEM, b.area(), b.id(), n + "单元"));
      all.put(label, b);
    }
    return all;
  }

  private static IntStream numbers(String last) {
    return IntStream.rangeClosed(1, Integer.parseInt(last));
  }

  /** The home behind a door such as “9栋1单元1402”; the first one asked for brings all doors of its entrance. */
  UUID home(Built built, String door) {
    Matcher m = DOOR.matcher(door);
    if (!m.matches()) throw new IllegalStateException("no door: " + door);
    Building b = built.buildings().get(m.group(1));
    if (b == null) throw new IllegalStateException("no building: " + door);
    Entrance entrance = dwellings.entrance(b.area(), b.id(), m.group(2) + "单元").orElseThrow();
    String room = m.group(3);
    return dwellings
        .behind(b.area(), b.id(), entrance.id(), room)
        .or(() -> doors(b, entrance).stream().filter(d -> d.room().equals(room)).findFirst())
        .map(Dwelling::id)
        .orElseThrow(() -> new IllegalStateException("no such door: " + door));
  }

  private List<Dwelling> doors(Building b, Entrance entrance) {
    int floors = b.floors() == null ? 1 : b.floors();
    List<String> rooms =
        IntStream.rangeClosed(1, floors)
            .boxed()
            .flatMap(f -> IntStream.rangeClosed(1, DOORS_ON_A_FLOOR).mapToObj(n -> f * 100 + n))
            .map(String::valueOf)
            .toList();
    return dwellings.add(Actor.SYSTEM, b.area(), b.id(), entrance.id(), rooms);
  }
}
