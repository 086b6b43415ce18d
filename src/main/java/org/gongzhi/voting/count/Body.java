package org.gongzhi.voting.count;

/** 表决主体. Who decides, and so by which rule. */
public enum Body {
  /** 业主共同决定, 民法典278. */
  OWNERS,
  /** 居民会议, 城市居民委员会组织法26–27. */
  RESIDENTS,
  /** 居民代表会议, 城市居民委员会组织法28–29. */
  REPRESENTATIVES,
  /** 居民议事会, by its own rules. */
  COUNCIL,
  /** 会上的一个动议: more for than against. */
  MOTION;

  /** The message key of its name. */
  public String label() {
    return "voting.body." + name();
  }

  /** Whether votes are cast where people meet, so that being there counts. */
  public boolean meets() {
    return this != OWNERS;
  }
}
