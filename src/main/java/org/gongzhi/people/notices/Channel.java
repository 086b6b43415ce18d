package org.gongzhi.people.notices;

/** 途径. A way out of the house; the inbox is none, it is always there. */
public enum Channel {
  /** 短信. */
  SMS,
  /** 邮件. */
  MAIL
}
