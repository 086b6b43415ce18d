package org.gongzhi.channels.open311.server;

import java.util.Map;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.Answer;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Outcome;
import org.gongzhi.matters.MatterStage;
import org.jspecify.annotations.Nullable;

/**
 * 办理情况. The two words of the protocol, and what they do not tell. What is only partly done stays open whatever our
 * own books say: to those outside it is not solved.
 *
 * @param open reported, not resolved
 * @param note a key of the texts
 */
record Standing(boolean open, String note) {
  private static final Map<MatterStage, String> STAGES =
      Map.of(
          MatterStage.RAISED, "raised",
          MatterStage.DISPATCHED, "dispatched",
          MatterStage.RETURN_ASKED, "returned",
          MatterStage.AWAITING, "awaiting",
          MatterStage.HELD, "held",
          MatterStage.RESOLVED, "resolved");

  static Standing of(CaseFile c) {
    return of(c.stage(), c.result().outcome(), c.result().answer());
  }

  static Standing after(Act a) {
    return of(a.to(), a.after().outcome(), a.after().answer());
  }

  /** Only what is closed has an answer. */
  private static Standing of(String stage, @Nullable Outcome outcome, @Nullable Answer answer) {
    if (answer == null || outcome == null)
      return new Standing(true, STAGES.getOrDefault(MatterStage.valueOf(stage), "inHand"));
    return switch (outcome) {
      case PARTLY_SOLVED -> new Standing(true, "partly");
      case SOLVED -> new Standing(false, answer == Answer.SILENT ? "silent" : "confirmed");
      case EXPLAINED -> new Standing(false, "explained");
      case UNSOLVABLE -> new Standing(false, "unsolvable");
      case DECLINED -> new Standing(false, "declined");
      case MERGED -> new Standing(false, "merged");
      case WITHDRAWN -> new Standing(false, "withdrawn");
    };
  }
}
