package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 议程的一项, at the desk.
 *
 * @param action where its forms go
 * @param link the page of the case it came from; empty if it has none
 * @param results of its motions
 * @param may what may be done with it now
 */
public record ItemPage(
    MeetingHead head,
    String action,
    MeetingPage.Row row,
    String link,
    Form form,
    List<String> results,
    Choices choices,
    May may) {
  /**
   * @param members who may step aside
   */
  public record Choices(
      List<Choice> parties, List<Choice> conclusions, List<Choice> owners, List<Choice> members) {}

  public record May(boolean edit, boolean end, boolean recuse) {}
}
