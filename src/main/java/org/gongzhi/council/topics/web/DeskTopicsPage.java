package org.gongzhi.council.topics.web;

import java.util.List;
import org.gongzhi.platform.html.Segment;

/**
 * 工作台上的议题清单.
 *
 * @param views under way, over
 * @param rows newest first
 * @param asks matters that wait to become a topic
 * @param mayPropose whether the reader may propose
 * @param rules where the steps are settled; empty for who may not
 */
public record DeskTopicsPage(
    List<Segment> views, List<TopicsPage.Row> rows, List<Ask> asks, boolean mayPropose, String rules) {
  /**
   * @param href the form that makes a topic of it
   * @param matter the matter's own page
   */
  public record Ask(String href, String matter, String title, String asked, String said) {}
}
