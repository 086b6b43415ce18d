package org.gongzhi.council.topics.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 议事程序.
 *
 * @param form what holds, or was typed
 * @param version which is changed
 * @param sets of names
 * @param stages whose names may differ, in their order
 */
public record RulesPage(Form form, int version, List<Choice> sets, List<Stage> stages) {
  /**
   * @param field its field
   * @param usual what the set calls it
   */
  public record Stage(String field, String usual) {}
}
