package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Segment;

/**
 * 表决, as a list.
 *
 * @param views what is open and what is over
 * @param rows newest first
 * @param mayAsk whether the reader may put something to the vote
 */
public record VotesPage(List<Segment> views, List<Row> rows, boolean mayAsk) {
  /**
   * @param href its page
   * @param word where it stands
   * @param who who decides, and how
   */
  public record Row(String href, String title, Light light, String word, String who) {}
}
