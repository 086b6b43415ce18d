package org.gongzhi.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of case files and acts. Each write is one statement, so that a case and its act are one. */
@Repository
class CaseStore {
  static final String CASE_COLUMNS =
      """
      c.area, c.id, c.number, c.procedure, c.stage, c.version, c.title, c.category, c.urgency,
      c.quarter, c.place, c.source, c.reporter, c.lead, c.overseer, c.higher, c.responsible,
      c.stage_at, c.due_at, c.warn_at, c.promise_at, c.pause, c.level, c.sweep_at, c.terms,
      c.outcome, c.answer, c.opened_at, c.closed_at, c.head
      """;

  private static final String ACT_COLUMNS =
      """
      area, case_id, seq, number, procedure, at, person, name, organisation, organisation_name,
      on_behalf, on_behalf_name, verb, from_stage, to_stage, note, facts, responsible, due_at,
      promise_at, outcome, answer, key, previous, hash
      """;

  private static final String ACT_VALUES =
      """
      :area, :id, :version, :number, :procedure, :at, :person, :name, :organisation,
      :organisationName, :onBehalf, :onBehalfName, :verb, :from, :stage, :note, :facts::jsonb,
      :responsible, :dueAt, :promiseAt, :outcome, :answer, :key, :previous, :head
      """;

  private static final String NUMBER =
      """
      with given as (
        select case_id
        from casework.act
        where area = :area and key = :key),
      next as (
        insert into casework.numbering (area, year, last)
        select :area, :year, 1
        where not exists (select from given)
        on conflict (area, year) do update set last = numbering.last + 1
        returning last)
      select (select case_id from given) as given, (select last from next) as last,
        (select number_prefix from places.pub_area where code = :area) as prefix
      """;

  // the act first: a second opening with the same key writes neither
  private static final String OPEN =
      """
      with said as (
        insert into casework.act (%s)
        values (%s)
        on conflict (area, key) do nothing
        returning 1)
      insert into casework.case_file (area, id, number, procedure, stage, version, title, category,
        urgency, quarter, place, source, reporter, lead, overseer, higher, responsible, stage_at,
        due_at, warn_at, promise_at, pause, level, sweep_at, terms, outcome, answer, opened_at,
        closed_at, head)
      select :area, :id, :number, :procedure, :stage, :version, :title, :category, :urgency,
        :quarter, :place, :source, :reporter, :lead, :overseer, :higher, :responsible, :stageAt,
        :dueAt, :warnAt, :promiseAt, :pause::jsonb, :level, :sweepAt, :terms::jsonb, :outcome,
        :answer, :openedAt, :closedAt, :head
      from said
      """
          .formatted(ACT_COLUMNS, ACT_VALUES);

  private static final String FIND =
      """
      select %s,
        (select a.seq from casework.act a where a.area = :area and a.key = :key) as done
      from casework.case_file c
      where c.area = :area and c.id = :id
      """
          .formatted(CASE_COLUMNS);

  private static final String MOVE =
      """
      with moved as (
        update casework.case_file
        set stage = :stage, version = :version, title = :title, category = :category,
          urgency = :urgency, quarter = :quarter, place = :place, lead = :lead,
          responsible = :responsible, stage_at = :stageAt, due_at = :dueAt, warn_at = :warnAt,
          promise_at = :promiseAt, pause = :pause::jsonb, level = :level, sweep_at = :sweepAt,
          terms = :terms::jsonb, outcome = :outcome, answer = :answer, closed_at = :closedAt,
          head = :head
        where area = :area and id = :id and version = :version - 1
        returning 1)
      insert into casework.act (%s)
      select %s
      from moved
      """
          .formatted(ACT_COLUMNS, ACT_VALUES);

  private static final String THREAD =
      """
      select %s
      from casework.act
      where area = :area and case_id = :id
      order by seq
      """
          .formatted(ACT_COLUMNS);

  private static final String DUE =
      """
      -- across areas: timers look at whatever is due, wherever it is
      select area, id
      from casework.case_file
      where sweep_at <= :now
      order by sweep_at
      limit :limit
      """;

  private final JdbcClient jdbc;

  CaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next number of an area and year, or the case that was already opened with this key.
   *
   * @param given the case opened before with this key
   * @param last the new number
   * @param prefix what numbers of the area begin with; null when there is no such area
   */
  record Numbered(@Nullable UUID given, @Nullable Integer last, @Nullable String prefix) {}

  Numbered number(String area, int year, String key) {
    return jdbc.sql(NUMBER)
        .param("area", area)
        .param("year", year)
        .param("key", key)
        .query(Numbered.class)
        .single();
  }

  /** The case that was opened with this key. */
  UUID opened(String area, String key) {
    return jdbc.sql(
            """
            select case_id
            from casework.act
            where area = :area and key = :key
            """)
        .param("area", area)
        .param("key", key)
        .query(UUID.class)
        .single();
  }

  /** Whether it was written; if not, the key was used before. */
  boolean open(Progress p, String key) {
    return jdbc.sql(OPEN).params(CaseRow.parameters(p, key)).update() == 1;
  }

  /** Whether it was written; if not, somebody else wrote the next act first. */
  boolean move(Progress p, String key) {
    return jdbc.sql(MOVE).params(CaseRow.parameters(p, key)).update() == 1;
  }

  /**
   * A case as it stands.
   *
   * @param file the case
   * @param done number of the act that was written with the key asked for, 0 when there is none
   */
  record Found(CaseFile file, int done) {}

  Optional<Found> find(CaseKey key, String deed) {
    return jdbc.sql(FIND)
        .param("area", key.area())
        .param("id", key.id())
        .param("key", deed)
        .query((r, _) -> new Found(CaseRow.file(r), r.getInt("done")))
        .optional();
  }

  List<Written> thread(CaseKey key) {
    return jdbc.sql(THREAD)
        .param("area", key.area())
        .param("id", key.id())
        .query((r, _) -> new Written(CaseRow.act(r), r.getBytes("hash")))
        .list();
  }

  /** An act as it lies in the ledger, with the hash that was stored beside it. */
  record Written(Act act, byte[] hash) {}

  List<CaseKey> due(Instant now, int limit) {
    return jdbc.sql(DUE)
        .param("now", Sql.at(now))
        .param("limit", limit)
        .query(CaseKey.class)
        .list();
  }
}
