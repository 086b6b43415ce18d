package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.council.meetings.MinutesText;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 会议纪要.
 *
 * @param sections masked for everybody, in full at the desk
 * @param signs party by party: who signed, or that nobody has yet
 * @param desk what those who prepare it may do; empty forms for everybody else
 */
public record MinutesPage(
    MeetingHead head,
    String number,
    List<MinutesText.Section> sections,
    List<Sign> signs,
    Proof proof,
    Desk desk,
    Form form) {
  public record Sign(String party, String name) {}

  /**
   * @param digest of this version
   * @param chain whether what was done is whole, in a sentence
   * @param version the version shown, and who wrote it when
   */
  public record Proof(String digest, String chain, String version) {}

  /**
   * @param seen the version shown
   * @param mayEdit whether it may still be put right
   * @param parties for which the reader may sign now
   */
  public record Desk(int seen, boolean mayEdit, List<Choice> parties) {
    static final Desk NONE = new Desk(0, false, List.of());
  }
}
