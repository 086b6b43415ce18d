package org.gongzhi.matters.web.calendar;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 工作日历.
 *
 * @param head where and when it is worked
 * @param days half days and days off that were decided here or above, from today on
 * @param national what the State Council has decided of the coming year
 * @param edit how it is changed; null for who may only read
 * @param history what was changed, the latest first
 */
public record CalendarPage(
    Head head,
    List<Row> days,
    List<Row> national,
    @Nullable Edit edit,
    List<Edition> history) {
  /**
   * @param where whose calendar
   * @param hours office hours of a usual day
   * @param unpublished that next year's holidays are not known yet; else empty
   */
  public record Head(String where, String hours, String unpublished) {}

  /**
   * 一天, or several in a row.
   *
   * @param when which days
   * @param how how much is worked
   * @param why the reason
   * @param source who said so
   */
  public record Row(String when, String how, String why, String source) {}

  /**
   * @param form what was typed
   * @param seen the version in force when this page was made
   * @param late whether somebody published while this was typed
   * @param ways how much may be worked
   */
  public record Edit(Form form, int seen, boolean late, List<Choice> ways) {}

  /**
   * 一次修改.
   *
   * @param version which
   * @param changes what is different from the one before
   * @param remark why
   * @param by by whom
   * @param at when
   */
  public record Edition(String version, List<String> changes, String remark, String by, String at) {}
}
