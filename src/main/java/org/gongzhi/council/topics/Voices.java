package org.gongzhi.council.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.people.Masking;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 异议和评议. What residents say to what was decided and to what was done. Callers have shown that the actor may see the topic. */
@Service
public class Voices {
  private static final int WORDS = 500;

  private static final String OBJECT =
      """
      insert into council.topic_objection (area, id, topic, words, person, shown_name, at)
      select t.area, :id, t.id, :words, :me, :shown, :now
      from council.topic t
      where t.area = :area and t.id = :topic and t.result is not null and t.posted_until > :now
      on conflict (area, topic, person) where answered_at is null do nothing
      """;

  private static final String REVIEW =
      """
      insert into council.review (area, topic, person, level, words, at)
      select t.area, t.id, :me, :level, :words, :now
      from council.topic t
      where t.area = :area and t.id = :topic and t.review_until > :now
        and exists (
          select from people.pub_home h
          left join places.pub_dwelling d on d.area = h.area and d.id = h.dwelling
          where h.area = t.area and h.person = :me
            and (t.quarter is null or d.quarter = t.quarter))
      on conflict (area, topic, person) do update
      set level = excluded.level, words = excluded.words, at = excluded.at
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Voices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * 异议.
   *
   * @param name masked
   * @param answer null while it waits
   */
  public record Objection(
      UUID id,
      String words,
      String name,
      Instant at,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {}

  /** All objections to a topic, oldest first. */
  public List<Objection> objections(CaseKey topic) {
    return jdbc.sql(
            """
            select id, words, shown_name, at, answer, answered_by, answered_at
            from council.topic_objection
            where area = :area and topic = :topic
            order by at, id
            """)
        .param("area", topic.area())
        .param("topic", topic.id())
        .query((r, _) -> objection(r))
        .list();
  }

  private static Objection objection(ResultSet r) throws SQLException {
    return new Objection(
        r.getObject("id", UUID.class),
        r.getString("words"),
        r.getString("shown_name"),
        Objects.requireNonNull(TopicStore.at(r, "at")),
        r.getString("answer"),
        r.getString("answered_by"),
        TopicStore.at(r, "answered_at"));
  }

  /**
   * 提异议. While the result is posted; who has one open waits for its answer.
   *
   * @throws Refused as invalid without words, as not allowed when nothing is posted or one is open
   */
  public void object(Actor actor, CaseKey topic, String typed) {
    String words = TypedText.clean("words", typed, WORDS);
    if (words.isBlank()) throw Refused.invalid("words", "council.objection.words");
    int done =
        jdbc.sql(OBJECT)
            .param("id", Ids.next())
            .param("words", words)
            .param("me", actor.person())
            .param("shown", Masking.name(actor.name()))
            .param("now", Sql.at(clock.instant()))
            .param("area", topic.area())
            .param("topic", topic.id())
            .update();
    if (done == 0) throw Refused.notAllowed("council.objection.notNow");
  }

  /**
   * 答复异议. For all to read.
   *
   * @throws Refused as stale when it was answered meanwhile
   */
  public void answer(Actor actor, CaseKey topic, UUID id, String typed) {
    String answer = TypedText.clean("answer", typed, WORDS);
    if (answer.isBlank()) throw Refused.invalid("answer", "council.objection.answer");
    int done =
        jdbc.sql(
                """
                update council.topic_objection
                set answer = :answer, answered_by = :by, answered_at = :now
                where area = :area and topic = :topic and id = :id and answered_at is null
                """)
            .param("answer", answer)
            .param("by", actor.name())
            .param("now", Sql.at(clock.instant()))
            .param("area", topic.area())
            .param("topic", topic.id())
            .param("id", id)
            .update();
    if (done == 0) throw Refused.stale();
  }

  /**
   * 评议.
   *
   * @param level 5 非常满意 … 1 非常不满意
   * @throws Refused as not allowed when it is not the time, or the person does not live there
   */
  public void review(Actor actor, CaseKey topic, int level, String typed) {
    if (level < 1 || level > 5) throw Refused.invalid("level", "council.review.level");
    int done =
        jdbc.sql(REVIEW)
            .param("me", actor.person())
            .param("level", level)
            .param("words", TypedText.clean("words", typed, WORDS))
            .param("now", Sql.at(clock.instant()))
            .param("area", topic.area())
            .param("topic", topic.id())
            .update();
    if (done == 0) throw Refused.notAllowed("council.review.notNow");
  }

  /** How somebody judged; empty when they did not. */
  public Optional<Integer> reviewOf(Actor actor, CaseKey topic) {
    return jdbc.sql(
            """
            select level
            from council.review
            where area = :area and topic = :topic and person = :me
            """)
        .param("area", topic.area())
        .param("topic", topic.id())
        .param("me", actor.person())
        .query(Integer.class)
        .optional();
  }
}
