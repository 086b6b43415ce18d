package org.gongzhi.casework.web;

import java.util.List;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Segment;

/**
 * 收件箱.
 *
 * @param views mine, my party's, watched, overdue
 * @param groups by due time; none when there is nothing
 * @param days half days and days off that are near
 * @param view the view shown
 */
public record InboxPage(List<Segment> views, List<Group> groups, List<String> days, String view) {
  /** Rows that are due in the same while. */
  public record Group(String title, List<Row> rows) {}

  /**
   * One case.
   *
   * @param href the case's page
   * @param light its light and the light's word
   * @param due until when
   * @param title what it is about
   * @param tag which system it belongs to
   * @param meta the place and the stage
   * @param party who owes the next step
   */
  public record Row(
      String href, Lit light, String due, String title, String tag, String meta, String party) {}

  /** A light with its word. */
  public record Lit(Light light, String word) {}
}
