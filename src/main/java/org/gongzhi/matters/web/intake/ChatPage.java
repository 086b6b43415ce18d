package org.gongzhi.matters.web.intake;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 群聊转单.
 *
 * @param form what was typed
 * @param quarters the quarters to choose from
 * @param read what was found in the chat; null before anything was pasted
 */
public record ChatPage(Form form, List<Choice> quarters, @Nullable Read read) {

  /**
   * @param title the group's name, or a word for it
   * @param span from when to when, and how many messages
   * @param lines the chat, word for word
   * @param proposals the matters found
   * @param leftOut how many messages stay in the chat
   */
  public record Read(
      String title, String span, List<Line> lines, List<Found> proposals, int leftOut) {}

  /**
   * @param from who said it
   * @param time when; empty when the chat does not tell
   * @param text what
   * @param use the number of the matter it belongs to; 0 when to none
   * @param why why it belongs to none; empty when it belongs to one
   */
  public record Line(String from, String time, String text, int use, String why) {}

  /**
   * One matter found.
   *
   * @param number counted from 1
   * @param topic why it looks like a thing to deliberate; empty for a repair
   * @param dangers what to do at once; empty when nobody is in danger
   * @param place what the place was concluded from
   * @param category classes to choose from, and the words that decided
   * @param urgencies to choose from
   * @param goesTo who takes it, until when, by which rule
   * @param answers what was said about it later
   */
  public record Found(
      int number,
      String topic,
      List<String> dangers,
      Why place,
      Category category,
      List<Choice> urgencies,
      Why goesTo,
      List<Answered> answers) {}

  /** A value with the reason for it. */
  public record Why(String value, String why) {}

  /** Classes to choose from, the chosen one in words, and the words that decided. */
  public record Category(List<Choice> classes, Why chosen) {}

  /** An answer of the chat, with what was promised. */
  public record Answered(String promise, String words) {}
}
