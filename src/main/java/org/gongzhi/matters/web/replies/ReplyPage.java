package org.gongzhi.matters.web.replies;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 选一条常用答复, beside a matter.
 *
 * @param number the matter
 * @param act for which act
 * @param rows those that fit
 * @param settings where they are set; empty for who may not
 */
public record ReplyPage(String number, String act, List<Row> rows, String settings) {
  /**
   * @param words as they will stand in the answer
   * @param href where it is changed; beside a matter, the act it is for
   */
  public record Row(String name, String words, String href) {}

  /** All of a community, to be changed. */
  public record Settings(String community, List<Row> rows, String add) {}

  /**
   * One of them.
   *
   * @param form what is typed
   * @param path where it is sent
   * @param verbs acts to choose from
   * @param classes classes to choose from
   * @param gaps what may stand in braces
   * @param editions who changed it, when and why
   */
  public record Edit(
      Form form,
      String path,
      List<Choice> verbs,
      List<Choice> classes,
      String gaps,
      List<String> editions) {}
}
