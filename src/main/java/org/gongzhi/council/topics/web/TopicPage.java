package org.gongzhi.council.topics.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 议题, for residents.
 *
 * @param view what everybody reads
 * @param sign the place to sign; null when it is not the time
 * @param speak the place to speak; null when it is not the time
 * @param posted the posted result with its objections; null before
 * @param review the place to judge; null when it is not the time
 * @param form what was typed and refused, else empty
 * @param opinions the page of what people said; empty while nobody did
 * @param desk its page at the desk; empty for who does not work there
 */
public record TopicPage(
    TopicView view,
    @Nullable Sign sign,
    @Nullable Speak speak,
    @Nullable Posted posted,
    @Nullable Review review,
    Form form,
    String opinions,
    String desk) {
  /**
   * @param count how many of how many
   * @param done whether the reader has signed
   * @param may whether they may
   */
  public record Sign(String count, boolean done, boolean may) {}

  /**
   * @param until until when
   * @param no number of the statement asked now; 0 when all are answered
   * @param words of that statement
   * @param progress how many the reader answered
   * @param stances the three answers
   * @param own what they said themself, and what became of it
   * @param hidden what is not shown, by reason
   * @param may whether they may take part
   */
  public record Speak(
      String until,
      int no,
      String words,
      String progress,
      List<Choice> stances,
      List<Own> own,
      List<String> hidden,
      boolean may) {}

  public record Own(String words, String state) {}

  /**
   * @param until until when; empty when it is over
   * @param may whether the reader may object now
   */
  public record Posted(String until, List<Objection> objections, boolean may) {}

  /**
   * @param said who and when
   * @param answer empty while it waits
   */
  public record Objection(String id, String words, String said, String answer, String by) {}

  /**
   * @param until until when
   * @param levels to choose from
   * @param done how the reader judged; empty when they did not
   */
  public record Review(String until, List<Choice> levels, String done, boolean may) {}
}
