package org.gongzhi.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 停用和恢复. A place that is no longer there is offered to nobody any more; whatever names it goes on naming
 * it. Nothing is deleted. Changes as for {@link Quarters}.
 */
@Service
public class Retirements {
  /** What can be retired. */
  public enum Kind {
    /** 网格 */
    GRID,
    /** 小区 */
    QUARTER,
    /** 楼栋 */
    BUILDING,
    /** 单元 */
    ENTRANCE,
    /** 户 */
    DWELLING
  }

  private final JdbcClient sql;
  private final Gazetteer gazetteer;
  private final Clock clock;

  public Retirements(JdbcClient sql, Gazetteer gazetteer, Clock clock) {
    this.sql = sql;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /**
   * 停用. From today on; doing it twice changes nothing.
   *
   * @throws Refused if there is no such place, or it is a grid that still has places in it
   */
  @Transactional
  public void retire(Actor actor, String area, Kind kind, UUID id) {
    Writers.require(actor, area);
    if (kind == Kind.GRID && isUsed(area, id)) throw Refused.notAllowed("places.grid.used");
    set(area, kind, id, LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  /** 恢复. As if it had never been retired. */
  @Transactional
  public void restore(Actor actor, String area, Kind kind, UUID id) {
    Writers.require(actor, area);
    set(area, kind, id, null);
  }

  private void set(String area, Kind kind, UUID id, @Nullable LocalDate day) {
    int changed =
        sql.sql(statement(kind))
            .param("day", day)
            .param("area", area)
            .param("id", id)
            .update();
    if (changed == 0) throw Refused.notFound();
    gazetteer.forget(area);
  }

  private boolean isUsed(String area, UUID grid) {
    return sql.sql(
            """
            select exists (
                select from places.quarter
                where area = :area and grid = :grid and retired_on is null)
              or exists (
                select from places.building
                where area = :area and grid = :grid and retired_on is null)
            """)
        .param("area", area)
        .param("grid", grid)
        .query(Boolean.class)
        .single();
  }

  /** The first day of a retirement stays when somebody retires it again. */
  private static String statement(Kind kind) {
    return switch (kind) {
      case GRID ->
          """
          update places.grid
          set retired_on = case when :day::date is not null then coalesce(retired_on, :day::date) end
          where area = :area and id = :id
          """;
      case QUARTER ->
          """
          update places.quarter
          set retired_on = case when :day::date is not null then coalesce(retired_on, :day::date) end
          where area = :area and id = :id
          """;
      case BUILDING ->
          """
          update places.building
          set retired_on = case when :day::date is not null then coalesce(retired_on, :day::date) end
          where area = :area and id = :id
          """;
      case ENTRANCE ->
          """
          update places.entrance
          set retired_on = case when :day::date is not null then coalesce(retired_on, :day::date) end
          where area = :area and id = :id
          """;
      case DWELLING ->
          """
          update places.dwelling
          set retired_on = case when :day::date is not null then coalesce(retired_on, :day::date) end
          where area = :area and id = :id
          """;
    };
  }
}
