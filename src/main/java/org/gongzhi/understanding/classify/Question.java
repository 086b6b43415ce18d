package org.gongzhi.understanding.classify;

/** 判什么. What is learned of a text, each by a model of its own. */
public enum Question {
  /** 类别. */
  CLASS,
  /** 诉求类型. */
  KIND,
  /** 紧急程度. */
  URGENCY
}
