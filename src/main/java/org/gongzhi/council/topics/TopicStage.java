package org.gongzhi.council.topics;

import org.gongzhi.casework.Stage;

/** 议题环节. Where a topic stands. */
public enum TopicStage implements Stage {
  /** 征集联名: residents sign together until there are enough. */
  COLLECTING,
  /** 待把关: the party organisation looks whether it is in scope, lawful and not already decided. */
  PROPOSED,
  /** 定去向: who may bind. */
  ROUTING,
  /** 待公示议题. */
  ANNOUNCING,
  /** 征求意见. */
  OPINIONS,
  /** 待议: waits for its meeting. */
  DELIBERATING,
  /** 两轮没谈成: somebody above decides how it goes on. */
  ESCALATED,
  /** 待决定: whoever may bind decides. */
  DECIDING,
  /** 结果公示: for fifteen days at least, with objections. */
  POSTED,
  /** 待落实分工: objections are answered, tasks given. */
  SETTLING,
  /** 落实中. */
  CARRYING_OUT,
  /** 监督验收. */
  CHECKING,
  /** 落实公示和评议. */
  REVIEWING,
  /** 待销号. */
  CLEARING,
  /** 已办结. */
  CLOSED;

  /** Whether residents may read it: from the day it was announced. */
  public boolean isPublic() {
    return ordinal() >= OPINIONS.ordinal();
  }

  public static TopicStage of(String name) {
    return valueOf(name);
  }
}
