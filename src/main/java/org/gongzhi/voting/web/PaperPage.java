package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 录纸票.
 *
 * @param title of the vote
 * @param path of the vote at the desk
 * @param form what was typed
 * @param marks to choose from
 * @param last what became of the last slip; empty at first
 * @param open slips that wait for another reader
 */
public record PaperPage(
    String title,
    String path,
    Form form,
    List<Choice> marks,
    String last,
    List<Waiting> open) {

  /**
   * @param code the number of the slip
   * @param what who has read it, and whether they differ
   */
  public record Waiting(String code, String what) {}
}
