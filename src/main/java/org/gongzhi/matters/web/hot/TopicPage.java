package org.gongzhi.matters.web.hot;

import java.util.List;

/**
 * 一个热点.
 *
 * @param title what its first message says
 * @param rows its messages, newest first
 */
public record TopicPage(String title, List<Row> rows) {
  /**
   * @param href the matter's page at the desk
   * @param stand open or closed
   */
  public record Row(
      String href, String title, String number, String place, String when, String stand) {}
}
