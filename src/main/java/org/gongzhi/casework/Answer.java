package org.gongzhi.casework;

/** 群众评价. What the reporter said of the outcome. Silence is an answer of its own and never counts as content. */
public enum Answer {
  /** 认可: the reporter says it is solved. */
  CONFIRMED,
  /** 不认可: the reporter says it is not. */
  DISPUTED,
  /** 未评价: asked, and nothing came. */
  SILENT,
  /** 不适用: withdrawn, declined or merged, so there was nothing to ask. */
  NOT_ASKED
}
