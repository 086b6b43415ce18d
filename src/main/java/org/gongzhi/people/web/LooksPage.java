package org.gongzhi.people.web;

import java.util.List;

/**
 * 谁看过我的信息.
 *
 * @param looks newest first
 */
public record LooksPage(List<Row> looks) {
  /**
   * One look.
   *
   * @param at when
   * @param who the full name of who looked
   * @param as their office and organisation; empty when they held none
   * @param what which field
   * @param why their reason, in their words
   */
  public record Row(String at, String who, String as, String what, String why) {}
}
