package org.gongzhi.voting.count;

/** 结果. What a rule makes of a count. */
public enum Outcome {
  /** 通过. */
  PASSED,
  /** 没有通过: enough took part, too few agreed. */
  FAILED,
  /** 不成立: too few took part or were there. */
  NOT_VALID;

  /** The message key of its name. */
  public String label() {
    return "voting.outcome." + name();
  }
}
