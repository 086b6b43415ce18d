package org.gongzhi.matters.web.catalogue;

import java.util.List;

/**
 * 事项目录.
 *
 * @param head whose catalogue it is
 * @param classes in their order
 * @param limits from the particular to the general
 * @param history what was changed, the latest first
 */
public record CataloguePage(
    Head head, List<ClassRow> classes, List<LimitRow> limits, List<EditionRow> history) {

  /**
   * @param version which version is in force, and whose
   * @param mayEdit whether the rows lead to forms
   */
  public record Head(String version, boolean mayEdit) {}

  /**
   * 一类.
   *
   * @param code “A01”
   * @param name “房屋共用部位”
   * @param examples in residents' words
   * @param urgency unless the words say otherwise
   * @param lead who leads
   * @param why why they, and where the row comes from
   */
  public record ClassRow(
      String code, String name, String examples, String urgency, Lead lead, Source why) {}

  /** Who leads: the kind of organisation, and how people call it if that is something else. */
  public record Lead(String kind, String words) {}

  /** A remark for people, and the rule it rests on. */
  public record Source(String remark, String rule) {}

  /**
   * 一条时限.
   *
   * @param row its place in the list, from 1
   * @param what what must have happened
   * @param which for which matters
   * @param limit “5 个工作日”
   * @param why where it comes from
   */
  public record LimitRow(int row, String what, String which, String limit, Source why) {}

  /** 一次修改. */
  public record EditionRow(String href, String version, String remark, String by, String at) {}
}
