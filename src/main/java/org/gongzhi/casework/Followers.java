package org.gongzhi.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 跟读. The ledger is also the outbox: notices, points, search and boards follow it by name, each at its own
 * pace. What a follower writes to this database and how far it has read are one transaction, so that every
 * act has its effect exactly once, whatever crashes.
 *
 * <p>Acts come in the order of (transaction, position), up to the oldest transaction that is still writing:
 * one that commits late is waited for and never passed over. An act whose transaction had begun to write
 * before the act it follows was done may come ahead of it; whom that matters looks at {@link Act#seq}.
 */
@Service
public class Followers {
  private static final String BEGIN =
      """
      insert into casework.follower (name, tx, position)
      values (:name, '0'::xid8, 0)
      on conflict (name) do nothing
      """;

  private static final String CLAIM =
      """
      select tx::text as last_tx, position as last_position
      from casework.follower
      where name = :name
      for update skip locked
      """;

  // the text of tx must not be called tx: order by would take it for the column and put 10 before 9
  private static final String BEYOND =
      """
      -- across areas: a follower reads what happens anywhere
      select area, case_id, seq, number, procedure, at, person, name, organisation,
        organisation_name, on_behalf, on_behalf_name, verb, from_stage, to_stage, note, facts,
        responsible, due_at, promise_at, outcome, answer, previous, tx::text as last_tx,
        position as last_position
      from casework.act
      where (tx, position) > (:lastTx::xid8, :lastPosition)
        and tx < pg_snapshot_xmin(pg_current_snapshot())
      order by tx, position
      limit :limit
      """;

  private static final String ADVANCE =
      """
      update casework.follower
      set tx = :lastTx::xid8, position = :lastPosition
      where name = :name
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Followers(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** How far one has read. */
  private record Cursor(String lastTx, long lastPosition) {
    static Cursor of(ResultSet r) throws SQLException {
      return new Cursor(r.getString("last_tx"), r.getLong("last_position"));
    }
  }

  private record Followed(Act act, Cursor at) {}

  /**
   * Hands the next acts to a follower. Whatever it writes to this database in {@code each} is kept together
   * with the place it has read to, or not at all; what it does elsewhere may be done again.
   *
   * @param name who follows; one that comes for the first time begins with the first act
   * @param limit how many acts at most
   * @param each gets the acts in order; what it throws undoes everything and is thrown here again
   * @return how many acts it got; 0 when there are none, or when another server is following under this
   *     name at the moment
   */
  public int follow(String name, int limit, Consumer<List<Act>> each) {
    return Objects.requireNonNull(transaction.execute(_ -> next(name, limit, each)));
  }

  private int next(String name, int limit, Consumer<List<Act>> each) {
    Optional<Cursor> cursor = claim(name);
    if (cursor.isEmpty()) return 0;
    List<Followed> beyond =
        jdbc.sql(BEYOND)
            .param("lastTx", cursor.get().lastTx())
            .param("lastPosition", cursor.get().lastPosition())
            .param("limit", limit)
            .query((r, _) -> new Followed(CaseRow.act(r), Cursor.of(r)))
            .list();
    if (beyond.isEmpty()) return 0;
    each.accept(beyond.stream().map(Followed::act).toList());
    Cursor read = beyond.getLast().at();
    jdbc.sql(ADVANCE)
        .param("name", name)
        .param("lastTx", read.lastTx())
        .param("lastPosition", read.lastPosition())
        .update();
    return beyond.size();
  }

  private Optional<Cursor> claim(String name) {
    Optional<Cursor> cursor = unlocked(name);
    if (cursor.isPresent() || jdbc.sql(BEGIN).param("name", name).update() == 0) return cursor;
    return unlocked(name);
  }

  private Optional<Cursor> unlocked(String name) {
    return jdbc.sql(CLAIM).param("name", name).query((r, _) -> Cursor.of(r)).optional();
  }
}
