package org.gongzhi.worktime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Recent;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.worktime.LocalDay.Worked;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 本地放假调休. What areas have decided about their days. A list is published whole, as a version; of the same day the nearest
 * area's word counts: the community's before the street's, the street's before the district's and the city's.
 */
@Service
public class LocalCalendars implements Calendars {
  /** Areas whose edition is remembered; it is asked for with every case that is opened. */
  private static final int AREAS = 5_000;

  /** Editions kept as calendars; an installation has a few for each area that ever decided anything. */
  private static final int EDITIONS = 1_000;

  /** Versions of one area that anybody looks back at. */
  private static final int VERSIONS = 50;

  /** Offices of the people module that answer for what an area goes by. */
  private static final Set<String> EDITORS =
      Set.of("ADMINISTRATOR", "SECRETARY", "COMMUNITY_WORKER");

  private static final String PUBLISH =
      """
      with published as (
        insert into worktime.local_calendar
          (area, version, remark, published_by, published_name, published_at)
        values (:area, :version, :remark, :by, :name, :at)
        returning area, version)
      insert into worktime.local_day (area, version, day, worked, reason, source)
      select p.area, p.version, d.day::date, d.worked, d.reason, d.source
      from published p,
        unnest(:days::text[], :worked::text[], :reasons::text[], :sources::text[])
          as d (day, worked, reason, source)
      """;

  private final WorkCalendar usual;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Recent<String, String> editions = new Recent<>(AREAS, this::latest);
  private final Map<String, WorkCalendar> calendars = new ConcurrentHashMap<>();

  LocalCalendars(WorkCalendar usual, JdbcClient jdbc, Clock clock) {
    this.usual = usual;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public WorkCalendar in(String area) {
    return under(editions.get(area));
  }

  @Override
  public WorkCalendar under(String edition) {
    if (edition.isEmpty()) return usual;
    WorkCalendar known = calendars.get(edition);
    if (known != null) return known;
    WorkCalendar read = read(edition);
    if (calendars.size() < EDITIONS) calendars.put(edition, read);
    return read;
  }

  /** Versions in force, the farthest area first: “340303000000.2 340303004007.1”. */
  private String latest(String area) {
    return jdbc.sql(
            """
            select area, max(version) as version
            from worktime.local_calendar
            where area = any(:areas)
            group by area
            order by area
            """)
        .param("areas", Sql.texts(lineage(area)))
        .query((r, _) -> r.getString("area") + "." + r.getInt("version"))
        .list()
        .stream()
        .collect(Collectors.joining(" "));
  }

  private static List<String> lineage(String area) {
    return List.of(
        area,
        area.substring(0, 9) + "000",
        area.substring(0, 6) + "000000",
        area.substring(0, 4) + "00000000");
  }

  private WorkCalendar read(String edition) {
    Map<LocalDate, LocalDay> days = new TreeMap<>();
    for (String part : edition.split(" ")) {
      String[] version = part.split("\\.", 2);
      if (version.length != 2) throw new IllegalArgumentException("no edition: " + edition);
      // nearer areas come later and have the last word
      days(version[0], Integer.parseInt(version[1])).forEach(d -> days.put(d.day(), d));
    }
    return usual.with(days.values(), edition);
  }

  /** The version this area itself has in force; 0 when it has none. */
  public int version(String area) {
    return jdbc.sql(
            """
            select coalesce(max(version), 0)
            from worktime.local_calendar
            where area = :area
            """)
        .param("area", area)
        .query(Integer.class)
        .single();
  }

  /** What this area itself has decided, by its version; none in version 0. */
  public List<LocalDay> days(String area, int version) {
    return jdbc.sql(
            """
            select day, worked, reason, source
            from worktime.local_day
            where area = :area and version = :version
            order by day
            """)
        .param("area", area)
        .param("version", version)
        .query((r, _) -> day(r))
        .list();
  }

  /**
   * 一版.
   *
   * @param version counts up per area
   * @param days the whole list
   * @param remark why it was changed
   * @param by the name of who published it
   */
  public record Edition(int version, List<LocalDay> days, String remark, String by, Instant at) {
    private Edition whole() {
      return new Edition(version, List.copyOf(days), remark, by, at);
    }
  }

  /** What this area itself has published, the latest first. */
  public List<Edition> history(String area) {
    Map<Integer, Edition> all = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.version, c.remark, c.published_name, c.published_at, d.day, d.worked,
              d.reason, d.source
            from (
              select *
              from worktime.local_calendar
              where area = :area
              order by version desc
              limit :limit) c
              left join worktime.local_day d on d.area = c.area and d.version = c.version
            order by c.version desc, d.day
            """)
        .param("area", area)
        .param("limit", VERSIONS)
        .query(
            (ResultSet r) -> {
              Edition e = all.computeIfAbsent(r.getInt("version"), _ -> edition(r));
              if (r.getObject("day") != null) e.days().add(day(r));
            });
    return all.values().stream().map(Edition::whole).toList();
  }

  private static Edition edition(ResultSet r) {
    try {
      return new Edition(
          r.getInt("version"),
          new ArrayList<>(),
          r.getString("remark"),
          r.getString("published_name"),
          r.getObject("published_at", OffsetDateTime.class).toInstant());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LocalDay day(ResultSet r) throws SQLException {
    return new LocalDay(
        r.getObject("day", LocalDate.class),
        Worked.valueOf(r.getString("worked")),
        r.getString("reason"),
        r.getString("source"));
  }

  /** Whether this person may decide about the days of this area. */
  public static boolean mayPublish(Actor actor, String area) {
    return actor.isSystem()
        || actor.posts().stream()
            .filter(p -> EDITORS.contains(p.office()))
            .anyMatch(p -> p.area() != null && area.startsWith(p.area()));
  }

  /**
   * Puts a list in force from now on; cases already opened keep the one they were opened under.
   *
   * @param seen the version the change was made on; a later one means somebody was quicker
   * @param days the whole list
   * @param remark why
   * @throws Refused as not found unless the actor {@linkplain #mayPublish may}, as stale when somebody
   *     published first
   */
  public void publish(Actor actor, String area, int seen, List<LocalDay> days, String remark) {
    if (!mayPublish(actor, area)) throw Refused.notFound();
    if (seen != version(area)) throw Refused.stale();
    try {
      jdbc.sql(PUBLISH)
          .param("area", area)
          .param("version", seen + 1)
          .param("remark", remark)
          .param("by", actor.person())
          .param("name", actor.name())
          .param("at", Sql.at(clock.instant()))
          .param("days", Sql.texts(days.stream().map(d -> d.day().toString()).toList()))
          .param("worked", Sql.texts(days.stream().map(d -> d.worked().name()).toList()))
          .param("reasons", Sql.texts(days.stream().map(LocalDay::reason).toList()))
          .param("sources", Sql.texts(days.stream().map(LocalDay::source).toList()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.stale();
    } finally {
      editions.forgetAll();
    }
  }
}
