package org.gongzhi.matters;

import static org.gongzhi.casework.Party.ASSISTANT;
import static org.gongzhi.casework.Party.HIGHER;
import static org.gongzhi.casework.Party.JOINED;
import static org.gongzhi.casework.Party.LEAD;
import static org.gongzhi.casework.Party.OVERSEER;
import static org.gongzhi.casework.Party.QUARTER;
import static org.gongzhi.casework.Party.REPORTER;
import static org.gongzhi.casework.Party.REVIEWER;
import static org.gongzhi.casework.Party.SYSTEM;
import static org.gongzhi.matters.MatterStage.ARCHIVED;
import static org.gongzhi.matters.MatterStage.AWAITING;
import static org.gongzhi.matters.MatterStage.CLOSED;
import static org.gongzhi.matters.MatterStage.DISPATCHED;
import static org.gongzhi.matters.MatterStage.EXTENSION_ASKED;
import static org.gongzhi.matters.MatterStage.HELD;
import static org.gongzhi.matters.MatterStage.HOLD_ASKED;
import static org.gongzhi.matters.MatterStage.IN_HAND;
import static org.gongzhi.matters.MatterStage.RAISED;
import static org.gongzhi.matters.MatterStage.RESOLVED;
import static org.gongzhi.matters.MatterStage.RETURN_ASKED;
import static org.gongzhi.matters.MatterVerb.*;

import org.gongzhi.casework.Answer;
import org.gongzhi.casework.Outcome;
import org.gongzhi.casework.Procedure;
import org.gongzhi.casework.Procedure.Count;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.casework.ProcedureDraft;
import org.gongzhi.worktime.Limit;

/**
 * 事项办理流程. The rule book of residents' matters: from “14层的楼道灯坏了” to the resident's “解决了”. The terms
 * it names are the limits of the area's catalogue. What the lead asks for (退单, 延期, 挂账) somebody else decides,
 * and while they do, the matter is theirs: returning it never leaves it with nobody (首接负责).
 */
public final class MatterProcedure {
  /** Why the clock may stand; each is shown to the reporter. */
  static final String[] PAUSES = {"RESIDENT", "PARTS", "WEATHER", "THIRD_PARTY", "APPROVAL"};

  /** Why a matter may be declined (D 3.2); each has a reply that shows another road. */
  static final String[] DECLINES = {
    "EMERGENCY", "LEGAL_WAY", "PETITION", "REPEATED", "PRIVACY", "NOBODYS_DUTY", "UNLAWFUL"
  };

  /** Why a lead may say it is not theirs. */
  static final String[] RETURNS = {"NOT_OURS", "OTHER_PLACE", "WRONG_CLASS", "OTHER_LEAD"};

  /** Why it may take longer. */
  static final String[] EXTENSIONS = {"PARTS", "WEATHER", "THIRD_PARTY", "APPROVAL", "COMPLEX"};

  /** Why it cannot be done for now (D 3.4): 政策, 资金, 规划, 历史. */
  static final String[] HOLDS = {"POLICY", "FUNDS", "PLANNING", "HISTORY"};

  private static final String AGAIN = "RESOLVE";
  private static final String REVIEW = "REVIEW";

  public static final Procedure VALUE =
      Procedure.named("matter")
          .opensWith(RAISE, RAISED, DISPATCHED)
          .supervised(2, 3, 3, HIGHER)

          .at(RAISED).owedBy(OVERSEER).within("ACCEPT")
          .with(MatterProcedure::late)
          .may(ACCEPT, OVERSEER).requires(Need.LEAD).promising(AGAIN).to(DISPATCHED)
          .may(DECLINE, OVERSEER).requires(Need.NOTE).requiresReason(DECLINES)
              .closes(Outcome.DECLINED).to(CLOSED)
          .with(MatterProcedure::merging)
          .with(MatterProcedure::always)

