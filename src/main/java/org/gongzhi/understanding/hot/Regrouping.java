package org.gongzhi.understanding.hot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Sql;
import org.gongzhi.understanding.similar.Print;
import org.gongzhi.understanding.similar.TextVector;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 重新归拢. Puts the messages of half a year together anew, now that all are known: what came in before the word for it
 * was common, and what an import brought. A topic keeps its id as long as most of it stays together.
 */
@Service
public class Regrouping {
  /** As far back as one message joins another. */
  private static final Duration SPAN = Duration.ofDays(180);

  /** The newest of an area; more do not fit in a night. */
  private static final int MOST = 20_000;

  private static final int ROUNDS = 2;

  private static final String AREAS =
      """
      -- across areas: one timer looks after all of them
      select area
      from understanding.message
      where at >= :since
      group by area
      having count(*) > 1
      order by area
      """;

  private static final String MESSAGES =
      """
      select id, topic, pieces, weights
      from understanding.message
      where area = :area and at >= :since
      order by at desc, id desc
      limit :most
      """;

  private static final String MOVE =
      """
      update understanding.message m
      set topic = moved.topic, fit = moved.fit
      from unnest(:ids, :topics, :fits) moved (id, topic, fit)
      where m.area = :area and m.id = moved.id
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TopicStore store;

  Regrouping(JdbcClient jdbc, PlatformTransactionManager transactions, TopicStore store) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.store = store;
  }

  private record Known(UUID id, @Nullable UUID topic, TextVector text) {}

  /** All areas, one after the other. */
  public void round(Instant now) {
    Instant since = now.minus(SPAN);
    for (String area : jdbc.sql(AREAS).param("since", Sql.at(since)).query(String.class).list())
      regroup(area, now);
  }

  /**
   * One area. What comes in meanwhile waits and then joins what is there.
   *
   * @return how many messages changed their topic
   */
  public int regroup(String area, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              store.lock(area);
              return move(area, messages(area, now.minus(SPAN)));
            }));
  }

  private List<Known> messages(String area, Instant since) {
    return jdbc.sql(MESSAGES)
        .param("area", area)
        .param("since", Sql.at(since))
        .param("most", MOST)
        .query(
            (r, _) ->
                new Known(
                    r.getObject("id", UUID.class),
                    r.getObject("topic", UUID.class),
                    Print.vector(r, "pieces", "weights")))
        .list()
        .reversed();
  }

  private int move(String area, List<Known> all) {
    Clustering clustering = new Clustering();
    all.forEach(m -> clustering.add(m.text()));
    Map<Integer, List<Known>> groups = new HashMap<>();
    int[] topicOf = clustering.settled(ROUNDS);
    for (int i = 0; i < topicOf.length; i++)
      groups.computeIfAbsent(topicOf[i], _ -> new ArrayList<>()).add(all.get(i));
    Set<UUID> kept = new HashSet<>();
    Moves moves = new Moves();
    groups.entrySet().stream()
        .sorted(Comparator.comparing(e -> -e.getValue().size()))
        .forEach(
            e -> {
              Topic topic = clustering.topic(e.getKey());
              List<Known> group = e.getValue();
              UUID id = group.size() < 2 ? null : id(group, kept);
              if (id != null) store.put(area, id, topic);
              group.forEach(m -> moves.add(m, id, topic));
            });
    return moves.carryOut(area);
  }

  /** The id most of them had, unless a larger group has it already. */
  private static UUID id(List<Known> group, Set<UUID> kept) {
    Map<UUID, Integer> had = new HashMap<>();
    for (Known m : group)
      if (m.topic() != null && !kept.contains(m.topic())) had.merge(m.topic(), 1, Integer::sum);
    Optional<UUID> most =
        had.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    UUID id = most.orElseGet(Ids::next);
    kept.add(id);
    return id;
  }

  /** What changes, written in one statement. */
  private final class Moves {
    private final List<UUID> ids = new ArrayList<>();
    private final List<@Nullable UUID> topics = new ArrayList<>();
    private final List<@Nullable Float> fits = new ArrayList<>();

    void add(Known m, @Nullable UUID id, Topic topic) {
      if (Objects.equals(id, m.topic())) return;
      ids.add(m.id());
      topics.add(id);
      fits.add(id == null ? null : topic.likeOthers(m.text()));
    }

    int carryOut(String area) {
      if (ids.isEmpty()) return 0;
      return jdbc.sql(MOVE)
          .param("area", area)
          .param("ids", Sql.uuids(ids))
          .param("topics", topics.toArray(UUID[]::new))
          .param("fits", fits.toArray(Float[]::new))
          .update();
    }
  }
}
