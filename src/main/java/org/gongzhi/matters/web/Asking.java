package org.gongzhi.matters.web;

import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Outcome;
import org.gongzhi.platform.html.Ui;

/** 请您确认. How a reporter is asked about what the lead claims: an explanation cannot be “solved”. */
final class Asking {
  private Asking() {}

  /** What the lead claims. */
  static Outcome claim(CaseFile c) {
    Outcome claimed = c.result().outcome();
    if (claimed == null) throw new IllegalStateException(c.number() + " claims nothing");
    return claimed;
  }

  static MinePage.Ask of(Ui ui, CaseFile c) {
    boolean done =
        switch (claim(c)) {
          case SOLVED, PARTLY_SOLVED -> true;
          case EXPLAINED, UNSOLVABLE, DECLINED, MERGED, WITHDRAWN -> false;
        };
    return new MinePage.Ask(
        c.version(),
        ui.t(done ? "ask.yes" : "ask.accept"),
        ui.t(done ? "ask.no" : "ask.object"));
  }
}
