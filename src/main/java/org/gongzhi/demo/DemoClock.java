package org.gongzhi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.gongzhi.platform.ClockShift;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.TownClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 演示时钟. Starts on the morning of Tuesday 2024-06-18 when the demo world is first loaded and then runs, also
 * while nobody is there. A database with a life of its own keeps the real time.
 */
@Component
@ConditionalOnProperty("gongzhi.demo")
class DemoClock implements ClockShift {
  /** 2024年6月18日 星期二 08:30. */
  static final Instant START =
      ZonedDateTime.of(2024, 6, 18, 8, 30, 0, 0, TownClock.ZONE).toInstant();

  /** Remembers the shift; where it is remembered, the demo world is. */
  private static final String SHIFT = "demo.clock";

  private static final String INHABITED =
      """
      -- across areas: whether anybody is there at all
      select exists (select from people.pub_organisation)
        or exists (select from people.pub_person_name)
        or exists (select from places.pub_quarter)
      """;

  private final Settings settings;
  private final JdbcClient sql;

  DemoClock(Settings settings, JdbcClient sql) {
    this.settings = settings;
    this.sql = sql;
  }

  @Override
  public Duration shift(Instant real) {
    return kept().orElseGet(() -> isInhabited() ? Duration.ZERO : Duration.between(real, START));
  }

  /** The shift of the demo world; empty where it is not. */
  Optional<Duration> kept() {
    return settings.find(SHIFT).map(Duration::parse);
  }

  /** Whether the demo world is in this database. */
  boolean runs() {
    return kept().isPresent();
  }

  /** Whether anybody lives in this database, of the demo or of the real world. */
  boolean isInhabited() {
    return sql.sql(INHABITED).query(Boolean.class).single();
  }

  /** Claims the database for the demo world; false if another server did so first. */
  boolean claim() {
    return settings.putFirst(SHIFT, Duration.ZERO.toString());
  }

  /** Remembers the shift for the next start. */
  void keep(Duration shift) {
    settings.put(SHIFT, shift.toString());
  }
}
