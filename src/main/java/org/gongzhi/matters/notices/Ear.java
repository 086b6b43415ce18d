package org.gongzhi.matters.notices;

/** 听的人. Who may hear of an act. */
enum Ear {
  /** 反映人, and everybody whose own report was merged into the matter. */
  REPORTERS,
  /** 主办. */
  LEAD,
  /** 原主办: who led before this act sent it elsewhere. */
  LEAD_BEFORE,
  /** 统筹. */
  OVERSEER,
  /** 现在的责任方: who owes the next step after this act. */
  RESPONSIBLE,
  /** The organisation the act names: asked to help, reminded, or to hear of a delay. */
  NAMED
}
