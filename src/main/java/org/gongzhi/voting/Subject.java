package org.gongzhi.voting;

/**
 * 表决的事. What is voted on, in the words of the room that asks; nothing here looks behind them.
 *
 * @param type a word of that room, such as {@code topic}; {@code plain} for a vote that stands alone
 * @param id its id there
 * @param link its page, a path of this site; empty if it has none
 */
public record Subject(String type, String id, String link) {
  /** 单独发起的表决. */
  public static final Subject PLAIN = new Subject("plain", "", "");
}
