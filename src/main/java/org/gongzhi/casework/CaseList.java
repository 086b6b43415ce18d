package org.gongzhi.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * 清单. Every case an actor may see, newest first. It says the rule of {@link Sight} way by way instead of in
 * one condition, so that each way is a short walk along an index however many cases there are.
 */
@Component
public class CaseList {
  /** From here on a list says “1000+”: nobody pages so far, and counting all would take its time. */
  public static final int COUNTED = 1000;

  /** What people quote; such words are looked for as a number and nowhere else. */
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{2,12}-\\d{4}-\\d{1,9}");

  private static final String NUMBERED =
      """
      c.number = :number
        and c.area = (select a.code from places.pub_area a where a.number_prefix = :prefix)
      """;

  private static final String QUARTER =
      """
      c.quarter = :quarter
        and c.area = (select q.area from places.pub_quarter q where q.id = :quarter)
      """;

  private static final String SEEN =
      """
      -- across areas: where each way leads, some of them beyond one area
      select c.area, c.id, c.opened_at
      from casework.case_file c
      where %s
        and %s
      order by c.opened_at desc, c.id desc
      limit :most
      """;

  private static final String PAGE =
      """
      -- across areas: who oversees a street or works for many quarters has one list
      with found as (
        select f.area, f.id, f.opened_at
        from places.pub_area s
        cross join lateral (%s) f
        where exists (select from unnest(:areas) a where s.code like a || '%%')
        union
        select f.area, f.id, f.opened_at
        from places.pub_quarter s
        cross join lateral (%s) f
        where s.id = any(:quarters)
        union
        select f.area, f.id, f.opened_at
        from unnest(:mine) s (id)
        cross join lateral (%s) f
        union
        select f.area, f.id, f.opened_at
        from unnest(:watching) s (id)
        cross join lateral (%s) f
        union
        select f.area, f.id, f.opened_at
        from unnest(:watching) s (id)
        cross join lateral (%s) f
        union
        select f.area, f.id, f.opened_at
        from (%s) f),
      page as (
        select area, id, count(*) over () as total
        from found
        order by opened_at desc, id desc
        limit :rows offset :from)
      select %s, o.short_name as party, p.total
      from page p
      join casework.case_file c on c.area = p.area and c.id = p.id
      left join people.pub_organisation o on o.id = c.lead
      order by c.opened_at desc, c.id desc
      """;

  private final JdbcClient jdbc;

  CaseList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 状态. How a case stands. */
  public enum Standing {
    /** 全部. */
    ALL,
    /** 在办. */
    OPEN,
    /** 超期: open, past the due time, and not paused. */
    OVERDUE,
    /** 办结. */
    CLOSED
  }

  /**
   * 筛选. Which cases a list shows.
   *
   * @param procedure key of the {@link Procedure}
   * @param standing how they stand
   * @param category class code; null for all
   * @param quarter the residential quarter; null for all, and for cases that lie in none
   * @param words what the title or the place contains, or a whole number; empty for all
   */
  public record Filter(
      String procedure,
      Standing standing,
      @Nullable String category,
      @Nullable UUID quarter,
      String words) {}

  /**
   * A part of a list.
   *
   * @param rows newest first
   * @param total how many there are; more than {@link #COUNTED} means at least that many
   */
  public record Page(List<Listed> rows, long total) {}

  /**
   * A case in a list.
   *
   * @param file the case
   * @param lead short name of the organisation that leads
   */
  public record Listed(CaseFile file, String lead) {}

  /**
   * What the actor may see of the cases that fit.
   *
   * @param now what overdue is reckoned by
   * @param from how many to leave out at the beginning
   * @param rows how many to show
   */
  public Page page(Actor actor, Filter filter, Instant now, int from, int rows) {
    List<Counted> found =
        with(filter, now, Sight.as(actor, jdbc.sql(sql(filter))))
            .param("watching", Sql.uuids(watching(actor)))
            .param("most", Math.max(from + rows, COUNTED) + 1)
            .param("rows", rows)
            .param("from", from)
            .query(
                (r, _) ->
                    new Counted(
                        new Listed(CaseRow.file(r), r.getString("party")), r.getLong("total")))
            .list();
    return new Page(
        found.stream().map(Counted::row).toList(), found.isEmpty() ? 0 : found.getFirst().total());
  }

  private record Counted(Listed row, long total) {}

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

  private static String sql(Filter filter) {
    String fits = String.join("\n  and ", conditions(filter));
    return PAGE.formatted(
        SEEN.formatted("c.area = s.code", fits),
        SEEN.formatted("c.area = s.area and c.quarter = s.id", fits),
        SEEN.formatted("c.lead = s.id", fits),
        SEEN.formatted("c.overseer = s.id", fits),
        SEEN.formatted("c.higher = s.id", fits),
        SEEN.formatted("c.reporter = :me", fits),
        CaseStore.CASE_COLUMNS);
  }

  /** Only what is asked is said, so that what is not asked costs nothing. */
  private static List<String> conditions(Filter filter) {
    List<String> all = new ArrayList<>();
    all.add("c.procedure = :procedure");
    switch (filter.standing()) {
      case ALL -> {}
      case OPEN -> all.add("c.closed_at is null");
      case OVERDUE -> all.add("c.closed_at is null and c.due_at < :now and c.pause is null");
      case CLOSED -> all.add("c.closed_at is not null");
    }
    if (filter.category() != null) all.add("c.category = :category");
    // the area goes without saying, but with it the index of the quarter serves
    if (filter.quarter() != null) all.add(QUARTER);
    if (NUMBER.matcher(filter.words()).matches()) all.add(NUMBERED);
    else if (!filter.words().isEmpty()) all.add("(c.title like :like or c.place like :like)");
    return all;
  }

  private static StatementSpec with(Filter filter, Instant now, StatementSpec sql) {
    String number = filter.words().toUpperCase(Locale.ROOT);
    return sql.param("procedure", filter.procedure())
        .param("now", Sql.at(now))
        .param("category", filter.category())
        .param("quarter", filter.quarter())
        .param("number", number)
        .param("prefix", number.substring(0, Math.max(0, number.indexOf('-'))))
        .param("like", "%" + filter.words().replaceAll("[\\\\%_]", "\\\\$0") + "%");
  }
}
