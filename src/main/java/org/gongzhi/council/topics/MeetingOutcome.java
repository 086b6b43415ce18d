package org.gongzhi.council.topics;

/**
 * 会议结论. What a meeting came to on one topic.
 *
 * @param kind which way it went
 * @param words 协商意见, or why not; never empty
 * @param meeting which meeting
 * @param seen the version of the case the meeting had before it
 * @param key idempotency key
 */
public record MeetingOutcome(Kind kind, String words, At meeting, int seen, String key) {
  /**
   * 哪次会.
   *
   * @param name its name or number as people quote it
   * @param page where it is to be read; empty for a meeting that was not held here
   */
  public record At(String name, String page) {}

  /** 结论. */
  public enum Kind {
    /** 达成共识, whole or in part: where somebody else must bind, it goes to them. */
    REACHED,
    /** 未达成: the second time it is handed up. */
    NOT_REACHED,
    /** 顺延. */
    CARRIED_OVER
  }
}
