package org.gongzhi.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * 时差. Tells how far the clock of the place is from the real one, before anybody has read it. One bean of a
 * module that keeps a world in another time; without it the clock is right.
 */
@FunctionalInterface
public interface ClockShift {
  /**
   * @param real the real time now
   * @return how much later than that the clock shows; negative for earlier
   */
  Duration shift(Instant real);
}
