package org.gongzhi.matters.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.gongzhi.platform.TownClock;
import org.jspecify.annotations.Nullable;

/**
 * 聊天记录. A pasted chat, cut into messages.
 *
 * @param messages in the order of the paste
 * @param groupName the group's name, when the paste begins with it
 * @param form how the paste was laid out
 * @param passedOver lines that are nobody's words: date rules, recalls, joinings, the title
 */
public record ChatTranscript(
    List<ChatMessage> messages, @Nullable String groupName, Form form, List<Integer> passedOver) {
  /** How a paste is laid out. */
  public enum Form {
    /** A line with name and time before each message. */
    HEADERS,
    /** “张三：文本”, no times. */
    NAMES,
    /** Nothing we know: one message a line. */
    LINES
  }

  public ChatTranscript {
    messages = List.copyOf(messages);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Reads what was copied from WeChat on a desk or a phone, from its mail export, or typed by hand.
   * Never fails: what it does not understand becomes one message a line.
   *
   * @param pasted the paste as it came
   * @param now the time of reading; “昨天” and days without a year are told from it
   */
  public static ChatTranscript read(String pasted, Instant now) {
    return new TranscriptReader(LocalDateTime.ofInstant(now, TownClock.ZONE)).read(pasted);
  }
}
