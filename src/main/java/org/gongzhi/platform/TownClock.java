package org.gongzhi.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * 本地时钟. The clock of the place we serve: Chinese standard time, and in the demo shifted so that its
 * world starts where the story does and then runs. All business time comes from here, never from
 * the database or the system.
 */
public final class TownClock extends Clock {
  /** All deadlines and dates are told in this zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock real;
  private volatile Duration shift = Duration.ZERO;

  public TownClock(Clock real) {
    this.real = real;
  }

  /** From now on the clock reads {@code shift} later (or earlier, if negative) than the real one. */
  public void shiftBy(Duration shift) {
    this.shift = shift;
  }

  @Override
  public Instant instant() {
    // PostgreSQL keeps microseconds; a time that is stored must come back equal
    Instant t = real.instant().plus(shift);
    return t.minusNanos(t.getNano() % 1_000);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real.withZone(zone), shift);
  }
}
