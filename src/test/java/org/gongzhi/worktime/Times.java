package org.gongzhi.worktime;

import java.time.Instant;
import java.time.LocalDateTime;
import org.gongzhi.platform.TownClock;

/** Times as the town's clocks show them. */
final class Times {
  private Times() {}

  /** Reads “2024-06-17 19:38”. */
  static Instant at(String localTime) {
    return LocalDateTime.parse(localTime.replace(' ', 'T')).atZone(TownClock.ZONE).toInstant();
  }
}
