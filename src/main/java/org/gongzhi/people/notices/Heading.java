package org.gongzhi.people.notices;

/** 消息类别. Under which heading a notice stands, and people wish to hear of it or not. */
public enum Heading {
  /** 我反映的. */
  MINE,
  /** 要我办的. */
  WORK,
  /** 我关注的. */
  WATCHED,
  /** 议事和表决: meetings, votes, what people do together. */
  TOGETHER;

  /** Its name: {@code notice.heading.MINE}. */
  public String label() {
    return "notice.heading." + name();
  }
}
