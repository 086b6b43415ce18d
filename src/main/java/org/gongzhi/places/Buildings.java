package org.gongzhi.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 楼栋. The buildings of a quarter; changes as for {@link Quarters}. */
@Service
public class Buildings {
  /** Numbers in the order of numbers: 2栋 before 16栋. */
  private static final String IN_ORDER =
      "order by length(substring(b.key from '^[0-9]*')) = 0,"
          + " lpad(substring(b.key from '^[0-9]*'), 4, '0'), b.key";

  static final String SELECT =
      """
      select b.area, b.id, b.quarter, b.label, b.floors, coalesce(b.grid, q.grid) as grid,
        b.longitude, b.latitude, b.datum,
        array(
          select a.alias
          from places.building_alias a
          where a.area = b.area and a.building = b.id
          order by a.alias) as aliases
      from places.building b
      join places.quarter q on q.area = b.area and q.id = b.quarter
      """;

  private final JdbcClient sql;
  private final Gazetteer gazetteer;

  public Buildings(JdbcClient sql, Gazetteer gazetteer) {
    this.sql = sql;
    this.gazetteer = gazetteer;
  }

  /** The buildings of a quarter that are not retired, in the order of their numbers, named ones last. */
  public List<Building> of(String area, UUID quarter) {
    return sql.sql(SELECT + "where b.area = :area and b.quarter = :quarter and b.retired_on is null\n" + IN_ORDER)
        .param("area", area)
        .param("quarter", quarter)
        .query(Buildings::building)
        .list();
  }

  public Optional<Building> find(String area, UUID id) {
    return sql.sql(SELECT + "where b.area = :area and b.id = :id")
        .param("area", area)
        .param("id", id)
        .query(Buildings::building)
        .optional();
  }

  /**
   * The building with this id.
   *
   * @throws Refused not found
   */
  public Building get(String area, UUID id) {
    return find(area, id).orElseThrow(Refused::notFound);
  }

  /** The building of a quarter that is called so, however it is written (“十六幢”, “16#”). */
  public Optional<Building> labelled(String area, UUID quarter, String label) {
    return sql.sql(
            SELECT
                + """
                where b.area = :area and b.quarter = :quarter
                  and (b.key = :key or exists (
                    select from places.building_alias a
                    where a.area = b.area and a.building = b.id and a.key = :key))
                order by b.key = :key desc, b.id
                limit 1
                """)
        .param("area", area)
        .param("quarter", quarter)
        .param("key", BuildingLabel.key(label))
        .query(Buildings::building)
        .optional();
  }

  /**
   * Adds a building.
   *
   * @param label what is written on it, “16栋”
   * @param floors floors above ground, null if not known
   * @throws Refused if the label is missing, too long or that of another building of the quarter
   */
  @Transactional
  public Building add(
      Actor actor, String area, UUID quarter, String label, @Nullable Integer floors) {
    Writers.require(actor, area);
    requireQuarter(area, quarter);
    String text = Writers.text("label", label);
    requireFloors(floors);
    UUID id = Ids.next();
    int added =
        sql.sql(
                """
                insert into places.building (area, id, quarter, label, key, floors)
                values (:area, :id, :quarter, :label, :key, :floors)
                on conflict do nothing
                """)
            .param("area", area)
            .param("id", id)
            .param("quarter", quarter)
            .param("label", text)
            .param("key", Writers.key("label", BuildingLabel.key(text)))
            .param("floors", floors)
            .update();
    if (added == 0) throw Refused.invalid("label", "places.building.taken", text);
    gazetteer.forget(area);
    return get(area, id);
  }

  /**
   * Changes what is written on a building and how high it is.
   *
   * @throws Refused as {@link #add}
   */
  @Transactional
  public void change(Actor actor, String area, UUID id, String label, @Nullable Integer floors) {
    Writers.require(actor, area);
    get(area, id);
    String text = Writers.text("label", label);
    requireFloors(floors);
    try {
      sql.sql(
              """
              update places.building
              set label = :label, key = :key, floors = cast(:floors as int)
              where area = :area and id = :id
              """)
          .param("label", text)
          .param("key", Writers.key("label", BuildingLabel.key(text)))
          .param("floors", floors)
          .param("area", area)
          .param("id", id)
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.invalid("label", "places.building.taken", text);
    }
    gazetteer.forget(area);
  }

  /** Gives a building exactly these other names. */
  @Transactional
  public void rename(Actor actor, String area, UUID building, List<String> aliases) {
    Building was = get(area, building);
    for (String gone : was.aliases()) {
      if (!aliases.contains(gone)) removeAlias(actor, area, building, gone);
    }
    for (String alias : aliases) addAlias(actor, area, building, alias);
  }

  /** Adds a name people use; adding it twice changes nothing. */
  @Transactional
  public void addAlias(Actor actor, String area, UUID building, String alias) {
    Writers.require(actor, area);
    get(area, building);
    String text = Writers.text("alias", alias);
    sql.sql(
            """
            insert into places.building_alias (area, building, key, alias)
            values (:area, :building, :key, :alias)
            on conflict do nothing
            """)
        .param("area", area)
        .param("building", building)
        .param("key", Writers.key("alias", BuildingLabel.key(text)))
        .param("alias", text)
        .update();
    gazetteer.forget(area);
  }

  /** Takes an alias away; one that is not there is no error. */
  @Transactional
  public void removeAlias(Actor actor, String area, UUID building, String alias) {
    Writers.require(actor, area);
    sql.sql(
            """
            delete from places.building_alias
            where area = :area and building = :building and key = :key
            """)
        .param("area", area)
        .param("building", building)
        .param("key", BuildingLabel.key(alias))
        .update();
    gazetteer.forget(area);
  }

  /** Says where the building stands. */
  @Transactional
  public void locate(Actor actor, String area, UUID building, Position position) {
    Writers.require(actor, area);
    int changed =
        sql.sql(
                """
                update places.building
                set longitude = :longitude, latitude = :latitude, datum = :datum
                where area = :area and id = :id
                """)
            .param("longitude", position.point().longitude())
            .param("latitude", position.point().latitude())
            .param("datum", position.source().name())
            .param("area", area)
            .param("id", building)
            .update();
    if (changed == 0) throw Refused.notFound();
  }

  private static void requireFloors(@Nullable Integer floors) {
    if (floors != null && (floors < 1 || floors > 200)) {
      throw Refused.invalid("floors", "places.building.floors");
    }
  }

  private void requireQuarter(String area, UUID quarter) {
    boolean there =
        sql.sql("select 1 from places.quarter where area = :area and id = :id")
            .param("area", area)
            .param("id", quarter)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!there) throw Refused.notFound();
  }

  static Building building(ResultSet row, int number) throws SQLException {
    return new Building(
        row.getString("area"),
        row.getObject("id", UUID.class),
        row.getObject("quarter", UUID.class),
        row.getString("label"),
        List.of((String[]) row.getArray("aliases").getArray()),
        row.getObject("floors", Integer.class),
        row.getObject("grid", UUID.class),
        Position.read(row));
  }
}
