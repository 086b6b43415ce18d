package org.gongzhi.matters.web.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查清单. What stands beside the cases of a list, for cases that may be seen. */
@Component
class ListQuery {
  private static final String QUARTERS =
      """
      -- across areas: a street officer chooses among the quarters of every community
      select q.area, a.short_name as area_name, q.id, q.name
      from places.pub_quarter q
      join places.pub_area a on a.code = q.area
      where q.id = any(:quarters)
        or exists (select from unnest(:areas) p where q.area like p || '%')
      order by q.area, q.name collate "zh-x-icu"
      """;

  private static final String REPORTERS =
      """
      select id, reporter_name
      from matters.matter
      where area = any(:areas) and id = any(:ids)
      """;

  private final JdbcClient jdbc;

  ListQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A quarter, and what people call the community it lies in. */
  record NamedQuarter(String area, String areaName, UUID id, String name) {}

  /** The quarters the actor serves or oversees. */
  List<NamedQuarter> quarters(Actor actor) {
    return jdbc.sql(QUARTERS)
        .param("quarters", Sql.uuids(actor.quarters()))
        .param("areas", Sql.texts(actor.areas()))
        .query(NamedQuarter.class)
        .list();
  }

  /** The masked names of those who reported these matters, by the id of the matter. */
  Map<UUID, String> reporters(List<CaseFile> files) {
    Map<UUID, String> names = new HashMap<>();
    if (files.isEmpty()) return names;
    List<CaseKey> keys = files.stream().map(CaseFile::key).toList();
    jdbc.sql(REPORTERS)
        .param("areas", Sql.texts(keys.stream().map(CaseKey::area).distinct().toList()))
        .param("ids", Sql.uuids(keys.stream().map(CaseKey::id).toList()))
        .query((r, _) -> names.put(r.getObject("id", UUID.class), r.getString("reporter_name")))
        .list();
    return names;
  }
}
