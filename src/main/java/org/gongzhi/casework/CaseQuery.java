package org.gongzhi.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** 查案卷. Reads cases for pages; every query carries the rule of {@link Sight}. */
@Component
public class CaseQuery {
  private static final String BY_NUMBER =
      """
      select %s
      from casework.case_file c
      where c.area = (select a.code from places.pub_area a where a.number_prefix = :prefix)
        and c.number = :number
        and (%s or exists (select from casework.assist s
          where s.area = c.area and s.case_id = c.id and s.organisation = any(:viewerParties)))
      """
          .formatted(CaseStore.CASE_COLUMNS, Sight.RULE);

  /** What pages say of the organisations in a case: those it has now, and those its acts named. */
  private static final String ORGANISATIONS =
      """
      (select jsonb_object_agg(o.id, jsonb_build_array(o.name, o.short_name, coalesce(o.telephone, '')))
        from people.pub_organisation o
        where o.id in (c.lead, c.overseer, c.higher, c.responsible)
          or o.id in (
            select unnest(array[a.facts ->> 'lead', a.facts ->> 'hears', a.facts ->> 'organisation'])::uuid
            from casework.act a
            where a.area = c.area and a.case_id = c.id))
      """;

  private static final String WHOLE =
      """
      -- across areas: a street or a water company serves many
      select %s, %s as organisations,
        exists (select from people.pub_watch w
          where w.area = c.area and w.subject = c.id and w.person = :viewer) as followed
      from casework.case_file c
      where %%s
        and (%s
          or exists (%%s))
      """
          .formatted(CaseStore.CASE_COLUMNS, ORGANISATIONS, Sight.RULE.replace("%", "%%"));

  private static final String NUMBERED =
      WHOLE.formatted(
          """
          c.area = (select a.code from places.pub_area a where a.number_prefix = :prefix)
            and c.number = :number
          """,
          """
          select from casework.assist s
          where s.area = c.area and s.case_id = c.id and s.organisation = any(:viewerParties)
          """);

  private static final String JOINED =
      WHOLE.formatted(
          "c.area = :area and c.id = :id",
          """
          select from casework.joined j
          where j.area = c.area and j.case_id = c.id and j.person = :viewer
          """);

  private static final String SEVERAL =
      """
      -- across areas: one person may serve several
      select %s
      from casework.case_file c
      where c.area in (select a.code from places.pub_area a where a.number_prefix = any(:prefixes))
        and c.number = any(:numbers)
        and %s
      """
          .formatted(CaseStore.CASE_COLUMNS, Sight.RULE);

  private static final String INBOX =
      """
      -- across areas: one inbox for everything, wherever it is
      select %s, o.short_name as party
      from casework.case_file c
      left join people.pub_organisation o on o.id = c.responsible
      where c.closed_at is null and %%s
      order by c.due_at
      limit :limit
      """
          .formatted(CaseStore.CASE_COLUMNS);

  private static final String OWED = INBOX.formatted("c.responsible = any(:viewerParties)");
  private static final String LED = INBOX.formatted("c.lead = any(:viewerParties)");

  /** What somebody follows, as far as they still may see it. */
  private static final String FOLLOWED =
      """
      -- across areas: somebody follows what they like, wherever it is
      select %s, o.short_name as party
      from people.pub_watch w
      join casework.case_file c on c.area = w.area and c.id = w.subject
      left join people.pub_organisation o on o.id = c.responsible
      where w.person = :viewer and c.closed_at is null and %s
      order by c.due_at
      limit :limit
      """
          .formatted(CaseStore.CASE_COLUMNS, Sight.RULE);

  private static final String OVERDUE =
      INBOX.formatted(
          """
          c.pause is null and c.due_at < :now
            and (c.responsible = any(:viewerParties) or c.lead = any(:viewerParties) or c.quarter = any(:viewerQuarters)
              or exists (select from unnest(:viewerAreas) a where c.area like a || '%'))
          """);

  // area by area and quarter by quarter, each a short walk along an index: one condition for both would look
  // at everything that is open anywhere
  private static final String WATCHED =
      """
      -- across areas: who serves a quarter or oversees an area watches what is open there
      with open as (
        select f.area, f.id
        from places.pub_area s
        cross join lateral (
          select c.area, c.id
          from casework.case_file c
          where c.area = s.code and c.closed_at is null and c.responsible <> all(:viewerParties)
          order by c.due_at
          limit :limit) f
        where exists (select from unnest(:viewerAreas) a where s.code like a || '%%')
        union
        select f.area, f.id
        from places.pub_quarter s
        cross join lateral (
          select c.area, c.id
          from casework.case_file c
          where c.area = s.area and c.quarter = s.id and c.closed_at is null
            and c.responsible <> all(:viewerParties)
          order by c.due_at
          limit :limit) f
        where s.id = any(:viewerQuarters))
      select %s, o.short_name as party
      from open f
      join casework.case_file c on c.area = f.area and c.id = f.id
      left join people.pub_organisation o on o.id = c.responsible
      order by c.due_at
      limit :limit
      """
          .formatted(CaseStore.CASE_COLUMNS);

