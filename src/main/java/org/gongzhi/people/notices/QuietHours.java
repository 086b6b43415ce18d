package org.gongzhi.people.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.gongzhi.platform.TownClock;

/** 免打扰. From 21:00 to 08:00 nothing goes out but what is 特急 (D 10.2). */
final class QuietHours {
  static final LocalTime FROM = LocalTime.of(21, 0);
  static final LocalTime TO = LocalTime.of(8, 0);

  private QuietHours() {}

  static boolean quiet(Instant at) {
    LocalTime time = at.atZone(TownClock.ZONE).toLocalTime();
    return time.isBefore(TO) || !time.isBefore(FROM);
  }

  /** This moment, or eight in the morning when it is quiet. */
  static Instant open(Instant at) {
    if (!quiet(at)) return at;
    ZonedDateTime local = at.atZone(TownClock.ZONE);
    ZonedDateTime morning = local.with(TO);
    return (morning.isAfter(local) ? morning : morning.plusDays(1)).toInstant();
  }
}
