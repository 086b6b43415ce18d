package org.gongzhi.launch;

import java.util.Arrays;

/** How long something took, again and again. */
final class Timings {
  private long[] nanos = new long[256];
  private int count;

  void add(long taken) {
    if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
    nanos[count++] = taken;
  }

  /** Reports the median and the time that nineteen of twenty stay below, in milliseconds. */
  void report(BenchRun run, String name) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    run.report(name + ".p50", sorted[count / 2] / 1e6, "ms");
    run.report(name + ".p95", sorted[count * 95 / 100] / 1e6, "ms");
  }
}
