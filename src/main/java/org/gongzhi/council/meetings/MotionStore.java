package org.gongzhi.council.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.gongzhi.voting.count.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MotionStore {
  private static final String COLUMNS =
      """
      select o.*, w.words
      from council.motion o
      join council.motion_words w on w.area = o.area and w.meeting = o.meeting and w.motion = o.no
        and w.version = o.words_version
      where o.area = :area and o.meeting = :meeting
      """;

  private final JdbcClient sql;

  MotionStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Motion> of(MeetingKey key) {
    return sql.sql(COLUMNS + "order by o.no\n")
        .param("area", key.area())
        .param("meeting", key.id())
        .query(MotionStore::motion)
        .list();
  }

  Optional<Motion> onTheFloor(MeetingKey key) {
    return sql.sql(COLUMNS + "and o.ended_at is null\n")
        .param("area", key.area())
        .param("meeting", key.id())
        .query(MotionStore::motion)
        .optional();
  }

  /** As it is put. */
  record New(int item, String words, String mover, Body body, Motion.How how) {}

  /** Its number; empty if another one is on the floor. */
  Optional<Integer> insert(MeetingKey key, New n, Instant at) {
    try {
      int no =
          sql.sql(
                  """
                  insert into council.motion (area, meeting, no, item, mover, body, manner, words_version, put_at)
                  select :area, :meeting, coalesce(max(no), 0) + 1, :item, :mover, :body, :manner, 1, :at
                  from council.motion
                  where area = :area and meeting = :meeting
                  returning no
                  """)
              .param("area", key.area())
              .param("meeting", key.id())
              .param("item", n.item())
              .param("mover", n.mover())
              .param("body", n.body().name())
              .param("manner", n.how().name())
              .param("at", Sql.at(at))
              .query(Integer.class)
              .single();
      words(key, no, 1, n.words(), n.mover(), at);
      return Optional.of(no);
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  private void words(MeetingKey key, int no, int version, String words, String by, Instant at) {
    sql.sql(
            """
            insert into council.motion_words (area, meeting, motion, version, words, by_whom, at)
            values (:area, :meeting, :motion, :version, :words, :by, :at)
            """)
        .param("area", key.area())
        .param("meeting", key.id())
        .param("motion", no)
        .param("version", version)
        .param("words", words)
        .param("by", by)
        .param("at", Sql.at(at))
        .update();
  }

  /** 改过的文字, the first one first. */
  record Version(int motion, int version, String words, String by) {}

  List<Version> versions(MeetingKey key) {
    return sql.sql(
            """
            select motion, version, words, by_whom as by
            from council.motion_words
            where area = :area and meeting = :meeting
            order by motion, version
            """)
        .param("area", key.area())
        .param("meeting", key.id())
        .query(Version.class)
        .list();
  }

  /** False if it is being voted on by now. */
  boolean amend(MeetingKey key, Motion m, String words, String by, Instant at) {
    int next = m.words().version() + 1;
    boolean done =
        sql.sql(
                    """
                    update council.motion
                    set words_version = :next
                    where area = :area and meeting = :meeting and no = :no and words_version = :next - 1
                      and voting_at is null and ended_at is null
                    """)
                .param("next", next)
                .param("area", key.area())
                .param("meeting", key.id())
                .param("no", m.no())
                .update()
            == 1;
    if (done) words(key, m.no(), next, words, by, at);
    return done;
  }

  boolean vote(MeetingKey key, int no, @Nullable UUID vote, Instant at) {
    return sql.sql(
                """
                update council.motion
                set voting_at = :at, vote = :vote
                where area = :area and meeting = :meeting and no = :no and voting_at is null and ended_at is null
                """)
            .param("at", Sql.at(at))
            .param("vote", vote)
            .param("area", key.area())
            .param("meeting", key.id())
            .param("no", no)
            .update()
        == 1;
  }

  /** False if it was counted before. */
  boolean count(MeetingKey key, int no, Motion.Count c, Instant at) {
    return sql.sql(
                """
                update council.motion
                set counted_at = :at, present = :present, pro = :pro, against = :against, abstain = :abstain
                where area = :area and meeting = :meeting and no = :no and voting_at is not null
                  and counted_at is null and ended_at is null
                """)
            .param("at", Sql.at(at))
            .param("present", c.present())
            .param("pro", c.pro())
            .param("against", c.against())
            .param("abstain", c.abstain())
            .param("area", key.area())
            .param("meeting", key.id())
            .param("no", no)
            .update()
        == 1;
  }

  boolean end(MeetingKey key, int no, String outcome, @Nullable String casting, Instant at) {
    return sql.sql(
                """
                update council.motion
                set ended_at = :at, outcome = :outcome, casting = :casting
                where area = :area and meeting = :meeting and no = :no and ended_at is null
                """)
            .param("at", Sql.at(at))
            .param("outcome", outcome)
            .param("casting", casting)
            .param("area", key.area())
            .param("meeting", key.id())
            .param("no", no)
            .update()
        == 1;
  }

  /** 举手计数 of one teller. */
  record Hands(int round, UUID teller, String name, int pro, int against, int abstain) {
    boolean same(Hands other) {
      return pro == other.pro && against == other.against && abstain == other.abstain;
    }
  }

  List<Hands> hands(MeetingKey key, int no) {
    return sql.sql(
            """
            select round, teller, teller_name as name, pro, against, abstain
            from council.hand_count
            where area = :area and meeting = :meeting and motion = :motion
            order by round, at
            """)
        .param("area", key.area())
        .param("meeting", key.id())
        .param("motion", no)
        .query(Hands.class)
        .list();
  }

  /** False if this teller has counted in this round. */
  boolean hands(MeetingKey key, int no, Actor teller, Hands h, Instant at) {
    return sql.sql(
                """
                insert into council.hand_count (area, meeting, motion, teller, teller_name, round, pro, against, abstain, at)
                values (:area, :meeting, :motion, :teller, :name, :round, :pro, :against, :abstain, :at)
                on conflict do nothing
                """)
            .param("area", key.area())
            .param("meeting", key.id())
            .param("motion", no)
            .param("teller", teller.person())
            .param("name", teller.name())
            .param("round", h.round())
            .param("pro", h.pro())
            .param("against", h.against())
            .param("abstain", h.abstain())
            .param("at", Sql.at(at))
            .update()
        == 1;
  }

  private static Motion motion(ResultSet r, int n) throws SQLException {
    String outcome = r.getString("outcome");
    boolean counted = r.getObject("counted_at", OffsetDateTime.class) != null;
    return new Motion(
        r.getInt("no"),
        r.getInt("item"),
        new Motion.Words(r.getString("words"), r.getString("mover"), r.getInt("words_version")),
        Body.valueOf(r.getString("body")),
        Motion.How.valueOf(r.getString("manner")),
        new Motion.Times(
            r.getObject("put_at", OffsetDateTime.class).toInstant(),
            MeetingStore.instant(r, "voting_at")),
        r.getObject("vote", UUID.class),
        counted
            ? new Motion.Count(
                r.getInt("present"), r.getInt("pro"), r.getInt("against"), r.getInt("abstain"))
            : null,
        outcome == null ? null : new Motion.End(outcome, r.getString("casting")));
  }
}
