package org.gongzhi.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.html.Light;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 清单. Every case an actor may see. It says the rule of {@link Sight} way by way instead of in one condition, so
 * that each way is a short walk along an index however many cases there are.
 */
@Component
public class CaseList {
  /** From here on a list says “1000+”: nobody pages so far, and counting all would take its time. */
  public static final int COUNTED = 1000;

  /** Open cases whose lights are counted each way; beyond that a count is a lower bound. */
  public static final int LIT = 5_000;

  private static final String SEEN =
      """
      -- across areas: where each way leads, some of them beyond one area
      select c.area, c.id, c.%1$s as at
      from casework.case_file c
      where %2$s
        and %3$s
      order by c.%1$s %4$s, c.id %4$s
      limit :most
      """;

  private static final String LIGHTS =
      """
      -- across areas: where each way leads, some of them beyond one area
      select c.area, c.id, %1$s as light
      from casework.case_file c
      where %2$s
        and %3$s
      limit :most
      """;

  private static final String FOUND =
      """
      -- across areas: a street looks at all its communities, and a company at all it serves
      select f.*
      from places.pub_area s
      cross join lateral (%s) f
      where exists (select from unnest(:viewerAreas) a where s.code like a || '%%')
      union
      select f.*
      from places.pub_quarter s
      cross join lateral (%s) f
      where s.id = any(:viewerQuarters)
      union
      select f.*
      from unnest(:viewerParties) s (id)
      cross join lateral (%s) f
      union
      select f.*
      from unnest(:watching) s (id)
      cross join lateral (%s) f
      union
      select f.*
      from unnest(:watching) s (id)
      cross join lateral (%s) f
      union
      select f.*
      from (%s) f
      """;

  private static final String PAGE =
      """
      -- across areas: who oversees a street or works for many quarters has one list
      with found as (%1$s),
      page as (
        select area, id, at, count(*) over () as total
        from found
        order by at %2$s, id %2$s
        limit :rows + 1)
      select %3$s, o.short_name as party, p.total
      from page p
      join casework.case_file c on c.area = p.area and c.id = p.id
      left join people.pub_organisation o on o.id = c.lead
      order by p.at %2$s, c.id %2$s
      """;

  private static final String COUNT =
      """
      -- across areas: who oversees a street or works for many quarters has one list
      with found as (%s)
      select light, count(*) as cases
      from found
      group by light
      """;

  private final JdbcClient jdbc;
  private final Procedures procedures;

  CaseList(JdbcClient jdbc, Procedures procedures) {
    this.jdbc = jdbc;
    this.procedures = procedures;
  }

  /**
   * A part of a list.
   *
   * @param rows in the order asked for
   * @param more whether there are others beyond, in the direction that was gone
   * @param total how many there are; more than {@link #COUNTED} means at least that many, 0 when nobody asked
   */
  public record Page(List<Listed> rows, boolean more, long total) {}

  /**
   * A case in a list.
   *
   * @param file the case
   * @param lead short name of the organisation that leads
   */
  public record Listed(CaseFile file, String lead) {}

  /**
   * 各灯件数.
   *
   * @param cases how many open cases show each light
   * @param atLeast whether there are more than were counted
   */
  public record Lit(Map<Light, Long> cases, boolean atLeast) {
    public static final Lit NONE = new Lit(Map.of(), false);
  }

  private record Counted(Listed row, long total) {}

  /**
   * What the actor may see of the cases that fit.
   *
   * @param now what lights are reckoned by
   */
  public Page page(Actor actor, ListFilter filter, Instant now, ListWindow window) {
    String fits = ListConditions.of(filter, window);
    String found =
        ways((way) -> SEEN.formatted(window.order().column(), way, fits, window.direction()));
    String sql = PAGE.formatted(found, window.direction(), CaseStore.CASE_COLUMNS);
    List<Counted> all =
        ListConditions.with(
                filter, window, procedures.get(filter.procedure()), Sight.as(actor, jdbc.sql(sql)))
            .param("now", Sql.at(now))
            .param("watching", Sql.uuids(watching(actor)))
            .param("most", (window.counted() ? Math.max(window.rows(), COUNTED) : window.rows()) + 1)
            .param("rows", window.rows())
            .query(
                (r, _) ->
                    new Counted(
                        new Listed(CaseRow.file(r), r.getString("party")), r.getLong("total")))
            .list();
    List<Listed> rows =
        all.stream().limit(window.rows()).map(Counted::row).collect(Collectors.toList());
    if (window.back()) Collections.reverse(rows);
    long total = window.counted() && !all.isEmpty() ? all.getFirst().total() : 0;
    return new Page(List.copyOf(rows), all.size() > window.rows(), total);
  }

  /** How many of the open cases that fit show which light. */
  public Lit lights(Actor actor, ListFilter filter, Instant now) {
    ListWindow window = ListWindow.first(ListWindow.Order.DUE, LIT);
    String fits = ListConditions.of(filter, window);
    String found = ways((way) -> LIGHTS.formatted(ListConditions.LIGHT, way, fits));
    Map<Light, Long> cases = new EnumMap<>(Light.class);
    ListConditions.with(
            filter,
            window,
            procedures.get(filter.procedure()),
            Sight.as(actor, jdbc.sql(COUNT.formatted(found))))
        .param("now", Sql.at(now))
        .param("watching", Sql.uuids(watching(actor)))
        .param("most", LIT)
        .query((r, _) -> cases.put(Light.valueOf(r.getString("light")), r.getLong("cases")))
        .list();
    long all = cases.values().stream().mapToLong(n -> n).sum();
    return new Lit(cases, all >= LIT);
  }

  private static String ways(java.util.function.UnaryOperator<String> seen) {
    return FOUND.formatted(
        seen.apply("c.area = s.code"),
        seen.apply("c.area = s.area and c.quarter = s.id"),
        seen.apply("c.lead = s.id"),
        seen.apply("c.overseer = s.id"),
        seen.apply("c.higher = s.id"),
        seen.apply("c.reporter = :viewer"));
  }

  /**
   * The organisations whose watch must be walked on its own. Who oversees a territory sees all there, and what
   * an organisation watches lies in its territory; but the whole code of a street is nobody's territory.
   */
  private static Set<UUID> watching(Actor actor) {
    return actor.posts().stream()
        .filter(p -> p.area() == null || p.area().length() == 12 && p.area().endsWith("000"))
        .map(Actor.Post::organisation)
        .collect(Collectors.toSet());
  }
}
