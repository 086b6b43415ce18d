package org.gongzhi.matters;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 公开范围. Which matters may be shown to everybody, and how closely it may be told where they are. */
@Component
public class Publicity {
  /**
   * Quarrels between neighbours and in families, hardship, crime: whose they are would be known by what they are,
   * however they are masked (个人信息保护法 25, 28).
   */
  private static final Set<String> PRIVATE = Set.of("E01", "F01", "F02", "G01");

  private final JdbcClient jdbc;

  Publicity(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a matter of this class may be shown, masked; one without a class was looked at by nobody. */
  public static boolean allows(@Nullable String classCode) {
    return classCode == null || !PRIVATE.contains(classCode);
  }

  /** The buildings of these matters; who lives in which room is not told. Those without one are missing. */
  public Map<CaseKey, UUID> buildings(Collection<CaseKey> keys) {
    Map<CaseKey, UUID> buildings = new HashMap<>();
    if (keys.isEmpty()) return buildings;
    jdbc.sql(
            """
            select area, id, building
            from matters.matter
            where area = any(:areas) and id = any(:ids) and building is not null
            """)
        .param("areas", Sql.texts(keys.stream().map(CaseKey::area).distinct().toList()))
        .param("ids", Sql.uuids(keys.stream().map(CaseKey::id).toList()))
        .query(
            (r, _) ->
                buildings.put(
                    new CaseKey(r.getString("area"), r.getObject("id", UUID.class)),
                    r.getObject("building", UUID.class)))
        .list();
    return buildings;
  }
}
