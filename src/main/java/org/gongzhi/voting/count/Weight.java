package org.gongzhi.voting.count;

/**
 * 分量. What some voters weigh together.
 *
 * @param heads 人数
 * @param area 专有部分面积 in 0.01 ㎡
 */
public record Weight(long heads, long area) {
  public static final Weight NONE = new Weight(0, 0);

  public Weight {
    if (heads < 0 || area < 0) throw new IllegalArgumentException("less than nothing: " + heads + ", " + area);
  }

  /** Voters who count by head alone. */
  public static Weight heads(long heads) {
    return new Weight(heads, 0);
  }

  public Weight plus(Weight other) {
    return new Weight(Math.addExact(heads, other.heads), Math.addExact(area, other.area));
  }

  /** What is left when these are taken away. */
  public Weight minus(Weight other) {
    return new Weight(heads - other.heads, area - other.area);
  }

  long by(Measure measure) {
    return measure == Measure.HEADS ? heads : area;
  }
}
