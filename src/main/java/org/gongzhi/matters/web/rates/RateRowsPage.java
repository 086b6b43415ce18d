package org.gongzhi.matters.web.rates;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Segment;
import org.jspecify.annotations.Nullable;

/**
 * 一个数背后的事.
 *
 * @param form what was typed and refused, else empty
 * @param title the metric and the period
 * @param how how it is counted
 * @param parts all, counted, not counted, left out
 * @param rows the matters, newest first
 * @param next where the further ones are; null when there are none
 * @param back the figures
 * @param reasons why a matter may be left out
 */
public record RateRowsPage(
    Form form,
    String title,
    String how,
    List<Segment> parts,
    List<Row> rows,
    @Nullable String next,
    String back,
    List<Choice> reasons) {

  /**
   * @param counts whether it counts for the figure, in words
   */
  public record Row(
      String href, String title, String number, String raised, String lead, String counts) {}
}
