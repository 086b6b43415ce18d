package org.gongzhi.voting.count;

/**
 * 核对. One share against one threshold.
 *
 * @param measure heads or area
 * @param value how many there are
 * @param base of how many
 * @param threshold the share that must be reached
 */
public record Check(Measure measure, long value, long base, Threshold threshold) {
  public boolean met() {
    return threshold.met(value, base);
  }

  /** The least value that would be enough. */
  public long needed() {
    return threshold.needed(base);
  }

  /** How much is missing; 0 when it is enough. */
  public long missing() {
    return met() ? 0 : needed() - value;
  }

  /**
   * The share in hundredths of a percent, rounded half up; where that would put it on the wrong side of the
   * threshold, rounded away from it. 0 of nothing.
   */
  public long share() {
    if (base == 0) return 0;
    long floor = Math.multiplyExact(value, 10_000L) / base;
    long rest = Math.multiplyExact(value, 10_000L) % base;
    long shown = rest * 2 >= base ? floor + 1 : floor;
    if (met() == threshold.met(shown, 10_000)) return shown;
    return met() ? floor + 1 : floor;
  }
}
