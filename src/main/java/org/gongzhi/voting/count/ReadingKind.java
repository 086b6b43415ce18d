package org.gongzhi.voting.count;

/** 口径. How those are counted who got a ballot and did not vote; practice differs from place to place. */
public enum ReadingKind {
  /** 严格口径: whoever did not vote did not take part. */
  STRICT,
  /** 议事规则口径: the house rules let the silent follow the majority. */
  RULES,
  /** 全体口径: the share is taken of all owners. */
  ALL;

  /** The message key of its name. */
  public String label() {
    return "voting.reading." + name();
  }
}
