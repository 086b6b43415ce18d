package org.gongzhi.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 多件的经过. Reads what was done in many cases at once: whole threads for those who reckon from the beginning, or the last
 * word for a list. For cases somebody was shown already.
 */
@Component
public class Threads {
  private static final String ACTS =
      """
      select area, case_id, seq, number, procedure, at, person, name, organisation,
        organisation_name, on_behalf, on_behalf_name, verb, from_stage, to_stage, note, facts,
        responsible, due_at, promise_at, outcome, answer, previous
      from casework.act
      where area = any(:areas) and case_id = any(:ids)
      order by area, case_id, seq
      """;

  private static final String LAST =
      """
      select case_id,
        (array_agg(note order by seq desc) filter (where note <> '' and verb = any(:saying)))[1]
          as note,
        max(at) filter (where verb = :done) as done_at
      from casework.act
      where area = any(:areas) and case_id = any(:ids) and verb = any(:verbs)
      group by case_id
      """;

  private final JdbcClient jdbc;

  Threads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every act of these cases, oldest first. */
  public Map<CaseKey, List<Act>> of(Collection<CaseKey> keys) {
    Map<CaseKey, List<Act>> threads = new LinkedHashMap<>();
    if (keys.isEmpty()) return threads;
    jdbc.sql(ACTS)
        .param("areas", Sql.texts(keys.stream().map(CaseKey::area).distinct().toList()))
        .param("ids", Sql.uuids(keys.stream().map(CaseKey::id).toList()))
        .query((r, _) -> CaseRow.act(r))
        .list()
        .forEach(a -> threads.computeIfAbsent(a.key(), _ -> new ArrayList<>()).add(a));
    return threads;
  }

  /**
   * @param note the last words of those who work on it; empty when there are none
   * @param doneAt when it was last said to be done; null when it was not
   */
  public record Last(String note, @Nullable Instant doneAt) {
    public static final Last NOTHING = new Last("", null);
  }

  /**
   * By the id of the case; a case of which nothing was said is missing.
   *
   * @param saying the verbs whose words count
   * @param done the verb that says it is done
   */
  public Map<UUID, Last> last(List<CaseFile> files, Collection<String> saying, String done) {
    Map<UUID, Last> last = new HashMap<>();
    if (files.isEmpty()) return last;
    List<String> verbs = new ArrayList<>(saying);
    if (!verbs.contains(done)) verbs.add(done);
    jdbc.sql(LAST)
        .param("areas", Sql.texts(files.stream().map(f -> f.key().area()).distinct().toList()))
        .param("ids", Sql.uuids(files.stream().map(f -> f.key().id()).toList()))
        .param("saying", Sql.texts(saying))
        .param("verbs", Sql.texts(verbs))
        .param("done", done)
        .query((r, _) -> last.put(r.getObject("case_id", UUID.class), read(r)))
        .list();
    return last;
  }

  private static Last read(ResultSet r) throws SQLException {
    OffsetDateTime done = r.getObject("done_at", OffsetDateTime.class);
    String note = r.getString("note");
    return new Last(note == null ? "" : note, done == null ? null : done.toInstant());
  }
}
