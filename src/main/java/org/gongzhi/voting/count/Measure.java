package org.gongzhi.voting.count;

/** 计量. By what votes are counted. */
public enum Measure {
  /** 人数. */
  HEADS,
  /** 专有部分面积, in 0.01 ㎡. */
  AREA;

  /** The message key of its name. */
  public String label() {
    return "voting.measure." + name();
  }
}
