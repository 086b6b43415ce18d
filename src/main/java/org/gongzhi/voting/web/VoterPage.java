package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 一户.
 *
 * @param title of the vote
 * @param path of the vote at the desk
 * @param row of the register
 * @param facts area, slip, proxy
 * @param form what was typed
 * @param acts what may be done now
 */
public record VoterPage(
    String title,
    String path,
    RegisterPage.Row row,
    List<ResultPage.Fact> facts,
    Form form,
    Acts acts) {

  /**
   * @param may whether the register is open
   * @param door whether a ballot may be entered at the door
   * @param ways of delivery
   * @param stances of a ballot at the door
   */
  public record Acts(boolean may, boolean door, List<Choice> ways, List<Choice> stances) {}
}
