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
  private volatile Clock shown;

  public TownClock(Clock real) {
    this.real = real;
    this.shown = real;
  }

  /** From now on the clock reads {@code shift} later (or earlier, if negative) than the real one. */
  public void shiftBy(Duration shift) {
    shown = Clock.offset(real, shift);
  }

  /** The clock stands until it is told to run: for who writes down what happened long ago. */
  public void standAt(Instant t) {
    shown = Clock.fixed(t, ZONE);
  }

  /**
   * From now on the clock runs, and this is the time.
   *
   * @return the shift that makes another clock show the same
   */
  public Duration runFrom(Instant t) {
    Duration shift = Duration.between(real.instant(), t);
    shiftBy(shift);
    return shift;
  }

  @Override
  public Instant instant() {
    // PostgreSQL keeps microseconds; a time that is stored must come back equal
    Instant t = shown.instant();
    return t.minusNanos(t.getNano() % 1_000);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return shown.withZone(zone);
  }
}
