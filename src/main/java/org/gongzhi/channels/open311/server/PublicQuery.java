package org.gongzhi.channels.open311.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what anybody may read: one statement each, always along an index. */
@Component
class PublicQuery {
  private static final String COLUMNS =
      """
      select area, id, seq, number, service, open, note, words, description, agency, address,
        address_id, latitude, longitude, media_url, source, requested_at, updated_at, expected_at
      from channels.open311_request
      """;

  private static final String NUMBERED =
      COLUMNS
          + """
          where area = any(:areas) and number = any(:numbers)
          order by requested_at desc, id desc
          limit :limit
          """;

  private static final String UPDATES =
      """
      select u.request, u.seq, r.number, u.at, u.open, u.note, u.words
      from channels.open311_update u
      join channels.open311_request r on r.area = u.area and r.id = u.request
      where u.area = :area and u.at >= :from and u.at <= :to
        and (cardinality(:numbers) = 0 or r.number = any(:numbers))
      order by u.at, u.request, u.seq
      limit :limit offset :skip
      """;

  private final JdbcClient jdbc;

  PublicQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 筛选.
   *
   * @param requested when they were raised; null for whenever
   * @param updated when they last moved; null for whenever
   * @param services codes; empty for all
   * @param open only those, or only the others; null for both
   */
  record Filter(
      @Nullable Span requested,
      @Nullable Span updated,
      List<String> services,
      @Nullable Boolean open) {}

  /** From the earliest to the latest, both included. */
  record Span(Instant from, Instant to) {}

  /**
   * 一页.
   *
   * @param size rows at most
   * @param skip rows to pass over; costs as much as reading them
   * @param after the last row seen; null for the first page
   */
  record Window(int size, int skip, @Nullable Seen after) {}

  /** A row as the next page begins behind it. */
  record Seen(Instant at, UUID id) {}

  List<PublicRequest> page(String area, Filter f, Window w) {
    StringBuilder sql = new StringBuilder(COLUMNS).append("where area = :area\n");
    Map<String, Object> values = new HashMap<>();
    values.put("area", area);
    if (f.requested() != null) {
      sql.append("and requested_at >= :from and requested_at <= :to\n");
      values.put("from", Sql.at(f.requested().from()));
      values.put("to", Sql.at(f.requested().to()));
    }
    if (f.updated() != null) {
      sql.append("and updated_at >= :updatedFrom and updated_at <= :updatedTo\n");
      values.put("updatedFrom", Sql.at(f.updated().from()));
      values.put("updatedTo", Sql.at(f.updated().to()));
    }
    if (f.open() != null) {
      sql.append("and open = :open\n");
      values.put("open", f.open());
    }
    if (!f.services().isEmpty()) {
      sql.append("and service = any(:services)\n");
      values.put("services", Sql.texts(f.services()));
    }
    if (w.after() != null) {
      sql.append("and (requested_at, id) < (:afterAt, :afterId)\n");
      values.put("afterAt", Sql.at(w.after().at()));
      values.put("afterId", w.after().id());
    }
    sql.append("order by requested_at desc, id desc\nlimit :limit offset :skip\n");
    values.put("limit", w.size());
    values.put("skip", w.skip());
    return jdbc.sql(sql.toString()).params(values).query(ROW).list();
  }

  /** Those of these numbers that anybody may read, newest first. */
  List<PublicRequest> numbered(Collection<String> areas, Collection<String> numbers, int most) {
    return jdbc.sql(NUMBERED)
        .param("areas", Sql.texts(areas))
        .param("numbers", Sql.texts(numbers))
        .param("limit", most)
        .query(ROW)
        .list();
  }

  /**
   * What became of matters, step by step.
   *
   * @param numbers only of these; empty for all
   */
  List<PublicUpdate> updates(String area, Span span, List<String> numbers, Window w) {
    return jdbc.sql(UPDATES)
        .param("area", area)
        .param("from", Sql.at(span.from()))
        .param("to", Sql.at(span.to()))
        .param("numbers", Sql.texts(numbers))
        .param("limit", w.size())
        .param("skip", w.skip())
        .query(
            (r, _) ->
                new PublicUpdate(
                    r.getObject("request", UUID.class),
                    r.getInt("seq"),
                    r.getString("number"),
                    instant(r, "at"),
                    standing(r),
                    r.getString("words")))
        .list();
  }

  private static final RowMapper<PublicRequest> ROW = (r, _) -> request(r);

  private static PublicRequest request(ResultSet r) throws SQLException {
    OffsetDateTime expected = r.getObject("expected_at", OffsetDateTime.class);
    return new PublicRequest(
        new CaseKey(r.getString("area"), r.getObject("id", UUID.class)),
        r.getInt("seq"),
        r.getString("number"),
        r.getString("service"),
        standing(r),
        r.getString("words"),
        r.getString("description"),
        r.getString("agency"),
        new PublicRequest.Spot(
            r.getString("address"),
            r.getObject("address_id", UUID.class),
            r.getObject("latitude", Double.class),
            r.getObject("longitude", Double.class)),
        r.getString("media_url"),
        r.getString("source"),
        new PublicRequest.Times(
            instant(r, "requested_at"),
            instant(r, "updated_at"),
            expected == null ? null : expected.toInstant()));
  }

  private static Standing standing(ResultSet r) throws SQLException {
    return new Standing(r.getBoolean("open"), r.getString("note"));
  }

  private static Instant instant(ResultSet r, String column) throws SQLException {
    return r.getObject(column, OffsetDateTime.class).toInstant();
  }
}
