package org.gongzhi.matters;

import org.gongzhi.casework.Stage;

/** 事项环节. Where a resident's matter stands. */
public enum MatterStage implements Stage {
  /** 待受理: nobody can say yet whose it is; the community looks. */
  RAISED,
  /** 待签收: sent to the lead. */
  DISPATCHED,
  /** 退单审核: the lead says it is not theirs; whoever sent it looks again. */
  RETURN_ASKED,
  /** 办理中. */
  IN_HAND,
  /** 待补充: the lead waits for what only the reporter can say. */
  AWAITING,
  /** 延期审核. */
  EXTENSION_ASKED,
  /** 挂账审核. */
  HOLD_ASKED,
  /** 挂账: cannot be done for a known reason, and is looked at again on a known day. */
  HELD,
  /** 等群众确认: the lead says it is done; the reporter is asked. */
  RESOLVED,
  /** 已办结. */
  CLOSED,
  /** 已归档: the time to reopen is over. */
  ARCHIVED
}
