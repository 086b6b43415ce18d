package org.gongzhi.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read a moment ago: at most so many values, none older than a minute. A change made here
 * is seen here at once, a change made by another node of the installation within that minute.
 */
public final class Recent<K, V> {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final int most;
  private final Function<K, V> load;
  private final Map<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long forgotten;

  private record Kept<V>(V value, long since) {}

  public Recent(int most, Function<K, V> load) {
    this.most = most;
    this.load = load;
  }

  public V get(K key) {
    // who has changed something reads the new state, which is nobody else's before the commit
    if (TransactionSynchronizationManager.hasResource(this)) return load.apply(key);
    long before;
    // the machine's own time: how old a copy is has nothing to do with the town's calendar
    long now = System.nanoTime();
    synchronized (kept) {
      Kept<V> found = kept.get(key);
      if (found != null && now - found.since() < MINUTE) return found.value();
      before = forgotten;
    }
    V value = load.apply(key);
    synchronized (kept) {
      // if somebody changed it while we read, this may be the state before the change
      if (forgotten == before) {
        kept.put(key, new Kept<>(value, now));
        if (kept.size() > most) kept.remove(kept.keySet().iterator().next());
      }
    }
    return value;
  }

  /** To be called after every change of what {@code key} stands for. */
  public void forget(K key) {
    forget(() -> kept.remove(key));
  }

  /** To be called after a change of what several keys stand for. */
  public void forgetAll() {
    forget(kept::clear);
  }

  private void forget(Runnable what) {
    drop(what);
    if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
    if (!TransactionSynchronizationManager.hasResource(this)) {
      TransactionSynchronizationManager.bindResource(this, this);
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Recent.this);
            drop(what);
          }
        });
  }

  private void drop(Runnable what) {
    synchronized (kept) {
      what.run();
      forgotten++;
    }
  }
}
