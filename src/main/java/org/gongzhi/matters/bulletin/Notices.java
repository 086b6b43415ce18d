package org.gongzhi.matters.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 公开栏. What is on it, for anybody; everything it holds was masked before it came here. */
@Service
public class Notices {
  private static final String PUT =
      """
      insert into matters.notice (area, id, kind, number, title, place, category, lead, outcome,
        words, raised_on, shown_from, shown_until)
      values (:area, :id, :kind, :number, :title, :place, :category, :lead, :outcome, :words,
        :raisedOn, :from, :until)
      on conflict (area, id, kind) do update
      set title = excluded.title, place = excluded.place, category = excluded.category,
        lead = excluded.lead, outcome = excluded.outcome, words = excluded.words,
        shown_from = excluded.shown_from, shown_until = excluded.shown_until, withdrawn_on = null
      where matters.notice.shown_from <= excluded.shown_from
      """;

  private static final String PAGE =
      """
      select area, id, kind, number, title, place, category, lead, outcome, words, raised_on,
        shown_from, shown_until
      from matters.notice
      where area = :area and withdrawn_on is null and kind = any(:kinds)
        and (shown_until >= :today) = :current
      order by shown_from desc, id desc
      limit :most offset :skip
      """;

  private final JdbcClient jdbc;
  private final Settings settings;

  Notices(JdbcClient jdbc, Settings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** The community whose site this is; empty before there is one. */
  public Optional<String> site() {
    return settings.find(Settings.AREA);
  }

  void put(Notice n) {
    jdbc.sql(PUT)
        .param("area", n.area())
        .param("id", n.id())
        .param("kind", n.kind().name())
        .param("number", n.number())
        .param("title", n.title())
        .param("place", n.place())
        .param("category", n.category())
        .param("lead", n.lead())
        .param("outcome", n.outcome())
        .param("words", n.words())
        .param("raisedOn", n.raisedOn())
        .param("from", n.shownFrom())
        .param("until", n.shownUntil())
        .update();
  }

  /** Takes it down: the matter was taken up again. */
  void withdraw(String area, UUID id, Notice.Kind kind, LocalDate on) {
    jdbc.sql(
            """
            update matters.notice
            set withdrawn_on = :on
            where area = :area and id = :id and kind = :kind and withdrawn_on is null
            """)
        .param("on", on)
        .param("area", area)
        .param("id", id)
        .param("kind", kind.name())
        .update();
  }

  /**
   * @param kind only of this kind; null for both
   * @param current those whose days are not over, or the earlier ones
   */
  public List<Notice> page(
      String area,
      Notice.@Nullable Kind kind,
      boolean current,
      LocalDate today,
      int skip,
      int most) {
    String[] kinds =
        kind == null
            ? new String[] {Notice.Kind.CLOSED.name(), Notice.Kind.HELD.name()}
            : new String[] {kind.name()};
    return jdbc.sql(PAGE)
        .param("area", area)
        .param("kinds", kinds)
        .param("today", today)
        .param("current", current)
        .param("skip", skip)
        .param("most", most)
        .query((r, _) -> notice(r))
        .list();
  }

  /** The latest notice of this number; empty when there is none, or none any more. */
  public Optional<Notice> find(String area, String number) {
    return jdbc.sql(
            """
            select area, id, kind, number, title, place, category, lead, outcome, words,
              raised_on, shown_from, shown_until
            from matters.notice
            where area = :area and number = :number and withdrawn_on is null
            order by shown_from desc
            limit 1
            """)
        .param("area", area)
        .param("number", number)
        .query((r, _) -> notice(r))
        .optional();
  }

  static Notice notice(ResultSet r) throws SQLException {
    return new Notice(
        r.getString("area"),
        r.getObject("id", UUID.class),
        Notice.Kind.valueOf(r.getString("kind")),
        r.getString("number"),
        r.getString("title"),
        r.getString("place"),
        r.getString("category"),
        r.getString("lead"),
        r.getString("outcome"),
        r.getString("words"),
        r.getObject("raised_on", LocalDate.class),
        r.getObject("shown_from", LocalDate.class),
        r.getObject("shown_until", LocalDate.class));
  }
}
