package org.gongzhi.voting;

/** 投票途径. How a ballot came in. */
public enum Way {
  /** 手机. */
  WEB,
  /** 纸票, entered by two people. */
  PAPER,
  /** 上门. */
  DOOR,
  /** 举手. */
  HANDS;

  /** The message key of its name. */
  public String label() {
    return "voting.way." + name();
  }
}
