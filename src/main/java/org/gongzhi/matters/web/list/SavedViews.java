package org.gongzhi.matters.web.list;

import org.gongzhi.matters.Workplaces;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 常用筛选. The conditions a person looks through again and again, under names of their own. */
@Service
class SavedViews {
  private static final int NAME = 20;
  private static final int QUERY = 1_000;

  private static final String RENEW =
      """
      update matters.saved_view
      set query = :query
      where area = :area and person = :person and name = :name
      """;

  private static final String KEEP =
      """
      insert into matters.saved_view (area, person, slot, name, query)
      select :area, :person, min(s), :name, :query
      from generate_series(1, 20) s
      where not exists (
        select from matters.saved_view v
        where v.area = :area and v.person = :person and v.slot = s)
      having min(s) is not null
      """;

  private static final String DROP =
      """
      delete from matters.saved_view
      where area = :area and person = :person and slot = :slot
      """;

  private final JdbcClient jdbc;
  private final Workplaces workplaces;

  SavedViews(JdbcClient jdbc, Workplaces workplaces) {
    this.jdbc = jdbc;
    this.workplaces = workplaces;
  }

  /**
   * Keeps these conditions under a name; the same name again means the later conditions.
   *
   * @throws Refused without a name, when there are twenty already, or as stale when two are kept at once
   */
  void keep(Actor actor, String typed, String query) {
    String name = TypedText.line("name", typed, NAME);
    if (name.isEmpty()) throw Refused.invalid("name", "list.view.missingName");
    if (query.length() > QUERY) throw Refused.invalid("name", "list.view.tooLong");
    String area = workplaces.of(actor);
    int renewed =
        jdbc.sql(RENEW)
            .param("area", area)
            .param("person", actor.person())
            .param("name", name)
            .param("query", query)
            .update();
    if (renewed == 0 && added(actor, area, name, query) == 0)
      throw Refused.invalid("name", "list.view.tooMany");
  }

  private int added(Actor actor, String area, String name, String query) {
    try {
      return jdbc.sql(KEEP)
          .param("area", area)
          .param("person", actor.person())
          .param("name", name)
          .param("query", query)
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.stale();
    }
  }

  /** Forgets one of the actor's own; one that is gone already stays gone. */
  void drop(Actor actor, int slot) {
    jdbc.sql(DROP)
        .param("area", workplaces.of(actor))
        .param("person", actor.person())
        .param("slot", slot)
        .update();
  }
}
