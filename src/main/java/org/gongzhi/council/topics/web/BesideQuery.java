package org.gongzhi.council.topics.web;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.council.opinions.OpinionResult;
import org.gongzhi.council.topics.Consents;
import org.gongzhi.council.topics.Standing;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.council.topics.TopicStage;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads everything beside a topic in one statement, for pages that have shown the reader may see it. */
@Component
class BesideQuery {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Beside.Task>> TASKS = new TypeReference<>() {};
  private static final TypeReference<List<Beside.Objection>> OBJECTIONS = new TypeReference<>() {};
  private static final TypeReference<List<Beside.Said>> SAID = new TypeReference<>() {};
  private static final TypeReference<List<Consents.Household>> ASKED = new TypeReference<>() {};

  private static final String ALL =
      """
      select
        (select coalesce(jsonb_agg(jsonb_build_object('no', k.no, 'what', k.what, 'owner', k.owner_name,
            'until', k.until, 'money', k.money, 'done', k.done_at is not null,
            'doneWords', coalesce(k.done_words, ''), 'doneBy', coalesce(k.done_by, ''))
            order by k.no), '[]')
          from council.topic_task k where k.area = t.area and k.topic = t.id) as tasks,
        (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'words', o.words,
            'name', o.shown_name, 'at', o.at, 'answer', o.answer, 'answeredBy', o.answered_by)
            order by o.at, o.id), '[]')
          from council.topic_objection o where o.area = t.area and o.topic = t.id) as objections,
        (select coalesce(jsonb_agg(jsonb_build_object('no', s.no, 'words', s.words, 'state', s.state,
            'reason', s.reason, 'remark', s.remark, 'judgedBy', coalesce(s.judged_by, ''),
            'own', s.person is not distinct from cast(:me as uuid)) order by s.no), '[]')
          from council.statement s where s.area = t.area and s.topic = t.id) as statements,
        array(select c.statement from council.stance c
          where c.area = t.area and c.topic = t.id and c.person = :me) as answered,
        (select r.result from council.opinion_result r
          where r.area = t.area and r.topic = t.id order by r.seq desc limit 1) as result,
        (select count(*) from council.signature g
          where g.area = t.area and g.topic = t.id) as signed,
        exists (select from council.signature g
          where g.area = t.area and g.topic = t.id and g.person = :me) as i_signed,
        exists (select from council.topic_objection o
          where o.area = t.area and o.topic = t.id and o.person = :me
            and o.answered_at is null) as i_object,
        coalesce((select v.level from council.review v
          where v.area = t.area and v.topic = t.id and v.person = :me), 0) as my_level,
        (select count(*) from council.household h
          where h.area = t.area and h.topic = t.id) as households,
        (select count(*) from council.household h
          where h.area = t.area and h.topic = t.id and h.excepted = ''
            and coalesce((select c.agrees from council.consent c
              where c.area = h.area and c.topic = h.topic and c.household = h.no
              order by c.seq desc limit 1), false) = false) as missing,
        (select count(*) from council.review v where v.area = t.area and v.topic = t.id) as reviews,
        (select count(*) from council.review v
          where v.area = t.area and v.topic = t.id and v.level >= 3) as content,
        coalesce(o.name, '') as holder, coalesce(o.telephone, '') as telephone,
        case when :asks then (
          select coalesce(jsonb_agg(jsonb_build_object('no', h.no, 'label', h.label,
              'excepted', h.excepted, 'seq', coalesce(c.seq, 0), 'agrees', c.agrees,
              'answeredOn', c.answered_on, 'askedBy', c.asked_by_name, 'note', c.note)
              order by h.no), '[]')
          from council.household h
          left join lateral (
            select a.seq, a.agrees, a.answered_on, a.asked_by_name, a.note
            from council.consent a
            where a.area = h.area and a.topic = h.topic and a.household = h.no
            order by a.seq desc limit 1) c on true
          where h.area = t.area and h.topic = t.id) end as asked
      from council.topic t
      left join people.pub_organisation o on o.id = :holder
      where t.area = :area and t.id = :topic
      """;

  private final JdbcClient jdbc;

  BesideQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Beside of(Actor actor, CaseFile c) {
    return of(actor, c, false);
  }

  /** The same, with the households that agree one by one, which only the desk is shown. */
  Beside atDesk(Actor actor, Seen seen) {
    return of(actor, seen.file(), asks(seen));
  }

  /** Whether households are asked one by one now or were. */
  static boolean asks(Seen seen) {
    return seen.topic().way().consents()
        && seen.stage().ordinal() >= TopicStage.DECIDING.ordinal();
  }

  private Beside of(Actor actor, CaseFile c, boolean asks) {
    return jdbc.sql(ALL)
        .param("asks", asks)
        .param("me", actor.person())
        .param("holder", c.clock().responsible() == null ? c.lead() : c.clock().responsible())
        .param("area", c.key().area())
        .param("topic", c.key().id())
        .query((r, _) -> beside(r))
        .single();
  }

  private static Beside beside(ResultSet r) throws SQLException {
    List<Beside.Task> tasks = JSON.readValue(r.getString("tasks"), TASKS);
    List<Beside.Objection> objections = JSON.readValue(r.getString("objections"), OBJECTIONS);
    Standing standing =
        new Standing(
            (int) objections.stream().filter(o -> o.answer() == null).count(),
            tasks.size(),
            (int) tasks.stream().filter(k -> !k.done()).count(),
            r.getInt("households"),
            r.getInt("missing"),
            r.getInt("reviews"),
            r.getInt("content"));
    return new Beside(
        tasks,
        objections,
        JSON.readValue(r.getString("statements"), SAID),
        numbers(r.getArray("answered")),
        result(r.getString("result")),
        r.getInt("signed"),
        new Beside.Mine(
            r.getBoolean("i_signed"), r.getInt("my_level"), r.getBoolean("i_object")),
        standing,
        new Beside.Holder(r.getString("holder"), r.getString("telephone")),
        asked(r.getString("asked")));
  }

  private static List<Consents.Household> asked(@Nullable String json) {
    return json == null ? List.of() : JSON.readValue(json, ASKED);
  }

  private static @Nullable OpinionResult result(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, OpinionResult.class);
  }

  private static Set<Integer> numbers(Array array) throws SQLException {
    return Arrays.stream((Integer[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
  }
}
