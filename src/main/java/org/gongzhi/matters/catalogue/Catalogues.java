package org.gongzhi.matters.catalogue;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
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
  }

  private record Row(String area, int version, String content) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String LATEST =
      """
      select area, version, content
      from matters.catalogue
      where area = any(:areas)
      order by area desc, version desc
      limit 1
      """;

  private static final String PUBLISH =
      """
      insert into matters.catalogue
        (area, version, content, remark, published_by, published_name, published_at)
      values (:area, :version, :content::jsonb, :remark, :by, :name, :at)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<String, Published> inForce = new ConcurrentHashMap<>();

  Catalogues(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The catalogue in force in this area. */
  public Published of(String area) {
    return inForce.computeIfAbsent(area, this::latest);
  }

  private Published latest(String area) {
    return find(area).orElse(Published.STARTING);
  }

  private Optional<Published> find(String area) {
    // codes sort so that the nearest area with a catalogue comes first
    String[] lineage = {
      area,
      area.substring(0, 9) + "000",
      area.substring(0, 6) + "000000",
      area.substring(0, 4) + "00000000"
    };
    return jdbc.sql(LATEST)
        .param("areas", lineage)
        .query(Row.class)
        .optional()
        .map(r -> new Published(r.area(), r.version(), JSON.readValue(r.content(), Catalogue.class)));
  }

  /**
   * Puts a catalogue in force from now on; matters already raised keep theirs.
   *
   * @param seen the version the changes were made on; a later one means somebody was quicker
   * @param remark what was changed and why
   * @throws Refused as not found unless the actor oversees the area, as stale when somebody published
   *     first
   */
  public Published publish(
      Actor actor, String area, int seen, Catalogue catalogue, String remark) {
    if (!actor.isSystem() && !actor.oversees(area)) throw Refused.notFound();
    int version = find(area).filter(p -> p.area().equals(area)).map(Published::version).orElse(0);
    if (version != seen) throw Refused.stale();
    try {
      jdbc.sql(PUBLISH)
          .param("area", area)
          .param("version", version + 1)
          .param("content", JSON.writeValueAsString(catalogue))
          .param("remark", remark)
          .param("by", actor.person())
          .param("name", actor.name())
          .param("at", Sql.at(clock.instant()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.stale();
    } finally {
      inForce.clear();
    }
    return new Published(area, version + 1, catalogue);
  }
}
