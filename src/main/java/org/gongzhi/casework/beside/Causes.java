package org.gongzhi.casework.beside;

import java.time.Clock;
import java.util.List;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 起因. Links a case to those it arose from, so that each can be read from the other. */
@Service
public class Causes {
  private final JdbcClient jdbc;
  private final Clock clock;

  Causes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whoever calls has opened the case in the same transaction. */
  public void arose(CaseKey key, List<CaseKey> from) {
    jdbc.sql(
            """
            insert into casework.link (area, case_id, kind, other_area, other_id, at)
            select :area, :case, 'AROSE_FROM', f.area, f.id, :at
            from unnest(:areas, :ids) as f (area, id)
            on conflict do nothing
            """)
        .param("area", key.area())
        .param("case", key.id())
        .param("areas", Sql.texts(from.stream().map(CaseKey::area).toList()))
        .param("ids", Sql.uuids(from.stream().map(CaseKey::id).toList()))
        .param("at", Sql.at(clock.instant()))
        .update();
  }
}
