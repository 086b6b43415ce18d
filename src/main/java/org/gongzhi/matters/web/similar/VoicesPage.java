package org.gongzhi.matters.web.similar;

import java.util.List;

/**
 * 我也遇到的.
 *
 * @param rows what somebody joined, newest first
 */
public record VoicesPage(List<Row> rows) {
  /**
   * One matter, without what others wrote.
   *
   * @param number its number, to ask by
   * @param place where
   * @param stand under way, or closed
   * @param since since when they joined, and how many say so
   * @param followed whether they hear how it goes
   */
  public record Row(String number, String place, String stand, String since, boolean followed) {}
}
