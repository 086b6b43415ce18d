package org.gongzhi.people.web.setup;

import java.util.List;

/**
 * 设置, and before it is done: 先把社区搭起来.
 *
 * @param name of the community
 * @param done whether everything a first matter needs is there
 * @param steps in the order in which one takes them
 */
public record SettingsPage(String name, boolean done, List<Step> steps) {
  /**
   * 一步.
   *
   * @param title what it is
   * @param href where it is done; empty for who may not
   * @param done whether it is
   * @param state what is there, and what is missing
   */
  public record Step(String title, String href, boolean done, String state) {}

  /**
   * 选社区, for who oversees several.
   *
   * @param title what for
   * @param communities to choose from
   */
  public record Choose(String title, List<Step> communities) {}
}
