package org.gongzhi.matters.web.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查清单. What stands beside the cases of a list, for cases that may be seen, and what it can be narrowed by. */
@Component
class ListQuery {
  private static final String CHOICES =
      """
      -- across areas: a street officer chooses among the quarters and parties of every community
      (select 'QUARTER' as sort, q.area, a.short_name as area_name, q.id::text as id, q.name
        from places.pub_quarter q
        join places.pub_area a on a.code = q.area
        where q.id = any(:quarters)
          or exists (select from unnest(:areas) p where q.area like p || '%')
        order by q.area, q.name collate "zh-x-icu")
      union all
      (select 'PARTY', o.area, '', o.id::text, o.short_name
        from people.pub_organisation o
        where o.id = any(:mine)
          or exists (select from unnest(:areas) p where o.area like p || '%')
        order by o.short_name collate "zh-x-icu"
        limit 500)
      union all
      (select 'VIEW', v.area, v.query, v.slot::text, v.name
        from matters.saved_view v
        where v.person = :me
        order by v.name collate "zh-x-icu")
      """;

  private static final String BESIDE =
      """
      select m.id, m.reporter_name, m.rating, m.kind, p.households, coalesce(p.wish, '') as wish,
        coalesce(p.helpers, '') as helpers, coalesce(p.sponsor, '') as sponsor
      from matters.matter m
      left join matters.particulars p on p.area = m.area and p.id = m.id
      where m.area = any(:areas) and m.id = any(:ids)
      """;

  private final JdbcClient jdbc;

  ListQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a choice is of. */
  enum Sort {
    QUARTER,
    PARTY,
    VIEW
  }

  /**
   * One thing to choose.
   *
   * @param more of a quarter what people call its community, of a view its conditions
   */
  record Choosable(Sort sort, String area, String more, String id, String name) {}

  /** The quarters the actor serves or oversees, the parties there, and the views they keep. */
  List<Choosable> choices(Actor actor) {
    return jdbc.sql(CHOICES)
        .param("quarters", Sql.uuids(actor.quarters()))
        .param("areas", Sql.texts(actor.areas()))
        .param("mine", Sql.uuids(actor.organisations()))
        .param("me", actor.person())
        .query(
            (r, _) ->
                new Choosable(
                    Sort.valueOf(r.getString("sort")),
                    r.getString("area"),
                    r.getString("area_name"),
                    r.getString("id"),
                    r.getString("name")))
        .list();
  }

  /**
   * What a list says beside the case.
   *
   * @param reporter their masked name
   * @param rating 1 to 5; null when they gave none
   * @param kind what they want
   * @param households how many it touches; null when nobody said
   * @param wish what they wish
   * @param helpers who helps
   * @param sponsor 包保党员
   */
  record Beside(
      String reporter,
      @Nullable Integer rating,
      @Nullable MatterKind kind,
      @Nullable Integer households,
      String wish,
      String helpers,
      String sponsor) {
    static final Beside NOTHING = new Beside("", null, null, null, "", "", "");
  }

  /** By the id of the matter. */
  Map<UUID, Beside> beside(List<CaseFile> files) {
    Map<UUID, Beside> all = new HashMap<>();
    if (files.isEmpty()) return all;
    jdbc.sql(BESIDE)
        .param("areas", Sql.texts(files.stream().map(f -> f.key().area()).distinct().toList()))
        .param("ids", Sql.uuids(files.stream().map(f -> f.key().id()).toList()))
        .query((r, _) -> all.put(r.getObject("id", UUID.class), beside(r)))
        .list();
    return all;
  }

  private static Beside beside(ResultSet r) throws SQLException {
    return new Beside(
        r.getString("reporter_name"),
        r.getObject("rating", Integer.class),
        MatterKind.valueOf(r.getString("kind")),
        r.getObject("households", Integer.class),
        r.getString("wish"),
        r.getString("helpers"),
        r.getString("sponsor"));
  }
}
