package org.gongzhi.people.web.notices;

import java.util.List;
import org.gongzhi.platform.html.Segment;

/**
 * 投递记录.
 *
 * @param views by how it went
 * @param rows newest first
 * @param next address of older ones; empty when there are none
 * @param open by which ways anything goes out here, one line each
 */
public record SendingsPage(List<Segment> views, List<Row> rows, String next, List<String> open) {
  /**
   * One notice or digest on one way.
   *
   * @param to the masked name of whom it goes to, and the masked number where it is known
   * @param way by which way, and whether it is a digest
   * @param words what would have been sent, where it was kept here
   * @param state how it went
   * @param trouble whether somebody should look at it
   * @param when queued, sent, or tried again
   * @param why the last error; empty when there was none
   * @param again what sends it again; empty when it need not
   */
  public record Row(
      String to,
      String way,
      String words,
      String state,
      boolean trouble,
      String when,
      String why,
      String again) {}
}
