package org.gongzhi.council.meetings.web;

import org.jspecify.annotations.Nullable;

/**
 * 现在. What everybody in the room sees alike, and telephones are sent whenever it changes.
 *
 * @param address where changes come from
 * @param stage changes when there is something else to do, so that the page is to be loaded anew
 * @param place 第 2 项，共 4 项
 * @param item what is on the table; empty between two items
 * @param motion what is on the floor
 * @param floor who speaks
 * @param present how many are there
 */
public record LivePage(
    String address,
    String stage,
    String place,
    String item,
    @Nullable OnTheFloor motion,
    Speaking floor,
    String present) {
  /**
   * @param mover who put it, and how often it was changed
   * @param state 讨论, 表决
   * @param taken how many have voted, or what was counted
   */
  public record OnTheFloor(String words, String mover, String state, String taken) {}

  /**
   * @param name who speaks; empty if nobody does
   * @param from whom they speak for
   * @param left seconds
   * @param all seconds they were given
   * @param waiting how many wait
   */
  public record Speaking(String name, String from, long left, long all, String waiting) {}
}
