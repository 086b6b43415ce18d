package org.gongzhi.council.topics.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Icon;
import org.jspecify.annotations.Nullable;

/**
 * 工作台上的议题.
 *
 * @param view what everybody reads
 * @param version of the case the forms were made for
 * @param forms exactly the acts this person may do now
 * @param holds what has to be done first
 * @param routing the table of who may bind; null when it is settled
 * @param households the households that agree one by one; null when none have to
 * @param statements to be looked at
 * @param objections with their answers
 * @param notice its notice, to be put up; empty before it was announced
 * @param form what was typed and refused, else empty
 */
public record DeskTopicPage(
    TopicView view,
    int version,
    List<DeedForm> forms,
    List<String> holds,
    @Nullable Routing routing,
    @Nullable Households households,
    List<Said> statements,
    List<TopicPage.Objection> objections,
    String notice,
    Form form) {
  /** How a field is typed. */
  public enum Kind {
    LINE,
    LINES,
    DATE,
    SELECT,
    CHOICES,
    MANY
  }

  /**
   * @param options to choose from; empty for the others
   */
  public record Field(String name, Kind kind, String label, String hint, List<Choice> options) {}

  /**
   * @param verb what is done
   * @param form what is known, or was typed
   * @param open whether it is unfolded
   */
  public record DeedForm(String verb, Icon icon, List<Field> fields, Form form, boolean open) {}

  /**
   * @param touches what a topic may touch
   * @param form what is ticked
   * @param suggestion what follows from that; empty until something is ticked
   * @param rules the law's words and their source
   * @param confirm the form that confirms; null until something is ticked, or for who may not
   */
  public record Routing(
      List<Choice> touches,
      Form form,
      String suggestion,
      List<TopicView.Fact> rules,
      @Nullable DeedForm confirm) {}

  /**
   * @param rows in the order of the list
   * @param open whether answers are taken now
   */
  public record Households(List<Household> rows, String count, boolean open) {}

  /**
   * @param state what it said last
   */
  public record Household(int no, String label, int seq, String state, boolean settled) {}

  /**
   * @param state where it stands, with the reason
   * @param may whether it may be shown or hidden
   */
  public record Said(int no, String words, String state, String was, boolean may) {}
}
