package org.gongzhi.matters.exchange;

import java.util.List;

/** 栏目. What a column of the hotline's file may hold, and the headings it is known by (D 3.3). */
public enum HotlineField {
  /** 工单编号. */
  NUMBER("工单编号", "工单号", "编号", "受理编号", "诉求编号", "事件编号"),
  /** 来电时间. */
  CALLED_AT("来电时间", "诉求时间", "受理时间", "登记时间", "反映时间", "派单时间"),
  /** 诉求人. */
  NAME("诉求人", "来电人", "反映人", "姓名", "联系人"),
  /** 联系电话. */
  PHONE("联系电话", "来电号码", "电话", "手机", "手机号"),
  /** 受理渠道. */
  CHANNEL("受理渠道", "来源渠道", "诉求渠道", "诉求来源", "工单来源", "渠道", "来源"),
  /** 诉求类型. */
  KIND("诉求类型", "工单类型", "类型", "诉求性质"),
  /** 分类. */
  CLASS("分类", "诉求分类", "类别", "问题分类", "一级分类"),
  /** 标题. */
  TITLE("标题", "工单标题", "诉求标题"),
  /** 诉求内容. */
  CONTENT("诉求内容", "内容", "工单内容", "反映内容", "问题描述", "主要内容"),
  /** 事发地址. */
  PLACE("事发地址", "事发地", "事发地点", "地址", "诉求地址", "所在小区"),
  /** 期望. */
  WISH("期望", "诉求目的", "诉求人期望");

  private final List<String> headings;

  HotlineField(String... headings) {
    this.headings = List.of(headings);
  }

  /** Whether a file cannot be read without it. */
  public boolean isNeeded() {
    return this == NUMBER || this == CONTENT;
  }

  /** Lower is closer; {@link Integer#MAX_VALUE} when a column of this heading hardly holds it. */
  int distance(String heading) {
    String plain = heading.replaceAll("[\\s*＊:：（）()]", "");
    int exact = headings.indexOf(plain);
    if (exact >= 0) return exact;
    for (int i = 0; i < headings.size(); i++)
      if (headings.get(i).length() > 2 && plain.contains(headings.get(i)))
        return headings.size() + i;
    return Integer.MAX_VALUE;
  }
}
