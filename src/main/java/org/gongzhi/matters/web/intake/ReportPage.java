package org.gongzhi.matters.web.intake;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 看看说得对不对. What was understood of a report, each part to be put right in place.
 *
 * @param form what was typed, and for the rest what was understood
 * @param read which words the rest was understood of
 * @param said the report itself
 * @param dangers what to do first when somebody is in danger
 * @param where the place, and the quarters to choose from; none when the area has none
 * @param what class and kind
 * @param urgency how pressing
 * @param goes who takes it, until when
 * @param similar matters under way that say the same; none at the desk of who speaks for others
 */
public record ReportPage(
    Form form,
    String read,
    SayPage.Said said,
    List<Danger> dangers,
    Row where,
    What what,
    Row urgency,
    Goes goes,
    List<Similar> similar) {

  /**
   * 危险提示.
   *
   * @param word the word that was heard: “漏气”
   * @param calls numbers to call, the first one first
   * @param advice what to do right now
   */
  public record Danger(String word, List<String> calls, String advice) {}

  /**
   * One thing that was understood.
   *
   * @param value what it is; “请选择” when unsure
   * @param why why we think so; empty when there is nothing to say
   * @param open whether the choices stand open, because they must be looked at
   * @param options the choices
   */
  public record Row(String value, String why, boolean open, List<Choice> options) {}

  /**
   * @param row the class, and all classes to choose from, the likely ones first
   * @param kinds what the person may want
   */
  public record What(Row row, List<Choice> kinds) {}

  /**
   * 类似的事.
   *
   * @param id by which it is joined
   * @param about what it is about, and where
   * @param since since when, and how many say so
   * @param href its page, for those who may see it; null for others
   */
  public record Similar(String id, String about, String since, @Nullable String href) {}

  /**
   * @param who the organisation that takes it
   * @param why why they
   * @param until until when
   * @param basis how that is reckoned, and by which rule
   */
  public record Goes(String who, String why, String until, String basis) {}
}
