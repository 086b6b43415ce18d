package org.gongzhi.matters;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Followers;
import org.gongzhi.platform.Sql;
import org.gongzhi.understanding.search.Heard;
import org.gongzhi.understanding.search.HeardMessages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 转告. Tells the room of understanding every matter as it stands, act by act, so that it is found, compared
 * and put together with others.
 */
@Component
public class TellMatters {
  /** What the ledger knows this follower by. */
  static final String NAME = "matters-search";

  private static final String TEXTS =
      """
      select id, text
      from matters.matter
      where area = any(:areas) and id = any(:ids)
      """;

  private final Followers followers;
  private final CaseQuery cases;
  private final HeardMessages messages;
  private final JdbcClient jdbc;

  TellMatters(Followers followers, CaseQuery cases, HeardMessages messages, JdbcClient jdbc) {
    this.followers = followers;
    this.cases = cases;
    this.messages = messages;
    this.jdbc = jdbc;
  }

  /**
   * Tells of the next acts.
   *
   * @return how many there were
   */
  public int tell(int limit) {
    return followers.follow(NAME, limit, this::tell);
  }

  private void tell(List<Act> acts) {
    Map<CaseKey, Act> last = new LinkedHashMap<>();
    for (Act a : acts)
      if (a.procedure().equals(MatterProcedure.VALUE.key())) last.put(a.key(), a);
    if (last.isEmpty()) return;
    Map<UUID, String> texts = texts(last.keySet());
    messages.hear(
        cases.all(last.keySet()).stream()
            .map(c -> heard(c, texts.getOrDefault(c.key().id(), "")))
            .toList());
  }

  private Map<UUID, String> texts(Collection<CaseKey> keys) {
    Map<UUID, String> texts = new HashMap<>();
    jdbc.sql(TEXTS)
        .param("areas", Sql.texts(keys.stream().map(CaseKey::area).distinct().toList()))
        .param("ids", Sql.uuids(keys.stream().map(CaseKey::id).toList()))
        .query((r, _) -> texts.put(r.getObject("id", UUID.class), r.getString("text")))
        .list();
    return texts;
  }

  private static Heard heard(CaseFile c, String text) {
    CaseFile.Subject s = c.subject();
    Set<UUID> readers =
        Stream.of(c.reporter(), c.lead(), c.overseer(), c.higher(), c.quarter())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new Heard(
        c.key().area(),
        c.key().id(),
        c.number(),
        s.title(),
        text,
        new Heard.About(s.place(), s.quarter(), s.category(), c.openedAt()),
        readers,
        c.isOpen());
  }
}
