package org.gongzhi.council.topics;

/**
 * 会议结论. What a meeting came to on one topic.
 *
 * @param kind which way it went
 * @param words 协商意见, or why not; never empty
 * @param meeting which meeting: its name or number as people quote it
 * @param seen the version of the case the meeting had before it
 * @param key idempotency key
 */
public record MeetingOutcome(Kind kind, String words, String meeting, int seen, String key) {
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