          .at(DISPATCHED).owedBy(LEAD).withinPromiseAnd("ACKNOWLEDGE").unsigned()
          .with(MatterProcedure::late)
          .may(ACKNOWLEDGE, LEAD).to(IN_HAND)
          .may(ASK_RETURN, LEAD).requires(Need.NOTE).requiresReason(RETURNS).to(RETURN_ASKED)
          .may(DISPATCH, OVERSEER).requires(Need.LEAD).to(DISPATCHED)
          .may(DECLINE, OVERSEER).requires(Need.NOTE).requiresReason(DECLINES)
              .closes(Outcome.DECLINED).to(CLOSED)
          .with(MatterProcedure::merging)
          .with(MatterProcedure::always)

          .at(RETURN_ASKED).owedBy(REVIEWER).within(REVIEW).asideOf(DISPATCHED)
          .with(MatterProcedure::late)
          .may(GRANT_RETURN, REVIEWER).requires(Need.LEAD).to(DISPATCHED)
          .may(REFUSE_RETURN, REVIEWER).requires(Need.NOTE).to(DISPATCHED)
          .with(MatterProcedure::always)

          .at(IN_HAND).owedBy(LEAD)
          .with(MatterProcedure::late)
          .may(RESOLVE, LEAD).requires(Need.OUTCOME, Need.NOTE, Need.BASIS).to(RESOLVED)
          .may(CONTACT, LEAD, OVERSEER).requires(Need.WAY)
          .may(REPLY, LEAD, OVERSEER).requires(Need.NOTE)
          .may(ASSIST, LEAD, OVERSEER).requires(Need.ORGANISATION, Need.NOTE, Need.UNTIL)
          .may(ASK_MORE, LEAD).requires(Need.NOTE).requiresReason("SUPPLEMENT")
              .stopsClock().to(AWAITING)
          .may(PAUSE, LEAD).requires(Need.NOTE).requiresReason(PAUSES).stopsClock()
          .may(RESUME, LEAD, OVERSEER).startsClock()
          .may(ASK_EXTENSION, LEAD).requires(Need.NOTE, Need.UNTIL).requiresReason(EXTENSIONS)
              .atMost("EXTEND").once().to(EXTENSION_ASKED)
          .may(ASK_HOLD, LEAD, OVERSEER).requires(Need.NOTE, Need.UNTIL, Need.CONDITION)
              .requiresReason(HOLDS).atMost("HOLD").to(HOLD_ASKED)
          .may(ASK_RETURN, LEAD).requires(Need.NOTE).requiresReason(RETURNS).to(RETURN_ASKED)
          .may(DISPATCH, OVERSEER).requires(Need.LEAD).to(DISPATCHED)
          .may(CARRY, LEAD, OVERSEER).requires(Need.TARGET, Need.NOTE)
          .with(MatterProcedure::merging)
          .with(MatterProcedure::helping)
          .with(MatterProcedure::always)

          .at(AWAITING).owedBy(LEAD).within("SUPPLEMENT").waits().whenDue(GO_ON).asideOf(IN_HAND)
          .may(SUPPLEMENT, REPORTER).requires(Need.NOTE).startsClock().to(IN_HAND)
          .may(RESUME, LEAD, OVERSEER).startsClock().to(IN_HAND)
          .may(GO_ON, SYSTEM).startsClock().to(IN_HAND)
          .with(MatterProcedure::helping)
          .with(MatterProcedure::always)

          .at(EXTENSION_ASKED).owedBy(REVIEWER).within(REVIEW).asideOf(IN_HAND)
          .with(MatterProcedure::late)
          .may(GRANT_EXTENSION, REVIEWER).requires(Need.UNTIL).atMost("EXTEND").once()
              .counts(Count.EXTENSION).promisingTheDayNamed().to(IN_HAND)
          .may(REFUSE_EXTENSION, REVIEWER).requires(Need.NOTE).to(IN_HAND)
          .may(RESOLVE, LEAD).requires(Need.OUTCOME, Need.NOTE, Need.BASIS).to(RESOLVED)
          .with(MatterProcedure::helping)
          .with(MatterProcedure::always)

