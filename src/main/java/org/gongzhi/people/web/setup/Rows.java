package org.gongzhi.people.web.setup;

import java.util.List;
import java.util.Map;

/**
 * 一张表的各行. What a list says, whatever kind of file it came in.
 *
 * @param lines in their order
 */
record Rows(List<Line> lines) {
  /**
   * 一行.
   *
   * @param number where it stands in the file, from 1
   * @param cells by the heading of their column
   */
  record Line(int number, Map<String, String> cells) {
    /** A cell without space around it; empty if there is none. */
    String cell(String heading) {
      return cells.getOrDefault(heading, "");
    }

    boolean isBlank() {
      return cells.values().stream().allMatch(String::isEmpty);
    }
  }
}
