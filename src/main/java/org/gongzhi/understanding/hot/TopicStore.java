package org.gongzhi.understanding.hot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Sql;
import org.gongzhi.understanding.similar.Print;
import org.gongzhi.understanding.similar.Tally;
import org.gongzhi.understanding.similar.TextVector;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the topics: a message joins the one it is most like on average, by the rule of {@link Clustering}. */
@Repository
class TopicStore {
  /** One after the other in an area, so that two at once do not begin the same topic twice. */
  private static final String LOCK = "select pg_advisory_xact_lock(5, hashtext(:area))";

  private static final String CANDIDATES =
      """
      select id, topic, pieces, weights
      from understanding.message
      where area = :area and marks && :marks and id <> :id and at between :from and :to
      order by at desc
      limit :most
      """;

  private static final String SUMS =
      """
      select id, size, pieces, sums
      from understanding.topic
      where area = :area and id = any(:topics)
      """;

  private static final String PUT =
      """
      insert into understanding.topic (area, id, size, pieces, sums)
      values (:area, :id, :size, :pieces, :sums)
      on conflict (area, id) do update
      set size = excluded.size, pieces = excluded.pieces, sums = excluded.sums
      """;

  private static final String JOIN =
      """
      update understanding.message
      set topic = :topic, fit = :fit
      where area = :area and id = any(:messages) and topic is null
      """;

  private static final int MOST = 300;
  private static final int TRIED = 24;

  /** Who speaks of the same thing half a year later speaks of it anew. */
  private static final Duration APART = Duration.ofDays(180);

  private final JdbcClient jdbc;

  TopicStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Near(UUID id, @Nullable UUID topic, TextVector text) {}

  /** What a message may join: a topic, or a message that is still alone. */
  private record Choice(UUID id, Topic topic, @Nullable UUID alone, float like) {}

  @Transactional
  public void place(String area, UUID message, Instant at, Print print) {
    if (print.marks().length == 0) return;
    lock(area);
    List<Near> near = near(area, message, at, print);
    choices(area, near, print.vector()).stream()
        .filter(c -> c.like() >= Clustering.needed(c.topic().size()))
        .max(Comparator.comparing(Choice::like))
        .ifPresent(c -> join(area, message, print.vector(), c));
  }

  private void join(String area, UUID message, TextVector text, Choice c) {
    List<UUID> joining = c.alone() == null ? List.of(message) : List.of(message, c.alone());
    int joined =
        jdbc.sql(JOIN)
            .param("area", area)
            .param("messages", Sql.uuids(joining))
            .param("topic", c.id())
            .param("fit", c.like())
            .update();
    if (joined != joining.size()) return;
    c.topic().add(text);
    put(area, c.id(), c.topic());
  }

  /** Until the end of the transaction. */
  void lock(String area) {
    jdbc.sql(LOCK).param("area", area).query(r -> {});
  }

  /** Keeps a topic of two messages or more as it now is. */
  void put(String area, UUID id, Topic topic) {
    Tally sum = topic.sum();
    jdbc.sql(PUT)
        .param("area", area)
        .param("id", id)
        .param("size", topic.size())
        .param("pieces", pieces(sum))
        .param("sums", sums(sum))
        .update();
  }

  private List<Near> near(String area, UUID message, Instant at, Print print) {
    return jdbc.sql(CANDIDATES)
        .param("area", area)
        .param("marks", print.marks())
        .param("id", message)
        .param("from", Sql.at(at.minus(APART)))
        .param("to", Sql.at(at.plus(APART)))
        .param("most", MOST)
        .query(
            (r, _) ->
                new Near(
                    r.getObject("id", UUID.class),
                    r.getObject("topic", UUID.class),
                    Print.vector(r, "pieces", "weights")))
        .list();
  }

  private List<Choice> choices(String area, List<Near> near, TextVector text) {
    List<Choice> choices = new ArrayList<>();
    Map<UUID, Integer> votes = new HashMap<>();
    for (Near n : near) {
      if (n.topic() != null) {
        votes.merge(n.topic(), 1, Integer::sum);
      } else {
        Topic alone = new Topic(0);
        alone.add(n.text());
        choices.add(new Choice(Ids.next(), alone, n.id(), alone.like(text)));
      }
    }
    List<UUID> topics =
        votes.entrySet().stream()
            .sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed())
            .limit(TRIED)
            .map(Map.Entry::getKey)
            .toList();
    if (!topics.isEmpty()) choices.addAll(topics(area, topics, text));
    return choices;
  }

  private List<Choice> topics(String area, List<UUID> ids, TextVector text) {
    return jdbc.sql(SUMS)
        .param("area", area)
        .param("topics", Sql.uuids(ids))
        .query(
            (r, _) -> {
              Topic topic = topic(r);
              return new Choice(r.getObject("id", UUID.class), topic, null, topic.like(text));
            })
        .list();
  }

  private static Topic topic(ResultSet r) throws SQLException {
    TextVector sums = Print.vector(r, "pieces", "sums");
    return Topic.of(r.getInt("size"), sums);
  }

  private static Integer[] pieces(Tally sum) {
    Integer[] all = new Integer[sum.size()];
    for (int i = 0; i < all.length; i++) all[i] = sum.keys()[i];
    return all;
  }

  private static Float[] sums(Tally sum) {
    Float[] all = new Float[sum.size()];
    for (int i = 0; i < all.length; i++) all[i] = sum.values()[i];
    return all;
  }
}
