package org.gongzhi.understanding.classify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL of models and settings. */
@Repository
class ModelStore {
  /** Percent below which people are asked to choose, where nobody has set it. */
  static final int THRESHOLD = 40;

  private static final String STATE =
      """
      select
        coalesce((
          select version from understanding.model where area = :area and state = 'SERVING'),
          0) as version,
        coalesce((
          select lessons from understanding.model where area = :area and state = 'SERVING'),
          0) as lessons,
        coalesce((
          select threshold from understanding.setting where area = :area), :usual) as threshold
      """;

  private static final String HISTORY =
      """
      select version, trained_at, trained_name, first_at, last_at, lessons, held_out, classes,
        accuracy, rival, state
      from understanding.model
      where area = :area
      order by version desc
      limit :limit
      """;

  private static final String INSERT =
      """
      insert into understanding.model (area, version, trained_at, trained_name, first_at, last_at,
        lessons, held_out, classes, accuracy, rival, state, content)
      select :area, 1 + coalesce(max(version), 0), :trainedAt, :trainedName, :firstAt, :lastAt,
        :lessons, :heldOut, :classes, :accuracy, :rival, :state, :content
      from understanding.model
      where area = :area
      """;

  /** 一个模型, without its weights. */
  record Row(
      int version,
      Instant trainedAt,
      String trainedName,
      Instant firstAt,
      Instant lastAt,
      int lessons,
      int heldOut,
      int classes,
      double accuracy,
      double rival,
      String state) {}

  record State(int version, int lessons, int threshold) {}

  private final JdbcClient jdbc;

  private final TransactionTemplate transaction;

  ModelStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  State state(String area) {
    return jdbc.sql(STATE)
        .param("area", area)
        .param("usual", THRESHOLD)
        .query(State.class)
        .single();
  }

  @Nullable ClassModel content(String area, int version) {
    return jdbc.sql(
            "select content from understanding.model where area = :area and version = :version")
        .param("area", area)
        .param("version", version)
        .query((r, _) -> ModelBytes.read(r.getBytes(1)))
        .optional()
        .orElse(null);
  }

  /** The latest first. */
  List<Row> history(String area, int limit) {
    return jdbc.sql(HISTORY).param("area", area).param("limit", limit).query(Row.class).list();
  }

  /** Keeps a model, and puts it in service if it is no worse than what served when it was measured. */
  void keep(String area, Row m, byte[] content) {
    transaction.executeWithoutResult(
        _ -> {
          takeTurns(area);
          replace(area, m, content);
        });
  }

  /** Two that replace the same model would wait for each other for ever, each holding half of it. */
  private void takeTurns(String area) {
    jdbc.sql(
            """
            insert into understanding.setting (area, threshold)
            values (:area, :usual)
            on conflict (area) do update set threshold = understanding.setting.threshold
            """)
        .param("area", area)
        .param("usual", THRESHOLD)
        .update();
  }

  private void replace(String area, Row m, byte[] content) {
    boolean serves = m.accuracy() >= m.rival();
    if (serves)
      jdbc.sql(
              """
              update understanding.model
              set state = 'RETIRED'
              where area = :area and state = 'SERVING'
              """)
          .param("area", area)
          .update();
    jdbc.sql(INSERT)
        .param("area", area)
        .param("trainedAt", Sql.at(m.trainedAt()))
        .param("trainedName", m.trainedName())
        .param("firstAt", Sql.at(m.firstAt()))
        .param("lastAt", Sql.at(m.lastAt()))
        .param("lessons", m.lessons())
        .param("heldOut", m.heldOut())
        .param("classes", m.classes())
        .param("accuracy", m.accuracy())
        .param("rival", m.rival())
        .param("state", serves ? "SERVING" : "WORSE")
        .param("content", content)
        .update();
  }

  void threshold(String area, int percent) {
    jdbc.sql(
            """
            insert into understanding.setting (area, threshold)
            values (:area, :percent)
            on conflict (area) do update set threshold = excluded.threshold
            """)
        .param("area", area)
        .param("percent", percent)
        .update();
  }

  /** Notes that somebody wants the area to learn now. */
  void ask(String area, String name) {
    jdbc.sql(
            """
            insert into understanding.setting (area, threshold, asked_by)
            values (:area, :usual, :name)
            on conflict (area) do update set asked_by = excluded.asked_by
            """)
        .param("area", area)
        .param("usual", THRESHOLD)
        .param("name", name)
        .update();
  }

  @Nullable String askedBy(String area) {
    return jdbc.sql("select asked_by from understanding.setting where area = :area")
        .param("area", area)
        .query((r, _) -> Optional.ofNullable(r.getString(1)))
        .optional()
        .flatMap(name -> name)
        .orElse(null);
  }

  void answered(String area) {
    jdbc.sql("update understanding.setting set asked_by = null where area = :area")
        .param("area", area)
        .update();
  }
}
