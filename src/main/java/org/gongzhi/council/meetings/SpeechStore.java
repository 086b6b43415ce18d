package org.gongzhi.council.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpeechStore {
  private final JdbcClient sql;

  SpeechStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Speech> of(MeetingKey key) {
    return sql.sql(
            """
            select s.*,
              count(*) filter (where s.begun_at is not null or s.ended_at is null) over (
                partition by s.item, s.name, s.comes_from order by s.no) as turn
            from council.speech s
            where s.area = :area and s.meeting = :meeting
            order by s.no
            """)
        .param("area", key.area())
        .param("meeting", key.id())
        .query(SpeechStore::speech)
        .list();
  }

  /** False if they wait already. */
  boolean ask(MeetingKey key, int item, Speech.Speaker who, Speech.Side side, Instant at) {
    return sql.sql(
                """
                insert into council.speech (area, meeting, no, item, person, name, comes_from, side, asked_at, gist)
                select :area, :meeting, coalesce(max(no), 0) + 1, :item, :person, :name, :from, :side, :at, ''
                from council.speech
                where area = :area and meeting = :meeting
                on conflict do nothing
                """)
            .param("area", key.area())
            .param("meeting", key.id())
            .param("item", item)
            .param("person", who.person())
            .param("name", who.name())
            .param("from", who.from())
            .param("side", side.name())
            .param("at", Sql.at(at))
            .update()
        == 1;
  }

  /** False if they do not wait any more. */
  boolean begin(MeetingKey key, int no, Instant at, Instant until) {
    return sql.sql(
                """
                update council.speech
                set begun_at = :at, ends_at = :until
                where area = :area and meeting = :meeting and no = :no and begun_at is null and ended_at is null
                """)
            .param("at", Sql.at(at))
            .param("until", Sql.at(until))
            .param("area", key.area())
            .param("meeting", key.id())
            .param("no", no)
            .update()
        == 1;
  }

  boolean prolong(MeetingKey key, int no, Instant until) {
    return sql.sql(
                """
                update council.speech
                set ends_at = :until
                where area = :area and meeting = :meeting and no = :no and begun_at is not null and ended_at is null
                """)
            .param("until", Sql.at(until))
            .param("area", key.area())
            .param("meeting", key.id())
            .param("no", no)
            .update()
        == 1;
  }

  boolean end(MeetingKey key, int no, Instant at, String gist) {
    return sql.sql(
                """
                update council.speech
                set ended_at = greatest(:at, asked_at), gist = :gist
                where area = :area and meeting = :meeting and no = :no and ended_at is null
                """)
            .param("at", Sql.at(at))
            .param("gist", gist)
            .param("area", key.area())
            .param("meeting", key.id())
            .param("no", no)
            .update()
        == 1;
  }

  void gist(MeetingKey key, int no, String gist) {
    sql.sql("update council.speech set gist = :gist where area = :area and meeting = :meeting and no = :no")
        .param("gist", gist)
        .param("area", key.area())
        .param("meeting", key.id())
        .param("no", no)
        .update();
  }

  /** Nobody speaks to an item that has ended. */
  void endItem(MeetingKey key, int item, Instant at) {
    sql.sql(
            """
            update council.speech
            set ended_at = greatest(:at, asked_at)
            where area = :area and meeting = :meeting and item = :item and ended_at is null
            """)
        .param("at", Sql.at(at))
        .param("area", key.area())
        .param("meeting", key.id())
        .param("item", item)
        .update();
  }

  private static Speech speech(ResultSet r, int n) throws SQLException {
    return new Speech(
        r.getInt("no"),
        r.getInt("item"),
        new Speech.Speaker(
            r.getObject("person", UUID.class), r.getString("name"), r.getString("comes_from")),
        Speech.Side.valueOf(r.getString("side")),
        new Speech.Times(
            r.getObject("asked_at", OffsetDateTime.class).toInstant(),
            MeetingStore.instant(r, "begun_at"),
            MeetingStore.instant(r, "ends_at"),
            MeetingStore.instant(r, "ended_at")),
        r.getInt("turn"),
        r.getString("gist"));
  }
}
