package org.gongzhi.council.opinions;

/**
 * 区间. Between which shares the opinion of everybody lies with 95 per cent, when so many of so many agreed (Wilson): few answers
 * say little, and the interval says how little.
 *
 * @param low in hundredths
 * @param high in hundredths
 */
public record Interval(int low, int high) {
  private static final double Z = 1.959964;

  public static Interval of(int part, int whole) {
    if (whole == 0) return new Interval(0, 100);
    double p = (double) part / whole;
    double z2 = Z * Z / whole;
    double centre = (p + z2 / 2) / (1 + z2);
    double half = Z * StrictMath.sqrt(p * (1 - p) / whole + z2 / 4 / whole) / (1 + z2);
    return new Interval(
        (int) Math.floor(100 * Math.max(0, centre - half) + 1e-9),
        (int) Math.ceil(100 * Math.min(1, centre + half) - 1e-9));
  }
}
