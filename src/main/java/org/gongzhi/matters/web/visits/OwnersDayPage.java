package org.gongzhi.matters.web.visits;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 业主接待日.
 *
 * @param form what was typed
 * @param quarters to choose from
 * @param outcomes what may come of it
 * @param rows the latest first
 */
public record OwnersDayPage(
    Form form, List<Choice> quarters, List<Choice> outcomes, List<Row> rows) {
  /**
   * @param day when
   * @param where the quarter, and who received
   * @param visitor masked
   * @param outcome what came of it
   * @param number the matter it has become; empty when none
   * @param report where a report of it begins; empty when it was reported
   */
  public record Row(
      String day,
      String where,
      String visitor,
      String what,
      String outcome,
      String number,
      String report) {}
}
