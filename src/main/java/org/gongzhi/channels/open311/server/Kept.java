package org.gongzhi.channels.open311.server;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 记住的. Something that is read often and changes seldom: looked up again after a quarter of a minute, which is how
 * long another server's change may go unnoticed. By the clock of the machine, because that of the town may stand.
 */
final class Kept<T> {
  private static final long GOOD = Duration.ofSeconds(15).toNanos();
  private static final long SOONEST = Duration.ofMillis(500).toNanos();

  private final Supplier<T> source;
  private volatile @Nullable Read<T> read;

  Kept(Supplier<T> source) {
    this.source = source;
  }

  private record Read<T>(T value, long at) {}

  T now() {
    return notOlderThan(GOOD);
  }

  /** Looked up just now, but not for every question of somebody who keeps guessing. */
  T fresh() {
    return notOlderThan(SOONEST);
  }

  void forget() {
    read = null;
  }

  private T notOlderThan(long age) {
    Read<T> r = read;
    long now = System.nanoTime();
    if (r != null && now - r.at < age) return r.value;
    T value = source.get();
    read = new Read<>(value, now);
    return value;
  }
}
