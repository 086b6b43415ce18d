package org.gongzhi.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 单元和户. The entrances and homes of a building; changes as for {@link Quarters}. Who lives in them
 * is not said here.
 */
@Service
public class Dwellings {
  private static final String SELECT =
      "select area, id, building, entrance, room\nfrom places.dwelling\n";

  private final JdbcClient sql;
  private final Buildings buildings;

  public Dwellings(JdbcClient sql, Buildings buildings) {
    this.sql = sql;
    this.buildings = buildings;
  }

  /** The entrances of a building, in the order of their numbers. */
  public List<Entrance> entrances(String area, UUID building) {
    return sql.sql(
            """
            select area, id, building, label
            from places.entrance
            where area = :area and building = :building and retired_on is null
            order by lpad(key, 4, '0')
            """)
        .param("area", area)
        .param("building", building)
        .query(Entrance.class)
        .list();
  }

  /** The entrance of a building that is called so (“二单元”, “2”). */
  public Optional<Entrance> entrance(String area, UUID building, String label) {
    return sql.sql(
            """
            select area, id, building, label
            from places.entrance
            where area = :area and building = :building and key = :key
            """)
        .param("area", area)
        .param("building", building)
        .param("key", entranceKey(label))
        .query(Entrance.class)
        .optional();
  }

  /**
   * Adds an entrance.
   *
   * @throws Refused if the label is missing, too long or that of another entrance of the building
   */
  @Transactional
  public Entrance addEntrance(Actor actor, String area, UUID building, String label) {
    Writers.require(actor, area);
    buildings.get(area, building);
    String text = Writers.text("label", label);
    Entrance entrance = new Entrance(area, Ids.next(), building, text);
    int added =
        sql.sql(
                """
                insert into places.entrance (area, id, building, label, key)
                values (:area, :id, :building, :label, :key)
                on conflict do nothing
                """)
            .param("area", area)
            .param("id", entrance.id())
            .param("building", building)
            .param("label", text)
            .param("key", Writers.key("label", entranceKey(text)))
            .update();
    if (added == 0) throw Refused.invalid("label", "places.entrance.taken", text);
    return entrance;
  }

  /** The homes of a building, by entrance and room. */
  public List<Dwelling> of(String area, UUID building) {
    return sql.sql(
            SELECT
                + """
                where area = :area and building = :building and retired_on is null
                order by entrance nulls first, lpad(key, 6, '0')
                """)
        .param("area", area)
        .param("building", building)
        .query(Dwellings::dwelling)
        .list();
  }

  public Optional<Dwelling> find(String area, UUID id) {
    return sql.sql(SELECT + "where area = :area and id = :id")
        .param("area", area)
        .param("id", id)
        .query(Dwellings::dwelling)
        .optional();
  }

  /**
   * The home behind a door.
   *
   * @param entrance null for a building without 单元
   * @param room however it is written (“1402室”, “１４０２”)
   */
  public Optional<Dwelling> behind(
      String area, UUID building, @Nullable UUID entrance, String room) {
    return sql.sql(
            SELECT
                + """
                where area = :area and building = :building and key = :key
                  and entrance is not distinct from cast(:entrance as uuid)
                """)
        .param("area", area)
        .param("building", building)
        .param("entrance", entrance)
        .param("key", roomKey(room))
        .query(Dwellings::dwelling)
        .optional();
  }

  /**
   * Adds the homes behind one entrance, all or none.
   *
   * @param entrance null for a building without 单元
   * @param rooms their numbers as written on the doors
   * @throws Refused if one is missing, too long or there already, or the entrance is not of the
   *     building
   */
  @Transactional
  public List<Dwelling> add(
      Actor actor, String area, UUID building, @Nullable UUID entrance, List<String> rooms) {
    Writers.require(actor, area);
    buildings.get(area, building);
    requireEntrance(area, building, entrance);
    List<Dwelling> added = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String typed : rooms) {
      String room = Writers.text("room", typed);
      String key = Writers.key("room", roomKey(room));
      if (!seen.add(key)) throw Refused.invalid("room", "places.dwelling.taken", room);
      added.add(new Dwelling(area, Ids.next(), building, entrance, room));
      keys.add(key);
    }
    Set<UUID> inserted = insert(area, building, entrance, added, keys);
    for (Dwelling d : added) {
      if (!inserted.contains(d.id())) {
        throw Refused.invalid("room", "places.dwelling.taken", d.room());
      }
    }
    return added;
  }

  /**
   * Adds those homes behind one entrance that are not there yet.
   *
   * @return how many that were
   * @throws Refused if one is missing or too long, or the entrance is not of the building
   */
  @Transactional
  public int addMissing(
      Actor actor, String area, UUID building, @Nullable UUID entrance, List<String> rooms) {
    Writers.require(actor, area);
    requireEntrance(area, building, entrance);
    List<Dwelling> homes = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (String typed : rooms) {
      String room = Writers.text("rooms", typed);
      keys.add(Writers.key("rooms", roomKey(room)));
      homes.add(new Dwelling(area, Ids.next(), building, entrance, room));
    }
    return insert(area, building, entrance, homes, keys).size();
  }

  private Set<UUID> insert(
      String area,
      UUID building,
      @Nullable UUID entrance,
      List<Dwelling> homes,
      List<String> keys) {
    return new HashSet<>(
        sql.sql(
                """
                insert into places.dwelling (area, id, building, entrance, room, key)
                select :area, n.id, :building, cast(:entrance as uuid), n.room, n.key
                from unnest(:ids, :rooms, :keys) as n (id, room, key)
                on conflict do nothing
                returning id
                """)
            .param("area", area)
            .param("building", building)
            .param("entrance", entrance)
            .param("ids", Sql.uuids(homes.stream().map(Dwelling::id).toList()))
            .param("rooms", Sql.texts(homes.stream().map(Dwelling::room).toList()))
            .param("keys", Sql.texts(keys))
            .query(UUID.class)
            .list());
  }

  private void requireEntrance(String area, UUID building, @Nullable UUID entrance) {
    boolean fits =
        entrance == null
            || entrances(area, building).stream().anyMatch(e -> e.id().equals(entrance));
    if (!fits) throw Refused.notFound();
  }

  /** “2单元”, “二单元”, “02” and “2” are one. */
  private static String entranceKey(String label) {
    return FoldedText.key(label).replaceFirst("单元$", "").replaceFirst("^0+(?=[0-9])", "");
  }

  private static String roomKey(String room) {
    return FoldedText.key(room).replaceFirst("号?[室房]$", "").toUpperCase(Locale.ROOT);
  }

  private static Dwelling dwelling(ResultSet row, int number) throws SQLException {
    return new Dwelling(
        row.getString("area"),
        row.getObject("id", UUID.class),
        row.getObject("building", UUID.class),
        row.getObject("entrance", UUID.class),
        row.getString("room"));
  }
}
