package org.gongzhi.matters.catalogue;

/** 紧急程度. How fast a matter must move, most pressing first; its limits are in {@link TimeLimit}. */
public enum Urgency {
  /** 特急: life or property is in danger; counted in minutes. */
  CRITICAL,
  /** 紧急: within 24 hours. */
  URGENT,
  /** 一般: some working days. */
  NORMAL,
  /** 协商/长期: needs deliberation or money first; no repair limit fits it. */
  DELIBERATIVE;

  /** The more pressing of the two. */
  public Urgency orMore(Urgency other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
