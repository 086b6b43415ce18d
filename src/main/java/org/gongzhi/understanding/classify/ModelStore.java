package org.gongzhi.understanding.classify;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
      select coalesce(max(s.threshold), :usual) as threshold,
        array_agg(m.question order by m.question) filter (where m.question is not null) as questions,
        array_agg(m.version order by m.question) filter (where m.question is not null) as versions,
        array_agg(m.lessons order by m.question) filter (where m.question is not null) as lessons
      from (values (:area)) a (area)
        left join understanding.setting s on s.area = a.area
        left join understanding.model m on m.area = a.area and m.state = 'SERVING'
      """;

  private static final String HISTORY =
      """
      select question, version, trained_at, trained_name, first_at, last_at, lessons, held_out,
        classes, accuracy, rival, state
      from understanding.model
      where area = :area
      order by trained_at desc, version desc, question
      limit :limit
      """;

  private static final String INSERT =
      """
      insert into understanding.model (area, question, version, trained_at, trained_name, first_at,
        last_at, lessons, held_out, classes, accuracy, rival, state, content)
      select :area, :question, 1 + coalesce(max(version), 0), :trainedAt, :trainedName, :firstAt,
        :lastAt, :lessons, :heldOut, :classes, :accuracy, :rival, :state, :content
      from understanding.model
      where area = :area and question = :question
      """;

  /** 一个模型, without its weights. */
  record Row(
      Question question,
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

  /** What serves for a question. */
  record Version(Question question, int version, int lessons) {}

  record State(int threshold, List<Version> serving) {}

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
        .query((r, _) -> new State(r.getInt("threshold"), serving(r)))
        .single();
  }

  private static List<Version> serving(ResultSet r) throws SQLException {
    Array questions = r.getArray("questions");
    if (questions == null) return List.of();
    String[] each = (String[]) questions.getArray();
    Integer[] versions = (Integer[]) r.getArray("versions").getArray();
    Integer[] lessons = (Integer[]) r.getArray("lessons").getArray();
    return IntStream.range(0, each.length)
        .mapToObj(i -> new Version(Question.valueOf(each[i]), versions[i], lessons[i]))
        .toList();
  }

  @Nullable ClassModel content(String area, Question question, int version) {
    return jdbc.sql(
            """
            select content
            from understanding.model
            where area = :area and question = :question and version = :version
            """)
        .param("area", area)
        .param("question", question.name())
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
              where area = :area and question = :question and state = 'SERVING'
              """)
          .param("area", area)
          .param("question", m.question().name())
          .update();
    jdbc.sql(INSERT)
        .param("area", area)
        .param("question", m.question().name())
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
