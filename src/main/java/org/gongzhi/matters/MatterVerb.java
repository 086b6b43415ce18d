package org.gongzhi.matters;

import org.gongzhi.casework.Verb;

/** 事项动作. What is done to a resident's matter. */
public enum MatterVerb implements Verb {
  /** 反映. */
  RAISE,
  /** 受理并派单. */
  ACCEPT,
  /** 不予受理, with another road shown. */
  DECLINE,
  /** 签收. */
  ACKNOWLEDGE,
  /** 改派. */
  DISPATCH,
  /** 回复反映人. */
  REPLY,
  /** 记录进展: what happened, also what was said elsewhere. */
  NOTE,
  /** 暂停计时. */
  PAUSE,
  /** 恢复计时. */
  RESUME,
  /** 办结. */
  RESOLVE,
  /** 解决了. */
  CONFIRM,
  /** 还没有. */
  DISPUTE,
  /** 回访：解决了. The community asked, and the reporter said yes. */
  HEARD_YES,
  /** 回访：还没有. The community asked, and the reporter said no. */
  HEARD_NO,
  /** 未评价: asked, and nothing came. */
  LAPSE,
  /** 补充一句. */
  ADD,
  /** 催一催. */
  URGE,
  /** 撤回. */
  WITHDRAW,
  /** 重新打开. */
  REOPEN
}
