package org.gongzhi.council.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskStore {
  private static final String COLUMNS =
      """
      select t.*, m.ordinal, i.title
      from council.task t
      join council.meeting m on m.area = t.area and m.id = t.meeting
      join council.item i on i.area = t.area and i.meeting = t.meeting and i.no = t.item
      """;

  private final JdbcClient sql;

  TaskStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Task> of(MeetingKey key) {
    return sql.sql(COLUMNS + "where t.area = :area and t.meeting = :meeting order by i.position, t.item, t.no\n")
        .param("area", key.area())
        .param("meeting", key.id())
        .query(TaskStore::task)
        .list();
  }

  /** 没办完的, the one due first before the others. */
  List<Task> open(String area, UUID quarter) {
    return sql.sql(
            COLUMNS
                + """
                where t.area = :area and t.quarter = :quarter and t.done_at is null
                order by t.due_on, t.meeting, t.item, t.no
                """)
        .param("area", area)
        .param("quarter", quarter)
        .query(TaskStore::task)
        .list();
  }

  /** 没办完的 where somebody serves or oversees, and what their organisations owe. */
  List<Task> open(Actor actor) {
    return sql.sql(
            "-- across areas: a street oversees several\n"
                + COLUMNS
                + """
                where t.done_at is null
                  and (t.quarter = any(:quarters) or t.owner = any(:mine)
                    or exists (select from unnest(:areas) a where t.area like a || '%'))
                order by t.due_on, t.meeting, t.item, t.no
                limit 100
                """)
        .param("quarters", Sql.uuids(actor.quarters()))
        .param("mine", Sql.uuids(actor.organisations()))
        .param("areas", Sql.texts(actor.areas()))
        .query(TaskStore::task)
        .list();
  }

  void insert(Meeting m, int item, int no, Task.New t, String ownerName) {
    sql.sql(
            """
            insert into council.task (area, meeting, item, no, quarter, what, owner, owner_name, helpers, money, watcher, due_on)
            values (:area, :meeting, :item, :no, :quarter, :what, :owner, :ownerName, :helpers, :money, :watcher, :due)
            """)
        .param("area", m.area())
        .param("meeting", m.key().id())
        .param("item", item)
        .param("no", no)
        .param("quarter", m.quarter())
        .param("what", t.what())
        .param("owner", t.owner())
        .param("ownerName", ownerName)
        .param("helpers", t.helpers())
        .param("money", t.money())
        .param("watcher", t.watcher())
        .param("due", t.dueOn())
        .update();
  }

  /** False if it is done already, or there is none. */
  boolean done(Task.Key key, Instant at, String by, String words) {
    return sql.sql(
                """
                update council.task
                set done_at = :at, done_by = :by, done_words = :words
                where area = :area and meeting = :meeting and item = :item and no = :no and done_at is null
                """)
            .param("at", Sql.at(at))
            .param("by", by)
            .param("words", words)
            .param("area", key.meeting().area())
            .param("meeting", key.meeting().id())
            .param("item", key.item())
            .param("no", key.no())
            .update()
        == 1;
  }

  private static Task task(ResultSet r, int n) throws SQLException {
    Instant done = MeetingStore.instant(r, "done_at");
    return new Task(
        new Task.Key(
            new MeetingKey(r.getString("area"), r.getObject("meeting", UUID.class)),
            r.getInt("item"),
            r.getInt("no")),
        r.getInt("ordinal"),
        r.getString("title"),
        r.getString("what"),
        new Task.Owner(
            r.getObject("owner", UUID.class),
            r.getString("owner_name"),
            r.getString("helpers"),
            r.getString("money"),
            r.getString("watcher")),
        r.getObject("due_on", LocalDate.class),
        done == null ? null : new Task.Done(done, r.getString("done_by"), r.getString("done_words")));
  }
}
