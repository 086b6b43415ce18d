package org.gongzhi.platform.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gongzhi.platform.documents.SheetColumn.Kind;

/** A list as a community keeps it. */
final class Ledger {
  static final SheetTable VALUE =
      new SheetTable(
          "清单",
          "东方红社区问题与需求清单",
          "2024年6月18日",
          List.of(
              SheetColumn.of("序号", Kind.WHOLE, 3),
              SheetColumn.text("问题描述", 14),
              SheetColumn.text("牵头", 8).under("责任"),
              SheetColumn.text("配合", 8).under("责任"),
              SheetColumn.of("时限", Kind.DATE, 6),
              SheetColumn.of("反映时间", Kind.MINUTE, 8),
              SheetColumn.of("解决率", Kind.PERCENT, 5)),
          List.of(
              SheetTable.row(
                  1,
                  "14层楼道灯坏了",
                  "米亚物业",
                  null,
                  LocalDate.of(2024, 6, 24),
                  LocalDateTime.of(2024, 6, 17, 19, 38),
                  0.625),
              SheetTable.row(2, "=cmd|'/c calc'!A1", "+86", "@SUM(A1)", null, null, null),
              SheetTable.row(3, "-3层漏水，𠮷先生说“水都到脚面了”", "", "", null, null, 1)),
          SheetTable.row("合计", "3 件", null, null, null, null, null));

  private Ledger() {}
}
