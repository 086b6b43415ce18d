package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 四方议事会, at the desk.
 *
 * @param series what the reader prepares, quarter by quarter
 * @param todos tasks that are open
 */
public record DeskMeetingsPage(
    Form form,
    List<Series> series,
    List<MeetingsPage.Row> ahead,
    List<MeetingsPage.Row> past,
    List<MeetingPage.Todo> todos) {
  /**
   * @param value the quarter, as a form sends it
   * @param rule 每周四 19:00，党群活动室; null where nobody wrote one down
   * @param mayPlan whether none is ahead
   */
  public record Series(String value, String name, @Nullable String rule, boolean mayPlan) {}
}
