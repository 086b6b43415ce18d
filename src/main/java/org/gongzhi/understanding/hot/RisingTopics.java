package org.gongzhi.understanding.hot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 冒头的热点. What several have lately said, for 未诉先办: rules of other rooms ask for it, nobody reads it here. */
@Service
public class RisingTopics {
  private static final int MOST = 500;

  private static final String RISING =
      """
      -- across areas: one rule looks after all of them
      select area, topic as id, count(*) as messages, count(*) filter (where open) as open,
        min(at) as first_at, max(at) as last_at,
        (array_agg(title order by fit desc, at))[1] as title,
        mode() within group (order by quarter) as quarter,
        mode() within group (order by category) as category
      from understanding.message
      where at >= :since and topic is not null
      group by area, topic
      having count(*) >= :least
      order by messages desc, area, topic
      limit :most
      """;

  private final JdbcClient jdbc;

  RisingTopics(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A topic, as far as it was spoken of in the time asked for.
   *
   * @param title what the message most like the others says, as it was written
   * @param quarter where most of them are; null when they name none
   * @param category class of most of them; null while nobody knows
   */
  public record Rising(
      String area,
      UUID id,
      long messages,
      long open,
      Instant firstAt,
      Instant lastAt,
      String title,
      @Nullable UUID quarter,
      @Nullable String category) {}

  /**
   * In all areas, the most spoken of first, at most 500.
   *
   * @param least so many messages make it worth a look
   */
  public List<Rising> since(Instant since, int least) {
    return jdbc.sql(RISING)
        .param("since", Sql.at(since))
        .param("least", least)
        .param("most", MOST)
        .query(Rising.class)
        .list();
  }
}
