package org.gongzhi.matters.web;

import java.util.List;
import java.util.stream.IntStream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Outcome;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Ui;

/** 请您确认. How a reporter is asked about what the lead claims: an explanation cannot be “solved”. */
final class Asking {
  private static final int BEST = 5;

  private Asking() {}

  /** What the lead claims. */
  static Outcome claim(CaseFile c) {
    Outcome claimed = c.result().outcome();
    if (claimed == null) throw new IllegalStateException(c.number() + " claims nothing");
    return claimed;
  }

  /** Five degrees, the best first, none chosen beforehand. */
  static List<Choice> ratings(Ui ui) {
    return IntStream.rangeClosed(1, BEST)
        .map(i -> BEST + 1 - i)
        .mapToObj(i -> Choice.of(Integer.toString(i), ui.t("rating." + i)))
        .toList();
  }

  /** Whether anybody was in touch: what the response rate is counted by. */
  static List<Choice> responded(Ui ui) {
    return List.of(
        Choice.of("yes", ui.t("responded.yes")), Choice.of("no", ui.t("responded.no")));
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