  private static final String SOME =
      """
      select %s
      from casework.case_file c
      where c.area = :area and c.id = any(:ids)
        and %s
      order by c.opened_at desc
      """
          .formatted(CaseStore.CASE_COLUMNS, Sight.RULE);

  private static final String OF_REPORTER =
      """
      select %s
      from casework.case_file c
      where c.reporter = :reporter and c.area = :area
        and %s
      order by c.opened_at desc
      limit :limit
      """
          .formatted(CaseStore.CASE_COLUMNS, Sight.RULE);

  private static final String REPORTED =
      """
      -- across areas: a person's matters are theirs wherever they are
      select %s
      from casework.case_file c
      where c.reporter = :viewer
      order by c.closed_at is not null, c.due_at, c.opened_at desc
      limit :limit
      """
          .formatted(CaseStore.CASE_COLUMNS);

  private static final String OF_KEYS =
      """
      -- across areas: each case by its own area and id
      select %s
      from unnest(:areas, :ids) k (area, id)
      join casework.case_file c on c.area = k.area and c.id = k.id
      """
          .formatted(CaseStore.CASE_COLUMNS);

  private final JdbcClient jdbc;
  private final CaseStore store;

  CaseQuery(JdbcClient jdbc, JdbcOperations operations) {
    this.jdbc = jdbc;
    this.store = new CaseStore(operations);
  }

  /**
   * The case of this number.
   *
   * @throws Refused as not found when there is none or the actor may not see it
   */
  public CaseFile byNumber(Actor actor, String number) {
    return Sight.as(
            actor, jdbc.sql(BY_NUMBER).param("number", number).param("prefix", prefix(number)))
        .query((r, _) -> CaseRow.file(r))
        .optional()
        .orElseThrow(Refused::notFound);
  }

  /**
   * The cases of these numbers, in their order.
   *
   * @throws Refused as not found when one of them is not there or the actor may not see it
   */
  public List<CaseFile> byNumbers(Actor actor, List<String> numbers) {
    Map<String, CaseFile> found = new HashMap<>();
    Sight.as(
            actor,
            jdbc.sql(SEVERAL)
                .param("numbers", Sql.texts(numbers))
                .param("prefixes", Sql.texts(numbers.stream().map(CaseQuery::prefix).toList())))
        .query((r, _) -> CaseRow.file(r))
        .list()
        .forEach(c -> found.put(c.number(), c));
    if (!found.keySet().containsAll(numbers)) throw Refused.notFound();
    return numbers.stream().map(found::get).toList();
  }

  private static String prefix(String number) {
    return number.substring(0, Math.max(0, number.indexOf('-')));
  }

  /**
   * A case in an inbox.
   *
   * @param file the case
   * @param party short name of the organisation that owes the next step
   */
  public record Owed(CaseFile file, String party) {}

  /** What the actor's organisations owe, the most pressing first. */
  public List<Owed> owed(Actor actor, int limit) {
    return inbox(actor, jdbc.sql(OWED), limit);
  }

  /** What others owe in the quarters the actor serves and the areas they oversee. */
  public List<Owed> watched(Actor actor, int limit) {
    return inbox(actor, jdbc.sql(WATCHED), limit);
  }

  /** What the actor's organisations lead and is not closed, whoever owes the next step. */
  public List<Owed> led(Actor actor, int limit) {
    return inbox(actor, jdbc.sql(LED), limit);
  }

  /** What the actor follows and is not closed, the most pressing first. */
  public List<Owed> followed(Actor actor, int limit) {
    return inbox(actor, jdbc.sql(FOLLOWED).param("viewer", actor.person()), limit);
  }

  /** What is late where the actor works, serves or oversees, the longest first. */
  public List<Owed> overdue(Actor actor, Instant now, int limit) {
    return inbox(actor, jdbc.sql(OVERDUE).param("now", Sql.at(now)), limit);
  }

