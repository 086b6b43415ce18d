package org.gongzhi.channels.open311.server;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongzhi.channels.open311.wire.Fields;
import org.gongzhi.channels.open311.wire.Wrong;
import org.gongzhi.platform.Refused.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 管辖地. The communities that are served here, by their division codes. As long as there is one, nobody need name it.
 * They change a few times a year, so they are looked up once in a while.
 */
@Component
public class Jurisdictions {
  private static final String EXAMPLE =
      """
      -- across areas: any place that is served here
      select q.area, q.name as quarter
      from places.pub_quarter q
      join people.pub_organisation o on o.area = q.area and o.kind = 'COMMUNITY'
      where q.retired_on is null
      order by q.area <> :own, q.area, q.longitude is null, q.name
      limit 1
      """;

  private final JdbcClient jdbc;
  private final Kept<Map<String, String>> known = new Kept<>(this::load);

  Jurisdictions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The one that was asked for.
   *
   * @throws Wrong if it is unknown, or must be named and is not
   */
  String of(Fields fields) {
    Optional<String> named = fields.one("jurisdiction_id");
    if (named.isPresent()) {
      require(named.get());
      return named.get();
    }
    Map<String, String> all = known.now();
    if (all.size() == 1) return all.keySet().iterator().next();
    throw Wrong.of(400, Sentence.of("open311.wrong.jurisdiction"));
  }

  /** As {@link #of}, where something else tells as well. */
  Optional<String> named(Fields fields) {
    Optional<String> named = fields.one("jurisdiction_id");
    named.ifPresent(this::require);
    return named;
  }

  private void require(String code) {
    if (!known.now().containsKey(code) && !known.fresh().containsKey(code))
      throw Wrong.of(404, Sentence.of("open311.wrong.noJurisdiction", code));
  }

  /** Code to name. */
  public Map<String, String> all() {
    return known.now();
  }

  /**
   * 举例. A place that can be named in a report.
   *
   * @param area code of its community
   * @param quarter its name
   */
  public record Example(String area, String quarter) {}

  /**
   * One place to show others how it is done; empty where there is none yet.
   *
   * @param own code of the community it should be of, if it can be
   */
  public Optional<Example> example(String own) {
    return jdbc.sql(EXAMPLE).param("own", own).query(Example.class).optional();
  }

  private Map<String, String> load() {
    Map<String, String> all = new TreeMap<>();
    jdbc.sql(
            """
            -- across areas: all that are served here
            select area, short_name
            from people.pub_organisation
            where kind = 'COMMUNITY'
            """)
        .query((r, _) -> all.put(r.getString("area"), r.getString("short_name")))
        .list();
    return all;
  }
}
