package org.gongzhi.matters.web.visits;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 走访和巡查: those planned.
 *
 * @param quarters where one may be planned, to choose from
 * @param visits the latest day first
 */
public record VisitPage(List<Choice> quarters, List<Row> visits) {
  /** One of them. */
  public record Row(String href, String title, String about) {}

  /**
   * A new one.
   *
   * @param form what was typed
   * @param quarter of which quarter
   * @param kinds 走访 or 巡查
   * @param spots buildings and entrances to tick
   */
  public record Plan(Form form, String quarter, List<Choice> kinds, List<Choice> spots) {}

  /**
   * 路线单.
   *
   * @param form a note that was refused; empty otherwise
   * @param stops in order
   * @param mayOpen whether this visitor may read what was sealed
   */
  public record Walk(Form form, String title, String about, List<Stop> stops, boolean mayOpen) {}

  /**
   * @param path where its note is sent, and one below where it is opened
   * @param door 9栋1单元1402
   * @param words what was noted; empty when nothing was
   * @param by who noted it and when; empty when nobody did
   * @param isMore whether something is sealed
   * @param number the matter it has become; empty when none
   * @param report where a report from here begins
   */
  public record Stop(
      String path,
      String door,
      String words,
      String by,
      boolean isMore,
      String number,
      String report) {}

  /** What was sealed at a stop, and who has read it. */
  public record Opened(String back, String door, String words, List<String> looks) {}
}
