package org.gongzhi.council.meetings;

import java.util.Objects;
import org.gongzhi.platform.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 看会场. One statement for everything a page shows of a meeting, however many look. */
@Component
public class Sittings {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final String ITEMS =
      """
      (select coalesce(jsonb_agg(jsonb_build_object(
          'no', i.no, 'position', i.position, 'source', i.source, 'concerns', to_jsonb(i.concerns),
          'weight', i.weight, 'round', i.round,
          'words', jsonb_build_object('title', i.title, 'story', i.story, 'plans', i.plans, 'gate', i.gate),
          'subject', case when i.subject_id is not null then jsonb_build_object(
            'kind', i.subject_kind, 'id', i.subject_id, 'link', i.subject_link) end,
          'course', jsonb_build_object('begunAt', i.begun_at, 'endedAt', i.ended_at, 'outcome', i.outcome,
            'decision', i.decision))), '[]')
        from council.item i
        where i.area = m.area and i.meeting = m.id)
      """;

  private static final String MOTIONS =
      """
      (select coalesce(jsonb_agg(jsonb_build_object(
          'no', o.no, 'item', o.item, 'body', o.body, 'how', o.manner, 'vote', o.vote,
          'words', jsonb_build_object('text', w.words, 'mover', o.mover, 'version', o.words_version),
          'times', jsonb_build_object('putAt', o.put_at, 'votingAt', o.voting_at),
          'count', case when o.counted_at is not null then jsonb_build_object(
            'present', o.present, 'pro', o.pro, 'against', o.against, 'abstain', o.abstain) end,
          'end', case when o.ended_at is not null then jsonb_build_object(
            'outcome', o.outcome, 'casting', o.casting) end)), '[]')
        from council.motion o
        join council.motion_words w on w.area = o.area and w.meeting = o.meeting and w.motion = o.no
          and w.version = o.words_version
        where o.area = m.area and o.meeting = m.id)
      """;

  private static final String SPEECHES =
      """
      (select coalesce(jsonb_agg(jsonb_build_object(
          'no', s.no, 'item', s.item, 'side', s.side, 'gist', s.gist, 'turn', s.turn,
          'speaker', jsonb_build_object('person', s.person, 'name', s.name, 'from', s.comes_from),
          'times', jsonb_build_object('askedAt', s.asked_at, 'begunAt', s.begun_at, 'endsAt', s.ends_at,
            'endedAt', s.ended_at))), '[]')
        from (
          select p.*, count(*) filter (where p.begun_at is not null or p.ended_at is null) over (
            partition by p.item, p.name, p.comes_from order by p.no) as turn
          from council.speech p
          where p.area = m.area and p.meeting = m.id) s)
      """;

  private static final String SEATS =
      """
      (select coalesce(jsonb_agg(jsonb_build_object(
          'party', s.party, 'organisation', s.organisation_name, 'person', s.person, 'name', s.name,
          'signedAt', g.at, 'way', g.way, 'leave', l.reason) order by s.no), '[]')
        from council.seat s
        left join council.sign_in g on g.area = s.area and g.meeting = s.meeting and g.person = s.person
        left join council.leave l on l.area = s.area and l.meeting = s.meeting and l.person = s.person
        where s.area = m.area and s.meeting = m.id)
      """;

  private static final String GUESTS =
      """
      (select coalesce(jsonb_agg(jsonb_build_object('name', g.name, 'from', g.comes_from) order by g.at, g.name), '[]')
        from council.guest g
        where g.area = m.area and g.meeting = m.id)
      """;

  private static final String TASKS =
      """
      (select coalesce(jsonb_agg(jsonb_build_object(
          'key', jsonb_build_object(
            'meeting', jsonb_build_object('area', t.area, 'id', t.meeting), 'item', t.item, 'no', t.no),
          'ordinal', m.ordinal, 'title', i.title, 'what', t.what, 'dueOn', t.due_on,
          'owner', jsonb_build_object('id', t.owner, 'name', t.owner_name, 'helpers', t.helpers,
            'money', t.money, 'watcher', t.watcher),
          'done', case when t.done_at is not null then jsonb_build_object(
            'at', t.done_at, 'by', t.done_by, 'words', t.done_words) end)), '[]')
        from council.task t
        join council.item i on i.area = t.area and i.meeting = t.meeting and i.no = t.item
        where t.area = m.area and t.meeting = m.id)
      """;

  private static final String SITTING =
      """
      select jsonb_build_object('items', %s, 'motions', %s, 'speeches', %s, 'seats', %s, 'guests', %s,
        'tasks', %s)::text
      from council.meeting m
      where m.area = :area and m.id = :id
      """
          .formatted(ITEMS, MOTIONS, SPEECHES, SEATS, GUESTS, TASKS);

  private final JdbcClient sql;

  Sittings(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * @throws Refused as not found if there is none
   */
  public Sitting of(MeetingKey key) {
    String json =
        sql.sql(SITTING)
            .param("area", key.area())
            .param("id", key.id())
            .query(String.class)
            .optional()
            .orElseThrow(Refused::notFound);
    return Objects.requireNonNull(JSON.readValue(json, Sitting.class));
  }
}
