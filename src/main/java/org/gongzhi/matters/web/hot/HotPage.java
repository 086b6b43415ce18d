package org.gongzhi.matters.web.hot;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Segment;

/**
 * 热点.
 *
 * @param form what the list is narrowed by
 * @param periods how far back
 * @param areas to choose from; one when there is no choice
 * @param topics the hottest first
 */
public record HotPage(Form form, List<Segment> periods, List<Choice> areas, List<Row> topics) {
  /**
   * One topic.
   *
   * @param href its messages
   * @param title what most of them say
   * @param where the place, and the area where there are several
   * @param span from when until when
   * @param count how many, and how many still open
   * @param heat as a number with one decimal
   */
  public record Row(
      String href, String title, String where, String span, Count count, String heat) {}

  /** How many there are, and how many of them are still worked on. */
  public record Count(long all, long open) {}
}
