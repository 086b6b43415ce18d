package org.gongzhi.matters.rates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Followers;
import org.gongzhi.casework.Threads;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.worktime.Calendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 记账员. Follows the ledger and keeps a row for every matter. Whatever acts arrive, in whatever order, the row is
 * reckoned anew from the whole thread, so that doing it twice changes nothing.
 */
@Service
public class Reckoner {
  private static final String NAME = "matters-rates";

  private static final String KEEP =
      """
      insert into matters.reckoning (area, id, seq, number, title, quarter, category, lead, source,
        opened_at, dispatched_at, ack_due, ack_at, contact_due, contact_at, resolve_due,
        resolved_at, workdays, visited, solved, rating, returns, redos, repeated, closed_at)
      values (:area, :id, :seq, :number, :title, :quarter, :category, :lead, :source,
        :openedAt, :dispatchedAt, :ackDue, :ackAt, :contactDue, :contactAt, :resolveDue,
        :resolvedAt, :workdays, :visited, :solved, :rating, :returns, :redos, :repeated, :closedAt)
      on conflict (area, id) do update
      set seq = excluded.seq, title = excluded.title, quarter = excluded.quarter,
        category = excluded.category, lead = excluded.lead,
        dispatched_at = excluded.dispatched_at, ack_due = excluded.ack_due,
        ack_at = excluded.ack_at, contact_due = excluded.contact_due,
        contact_at = excluded.contact_at, resolve_due = excluded.resolve_due,
        resolved_at = excluded.resolved_at, workdays = excluded.workdays,
        visited = excluded.visited, solved = excluded.solved, rating = excluded.rating,
        returns = excluded.returns, redos = excluded.redos, repeated = excluded.repeated,
        closed_at = excluded.closed_at
      where matters.reckoning.seq < excluded.seq
      """;

  private final Followers followers;
  private final Threads threads;
  private final JdbcClient jdbc;
  private final Calendars calendars;

  Reckoner(Followers followers, Threads threads, JdbcClient jdbc, Calendars calendars) {
    this.followers = followers;
    this.threads = threads;
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  /**
   * Takes up what was done since it last looked.
   *
   * @param limit how many acts at most
   * @return how many it took up; 0 when there were none
   */
  public int follow(int limit) {
    return followers.follow(NAME, limit, this::take);
  }

  private void take(List<Act> acts) {
    Set<CaseKey> keys = new LinkedHashSet<>();
    for (Act act : acts)
      if (act.procedure().equals(MatterProcedure.VALUE.key())) keys.add(act.key());
    threads.of(keys).values().forEach(thread -> keep(Reckoning.of(thread, calendars)));
  }

  private void keep(Reckoned r) {
    RowOf.bind(jdbc.sql(KEEP), r).update();
  }
}
