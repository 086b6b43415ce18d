package org.gongzhi.places;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 网格. The grids of an area; changes as for {@link Quarters}. The form of their codes differs from
 * place to place and is the site's to set; the division code and three digits is what most use.
 */
@Service
public class Grids {
  /** 区划代码加三位: what we ask for until an administrator says otherwise. */
  private static final String USUAL = "\\d{12}\\d{3}";

  private final JdbcClient sql;
  private final Pattern code;

  /**
   * @param codePattern the form of a whole code as a regular expression, empty for the usual one
   */
  public Grids(JdbcClient sql, @Value("${gongzhi.places.grid-code:}") String codePattern) {
    this.sql = sql;
    this.code = Pattern.compile(codePattern.isEmpty() ? USUAL : codePattern);
  }

  /** The grids of an area that are not retired, in the order of their codes. */
  public List<Grid> all(String area) {
    return sql.sql(
            """
            select area, id, code, name
            from places.grid
            where area = :area and retired_on is null
            order by code
            """)
        .param("area", area)
        .query(Grid.class)
        .list();
  }

  public Optional<Grid> find(String area, UUID id) {
    return sql.sql(
            """
            select area, id, code, name
            from places.grid
            where area = :area and id = :id
            """)
        .param("area", area)
        .param("id", id)
        .query(Grid.class)
        .optional();
  }

  /**
   * Adds a grid.
   *
   * @throws Refused if the code has not the site's form or is taken, or the name is missing
   */
  @Transactional
  public Grid add(Actor actor, String area, String gridCode, String name) {
    Writers.require(actor, area);
    if (!code.matcher(gridCode).matches()) throw Refused.invalid("code", "places.grid.code");
    Grid grid = new Grid(area, Ids.next(), gridCode, Writers.text("name", name));
    int added =
        sql.sql(
                """
                insert into places.grid (area, id, code, name)
                values (:area, :id, :code, :name)
                on conflict do nothing
                """)
            .param("area", area)
            .param("id", grid.id())
            .param("code", grid.code())
            .param("name", grid.name())
            .update();
    if (added == 0) throw Refused.invalid("code", "places.grid.taken", gridCode);
    return grid;
  }

  /**
   * Gives a grid another name; its code stays.
   *
   * @param seen the state of the row it was thought of on
   * @throws Refused as stale if somebody has changed it since
   */
  @Transactional
  public void rename(Actor actor, String area, UUID grid, String name, String seen) {
    Writers.require(actor, area);
    int changed =
        sql.sql(
                """
                update places.grid
                set name = :name
                where area = :area and id = :id and xmin::text = :seen
                """)
            .param("name", Writers.text("name", name))
            .param("area", area)
            .param("id", grid)
            .param("seen", seen)
            .update();
    if (changed == 0) throw Refused.stale();
  }

  /** Puts a whole quarter into a grid, or into none. */
  @Transactional
  public void assignQuarter(Actor actor, String area, UUID quarter, @Nullable UUID grid) {
    Writers.require(actor, area);
    assign(
        """
        update places.quarter
        set grid = cast(:grid as uuid)
        where area = :area and id = :id
        """,
        area,
        quarter,
        grid);
  }

  /** Puts one building into a grid; with null it follows its quarter again. */
  @Transactional
  public void assignBuilding(Actor actor, String area, UUID building, @Nullable UUID grid) {
    Writers.require(actor, area);
    assign(
        """
        update places.building
        set grid = cast(:grid as uuid)
        where area = :area and id = :id
        """,
        area,
        building,
        grid);
  }

  private void assign(String statement, String area, UUID id, @Nullable UUID grid) {
    if (grid != null && find(area, grid).isEmpty()) throw Refused.notFound();
    int changed =
        sql.sql(statement).param("grid", grid).param("area", area).param("id", id).update();
    if (changed == 0) throw Refused.notFound();
  }
}
