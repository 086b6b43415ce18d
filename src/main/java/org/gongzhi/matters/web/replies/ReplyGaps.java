package org.gongzhi.matters.web.replies;

import java.time.Instant;
import java.time.LocalDate;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.matters.Routing;
import org.gongzhi.matters.replies.ReplyTemplate.Gap;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Component;

/** 空格怎么写. Gaps are kept by one name and shown by the reader's own. */
@Component
class ReplyGaps {
  private final Routing routing;

  ReplyGaps(Routing routing) {
    this.routing = routing;
  }

  /** As the reader writes it: {编号}. */
  static String named(Ui ui, Gap gap) {
    return "{" + ui.t("replies.gap." + gap) + "}";
  }

  static String shown(Ui ui, String kept) {
    String words = kept;
    for (Gap gap : Gap.values()) words = words.replace(gap.mark(), named(ui, gap));
    return words;
  }

  static String kept(Ui ui, String typed) {
    String words = typed;
    for (Gap gap : Gap.values()) words = words.replace(named(ui, gap), gap.mark());
    return words;
  }

  /** The words, with what is known of this matter. */
  String filled(Ui ui, String kept, CaseFile c) {
    String words = kept;
    for (Gap gap : Gap.values())
      if (words.contains(gap.mark())) words = words.replace(gap.mark(), value(ui, gap, c));
    return words;
  }

  private String value(Ui ui, Gap gap, CaseFile c) {
    return switch (gap) {
      case NUMBER -> c.number();
      case TITLE -> c.subject().title();
      case PLACE -> c.subject().place();
      case PARTY -> routing.name(c.lead());
      case DUE -> due(ui, c);
    };
  }

  private static String due(Ui ui, CaseFile c) {
    Instant promise = c.clock().promiseAt();
    return promise == null
        ? ui.t("replies.due.none")
        : ui.day(LocalDate.ofInstant(promise, TownClock.ZONE));
  }
}
