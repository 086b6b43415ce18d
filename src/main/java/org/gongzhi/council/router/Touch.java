package org.gongzhi.council.router;

/** 涉及什么. A fact of a topic from which it follows who decides. */
public enum Touch {
  /** 有明确责任单位的小修小补. */
  SMALL_REPAIR,
  /** 大家怎么安排更好: a preference that binds nobody. */
  PREFERENCE,
  /** 全体居民: a rule, money or cost for everybody in the community. */
  ALL_RESIDENTS,
  /** 选聘、解聘物业. */
  PROPERTY_COMPANY,
  /** 使用维修资金. */
  SPEND_FUND,
  /** 筹集维修资金. */
  RAISE_FUND,
  /** 共有部分, used as before. */
  COMMON_PARTS,
  /** 改变共有部分用途或拿来经营: green, roads, yards. */
  CHANGE_USE,
  /** 改建、重建房屋和附属设施, such as a lift put to a house. */
  REBUILD,
  /** 单户: pipes, meters or costs of single households. */
  SINGLE_HOUSEHOLDS,
  /** 两家之间的纠纷. */
  DISPUTE,
  /** 违法或者公共安全. */
  PUBLIC_ORDER;

  /** The message key of its name. */
  public String label() {
    return "council.touch." + name();
  }
}
