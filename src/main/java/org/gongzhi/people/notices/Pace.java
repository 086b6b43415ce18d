package org.gongzhi.people.notices;

/** 快慢. How long a notice may wait. */
public enum Pace {
  /** 特急: at once, at night too. Nothing else may wake people. */
  EVEN_AT_NIGHT,
  /** 要答复的: at once, but from 21:00 on it is kept until 08:00. */
  AT_ONCE,
  /** 平常: in the inbox at once, outside the house once a day with everything else. */
  DAILY
}
