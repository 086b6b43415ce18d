package org.gongzhi.council.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 例会. The standing series of each quarter, version by version; whoever prepares meetings there may change it. */
@Service
public class MeetingSeries {
  private final JdbcClient sql;
  private final Clock clock;

  MeetingSeries(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A quarter with a series. */
  public record Standing(String area, UUID quarter, String name, SeriesRules rules) {}

  /** What holds in a quarter now; empty where nobody has written anything down. */
  public Optional<SeriesRules> of(String area, UUID quarter) {
    return sql.sql(
            """
            select s.*
            from council.series s
            where s.area = :area and s.quarter = :quarter
            order by s.version desc
            limit 1
            """)
        .param("area", area)
        .param("quarter", quarter)
        .query(MeetingSeries::rules)
        .optional();
  }

  /** The version a meeting was planned under. */
  SeriesRules of(Meeting m) {
    return sql.sql(
            """
            select s.*
            from council.series s
            where s.area = :area and s.quarter = :quarter and s.version = :version
            """)
        .param("area", m.area())
        .param("quarter", m.quarter())
        .param("version", m.series())
        .query(MeetingSeries::rules)
        .single();
  }

  /** Every series that is running, for the timers. */
  List<Standing> running() {
    return sql.sql(
            """
            -- across areas: the timers plan everywhere
            select s.*, q.name
            from council.series s
            join places.pub_quarter q on q.area = s.area and q.id = s.quarter
            where s.running and s.version = (
              select max(l.version) from council.series l where l.area = s.area and l.quarter = s.quarter)
            order by s.area, s.quarter
            """)
        .query(
            (r, n) ->
                new Standing(
                    r.getString("area"),
                    r.getObject("quarter", UUID.class),
                    r.getString("name"),
                    rules(r, n)))
        .list();
  }

  /**
   * 发布新的一版.
   *
   * @throws Refused if the actor may not, something needs mending, or somebody was quicker
   */
  public void publish(Actor actor, String area, UUID quarter, SeriesRules typed) {
    if (!Officers.prepare(actor, area, quarter)) throw Refused.notFound();
    SeriesRules r = typed.checked();
    int done =
        sql.sql(
                """
                insert into council.series (area, quarter, version, weekday, begins, place, size_least, size_most,
                  notice_days, speak_seconds, speak_times, rounds, source, running, made_by, made_by_name, at)
                select :area, :quarter, :version, :weekday, cast(:begins as time), :place, :least, :most,
                  :notice, :seconds, :times, :rounds, :source, :running, :by, :name, :now
                where :version - 1 = (
                  select coalesce(max(version), 0)
                  from council.series
                  where area = :area and quarter = :quarter)
                on conflict (area, quarter, version) do nothing
                """)
            .param("area", area)
            .param("quarter", quarter)
            .param("version", r.version() + 1)
            .param("weekday", r.when().weekday().getValue())
            .param("begins", r.when().begins().toString())
            .param("place", r.when().place())
            .param("least", r.size().least())
            .param("most", r.size().most())
            .param("notice", r.noticeDays())
            .param("seconds", r.speaking().seconds())
            .param("times", r.speaking().times())
            .param("rounds", r.rounds())
            .param("source", r.source())
            .param("running", r.running())
            .param("by", actor.person())
            .param("name", actor.name())
            .param("now", Sql.at(clock.instant()))
            .update();
    if (done == 0) throw Refused.stale();
  }

  private static SeriesRules rules(ResultSet r, int n) throws SQLException {
    return new SeriesRules(
        r.getInt("version"),
        new SeriesRules.When(
            DayOfWeek.of(r.getInt("weekday")),
            r.getObject("begins", LocalTime.class),
            r.getString("place")),
        new SeriesRules.Size(r.getInt("size_least"), r.getInt("size_most")),
        r.getInt("notice_days"),
        new SeriesRules.Speaking(r.getInt("speak_seconds"), r.getInt("speak_times")),
        r.getInt("rounds"),
        r.getString("source"),
        r.getBoolean("running"));
  }
}
