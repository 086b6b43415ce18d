package org.gongzhi.matters.web.catalogue;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 改一类.
 *
 * @param form what was typed, and for the rest what is in force
 * @param code its code, which stays
 * @param name its name as it is in force
 * @param urgencies to choose from
 * @param leads kinds of organisation to choose from
 * @param edit on which version the change is made
 */
public record ClassPage(
    Form form,
    String code,
    String name,
    List<Choice> urgencies,
    List<Choice> leads,
    Edit edit) {

  /**
   * 在哪一版上改.
   *
   * @param seen the version in force when this page was made
   * @param now what is in force, when somebody published while this was typed; else empty
   */
  public record Edit(int seen, List<Fact> now) {}

  /** A label and what is in force. */
  public record Fact(String label, String value) {}
}
