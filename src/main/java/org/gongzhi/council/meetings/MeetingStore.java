package org.gongzhi.council.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.find.Sought;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingStore {
  private static final String COLUMNS =
      """
      select m.*, q.name as quarter_name
      from council.meeting m
      join places.pub_quarter q on q.area = m.area and q.id = m.quarter
      """;

  private final JdbcClient sql;

  MeetingStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Meeting> find(MeetingKey key) {
    return sql.sql(COLUMNS + "where m.area = :area and m.id = :id\n")
        .param("area", key.area())
        .param("id", key.id())
        .query(MeetingStore::meeting)
        .optional();
  }

  Optional<Meeting> find(UUID id) {
    return sql.sql("-- across areas: an address has the id alone\n" + COLUMNS + "where m.id = :id\n")
        .param("id", id)
        .query(MeetingStore::meeting)
        .optional();
  }

  /** The meetings of an area, of a quarter if one is named, newest first. */
  List<Meeting> in(String area, @Nullable UUID quarter, int limit) {
    return sql.sql(
            COLUMNS
                + """
                where m.area = :area and (cast(:quarter as uuid) is null or m.quarter = :quarter)
                order by m.held_on desc, q.name
                limit :limit
                """)
        .param("area", area)
        .param("quarter", quarter)
        .param("limit", limit)
        .query(MeetingStore::meeting)
        .list();
  }

  /** The meetings an actor prepares or leads, newest first. */
  List<Meeting> of(Actor actor, int limit) {
    return sql.sql(
            """
            -- across areas: a street oversees several
            """
                + COLUMNS
                + """
                where m.quarter = any(:quarters)
                  or exists (select from unnest(:areas) a where m.area like a || '%')
                order by m.held_on desc, q.name
                limit :limit
                """)
        .param("quarters", Sql.uuids(actor.quarters()))
        .param("areas", Sql.texts(actor.areas()))
        .param("limit", limit)
        .query(MeetingStore::meeting)
        .list();
  }

  /** The meetings somebody has a place at from this day on, and those open now, the next one first. */
  List<Meeting> seated(UUID person, LocalDate from, int limit) {
    return sql.sql(
            "-- across areas: one person may sit in several\n"
                + COLUMNS
                + """
                where m.held_on >= :from
                  and exists (
                    select from council.seat s
                    where s.area = m.area and s.meeting = m.id and s.person = :person)
                order by m.begins_at
                limit :limit
                """)
        .param("from", from)
        .param("person", person)
        .param("limit", limit)
        .query(MeetingStore::meeting)
        .list();
  }

  /** Meetings people were told of, where somebody lives, serves or has a place; those not told of for who prepares them. */
  private static final String FIND =
      """
      -- across areas: somebody may live here and serve there
      with readable as (
        select m.*, q.name as quarter_name, concat_ws(' ', q.name, m.place, m.chair_name, (
            select string_agg(concat_ws(' ', i.title, i.story, i.decision), ' ' order by i.position)
            from council.item i
            where i.area = m.area and i.meeting = m.id)) as said
        from council.meeting m
        join places.pub_quarter q on q.area = m.area and q.id = m.quarter
        where m.begins_at >= :since
          and (m.quarter = any(:quarters)
            or exists (select from unnest(:areas) a where m.area like a || '%%')
            or m.noticed_at is not null and (
              exists (select from people.pub_home h where h.area = m.area and h.person = :me)
              or exists (
                select from council.seat s
                where s.area = m.area and s.meeting = m.id and s.person = :me))))
      select r.*
      from readable r
      where %s like all(:patterns)
      order by r.begins_at desc
      limit :limit
      """
          .formatted(Sought.inSql("r.said"));

  /**
   * @param quarters where the actor prepares meetings
   */
  List<Meetings.Found> find(Actor actor, Set<UUID> quarters, Sought sought) {
    return sql.sql(FIND)
        .param("me", actor.person())
        .param("quarters", Sql.uuids(quarters))
        .param("areas", Sql.texts(actor.areas()))
        .param("since", Sql.at(sought.since()))
        .param("patterns", Sql.texts(sought.patterns()))
        .param("limit", sought.most())
        .query((r, n) -> new Meetings.Found(meeting(r, n), r.getString("said")))
        .list();
  }

  /** The day of the last meeting that was not cancelled. */
  Optional<LocalDate> lastDay(String area, UUID quarter) {
    return sql.sql(
            """
            select max(held_on)
            from council.meeting
            where area = :area and quarter = :quarter and cancelled_at is null
            """)
        .param("area", area)
        .param("quarter", quarter)
        .query((r, _) -> Optional.ofNullable(r.getObject(1, LocalDate.class)))
        .single();
  }

  /** The meeting of a quarter held last before this day. */
  Optional<Meeting> before(String area, UUID quarter, LocalDate day) {
    return sql.sql(
            COLUMNS
                + """
                where m.area = :area and m.quarter = :quarter and m.held_on < :day and m.closed_at is not null
                order by m.held_on desc
                limit 1
                """)
        .param("area", area)
        .param("quarter", quarter)
        .param("day", day)
        .query(MeetingStore::meeting)
        .optional();
  }

  /** False if somebody planned that day or that number at the same time. */
  boolean insert(MeetingKey key, UUID quarter, Meeting.When when, int series, Proceedings.Step first) {
    try {
      return sql.sql(
                  """
                  insert into council.meeting (area, id, quarter, ordinal, held_on, begins_at, place, series,
                    chair_name, recorder_name, late, version, head)
                  select :area, :id, :quarter, coalesce(max(ordinal), 0) + 1, :day, :begins, :place, :series,
                    '', '', '', 1, :head
                  from council.meeting
                  where area = :area and quarter = :quarter
                  """)
              .param("area", key.area())
              .param("id", key.id())
              .param("quarter", quarter)
              .param("day", when.heldOn())
              .param("begins", Sql.at(when.beginsAt()))
              .param("place", when.place())
              .param("series", series)
              .param("head", first.hash())
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  void roles(MeetingKey key, Meeting.Roles r) {
    sql.sql(
            """
            update council.meeting
            set chair = :chair, chair_name = :chairName, recorder = :recorder, recorder_name = :recorderName
            where area = :area and id = :id
            """)
        .param("chair", r.chair())
        .param("chairName", r.chairName())
        .param("recorder", r.recorder())
        .param("recorderName", r.recorderName())
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  void move(MeetingKey key, Meeting.When when) {
    sql.sql(
            """
            update council.meeting
            set held_on = :day, begins_at = :begins, place = :place
            where area = :area and id = :id
            """)
        .param("day", when.heldOn())
        .param("begins", Sql.at(when.beginsAt()))
        .param("place", when.place())
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  void noticed(MeetingKey key, Instant at, String late) {
    sql.sql(
            """
            update council.meeting
            set noticed_at = :at, late = :late
            where area = :area and id = :id and noticed_at is null
            """)
        .param("at", Sql.at(at))
        .param("late", late)
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  void opened(MeetingKey key, Instant at) {
    sql.sql("update council.meeting set opened_at = :at where area = :area and id = :id and opened_at is null")
        .param("at", Sql.at(at))
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  void closed(MeetingKey key, Instant at) {
    sql.sql("update council.meeting set closed_at = :at where area = :area and id = :id and closed_at is null")
        .param("at", Sql.at(at))
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  void cancelled(MeetingKey key, Instant at, String why) {
    sql.sql(
            """
            update council.meeting
            set cancelled_at = :at, cancelled_why = :why
            where area = :area and id = :id and cancelled_at is null
            """)
        .param("at", Sql.at(at))
        .param("why", why)
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
    OffsetDateTime t = r.getObject(column, OffsetDateTime.class);
    return t == null ? null : t.toInstant();
  }

  private static Meeting meeting(ResultSet r, int n) throws SQLException {
    return new Meeting(
        new MeetingKey(r.getString("area"), r.getObject("id", UUID.class)),
        r.getObject("quarter", UUID.class),
        r.getString("quarter_name"),
        r.getInt("ordinal"),
        new Meeting.When(
            r.getObject("held_on", LocalDate.class),
            r.getObject("begins_at", OffsetDateTime.class).toInstant(),
            r.getString("place")),
        r.getInt("series"),
        new Meeting.Roles(
            r.getObject("chair", UUID.class),
            r.getString("chair_name"),
            r.getObject("recorder", UUID.class),
            r.getString("recorder_name")),
        new Meeting.Times(
            instant(r, "noticed_at"),
            instant(r, "opened_at"),
            instant(r, "closed_at"),
            instant(r, "cancelled_at")),
        r.getString("late"),
        r.getInt("version"));
  }
}
