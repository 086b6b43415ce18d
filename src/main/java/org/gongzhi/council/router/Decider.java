package org.gongzhi.council.router;

/** 有权决定的一方. Who can bind by deciding; what the council thinks binds neither owners nor residents. */
public enum Decider {
  /** 居民议事会: its 协商意见 is enough where nobody has to be bound. */
  COUNCIL,
  /** 居民代表会议, 城市居民委员会组织法28–29. */
  REPRESENTATIVES,
  /** 居民会议, 城市居民委员会组织法26–27. */
  RESIDENTS,
  /** 业主共同决定, 民法典278. */
  OWNERS,
  /** 涉及的各户: each agrees in writing for itself. */
  HOUSEHOLDS;

  /** The message key of its name. */
  public String label() {
    return "council.decider." + name();
  }

  /** Whether it decides by a vote on a roll of voters. */
  public boolean votes() {
    return this == REPRESENTATIVES || this == RESIDENTS || this == OWNERS;
  }

  /** Whether what the meeting came to is already the decision. */
  public boolean decidesByMeeting() {
    return this == COUNCIL;
  }
}
