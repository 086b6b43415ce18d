package org.gongzhi.casework;

/** 动作. What somebody does to a case; each procedure has an enum of its own. */
public interface Verb {
  String name();

  /** 自动提醒与督办. The acts of the timers, the same in every procedure. */
  enum Timer implements Verb {
    /** 提醒: a quarter of the time is left. */
    WARN,
    /** 超期: the due time has passed; the fact “level” says who hears of it. */
    ESCALATE
  }
}
