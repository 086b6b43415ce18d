package org.gongzhi.people.web.setup;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 分工.
 *
 * @param area whose it is
 * @param name of the community
 * @param quarters who leads what a property company does, quarter by quarter
 * @param mandates in force or to come
 * @param give the form that gives one
 * @param history who gave or ended one, the latest first
 */
public record MandatesPage(
    String area,
    String name,
    List<Lead> quarters,
    List<Row> mandates,
    Give give,
    List<String> history) {
  /**
   * 一个小区由谁牵头.
   *
   * @param leads who does
   * @param why what to know about it; empty if all is well
   * @param warn whether something should be mended
   */
  public record Lead(String quarter, String leads, String why, boolean warn) {}

  /**
   * 一条分工.
   *
   * @param own false where an area above gave it, which is not ours to end
   */
  public record Row(
      String id, String organisation, String where, String classes, String time, boolean own) {}

  /** The form, and what to choose from. */
  public record Give(Form form, List<Choice> organisations, List<Choice> quarters) {}
}
