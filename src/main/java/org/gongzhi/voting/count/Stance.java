package org.gongzhi.voting.count;

/** 表态. What a ballot says. */
public enum Stance {
  /** 同意. */
  FOR,
  /** 反对. */
  AGAINST,
  /** 弃权. */
  ABSTAIN;

  /** The message key of its name. */
  public String label() {
    return "voting.stance." + name();
  }
}
