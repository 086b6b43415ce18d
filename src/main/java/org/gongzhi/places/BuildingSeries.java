package org.gongzhi.places;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 成批建楼栋、单元、户. What is there already stays as it is, and what is missing is added: the same lines
 * twice add nothing the second time.
 */
@Service
public class BuildingSeries {
  /** More homes at once than any quarter has are a slip of the pen. */
  private static final int MOST_HOMES = 20_000;

  private final Buildings buildings;
  private final Dwellings dwellings;
  private final JdbcClient sql;

  public BuildingSeries(Buildings buildings, Dwellings dwellings, JdbcClient sql) {
    this.buildings = buildings;
    this.dwellings = dwellings;
    this.sql = sql;
  }

  /** What was added. */
  public record Added(int buildings, int entrances, int homes) {
    Added and(Added o) {
      return new Added(buildings + o.buildings, entrances + o.entrances, homes + o.homes);
    }
  }

  /**
   * @param lines such as “1-16栋, 2单元, 18层”, as {@link BuildingLines} reads them
   * @throws Refused if a line cannot be read, or there is no such quarter
   */
  @Transactional
  public Added add(Actor actor, String area, UUID quarter, String lines) {
    Writers.require(actor, area);
    List<BuildingLines.Planned> planned = BuildingLines.read(lines);
    long homes =
        planned.stream().mapToLong(p -> (long) Math.max(1, p.entrances()) * p.floors() * p.doors()).sum();
    if (homes > MOST_HOMES) throw Refused.invalid("lines", "places.lines.homes", homes, MOST_HOMES);
    Added added = new Added(0, 0, 0);
    for (BuildingLines.Planned p : planned) added = added.and(one(actor, area, quarter, p));
    return added;
  }

  private Added one(Actor actor, String area, UUID quarter, BuildingLines.Planned p) {
    UUID known = known(area, quarter, p.label());
    UUID building =
        known != null
            ? known
            : buildings
                .add(actor, area, quarter, p.label(), p.floors() == 0 ? null : p.floors())
                .id();
    List<Entrance> there = new ArrayList<>(dwellings.entrances(area, building));
    int before = there.size();
    for (int n = 1; n <= p.entrances(); n++) {
      String label = n + "单元";
      if (dwellings.entrance(area, building, label).isEmpty())
        there.add(dwellings.addEntrance(actor, area, building, label));
    }
    int homes =
        p.floors() == 0 || p.doors() == 0
            ? 0
            : homes(actor, area, building, there, new Floors(1, p.floors(), p.doors()));
    return new Added(known == null ? 1 : 0, there.size() - before, homes);
  }

  /**
   * 按层按门生成的户.
   *
   * @param from the lowest floor
   * @param to the highest floor
   * @param doors homes on each floor
   */
  public record Floors(int from, int to, int doors) {
    /** 101, 102, 201 … 1802. */
    List<String> rooms() {
      return IntStream.rangeClosed(from, to)
          .boxed()
          .flatMap(f -> IntStream.rangeClosed(1, doors).mapToObj(d -> f + "%02d".formatted(d)))
          .toList();
    }
  }

  /**
   * Homes floor by floor and door by door.
   *
   * @param entrance only behind this one; null for all, or for a building that has none
   * @return how many were not there yet
   * @throws Refused if there is no such building, or the floors make no sense
   */
  @Transactional
  public int homes(
      Actor actor, String area, UUID building, @Nullable UUID entrance, Floors floors) {
    Writers.require(actor, area);
    buildings.get(area, building);
    if (floors.from() < 1 || floors.to() > 200 || floors.from() > floors.to()) {
      throw Refused.invalid("from", "places.homes.floors");
    }
    if (floors.doors() < 1 || floors.doors() > 30) {
      throw Refused.invalid("doors", "places.homes.doors");
    }
    List<Entrance> behind =
        dwellings.entrances(area, building).stream()
            .filter(e -> entrance == null || e.id().equals(entrance))
            .toList();
    if (entrance != null && behind.isEmpty()) throw Refused.notFound();
    return homes(actor, area, building, behind, floors);
  }

  private int homes(
      Actor actor, String area, UUID building, List<Entrance> behind, Floors floors) {
    List<String> rooms = floors.rooms();
    if (behind.isEmpty()) return dwellings.addMissing(actor, area, building, null, rooms);
    return behind.stream()
        .mapToInt(e -> dwellings.addMissing(actor, area, building, e.id(), rooms))
        .sum();
  }

  /** Homes as somebody typed their numbers, separated by whatever people separate words with. */
  @Transactional
  public int homes(Actor actor, String area, UUID building, @Nullable UUID entrance, String typed) {
    Writers.require(actor, area);
    buildings.get(area, building);
    List<String> rooms =
        Stream.of(typed.split("[\\s、,，;；]+"))
            .filter(r -> !r.isEmpty())
            .distinct()
            .collect(Collectors.toList());
    if (rooms.isEmpty()) throw Refused.invalid("rooms", "places.homes.none");
    if (rooms.size() > MOST_HOMES)
      throw Refused.invalid("rooms", "places.lines.homes", rooms.size(), MOST_HOMES);
    return dwellings.addMissing(actor, area, building, entrance, rooms);
  }

  private @Nullable UUID known(String area, UUID quarter, String label) {
    return sql.sql(
            """
            select id
            from places.building
            where area = :area and quarter = :quarter and key = :key
            """)
        .param("area", area)
        .param("quarter", quarter)
        .param("key", BuildingLabel.key(label))
        .query(UUID.class)
        .optional()
        .orElse(null);
  }
}
