package org.gongzhi.council.topics;

import org.gongzhi.casework.Verb;

/** 议题动作. What is done to a topic. */
public enum TopicVerb implements Verb {
  /** 提出议题. */
  PROPOSE,
  /** 联名人数够了. */
  SIGNED,
  /** 联名到期人数不够. */
  SIGN_OVER,
  /** 撤回. */
  WITHDRAW,
  /** 把关通过. */
  ADMIT,
  /** 把关不通过, with the reason. */
  REFUSE,
  /** 定去向: a person with a mandate says who decides. */
  ROUTE,
  /** 转走别的路: work order, mediation, enforcement. */
  SEND_ELSEWHERE,
  /** 公示议题. */
  ANNOUNCE,
  /** 征求意见到期. */
  GATHERED,
  /** 达成协商意见, and that is enough. */
  AGREE,
  /** 形成协商意见，提请有权的一方决定. */
  FORWARD,
  /** 顺延到下次会议. */
  POSTPONE,
  /** 这一轮没谈成. */
  DISAGREE,
  /** 第二轮没谈成. */
  DEADLOCK,
  /** 提请上一级决定: another body decides now. */
  HAND_UP,
  /** 再议一轮. */
  RETRY,
  /** 议不成，说明理由. */
  GIVE_UP,
  /** 发起表决. */
  CALL_VOTE,
  /** 表决有结果. */
  VOTED,
  /** 表决通过. */
  VOTE_PASSED,
  /** 表决没有通过. */
  VOTE_FAILED,
  /** 决定通过. */
  DECIDE,
  /** 没有通过. */
  REJECT,
  /** 公示期满. */
  POSTING_OVER,
  /** 开始落实: every task has an owner, a day and its money. */
  START,
  /** 没有通过，办结. */
  DROP,
  /** 异议成立，重新议. */
  RECONSIDER,
  /** 报进展. */
  REPORT,
  /** 一项任务办完. */
  TASK_DONE,
  /** 调整期限. */
  RESCHEDULE,
  /** 落实完成. */
  FINISH,
  /** 验收通过，公示并请大家评议. */
  PASS_CHECK,
  /** 验收没过. */
  FAIL_CHECK,
  /** 评议到期. */
  REVIEW_OVER,
  /** 销号：群众认可. */
  CLEAR_YES,
  /** 销号：群众不认可，已说明. */
  CLEAR_NO,
  /** 销号：没有人评议. */
  CLEAR_SILENT,
  /** 群众不认可，返工. */
  REDO,
  /** 记一笔. */
  NOTE
}
