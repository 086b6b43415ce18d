package org.gongzhi.people.web.setup;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 单位.
 *
 * @param area whose they are
 * @param name of the community
 * @param rows by kind, then by name, retired ones last
 * @param form the form that adds one
 * @param choices what to choose from
 */
public record OrganisationsPage(
    String area, String name, List<Row> rows, Form form, Choices choices) {
  /**
   * 一家单位.
   *
   * @param quarter the quarter it serves; empty if it serves more
   * @param people how many hold a post there
   * @param retired since when it is out of use; empty if it is not
   */
  public record Row(
      String id,
      String name,
      String kind,
      String telephone,
      String quarter,
      String people,
      String retired) {}

  /** What to choose from. */
  public record Choices(List<Choice> kinds, List<Choice> quarters) {}

  /**
   * 一家单位 and who serves in it.
   *
   * @param area whose it is
   * @param known what is there already
   * @param form of what is written about it
   * @param quarters to choose from
   * @param appoint the form that gives somebody a post
   */
  public record One(
      String area, Known known, Form form, List<Choice> quarters, Appoint appoint) {}

  /** What is there already of one organisation. */
  public record Known(
      String id, String name, String kind, String retired, boolean community, List<Post> posts) {}

  /**
   * 任命.
   *
   * @param form what was typed
   * @param people who hold some post already
   * @param offices that exist there
   */
  public record Appoint(Form form, List<Choice> people, List<Choice> offices) {}

  /** 任职. One post; {@code inForce} until its last day is over. */
  public record Post(String id, String name, String office, String time, boolean inForce) {}

  /** 最后一天 of a post or a mandate. */
  public record Ending(String title, String about, String action, String back, Form form) {}
}
