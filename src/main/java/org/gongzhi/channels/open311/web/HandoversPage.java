package org.gongzhi.channels.open311.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 转交.
 *
 * @param form the number, and once it is known the rest
 * @param title of the matter; empty while none is known
 * @param peers to whom
 * @param beside what goes along with the words, line by line
 * @param rows what was handed over, newest first
 */
public record HandoversPage(
    Form form, String title, List<Choice> peers, List<String> beside, List<Row> rows) {
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