  private static List<Owed> inbox(Actor actor, StatementSpec sql, int limit) {
    return sql.param("viewerParties", Sql.uuids(actor.organisations()))
        .param("viewerQuarters", Sql.uuids(actor.quarters()))
        .param("viewerAreas", Sql.texts(actor.areas()))
        .param("limit", limit)
        .query((r, _) -> new Owed(CaseRow.file(r), r.getString("party")))
        .list();
  }

  /** Those of these cases the actor may see, newest first. */
  public List<CaseFile> some(Actor actor, String area, Collection<UUID> ids) {
    if (ids.isEmpty()) return List.of();
    return Sight.as(actor, jdbc.sql(SOME).param("area", area).param("ids", Sql.uuids(ids)))
        .query((r, _) -> CaseRow.file(r))
        .list();
  }

  /** What this person raised in an area, as far as the actor may see it, newest first. */
  public List<CaseFile> ofReporter(Actor actor, String area, UUID reporter, int limit) {
    StatementSpec sql = jdbc.sql(OF_REPORTER).param("area", area).param("limit", limit);
    return Sight.as(actor, sql.param("reporter", reporter))
        .query((r, _) -> CaseRow.file(r))
        .list();
  }

  /**
   * A case with everything that was done, and the names of the organisations in it.
   *
   * @param file the case
   * @param acts oldest first
   * @param organisations id to what pages say of it
   * @param followed whether the actor follows it
   */
  public record Whole(
      CaseFile file, List<Act> acts, Map<UUID, Named> organisations, boolean followed) {
    /** What pages say of an organisation; an unknown one has no name. */
    public Named organisation(@Nullable UUID id) {
      return organisations.getOrDefault(id, Named.NOBODY);
    }
  }

  /**
   * An organisation as pages name it.
   *
   * @param name its full name
   * @param shortName what people call it
   * @param telephone the number anybody may call; empty when it has none
   */
  public record Named(String name, String shortName, String telephone) {
    static final Named NOBODY = new Named("", "", "");
  }

  /**
   * The whole case of this number.
   *
   * @throws Refused as not found when there is none or the actor may not see it
   */
  public Whole whole(Actor actor, String number) {
    return whole(
        Sight.as(actor, jdbc.sql(NUMBERED).param("number", number).param("prefix", prefix(number))));
  }

  /** As {@link #whole}, for whose report was merged into it: a page shows of it what its handlers did. */
  public Whole joined(Actor actor, CaseKey key) {
    return whole(Sight.as(actor, jdbc.sql(JOINED).param("area", key.area()).param("id", key.id())));
  }

  private Whole whole(StatementSpec sql) {
    Known known =
        sql.query(
                (r, _) ->
                    new Known(
                        CaseRow.file(r), r.getString("organisations"), r.getBoolean("followed")))
            .optional()
            .orElseThrow(Refused::notFound);
    List<Act> acts = store.thread(known.file.key()).stream().map(CaseStore.Written::act).toList();
    return new Whole(known.file, acts, names(known.organisations), known.followed);
  }

  private record Known(CaseFile file, @Nullable String organisations, boolean followed) {}

  private static Map<UUID, Named> names(@Nullable String organisations) {
    Map<UUID, Named> names = new HashMap<>();
    if (organisations == null) return names;
    Facts.parse(organisations)
        .forEach(
            (id, texts) -> {
              if (texts instanceof List<?> t)
                names.put(UUID.fromString(id), new Named(text(t, 0), text(t, 1), text(t, 2)));
            });
    return names;
  }

  private static String text(List<?> texts, int i) {
    return String.valueOf(texts.get(i));
  }

  /** What the actor raised or what was raised for them: open ones first, the most pressing of all. */
  public List<CaseFile> reported(Actor actor, int limit) {
    return jdbc.sql(REPORTED)
        .param("viewer", actor.person())
        .param("limit", limit)
        .query((r, _) -> CaseRow.file(r))
        .list();
  }

  /** These cases for whoever follows the ledger, which is told everything; in no order. */
  public List<CaseFile> all(Collection<CaseKey> keys) {
    return ofKeys(keys, jdbc.sql(OF_KEYS));
  }

  /** Those of these cases that the actor may see; in no order. */
  public List<CaseFile> seen(Actor actor, Collection<CaseKey> keys) {
    return ofKeys(keys, Sight.as(actor, jdbc.sql(OF_KEYS + "where " + Sight.RULE)));
  }

  private static List<CaseFile> ofKeys(Collection<CaseKey> keys, StatementSpec sql) {
    return sql.param("areas", Sql.texts(keys.stream().map(CaseKey::area).toList()))
        .param("ids", Sql.uuids(keys.stream().map(CaseKey::id).toList()))
        .query((r, _) -> CaseRow.file(r))
        .list();
  }
}
