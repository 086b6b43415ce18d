package org.gongzhi.matters.rates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** 统计. Counts every rate of a scope, and lists the matters behind each. */
@Service
public class Rates {
  /** Groups of one table; beyond that somebody narrows the scope. */
  private static final int GROUPS = 300;

  private static final String SCOPE =
      """
      r.opened_on between :from and :to
        and (r.lead = any(:mine)
          or r.area = any(array(
            select a.code
            from places.pub_area a
            where exists (select from unnest(:areas) p where a.code like p || '%%')))
          or (r.area, r.quarter) in (
            select q.area, q.id
            from places.pub_quarter q
            where q.id = any(:quarters)))%s
      """;

  private static final String FIGURES =
      """
      -- across areas: a street or a water company is told of all its communities
      select %1$s as key, max(coalesce(q.name, '')) as quarter_name,
        max(coalesce(o.short_name, '')) as party_name, count(*) as matters,
        count(*) filter (where r.excluded) as excluded, %2$s
      from matters.pub_reckoning r
      left join places.pub_quarter q on q.area = r.area and q.id = r.quarter
      left join people.pub_organisation o on o.id = r.lead
      where %3$s
      group by 1
      order by 4 desc, 1
      limit :most
      """;

  private static final String ROWS =
      """
      -- across areas: a street or a water company is told of all its communities
      select r.area, r.id, r.number, m.title, r.opened_at, o.short_name as lead, r.excluded,
        coalesce(%1$s, false) as counted, r.workdays
      from matters.pub_reckoning r
      join matters.reckoning m on m.area = r.area and m.id = r.id
      left join people.pub_organisation o on o.id = r.lead
      where %2$s
        and %3$s
      order by r.opened_at desc, r.id desc
      limit :most offset :skip
      """;

  private final JdbcClient jdbc;

  Rates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 一组数.
   *
   * @param key what the group is: an id, a class code, a month; empty for the whole, or where nothing is known
   * @param name the name of the quarter or the party; empty for others
   * @param matters how many were raised
   * @param excluded how many of them are not counted where people were asked
   * @param rates every metric
   */
  public record Figures(
      String key, String name, long matters, long excluded, Map<Metric, Rate> rates) {
    public Rate rate(Metric metric) {
      return Objects.requireNonNull(rates.get(metric));
    }
  }

  /** The figures of a scope, those of most matters first. */
  public List<Figures> figures(Actor actor, RateScope scope, RateScope.By by, Basis basis) {
    List<String> sums = new ArrayList<>();
    for (Metric m : Metric.values()) {
      sums.add(m.sum() + " as n" + m.ordinal());
      sums.add("count(*) filter (where " + m.denominator() + ") as d" + m.ordinal());
    }
    String sql =
        FIGURES.formatted(by.key(), String.join(",\n  ", sums), SCOPE.formatted(narrowed(scope)));
    return with(jdbc.sql(sql), actor, scope, basis)
        .param("most", GROUPS)
        .query((r, _) -> figures(r, by))
        .list();
  }

  private static Figures figures(ResultSet r, RateScope.By by) throws SQLException {
    Map<Metric, Rate> rates = new EnumMap<>(Metric.class);
    for (Metric m : Metric.values())
      rates.put(m, new Rate(m, r.getLong("n" + m.ordinal()), r.getLong("d" + m.ordinal())));
    String name =
        switch (by) {
          case QUARTER -> r.getString("quarter_name");
          case PARTY -> r.getString("party_name");
          case ALL, CLASS, MONTH -> "";
        };
    return new Figures(
        r.getString("key"), name, r.getLong("matters"), r.getLong("excluded"), rates);
  }

  /** Which of the matters behind a figure. */
  public enum Part {
    /** 分母. */
    ALL,
    /** 分子. */
    COUNTED,
    /** 分母里没算进分子的. */
    OTHERS,
    /** 不纳入的. */
    EXCLUDED
  }

  /**
   * 一件.
   *
   * @param counted whether it counts for the figure
   * @param excluded whether it is not counted where people were asked
   * @param workdays working days it took; null while it is not done
   */
  public record Row(
      String area,
      UUID id,
      String number,
      String title,
      Instant openedAt,
      String lead,
      boolean counted,
      boolean excluded,
      @Nullable Integer workdays) {}

  /** The matters behind a figure, newest first. */
  public List<Row> rows(
      Actor actor, RateScope scope, Basis basis, Metric metric, Part part, int skip, int most) {
    String which =
        switch (part) {
          case ALL -> metric.denominator();
          case COUNTED -> metric.numerator();
          case OTHERS ->
              metric.denominator() + " and (" + metric.numerator() + ") is not true";
          case EXCLUDED -> "r.excluded";
        };
    String sql =
        ROWS.formatted("(" + metric.numerator() + ")", SCOPE.formatted(narrowed(scope)), which);
    return with(jdbc.sql(sql), actor, scope, basis)
        .param("most", most)
        .param("skip", skip)
        .query(
            (r, _) ->
                new Row(
                    r.getString("area"),
                    r.getObject("id", UUID.class),
                    r.getString("number"),
                    r.getString("title"),
                    r.getObject("opened_at", OffsetDateTime.class).toInstant(),
                    r.getString("lead"),
                    r.getBoolean("counted"),
                    r.getBoolean("excluded"),
                    r.getObject("workdays", Integer.class)))
        .list();
  }

  private static String narrowed(RateScope scope) {
    StringBuilder sql = new StringBuilder();
    if (scope.quarter() != null) sql.append("\n  and r.quarter = :quarter");
    if (scope.party() != null) sql.append("\n  and r.lead = :party");
    if (scope.category() != null) sql.append("\n  and r.category = :category");
    return sql.toString();
  }

  private static StatementSpec with(
      StatementSpec sql, Actor actor, RateScope scope, Basis basis) {
    return sql.param("from", scope.from())
        .param("to", scope.to())
        .param("mine", Sql.uuids(actor.organisations()))
        .param("areas", Sql.texts(actor.areas()))
        .param("quarters", Sql.uuids(actor.quarters()))
        .param("quarter", scope.quarter())
        .param("party", scope.party())
        .param("category", scope.category())
        .param("content", basis.contentFrom());
  }
}
