package org.gongzhi.matters;

import org.gongzhi.casework.Stage;

/** 事项环节. Where a resident's matter stands. */
public enum MatterStage implements Stage {
  /** 待受理: nobody can say yet whose it is; the community looks. */
  RAISED,
  /** 待签收: sent to the lead. */
  DISPATCHED,
  /** 办理中. */
  IN_HAND,
  /** 等群众确认: the lead says it is done; the reporter is asked. */
  RESOLVED,
  /** 已办结. */
  CLOSED
}
