package org.gongzhi.channels.open311.keys;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * 限速. A bucket of as many posts as a key has a minute, which fills up evenly. Kept in this process: a limit against
 * a program that runs wild need not survive a restart, and a row every post rewrites would be slower than the post.
 */
final class Pace {
  private static final double MINUTE = 60e9;

  private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  Pace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private record Bucket(double level, long at) {}

  /**
   * Takes one.
   *
   * @return 0 if there was one, else the seconds until there will be
   */
  long take(UUID client, int perMinute) {
    long now = nanos.getAsLong();
    long[] wait = new long[1];
    buckets.compute(
        client,
        (_, b) -> {
          double level =
              b == null
                  ? perMinute
                  : Math.min(perMinute, b.level + (now - b.at) / MINUTE * perMinute);
          if (level >= 1) return new Bucket(level - 1, now);
          wait[0] = (long) Math.ceil((1 - level) * 60 / perMinute);
          return new Bucket(level, now);
        });
    return wait[0];
  }
}
