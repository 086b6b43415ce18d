package org.gongzhi.matters.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.people.Office;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Recent;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * 各地目录. Which catalogue is in force where: the latest its own area has published, else that of the street,
 * district or city above, else the starting one.
 */
@Service
public class Catalogues {
  /**
   * 目录版本.
   *
   * @param area the area that published it; empty for the starting one
   * @param version counts up per area; 0 for the starting one
   * @param catalogue the classes, limits and danger words
   */
  public record Published(String area, int version, Catalogue catalogue) {
    static final Published STARTING = new Published("", 0, Catalogue.starting());

    /** The version this area itself has published; 0 when it goes by another's. */
    public int versionOf(String own) {
      return area.equals(own) ? version : 0;
    }
  }

  /**
   * 修改记录. Who published a version, when and why.
   *
   * @param version counts up per area
   * @param remark what was changed and why
   * @param by the name of who published it
   */
  public record Edition(int version, String remark, String by, Instant at) {}

  /** Which version is in force somewhere. */
  private record Version(String area, int version) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String LATEST =
      """
      select area, version
      from matters.catalogue
      where area = any(:areas)
      order by area desc, version desc
      limit 1
      """;

  private static final String HISTORY =
      """
      select version, remark, published_name, published_at
      from matters.catalogue
      where area = :area
      order by version desc
      limit :limit
      """;

  private static final String PUBLISH =
      """
      insert into matters.catalogue
        (area, version, content, remark, published_by, published_name, published_at)
      values (:area, :version, :content::jsonb, :remark, :by, :name, :at)
      """;

  /** Who may change what a place goes by: those who answer for it, not everybody who works there. */
  private static final Set<String> EDITORS =
      Set.of(
          Office.ADMINISTRATOR.name(), Office.SECRETARY.name(), Office.COMMUNITY_WORKER.name());

  /** Areas remembered at once. */
  private static final int AREAS = 5_000;

  /** Most characters of a remark. */
  private static final int REMARK = 200;

  /** Editions of one area that anybody looks back at. */
  private static final int EDITIONS = 50;

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Areas whose version is remembered for a moment, so that another server's change is seen. */
  private final Recent<String, Optional<Version>> inForce = new Recent<>(AREAS, this::latest);

  /** A version never changes, so it is read once. */
  private final Map<Version, Published> read = new ConcurrentHashMap<>();

  Catalogues(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The catalogue in force in this area. */
  public Published of(String area) {
    return inForce
        .get(area)
        .map(v -> read.computeIfAbsent(v, this::published))
        .orElse(Published.STARTING);
  }

  private Optional<Version> latest(String area) {
    // codes sort so that the nearest area with a catalogue comes first
    String[] lineage = {
      area,
      area.substring(0, 9) + "000",
      area.substring(0, 6) + "000000",
      area.substring(0, 4) + "00000000"
    };
    return jdbc.sql(LATEST).param("areas", lineage).query(Version.class).optional();
  }

  private Published published(Version v) {
    String content = content(v.area(), v.version()).orElseThrow();
    return new Published(v.area(), v.version(), read(content));
  }

  /** A catalogue as it was published; a limit nobody knew of then counts as it does in the starting one. */
  private static Catalogue read(String content) {
    Content c = JSON.readValue(content, Content.class);
    List<TimeLimit> limits = new ArrayList<>(c.limits());
    for (TimeLimit.What what : TimeLimit.What.values())
      if (limits.stream().noneMatch(l -> l.what() == what))
        Catalogue.starting().limits().stream().filter(l -> l.what() == what).forEach(limits::add);
    return new Catalogue(c.classes(), limits, c.dangers());
  }

  private record Content(
      List<MatterClass> classes, List<TimeLimit> limits, List<DangerWord> dangers) {}

  /** Whether this person may publish a catalogue for this area. */
  public static boolean mayPublish(Actor actor, String area) {
    return actor.isSystem()
        || actor.posts().stream()
            .anyMatch(
                p ->
                    EDITORS.contains(p.office())
                        && p.area() != null
                        && area.startsWith(p.area()));
  }

  /** What this area itself has published, the latest first. */
  public List<Edition> history(String area) {
    return jdbc.sql(HISTORY)
        .param("area", area)
        .param("limit", EDITIONS)
        .query(
            (r, _) ->
                new Edition(
                    r.getInt("version"),
                    r.getString("remark"),
                    r.getString("published_name"),
                    r.getObject("published_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** A version this area itself has published; empty when there is none of that number. Nobody's is the starting one. */
  public Optional<Catalogue> version(String area, int version) {
    if (area.isEmpty()) return Optional.of(Catalogue.starting());
    return content(area, version).map(Catalogues::read);
  }

  private Optional<String> content(String area, int version) {
    return jdbc.sql(
            """
            select content::text
            from matters.catalogue
            where area = :area and version = :version
            """)
        .param("area", area)
        .param("version", version)
        .query(String.class)
        .optional();
  }

  /**
   * Puts a catalogue in force from now on; matters already raised keep theirs.
   *
   * @param seen the version the changes were made on; a later one means somebody was quicker
   * @param remark what was changed and why
   * @throws Refused as not found unless the actor {@linkplain #mayPublish may}, as stale when somebody
   *     published first, as invalid without a remark
   */
  public Published publish(
      Actor actor, String area, int seen, Catalogue catalogue, String remark) {
    if (!mayPublish(actor, area)) throw Refused.notFound();
    String why = TypedText.line("remark", remark, REMARK);
    if (why.isEmpty()) throw Refused.invalid("remark", "catalogue.missingRemark");
    if (latest(area).filter(v -> v.area().equals(area)).map(Version::version).orElse(0) != seen)
      throw stale();
    try {
      jdbc.sql(PUBLISH)
          .param("area", area)
          .param("version", seen + 1)
          .param("content", JSON.writeValueAsString(catalogue))
          .param("remark", why)
          .param("by", actor.person())
          .param("name", actor.name())
          .param("at", Sql.at(clock.instant()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.stale();
    } finally {
      inForce.forgetAll();
    }
    return new Published(area, seen + 1, catalogue);
  }

  /** What we remember is what misled whoever was late. */
  private Refused stale() {
    inForce.forgetAll();
    return Refused.stale();
  }
}
