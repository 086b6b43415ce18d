package org.gongzhi.channels.open311.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 转交.
 *
 * @param form the number, and once it is known the rest
 * @param hand what is about to be handed over; null while no number is known
 * @param rows what was handed over, newest first
 */
public record HandoversPage(Form form, @Nullable Hand hand, List<Row> rows) {
  /**
   * 要转交的一件.
   *
   * @param number of the matter
   * @param title of the matter
   * @param hindrance why it cannot be handed over; empty when it can
   * @param peers to whom
   * @param lists where each of them tells what it takes
   * @param beside what goes along with the words, line by line
   */
  public record Hand(
      String number,
      String title,
      String hindrance,
      List<Choice> peers,
      List<Choice> lists,
      List<String> beside) {}

  /**
   * 一次转交.
   *
   * @param action where it is tried again
   * @param trouble what the other side says is wrong; empty when nothing is
   * @param failed whether it waits for a person
   */
  public record Row(
      String action,
      String number,
      String peer,
      String service,
      String state,
      String remote,
      String trouble,
      String made,
      boolean failed) {}
}
