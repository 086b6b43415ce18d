package org.gongzhi.voting;

/** 表决方式. Who may later know how somebody voted. */
public enum Manner {
  /** 公开: everybody, with masked names. */
  OPEN,
  /** 签名: who counts; the published file has numbers instead of names. */
  SIGNED,
  /** 无记名: nobody; ballots are kept apart from the register. */
  SECRET;

  /** The message key of its name. */
  public String label() {
    return "voting.manner." + name();
  }
}
