package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Segment;

/**
 * 四方议事会, as a list.
 *
 * @param views by quarter
 * @param ahead what is to come, the next one first
 * @param past newest first
 * @param member whether the reader has a place somewhere, and so a calendar
 */
public record MeetingsPage(
    List<Segment> views, List<Row> ahead, List<Row> past, boolean member) {
  public record Row(String href, String name, Light light, String word, String when) {}
}
