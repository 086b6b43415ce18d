package org.gongzhi.council.opinions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of opinions. One answer is one statement: who may give it is asked in the same breath. */
@Repository
class OpinionStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String ANSWER =
      """
      insert into council.stance (area, topic, person, statement, stance, at)
      select s.area, s.topic, :me, s.no, :stance, :now
      from council.statement s
      join council.topic t on t.area = s.area and t.id = s.topic
      where s.area = :area and s.topic = :topic and s.no = :no and s.state = 'SHOWN'
        and t.public_at <= :now and t.opinions_until > :now
        and exists (
          select from people.pub_home h
          left join places.pub_dwelling d on d.area = h.area and d.id = h.dwelling
          where h.area = t.area and h.person = :me
            and (t.quarter is null or d.quarter = t.quarter))
      on conflict (area, topic, person, statement) do update
      set stance = excluded.stance, at = excluded.at
      """;

  private static final String SAY =
      """
      insert into council.statement (area, topic, no, words, person, state, at)
      select t.area, t.id,
        (select coalesce(max(s.no), 0) + 1 from council.statement s
          where s.area = t.area and s.topic = t.id),
        :words, :me, 'WAITING', :now
      from council.topic t
      where t.area = :area and t.id = :topic and t.public_at <= :now and t.opinions_until > :now
      on conflict do nothing
      """;

  private static final String DUE =
      """
      -- across areas: a timer looks where anybody spoke
      select t.area, t.id
      from council.topic t
      where t.public_at is not null and t.opinions_until > :since
        and exists (
          select from council.stance s
          where s.area = t.area and s.topic = t.id
            and s.at >= coalesce((select max(r.at) from council.opinion_result r
              where r.area = t.area and r.topic = t.id), '-infinity'))
      limit :limit
      """;

  private final JdbcClient jdbc;

  OpinionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return whether it was taken: the statement is shown, opinions are taken, and the person lives there
   */
  boolean answer(CaseKey topic, UUID person, int no, int stance, Instant now) {
    return jdbc.sql(ANSWER)
            .param("me", person)
            .param("stance", stance)
            .param("now", Sql.at(now))
            .param("area", topic.area())
            .param("topic", topic.id())
            .param("no", no)
            .update()
        == 1;
  }

  /** Holds the topic's row, so that statements get their numbers one after the other. */
  void hold(CaseKey topic) {
    jdbc.sql("select id from council.topic where area = :area and id = :topic for update")
        .param("area", topic.area())
        .param("topic", topic.id())
        .query(UUID.class)
        .optional();
  }

  boolean say(CaseKey topic, UUID person, String words, Instant now) {
    return jdbc.sql(SAY)
            .param("words", words)
            .param("me", person)
            .param("now", Sql.at(now))
            .param("area", topic.area())
            .param("topic", topic.id())
            .update()
        == 1;
  }

  int saidBy(CaseKey topic, UUID person) {
    return jdbc.sql(
            """
            select count(*)
            from council.statement
            where area = :area and topic = :topic and person = :me
            """)
        .param("area", topic.area())
        .param("topic", topic.id())
        .param("me", person)
        .query(Integer.class)
        .single();
  }

  boolean judge(CaseKey topic, Statement s, Statement.State seen, Instant now) {
    return jdbc.sql(
                """
                update council.statement
                set state = :state, reason = :reason, remark = :remark, judged_by = :by, judged_at = :now
                where area = :area and topic = :topic and no = :no and no > 1 and state = :seen
                """)
            .param("state", s.state().name())
            .param("reason", s.reason() == null ? null : s.reason().name())
            .param("remark", s.remark())
            .param("by", s.judgedBy())
            .param("now", Sql.at(now))
            .param("area", topic.area())
            .param("topic", topic.id())
            .param("no", s.no())
            .param("seen", seen.name())
            .update()
        == 1;
  }

  /** Every answer, people by the order of their ids: numbers that mean nothing outside. */
  List<Reckoning.Answer> answers(CaseKey topic) {
    return jdbc.sql(
            """
            select dense_rank() over (order by s.person) as person, s.statement, s.stance
            from council.stance s
            join council.statement w on w.area = s.area and w.topic = s.topic and w.no = s.statement
            where s.area = :area and s.topic = :topic and w.state = 'SHOWN'
            order by s.person, s.statement
            """)
        .param("area", topic.area())
        .param("topic", topic.id())
        .query(
            (r, _) ->
                new Reckoning.Answer(r.getInt("person"), r.getInt("statement"), r.getInt("stance")))
        .list();
  }

  /** Topics on which somebody spoke since they were last counted. */
  List<CaseKey> due(Instant since, int limit) {
    return jdbc.sql(DUE)
        .param("since", Sql.at(since))
        .param("limit", limit)
        .query((r, _) -> new CaseKey(r.getString("area"), r.getObject("id", UUID.class)))
        .list();
  }

  /** A result as it is kept. */
  record Kept(int seq, String digest, OpinionResult result, Instant at) {}

  Optional<Kept> latest(CaseKey topic) {
    return jdbc.sql(
            """
            select seq, digest, result, at
            from council.opinion_result
            where area = :area and topic = :topic
            order by seq desc
            limit 1
            """)
        .param("area", topic.area())
        .param("topic", topic.id())
        .query(
            (r, _) ->
                new Kept(
                    r.getInt("seq"),
                    r.getString("digest"),
                    JSON.readValue(r.getString("result"), OpinionResult.class),
                    r.getObject("at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void keep(CaseKey topic, Kept kept) {
    jdbc.sql(
            """
            insert into council.opinion_result (area, topic, seq, digest, method, people, votes, result, at)
            values (:area, :topic, :seq, :digest, :method, :people, :votes, :result, :now)
            on conflict (area, topic, seq) do nothing
            """)
        .param("area", topic.area())
        .param("topic", topic.id())
        .param("seq", kept.seq())
        .param("digest", kept.digest())
        .param("method", Reckoning.METHOD)
        .param("people", kept.result().people())
        .param("votes", kept.result().votes())
        .param("result", JSON.writeValueAsString(kept.result()))
        .param("now", Sql.at(kept.at()))
        .update();
  }

  void support(CaseKey topic, @Nullable Integer support, int people) {
    jdbc.sql(
            """
            update council.topic
            set support = :support, voices = :people
            where area = :area and id = :topic
            """)
        .param("support", support)
        .param("people", people)
        .param("area", topic.area())
        .param("topic", topic.id())
        .update();
  }
}
