package org.gongzhi.matters.web.catalogue;

import java.util.List;

/**
 * 目录的一个版本. What it changed, by whom, when and why.
 *
 * @param version which
 * @param remark why
 * @param published by whom, when
 * @param changes what is different from the one before; none when nothing is
 */
public record VersionPage(String version, String remark, String published, List<Change> changes) {
  /**
   * @param where which row
   * @param what which field
   * @param before how it was; empty for a row that is new
   * @param after how it is; empty for a row that is gone
   */
  public record Change(String where, String what, String before, String after) {}
}
