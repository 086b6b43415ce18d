package org.gongzhi.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 小区. The quarters of an area. Where a quarter is, is public; changes are made by those who oversee
 * the area ({@link Refused} not found for anyone else).
 */
@Service
public class Quarters {
  static final String SELECT =
      """
      select q.area, q.id, q.name, q.road, q.road_number, q.has_property_company, q.households,
        q.grid, q.longitude, q.latitude, q.datum,
        array(
          select a.alias
          from places.quarter_alias a
          where a.area = q.area and a.quarter = q.id
          order by a.alias) as aliases
      from places.quarter q
      """;

  static final String IN_USE =
      SELECT
          + """
          where q.area = :area and q.retired_on is null
          order by q.name collate "zh-x-icu"
          """;

  private static final String INSERT =
      """
      insert into places.quarter
        (area, id, name, key, road, road_number, has_property_company, households)
      values (:area, :id, :name, :key, :road, :roadNumber, :company, :households)
      on conflict do nothing
      """;

  private static final String UPDATE =
      """
      update places.quarter
      set name = :name, key = :key, road = :road, road_number = :roadNumber,
        has_property_company = :company, households = :households
      where area = :area and id = :id
      """;

  private final JdbcClient sql;
  private final Areas areas;
  private final Gazetteer gazetteer;

  public Quarters(JdbcClient sql, Areas areas, Gazetteer gazetteer) {
    this.sql = sql;
    this.areas = areas;
    this.gazetteer = gazetteer;
  }

  /** All quarters of an area that are not retired, by name in the order of pinyin. */
  public List<Quarter> all(String area) {
    return sql.sql(IN_USE).param("area", area).query(Quarters::quarter).list();
  }

  public Optional<Quarter> find(String area, UUID id) {
    return sql.sql(SELECT + "where q.area = :area and q.id = :id")
        .param("area", area)
        .param("id", id)
        .query(Quarters::quarter)
        .optional();
  }

  /**
   * The quarter with this id.
   *
   * @throws Refused not found
   */
  public Quarter get(String area, UUID id) {
    return find(area, id).orElseThrow(Refused::notFound);
  }

  /**
   * The quarters of this name or alias, however it is written (“米亚花园3期”, “米亚花园（三期）”). The name
   * comes before aliases; more than one means that the reader must be asked.
   */
  public List<Quarter> named(String area, String name) {
    return sql.sql(
            SELECT
                + """
                where q.area = :area and q.retired_on is null
                  and (q.key = :key or exists (
                    select from places.quarter_alias a
                    where a.area = q.area and a.quarter = q.id and a.key = :key))
                order by q.key = :key desc, q.name, q.id
                """)
        .param("area", area)
        .param("key", FoldedText.key(name))
        .query(Quarters::quarter)
        .list();
  }

  /**
   * Adds a quarter.
   *
   * @throws Refused if the name is missing, too long or taken in this community
   */
  @Transactional
  public Quarter add(Actor actor, String area, Quarter.Facts facts) {
    Writers.require(actor, area);
    if (areas.get(area).kind() != Area.Kind.COMMUNITY) {
      throw Refused.invalid("area", "places.quarter.community");
    }
    UUID id = Ids.next();
    if (write(INSERT, area, id, facts) == 0) throw taken(facts);
    gazetteer.forget(area);
    return get(area, id);
  }

  /**
   * Changes what is written about a quarter.
   *
   * @throws Refused if the name is missing, too long or taken, or there is no such quarter
   */
  @Transactional
  public Quarter change(Actor actor, String area, UUID id, Quarter.Facts facts) {
    Writers.require(actor, area);
    get(area, id);
    try {
      write(UPDATE, area, id, facts);
    } catch (DuplicateKeyException e) {
      throw taken(facts);
    }
    gazetteer.forget(area);
    return get(area, id);
  }

  /** Adds a name people use; adding it twice changes nothing. */
  @Transactional
  public void addAlias(Actor actor, String area, UUID quarter, String alias) {
    Writers.require(actor, area);
    get(area, quarter);
    String text = Writers.text("alias", alias);
    sql.sql(
            """
            insert into places.quarter_alias (area, quarter, key, alias)
            values (:area, :quarter, :key, :alias)
            on conflict do nothing
            """)
        .param("area", area)
        .param("quarter", quarter)
        .param("key", Writers.key("alias", FoldedText.key(text)))
        .param("alias", text)
        .update();
    gazetteer.forget(area);
  }

  /** Gives a quarter exactly these other names. */
  @Transactional
  public void rename(Actor actor, String area, UUID quarter, List<String> aliases) {
    Writers.require(actor, area);
    List<String> keys =
        aliases.stream()
            .map(a -> Writers.key("aliases", FoldedText.key(Writers.text("aliases", a))))
            .toList();
    sql.sql(
            """
            delete from places.quarter_alias
            where area = :area and quarter = :quarter and not key = any(:keys)
            """)
        .param("area", area)
        .param("quarter", quarter)
        .param("keys", Sql.texts(keys))
        .update();
    for (String alias : aliases) addAlias(actor, area, quarter, alias);
  }

  /** Takes an alias away; one that is not there is no error. */
  @Transactional
  public void removeAlias(Actor actor, String area, UUID quarter, String alias) {
    Writers.require(actor, area);
    sql.sql(
            """
            delete from places.quarter_alias
            where area = :area and quarter = :quarter and key = :key
            """)
        .param("area", area)
        .param("quarter", quarter)
        .param("key", FoldedText.key(alias))
        .update();
    gazetteer.forget(area);
  }

  /** Says where the quarter is; null if that is not known. */
  @Transactional
  public void locate(Actor actor, String area, UUID quarter, @Nullable Position position) {
    Writers.require(actor, area);
    int changed =
        sql.sql(
                """
                update places.quarter
                set longitude = cast(:longitude as double precision),
                  latitude = cast(:latitude as double precision), datum = cast(:datum as text)
                where area = :area and id = :id
                """)
            .param("longitude", position == null ? null : position.point().longitude())
            .param("latitude", position == null ? null : position.point().latitude())
            .param("datum", position == null ? null : position.source().name())
            .param("area", area)
            .param("id", quarter)
            .update();
    if (changed == 0) throw Refused.notFound();
  }

  private int write(String statement, String area, UUID id, Quarter.Facts facts) {
    String name = Writers.text("name", facts.name());
    Integer households = facts.households();
    if (households != null && households < 1) {
      throw Refused.invalid("households", "places.quarter.households");
    }
    return sql.sql(statement)
        .param("area", area)
        .param("id", id)
        .param("name", name)
        .param("key", Writers.key("name", FoldedText.key(name)))
        .param("road", optional("road", facts.road()))
        .param("roadNumber", optional("roadNumber", facts.roadNumber()))
        .param("company", facts.hasPropertyCompany())
        .param("households", households)
        .update();
  }

  private static @Nullable String optional(String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) return null;
    String text = Writers.text(field, typed);
    var _ = Writers.key(field, FoldedText.key(text));
    return text;
  }

  private static Refused taken(Quarter.Facts facts) {
    return Refused.invalid("name", "places.quarter.taken", facts.name().strip());
  }

  static Quarter quarter(ResultSet row, int number) throws SQLException {
    return new Quarter(
        row.getString("area"),
        row.getObject("id", UUID.class),
        new Quarter.Facts(
            row.getString("name"),
            row.getString("road"),
            row.getString("road_number"),
            row.getBoolean("has_property_company"),
            row.getObject("households", Integer.class)),
        List.of((String[]) row.getArray("aliases").getArray()),
        row.getObject("grid", UUID.class),
        Position.read(row));
  }
}
