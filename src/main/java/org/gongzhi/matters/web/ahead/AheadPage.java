package org.gongzhi.matters.web.ahead;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 未诉先办.
 *
 * @param where the community it is about
 * @param rules those in force here
 * @param tasks what they opened, the latest first
 * @param add the address where one writes a rule; null for who may not
 */
public record AheadPage(
    Where where, List<Rule> rules, List<Task> tasks, @Nullable String add) {
  /** The community, and all to choose from; one needs no choice. */
  public record Where(Form form, String name, List<Choice> communities) {}

  /**
   * @param when what sets it off, as a sentence
   * @param href where it is read and changed
   * @param active whether it is applied
   */
  public record Rule(String name, String category, String when, String href, boolean active) {}

  /**
   * @param number its matter
   * @param about class and quarter
   * @param why by which rule, and because of what
   * @param causes numbers of the reports behind it
   */
  public record Task(String number, String about, String why, List<String> causes) {}

  /**
   * One rule, to be read and changed.
   *
   * @param form what is typed
   * @param path where it is sent
   * @param kinds 接连反映 or 季节; none when it cannot be changed any more
   * @param classes to choose from
   * @param mayChange whether this visitor may publish it
   * @param editions who changed it, when and why
   */
  public record Edit(
      Form form,
      String path,
      List<Choice> kinds,
      List<Choice> classes,
      boolean mayChange,
      List<String> editions) {}
}
