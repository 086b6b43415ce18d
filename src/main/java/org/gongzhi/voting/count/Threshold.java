package org.gongzhi.voting.count;

/**
 * 门槛. A share that must be reached. “以上” includes the number itself, “过半数” does not (民法典1259).
 *
 * @param parts 2 of “三分之二”
 * @param of 3 of “三分之二”
 * @param inclusive whether reaching exactly the share is enough
 */
public record Threshold(int parts, int of, boolean inclusive) {
  /** 三分之二以上. */
  public static final Threshold TWO_THIRDS = new Threshold(2, 3, true);

  /** 四分之三以上. */
  public static final Threshold THREE_QUARTERS = new Threshold(3, 4, true);

  /** 过半数. */
  public static final Threshold MORE_THAN_HALF = new Threshold(1, 2, false);

  public Threshold {
    if (parts < 1 || of < 1 || parts > of || of > 1_000)
      throw new IllegalArgumentException("no share: " + parts + "/" + of);
  }

  /** Whether this value is enough of that base. Of nothing, nothing is enough. */
  public boolean met(long value, long base) {
    if (base <= 0) return false;
    int side = compare(value, of, base, parts);
    return inclusive ? side >= 0 : side > 0;
  }

  /** The least whole value that is enough of this base. */
  public long needed(long base) {
    long whole = base / of * parts;
    long rest = base % of * parts;
    long floor = Math.addExact(whole, rest / of);
    return inclusive && rest % of == 0 ? floor : floor + 1;
  }

  /** Sign of {@code a·b − c·d}, in 128 bits. */
  private static int compare(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }
}
