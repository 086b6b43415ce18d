package org.gongzhi.matters.web.rates;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Segment;

/**
 * 统计.
 *
 * @param form the period, as typed
 * @param narrowed hidden conditions that stay
 * @param by what figures are told apart by
 * @param basis how they are counted and told
 * @param metrics headings, each with how it is counted
 * @param groups a row of figures each; the whole comes first
 * @param file address of the same as a sheet
 */
public record RatesPage(
    Form form,
    List<Choice> narrowed,
    List<Segment> by,
    Told basis,
    List<Head> metrics,
    List<Group> groups,
    String file) {

  /**
   * 口径.
   *
   * @param sentence how figures are rounded and who counts as content
   * @param version which version of it
   * @param mayPublish whether this person may change it
   */
  public record Told(String sentence, int version, boolean mayPublish) {}

  /** 解决率, and how it is counted. */
  public record Head(String name, String how) {}

  /**
   * @param name whose figures
   * @param matters how many were raised
   * @param excluded how many are not counted where people were asked; empty for none
   * @param excludedHref the rows of those
   * @param figures one a metric
   */
  public record Group(
      String name, String matters, String excluded, String excludedHref, List<Figure> figures) {}

  /**
   * @param value 81.89%, or a dash when it is of nothing
   * @param of 3752/4582
   * @param href the rows behind it
   */
  public record Figure(String value, String of, String href) {}
}
