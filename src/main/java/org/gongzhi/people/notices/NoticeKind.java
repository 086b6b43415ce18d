package org.gongzhi.people.notices;

/**
 * 消息种类. What a notice says: its sentence is the text {@code notice.<code>} in the bundles of whoever tells it.
 *
 * @param code lower-case words with points and hyphens, the first one names the room: {@code matter.please-rate}
 * @param heading under which it stands
 * @param pace how long it may wait, as a rule
 */
public record NoticeKind(String code, Heading heading, Pace pace) {
  /** Something that may wait for the day's digest. */
  public static NoticeKind daily(String code, Heading heading) {
    return new NoticeKind(code, heading, Pace.DAILY);
  }

  /** Something that waits for an answer, or changes what somebody does today. */
  public static NoticeKind atOnce(String code, Heading heading) {
    return new NoticeKind(code, heading, Pace.AT_ONCE);
  }

  /** The key of its sentence. */
  public String text() {
    return "notice." + code;
  }
}
