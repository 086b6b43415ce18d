package org.gongzhi.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of case files and acts. Each write is one statement, so that a case and its act are one. */
final class CaseStore {
  static final String CASE_COLUMNS =
      """
      c.area, c.id, c.number, c.procedure, c.stage, c.version, c.title, c.category, c.urgency,
      c.quarter, c.place, c.source, c.reporter, c.lead, c.overseer, c.higher, c.responsible,
      c.stage_at, c.due_at, c.warn_at, c.promise_at, c.pause, c.level, c.sweep_at, c.terms,
      c.outcome, c.answer, c.extended, c.redone, c.repeated, c.opened_at, c.acted_at, c.closed_at,
      c.head
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

  private static final HotStatement NUMBER =
      new HotStatement(
          """
          with said as (
            select case_id as said_case, person as said_person, verb as said_verb
            from casework.act
            where area = :area and key = :key),
          next as (
            insert into casework.numbering (area, year, last)
            select :area, :year, 1
            where not exists (select from said)
            on conflict (area, year) do update set last = numbering.last + 1
            returning last)
          select n.last, s.said_case, s.said_person, s.said_verb,
            (select number_prefix from places.pub_area where code = :area) as prefix
          from (values (1)) as one
          left join next n on true
          left join said s on true
          """);

  // the act first: a second opening with the same key writes neither
  private static final HotStatement OPEN =
      new HotStatement(
          """
          with said as (
            insert into casework.act (%s)
            values (%s)
            on conflict (area, key) do nothing
            returning 1)
          insert into casework.case_file (area, id, number, procedure, stage, version, title, category,
            urgency, quarter, place, source, reporter, lead, overseer, higher, responsible, stage_at,
            due_at, warn_at, promise_at, pause, level, sweep_at, terms, outcome, answer, extended,
            redone, repeated, opened_at, acted_at, closed_at, head)
          select :area, :id, :number, :procedure, :stage, :version, :title, :category, :urgency,
            :quarter, :place, :source, :reporter, :lead, :overseer, :higher, :responsible, :stageAt,
            :dueAt, :warnAt, :promiseAt, :pause::jsonb, :level, :sweepAt, :terms::jsonb, :outcome,
            :answer, :extended, :redone, :repeated, :openedAt, :at, :closedAt, :head
          from said
          """
              .formatted(ACT_COLUMNS, ACT_VALUES));

  private static final HotStatement FIND =
      new HotStatement(
          """
          select %s, s.case_id as said_case, s.person as said_person, s.verb as said_verb
          from casework.case_file c
          left join casework.act s on s.area = c.area and s.key = :key
          where c.area = :area and c.id = :id
          """
              .formatted(CASE_COLUMNS));

  private static final HotStatement MOVE =
      new HotStatement(
          """
          with moved as (
            update casework.case_file
            set stage = :stage, version = :version, title = :title, category = :category,
              urgency = :urgency, quarter = :quarter, place = :place, lead = :lead,
              responsible = :responsible, stage_at = :stageAt, due_at = :dueAt, warn_at = :warnAt,
              promise_at = :promiseAt, pause = :pause::jsonb, level = :level, sweep_at = :sweepAt,
              terms = :terms::jsonb, outcome = :outcome, answer = :answer, extended = :extended,
              redone = :redone, repeated = :repeated, acted_at = :at, closed_at = :closedAt, head = :head
            where area = :area and id = :id and version = :version - 1
            returning 1)
          insert into casework.act (%s)
          select %s
          from moved
          """
              .formatted(ACT_COLUMNS, ACT_VALUES));

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
      where sweep_at <= :now and procedure = any(:procedures)
      order by sweep_at
      limit :limit
      """;

  private final JdbcOperations jdbc;
  private final JdbcClient client;

  CaseStore(JdbcOperations jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /**
   * What was said before with a key.
   *
   * @param caseId on which case
   * @param person by whom
   * @param verb and what
   */
  record Said(UUID caseId, UUID person, String verb) {
    /** Whether the same person says the same of the same case. */
    boolean is(UUID caseId, Actor actor, String verb) {
      return this.caseId.equals(caseId)
          && person.equals(actor.person())
          && this.verb.equals(verb);
    }

    static @Nullable Said of(ResultSet r) throws SQLException {
      UUID caseId = r.getObject("said_case", UUID.class);
      return caseId == null
          ? null
          : new Said(
              caseId, r.getObject("said_person", UUID.class), r.getString("said_verb"));
    }
  }

  /**
   * The next number of an area and year.
   *
   * @param said what was said before with the key; then there is no new number
   * @param last the new number
   * @param prefix what numbers of the area begin with; null when there is no such area
   */
  record Numbered(@Nullable Said said, int last, @Nullable String prefix) {
    /** The number as people quote it, such as DFH-2024-000066. */
    String written(int year) {
      return String.format(Locale.ROOT, "%s-%d-%06d", prefix, year, last);
    }
  }

  Numbered number(String area, int year, String key) {
    return NUMBER
        .query(
            jdbc,
            Map.of("area", area, "year", year, "key", key),
            (r, _) -> new Numbered(Said.of(r), r.getInt("last"), r.getString("prefix")))
        .getFirst();
  }

  /** What was said with this key. */
  Said said(String area, String key) {
    return client.sql(
            """
            select case_id, person, verb
            from casework.act
            where area = :area and key = :key
            """)
        .param("area", area)
        .param("key", key)
        .query(Said.class)
        .single();
  }

  /** Whether it was written; if not, the key was used before. */
  boolean open(Progress p, String key) {
    return OPEN.update(jdbc, CaseRow.parameters(p, key)) == 1;
  }

  /**
   * Whether it was written; if not, somebody else wrote the next act first.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the key was used on another case
   */
  boolean move(Progress p, String key) {
    return MOVE.update(jdbc, CaseRow.parameters(p, key)) == 1;
  }

  /**
   * A case as it stands.
   *
   * @param file the case
   * @param said what was said with the key asked for, on this case or another one
   */
  record Found(CaseFile file, @Nullable Said said) {}

  Optional<Found> find(CaseKey key, String deed) {
    return FIND
        .query(
            jdbc,
            Map.of("area", key.area(), "id", key.id(), "key", deed),
            (r, _) -> new Found(CaseRow.file(r), Said.of(r)))
        .stream()
        .findFirst();
  }

  List<Written> thread(CaseKey key) {
    return client.sql(THREAD)
        .param("area", key.area())
        .param("id", key.id())
        .query((r, _) -> new Written(CaseRow.act(r), r.getBytes("hash")))
        .list();
  }

  /** An act as it lies in the ledger, with the hash that was stored beside it. */
  record Written(Act act, byte[] hash) {}

  List<CaseKey> due(Instant now, String[] procedures, int limit) {
    return client.sql(DUE)
        .param("now", Sql.at(now))
        .param("procedures", procedures)
        .param("limit", limit)
        .query(CaseKey.class)
        .list();
  }
}
