package org.gongzhi.people.web.setup;

import java.util.Arrays;
import java.util.List;

/** 导入什么. What a list may be of, and its columns; those that must be there come first. */
enum ImportKind {
  /** 小区 */
  QUARTERS(1, "quarter", "company", "road", "roadNumber", "households", "aliases"),
  /** 楼栋, a line as on the page of a quarter */
  BUILDINGS(2, "quarter", "lines"),
  /** 单位 */
  ORGANISATIONS(3, "kind", "organisation", "shortName", "telephone", "quarter", "leads"),
  /** 人: residents by their homes, staff by their organisation and office */
  PEOPLE(1, "person", "phone", "quarter", "door", "organisation", "office");

  private final int needed;
  private final List<String> columns;

  ImportKind(int needed, String... columns) {
    this.needed = needed;
    this.columns = Arrays.asList(columns);
  }

  /** Keys of the headings, in the order in which the page names them. */
  List<String> columns() {
    return columns;
  }

  List<String> needed() {
    return columns.subList(0, needed);
  }
}
