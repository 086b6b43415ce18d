package org.gongzhi.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.html.Masthead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 门牌. A visitor sees the plate of the community or street they are registered in, a resident their quarter's
 * name below it; whoever is not known or belongs to neither, that of the installation's own community. Asked
 * several times a page, so it is remembered for some minutes.
 */
@Component
class Plates implements Masthead {
  /** How long a new telephone number may go unnoticed. */
  private static final Duration STALE = Duration.ofMinutes(5);

  private static final int ROOM = 10_000;
  private static final UUID NOBODY = new UUID(0, 0);

  private static final String OF_AREA =
      """
      select a.name, '' as quarter, o.name as organiser, o.telephone
      from people.organisation o
        join places.pub_area a on a.code = o.area
      where o.area = :area and o.kind in ('COMMUNITY', 'STREET')
      order by o.name
      limit 1
      """;

  private static final String OF_PERSON =
      """
      -- across areas: a person's id tells their area
      select a.name, q.name as quarter, o.name as organiser, o.telephone
      from people.person p
        join places.pub_area a on a.code = p.area
        join people.organisation o
          on o.area = p.area and o.kind in ('COMMUNITY', 'STREET')
        left join places.pub_dwelling d on d.area = p.area and d.id = p.dwelling
        left join places.pub_quarter q
          on q.area = p.area and q.id = coalesce(d.quarter, cast(:served as uuid))
      where p.id = :person
      order by o.name
      limit 1
      """;

  private final JdbcClient sql;
  private final Settings settings;
  private final Clock clock;
  private final Plate otherwise;
  private final Map<UUID, Known> known = new ConcurrentHashMap<>();

  /**
   * @param otherwise what the properties say, where nobody has chosen an area
   */
  Plates(JdbcClient sql, Settings settings, Clock clock, Plate otherwise) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
    this.otherwise = otherwise;
  }

  @Override
  public Plate plate(@Nullable Actor actor) {
    return actor == null
        ? own()
        : known(actor.person(), () -> of(actor)).orElseGet(this::own);
  }

  private Plate own() {
    return known(NOBODY, this::ofInstallation).orElse(otherwise);
  }

  private Optional<Plate> known(UUID whose, Supplier<Optional<Plate>> asked) {
    Instant now = clock.instant();
    Known k = known.get(whose);
    // a clock that was set back must not keep anything for longer
    if (k != null && !now.isBefore(k.at) && now.isBefore(k.at.plus(STALE))) return k.plate;
    Optional<Plate> plate = asked.get();
    if (known.size() >= ROOM) known.clear();
    known.put(whose, new Known(plate, now));
    return plate;
  }

  private Optional<Plate> ofInstallation() {
    return settings
        .find(Settings.AREA)
        .flatMap(area -> sql.sql(OF_AREA).param("area", area).query(Row.class).optional())
        .map(this::plate);
  }

  private Optional<Plate> of(Actor actor) {
    Set<UUID> served = actor.quarters();
    return sql.sql(OF_PERSON)
        .param("person", actor.person())
        .param("served", served.size() == 1 ? served.iterator().next() : null)
        .query(Row.class)
        .optional()
        .map(this::plate);
  }

  private Plate plate(Row r) {
    return new Plate(
        r.name,
        r.quarter == null ? "" : r.quarter,
        r.organiser,
        r.telephone == null ? otherwise.telephone() : r.telephone);
  }

  private record Row(
      String name, @Nullable String quarter, String organiser, @Nullable String telephone) {}

  private record Known(Optional<Plate> plate, Instant at) {}
}