          .at(HOLD_ASKED).owedBy(REVIEWER).within(REVIEW).asideOf(IN_HAND)
          .with(MatterProcedure::late)
          .may(GRANT_HOLD, REVIEWER).requires(Need.UNTIL, Need.CONDITION).requiresReason(HOLDS)
              .atMost("HOLD").to(HELD)
          .may(REFUSE_HOLD, REVIEWER).requires(Need.NOTE).to(IN_HAND)
          .with(MatterProcedure::helping)
          .with(MatterProcedure::always)

          .at(HELD).owedBy(OVERSEER).untilTheDayNamed().waits().whenDue(HOLD_OVER)
          .asideOf(IN_HAND)
          .may(RELEASE, LEAD, OVERSEER).requires(Need.NOTE).promising(AGAIN).to(IN_HAND)
          .may(HOLD_OVER, SYSTEM).promising(AGAIN).to(IN_HAND)
          .may(REPLY, LEAD, OVERSEER).requires(Need.NOTE)
          .may(CARRY, LEAD, OVERSEER).requires(Need.TARGET, Need.NOTE)
          .with(MatterProcedure::helping)
          .with(MatterProcedure::always)

          .at(RESOLVED).owedBy(OVERSEER).within("CONFIRM").asksReporter()
          .whenDue(LAPSE)
          .may(CONFIRM, REPORTER).closes(Answer.CONFIRMED).to(CLOSED)
          .may(DISPUTE, REPORTER).counts(Count.REDO).promising(AGAIN).to(IN_HAND)
          .may(JOINED_YES, JOINED)
          .may(JOINED_NO, JOINED).counts(Count.REDO).promising(AGAIN).to(IN_HAND)
          .may(HEARD_YES, OVERSEER).requires(Need.WAY, Need.NOTE)
              .closes(Answer.CONFIRMED).to(CLOSED)
          .may(HEARD_NO, OVERSEER).requires(Need.WAY, Need.NOTE)
              .counts(Count.REDO).promising(AGAIN).to(IN_HAND)
          .may(NOT_REACHED, OVERSEER).requires(Need.WAY)
          .may(REPLY, LEAD, OVERSEER).requires(Need.NOTE)
          .may(JOIN, OVERSEER).requires(Need.OTHER).counts(Count.REPEAT)
          .may(LAPSE, SYSTEM).closes(Answer.SILENT).to(CLOSED)

          .at(CLOSED).within("REOPEN").whenDue(ARCHIVE)
          .may(REOPEN, REPORTER).until("REOPEN").promising(AGAIN).to(IN_HAND)
          .may(JOINED_NO, JOINED).until("REOPEN").counts(Count.REDO).promising(AGAIN).to(IN_HAND)
          .may(ARCHIVE, SYSTEM).to(ARCHIVED)

          .at(ARCHIVED)
          .build();

  private MatterProcedure() {}

  /** Who hears of a delay, level by level (D 3.4). */
  private static ProcedureDraft late(ProcedureDraft d) {
    return d.overdue(1, OVERSEER)
        .overdue(2, HIGHER, Limit.workdays(2))
        .overdue(3, HIGHER, Limit.workdays(5));
  }

  /** What a reporter, a neighbour and oversight may say wherever an open matter is. */
  private static ProcedureDraft always(ProcedureDraft d) {
    return d.may(SUPERVISE, OVERSEER, HIGHER).requires(Need.NOTE, Need.UNTIL)
        .may(FEEDBACK, LEAD).requires(Need.NOTE)
        .may(NOTE, LEAD, OVERSEER, QUARTER).requires(Need.NOTE)
        .may(JOIN, OVERSEER).requires(Need.OTHER).counts(Count.REPEAT)
        .may(ADD, REPORTER).requires(Need.NOTE)
        .may(URGE, REPORTER)
        .may(WITHDRAW, REPORTER).closes(Outcome.WITHDRAWN).to(CLOSED);
  }

  private static ProcedureDraft merging(ProcedureDraft d) {
    return d.may(MERGE, OVERSEER).requires(Need.OTHER).closes(Outcome.MERGED).to(CLOSED);
  }

  private static ProcedureDraft helping(ProcedureDraft d) {
    return d.may(ASSISTED, ASSISTANT).requires(Need.NOTE);
  }
}
