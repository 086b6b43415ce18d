package org.gongzhi.understanding.hot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.understanding.sight.ReadableAreas;
import org.gongzhi.understanding.sight.ReadableAreas.Readable;
import org.gongzhi.understanding.similar.Print;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 热点. What many speak of, over any time and area, as far as the reader may read the messages. The heat of a
 * topic is the number of its messages, each counting half as much after every {@value #HALF_DAYS} days.
 */
@Service
public class HotTopics {
  /** 半衰期, in days. */
  public static final int HALF_DAYS = 7;

  private static final int SHOWN = 50;
  private static final int ROWS = 200;

  private static final String TOPICS =
      """
      -- across areas: each area the reader may read in
      select m.area, k.name as area_name, m.topic, count(*) as messages,
        count(*) filter (where m.open) as open, min(m.at) as first_at, max(m.at) as last_at,
        (array_agg(m.title order by m.fit desc, m.at))[1] as title,
        mode() within group (order by m.place) as place,
        sum(power(0.5, extract(epoch from :now - m.at) / :half)) as heat
      from unnest(:areas, :names, :whole) k (area, name, whole)
      join understanding.message m on m.area = k.area
      where m.topic is not null and m.at >= :since and m.at <= :now
        and (k.whole or m.readers && :readers)
      group by m.area, k.name, m.topic
      having count(*) > 1
      order by heat desc, m.area, m.topic
      limit :most
      """;

  private static final String MESSAGES =
      """
      select m.number, m.title, m.place, m.at, m.open
      from understanding.message m
      where m.area = :area and m.topic = :topic and (:whole or m.readers && :readers)
      order by m.at desc
      limit :most
      """;

  private final JdbcClient jdbc;
  private final ReadableAreas areas;
  private final TopicStore store;

  HotTopics(JdbcClient jdbc, ReadableAreas areas, TopicStore store) {
    this.jdbc = jdbc;
    this.areas = areas;
    this.store = store;
  }

  /**
   * A topic.
   *
   * @param area code of its area
   * @param areaName what people call the area
   * @param id its id
   * @param title what the message most like all others says
   * @param place where most of them are
   * @param span from the first to the last
   * @param messages how many there are in the time asked for
   * @param open how many of them are still worked on
   * @param heat larger is hotter
   */
  public record Hot(
      String area,
      String areaName,
      UUID id,
      String title,
      String place,
      Span span,
      long messages,
      long open,
      double heat) {}

  /** From when until when. */
  public record Span(Instant from, Instant to) {}

  /** A message of a topic. */
  public record Said(String number, String title, String place, Instant at, boolean open) {}

  /** The areas whose topics the reader may ask for. */
  public List<Readable> areas(Actor actor) {
    return areas.of(actor);
  }

  /**
   * The topics of a time, the hottest first, at most 50.
   *
   * @param in areas as {@link #areas} gave them
   */
  public List<Hot> hottest(Actor actor, List<Readable> in, Instant since, Instant now) {
    return jdbc.sql(TOPICS)
        .param("areas", Sql.texts(in.stream().map(Readable::area).toList()))
        .param("names", Sql.texts(in.stream().map(Readable::name).toList()))
        .param("whole", in.stream().map(Readable::whole).toArray(Boolean[]::new))
        .param("readers", Sql.uuids(ReadableAreas.readers(actor)))
        .param("since", Sql.at(since))
        .param("now", Sql.at(now))
        .param("half", HALF_DAYS * 86_400)
        .param("most", SHOWN)
        .query(HotTopics::hot)
        .list();
  }

  /**
   * The messages of a topic, newest first, at most 200.
   *
   * @throws Refused as not found when there is none the actor may read
   */
  public List<Said> messages(Actor actor, String area, UUID topic) {
    Optional<Readable> in = areas.of(actor).stream().filter(a -> a.area().equals(area)).findFirst();
    List<Said> all =
        in.map(
                a ->
                    jdbc.sql(MESSAGES)
                        .param("area", area)
                        .param("topic", topic)
                        .param("whole", a.whole())
                        .param("readers", Sql.uuids(ReadableAreas.readers(actor)))
                        .param("most", ROWS)
                        .query(HotTopics::said)
                        .list())
            .orElse(List.of());
    if (all.isEmpty()) throw Refused.notFound();
    return all;
  }

  /** Finds the topic of a message that has just come in. */
  public void place(String area, UUID message, Instant at, Print print) {
    store.place(area, message, at, print);
  }

  private static Hot hot(ResultSet r, int row) throws SQLException {
    return new Hot(
        r.getString("area"),
        r.getString("area_name"),
        r.getObject("topic", UUID.class),
        r.getString("title"),
        r.getString("place"),
        new Span(at(r, "first_at"), at(r, "last_at")),
        r.getLong("messages"),
        r.getLong("open"),
        r.getDouble("heat"));
  }

  private static Said said(ResultSet r, int row) throws SQLException {
    return new Said(
        r.getString("number"),
        r.getString("title"),
        r.getString("place"),
        at(r, "at"),
        r.getBoolean("open"));
  }

  private static Instant at(ResultSet r, String column) throws SQLException {
    return r.getObject(column, OffsetDateTime.class).toInstant();
  }
}
