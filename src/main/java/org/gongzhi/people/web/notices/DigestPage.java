package org.gongzhi.people.web.notices;

import java.util.List;

/**
 * 一天的汇总.
 *
 * @param day of which day
 * @param groups by heading
 */
public record DigestPage(String day, List<Group> groups) {
  /** What stands under one heading, newest first. */
  public record Group(String title, List<NoticesPage.Row> rows) {}
}
