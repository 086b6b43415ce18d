package org.gongzhi.council.topics.web;

import java.util.List;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Segment;

/**
 * 议事, as a list.
 *
 * @param views what is under way and what is over
 * @param rows newest first
 * @param votes the votes that wait for the reader
 * @param mayPropose whether the reader may propose
 */
public record TopicsPage(List<Segment> views, List<Row> rows, List<Row> votes, boolean mayPropose) {
  /**
   * @param word where it stands
   * @param who whose turn it is, or how it ended
   */
  public record Row(String href, String title, Light light, String word, String who) {}
}
