package org.gongzhi.platform;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Strictly ascending UUIDv7 (RFC 9562) made by the application, so that one schema runs on every
 * PostgreSQL from 15 on, distributed or not.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** 48 bits of milliseconds and 12 bits of counter. */
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  public static UUID next() {
    long t =
        LAST.accumulateAndGet(
            System.currentTimeMillis() << 12, (last, now) -> Math.max(last + 1, now));
    return new UUID(
        ((t >>> 12) << 16) | 0x7000L | (t & 0xfff),
        (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
  }
}
