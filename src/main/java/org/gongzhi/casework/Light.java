package org.gongzhi.casework;

import java.time.Instant;

/** 灯. How a case stands, at one glance; always shown with a word and a shape, never by colour alone. */
public enum Light {
  /** 绿: more than a quarter of the time is left. */
  GREEN,
  /** 黄: a quarter or less is left. */
  YELLOW,
  /** 红: overdue. */
  RED,
  /** 蓝: not yet signed for, and the time to sign is over. */
  BLUE,
  /** 暂停. */
  WAIT,
  /** 等您确认: the ball is with the reporter. */
  YOU,
  /** 已办结. */
  DONE;

  /** The light of a case at this moment. */
  public static Light of(CaseFile c, Procedure procedure, Instant now) {
    CaseClock clock = c.clock();
    if (clock.dueAt() == null || clock.warnAt() == null) return DONE;
    if (clock.pause() != null) return WAIT;
    Procedure.At at = procedure.at(c.stage());
    if (at.asksReporter()) return YOU;
    if (!now.isBefore(clock.dueAt())) return at.unsigned() ? BLUE : RED;
    return now.isBefore(clock.warnAt()) ? GREEN : YELLOW;
  }
}
