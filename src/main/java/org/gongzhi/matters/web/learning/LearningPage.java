package org.gongzhi.matters.web.learning;

import java.util.List;
import org.gongzhi.platform.html.Form;

/**
 * 听懂.
 *
 * @param form the threshold as it is or as it was typed
 * @param head what serves, and whether the reader may change it
 * @param history what was learned, the latest first
 */
public record LearningPage(Form form, Head head, List<Row> history) {
  /**
   * @param serving what serves now for each question and how well it was measured
   * @param lessons how many there are to learn from
   * @param asked who asked to learn now; empty when nobody waits
   * @param mayEdit whether the forms are shown
   */
  public record Head(List<String> serving, String lessons, String asked, boolean mayEdit) {
    public Head {
      serving = List.copyOf(serving);
    }
  }

  /**
   * 一次学习.
   *
   * @param version “类别 第 3 次”
   * @param at when, and by whom
   * @param period from which time the lessons are
   * @param size how many it learned from and was measured with
   * @param measure share it filed rightly, beside what served then
   * @param state in service, retired, or worse and therefore not used
   */
  public record Row(
      String version, String at, String period, String size, String measure, String state) {}
}
