package org.gongzhi.matters.web.similar;

import java.util.List;

/**
 * 类似的事, at the desk.
 *
 * @param number the matter they are like
 * @param rows the most alike first
 */
public record SimilarPage(String number, List<Row> rows) {
  /**
   * @param href its page at the desk
   * @param voices how many people say so
   */
  public record Row(
      String href, String title, String number, String place, String when, String voices) {}
}
