package org.gongzhi.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        and %s
      """
          .formatted(CaseStore.CASE_COLUMNS, Sight.RULE);

  private static final String OWED =
      """
      -- across areas: one inbox for everything a party owes, wherever it is
      select %s, o.short_name as party
      from casework.case_file c
      left join people.pub_organisation o on o.id = c.responsible
      where c.responsible = any(:mine) and c.closed_at is null
      order by c.due_at
      limit :limit
      """
          .formatted(CaseStore.CASE_COLUMNS);

  private static final String WATCHED =
      """
      -- across areas: who serves a quarter or oversees an area watches what is open there
      select %s, o.short_name as party
      from casework.case_file c
      left join people.pub_organisation o on o.id = c.responsible
      where c.closed_at is null
        and (c.quarter = any(:quarters)
          or exists (select from unnest(:areas) a where c.area like a || '%%'))
        and c.responsible <> all(:mine)
      order by c.due_at
      limit :limit
      """
          .formatted(CaseStore.CASE_COLUMNS);

  private static final String COUNT_OWED =
      """
      -- across areas: one inbox for everything a party owes, wherever it is
      select count(*)
      from casework.case_file c
      where c.responsible = any(:mine) and c.closed_at is null
      """;

  private static final String REPORTED =
      """
      -- across areas: a person's matters are theirs wherever they are
      select %s
      from casework.case_file c
      where c.reporter = :me
      order by c.closed_at is not null, c.due_at, c.opened_at desc
      limit :limit
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
    String prefix = number.substring(0, Math.max(0, number.indexOf('-')));
    return Sight.as(actor, jdbc.sql(BY_NUMBER).param("number", number).param("prefix", prefix))
        .query((r, _) -> CaseRow.file(r))
        .optional()
        .orElseThrow(Refused::notFound);
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
    return jdbc.sql(OWED)
        .param("mine", Sql.uuids(actor.organisations()))
        .param("limit", limit)
        .query((r, _) -> new Owed(CaseRow.file(r), r.getString("party")))
        .list();
  }

  /** What others owe in the quarters the actor serves and the areas they oversee. */
  public List<Owed> watched(Actor actor, int limit) {
    return jdbc.sql(WATCHED)
        .param("mine", Sql.uuids(actor.organisations()))
        .param("quarters", Sql.uuids(actor.quarters()))
        .param("areas", Sql.texts(actor.areas()))
        .param("limit", limit)
        .query((r, _) -> new Owed(CaseRow.file(r), r.getString("party")))
        .list();
  }

  /** How many cases the actor's organisations owe. */
  public long countOwed(Actor actor) {
    return jdbc.sql(COUNT_OWED)
        .param("mine", Sql.uuids(actor.organisations()))
        .query(Long.class)
        .single();
  }

  /**
   * A case with everything that was done, and the names of the organisations in it.
   *
   * @param file the case
   * @param acts oldest first
   * @param organisations id to what pages say of it
   */
  public record Whole(CaseFile file, List<Act> acts, Map<UUID, Named> organisations) {
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
    CaseFile c = byNumber(actor, number);
    List<Act> acts = store.thread(c.key()).stream().map(CaseStore.Written::act).toList();
    Set<UUID> ids = new HashSet<>();
    for (Act act : acts) {
      for (String fact : List.of("lead", "hears"))
        if (act.facts().get(fact) instanceof String id) ids.add(UUID.fromString(id));
    }
    ids.add(c.lead());
    ids.add(c.overseer());
    if (c.higher() != null) ids.add(c.higher());
    return new Whole(c, acts, names(ids));
  }

  private Map<UUID, Named> names(Set<UUID> ids) {
    Map<UUID, Named> names = new HashMap<>();
    jdbc.sql(
            """
            -- across areas: a street or a water company serves many
            select id, name, short_name, coalesce(telephone, '') as telephone
            from people.pub_organisation
            where id = any(:ids)
            """)
        .param("ids", Sql.uuids(ids))
        .query(
            (r, _) ->
                names.put(
                    r.getObject("id", UUID.class),
                    new Named(
                        r.getString("name"), r.getString("short_name"), r.getString("telephone"))))
        .list();
    return names;
  }

  /** What the actor raised or what was raised for them: open ones first, the most pressing of all. */
  public List<CaseFile> reported(Actor actor, int limit) {
    return jdbc.sql(REPORTED)
        .param("me", actor.person())
        .param("limit", limit)
        .query((r, _) -> CaseRow.file(r))
        .list();
  }
}
