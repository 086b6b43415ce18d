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
  /** 申请退单: the lead says it is not theirs. */
  ASK_RETURN,
  /** 同意退单, and send it to somebody else in the same breath. */
  GRANT_RETURN,
  /** 不同意退单, with the reason. */
  REFUSE_RETURN,
  /** 首次联系: how and when the reporter was first reached. */
  CONTACT,
  /** 回复反映人. */
  REPLY,
  /** 记录进展: what happened, also what was said elsewhere. */
  NOTE,
  /** 暂停计时. */
  PAUSE,
  /** 恢复计时. */
  RESUME,
  /** 请反映人补充. */
  ASK_MORE,
  /** 补充了: the reporter says what was asked, and the clock goes on. */
  SUPPLEMENT,
  /** 没有等到补充: the clock goes on without. */
  GO_ON,
  /** 请求协办. */
  ASSIST,
  /** 协办答复. */
  ASSISTED,
  /** 申请延期. */
  ASK_EXTENSION,
  /** 同意延期. */
  GRANT_EXTENSION,
  /** 不同意延期. */
  REFUSE_EXTENSION,
  /** 提请挂账. */
  ASK_HOLD,
  /** 同意挂账. */
  GRANT_HOLD,
  /** 不同意挂账. */
  REFUSE_HOLD,
  /** 销账: what it waited for has come true. */
  RELEASE,
  /** 到期复查: the day to look at a held matter again has come. */
  HOLD_OVER,
  /** 提请转议事、转调解. */
  CARRY,
  /** 并入另一件. */
  MERGE,
  /** 并进一件: another report of the same thing. */
  JOIN,
  /** 一起反映的人说：解决了. */
  JOINED_YES,
  /** 一起反映的人说：还没有. */
  JOINED_NO,
  /** 发督办单. */
  SUPERVISE,
  /** 答复督办单. */
  FEEDBACK,
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
  /** 回访：没有联系上. */
  NOT_REACHED,
  /** 未评价: asked, and nothing came. */
  LAPSE,
  /** 补充一句. */
  ADD,
  /** 催一催. */
  URGE,
  /** 撤回. */
  WITHDRAW,
  /** 归档. */
  ARCHIVE,
  /** 重新打开. */
  REOPEN
}
