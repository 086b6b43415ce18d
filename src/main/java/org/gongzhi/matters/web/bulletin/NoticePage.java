package org.gongzhi.matters.web.bulletin;

import java.util.List;
import org.gongzhi.platform.html.Form;

/**
 * 公开的一件.
 *
 * @param form what was typed and refused, else empty
 * @param title what it was about
 * @param number the matter's number
 * @param facts what is told of it
 * @param words what was done, or why it waits
 * @param answered what was said about it and what was answered
 * @param sent whether an objection has just arrived
 */
public record NoticePage(
    Form form,
    String title,
    String number,
    List<Fact> facts,
    String words,
    List<Answered> answered,
    boolean sent) {
  public record Fact(String label, String value) {}

  /** @param by who answered, when */
  public record Answered(String words, String said, String answer, String by) {}
}
