package org.gongzhi.matters.web.list;

import java.util.List;

/**
 * 批量办理的结果.
 *
 * @param done how many went through
 * @param refused how many did not
 * @param lines one a matter, in the order they were chosen
 * @param back where the list is
 */
public record BatchPage(long done, long refused, List<Line> lines, String back) {
  /**
   * @param href the matter's page; empty when there is none to see
   * @param why why it did not go through; empty when it did
   */
  public record Line(String href, String title, String number, String why) {}
}
