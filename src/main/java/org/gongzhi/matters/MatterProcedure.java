package org.gongzhi.matters;

import static org.gongzhi.casework.Party.HIGHER;
import static org.gongzhi.casework.Party.LEAD;
import static org.gongzhi.casework.Party.OVERSEER;
import static org.gongzhi.casework.Party.QUARTER;
import static org.gongzhi.casework.Party.REPORTER;
import static org.gongzhi.casework.Party.SYSTEM;
import static org.gongzhi.matters.MatterStage.CLOSED;
import static org.gongzhi.matters.MatterStage.DISPATCHED;
import static org.gongzhi.matters.MatterStage.IN_HAND;
import static org.gongzhi.matters.MatterStage.RAISED;
import static org.gongzhi.matters.MatterStage.RESOLVED;
import static org.gongzhi.matters.MatterVerb.*;

import org.gongzhi.casework.Answer;
import org.gongzhi.casework.Outcome;
import org.gongzhi.casework.Procedure;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.worktime.Limit;

/**
 * 事项办理流程. The rule book of residents' matters: from “14层的楼道灯坏了” to the resident's “解决了”. The terms
 * it names are the limits of the area's catalogue.
 */
public final class MatterProcedure {
  /** Why the clock may stand; each is shown to the reporter. */
  static final String[] PAUSES = {"RESIDENT", "PARTS", "WEATHER", "THIRD_PARTY", "APPROVAL"};

  /** Why a matter may be declined (D 3.2); each has a reply that shows another road. */
  static final String[] DECLINES = {
    "EMERGENCY", "LEGAL_WAY", "PETITION", "REPEATED", "PRIVACY", "NOBODYS_DUTY", "UNLAWFUL"
  };

  public static final Procedure VALUE =
      Procedure.named("matter")
          .opensWith(RAISE, RAISED, DISPATCHED)

          .at(RAISED).owedBy(OVERSEER).within("ACCEPT")
          .overdue(1, OVERSEER)
          .overdue(2, HIGHER, Limit.workdays(2))
          .may(ACCEPT, OVERSEER).requires(Need.LEAD).promising("RESOLVE").to(DISPATCHED)
          .may(DECLINE, OVERSEER).requires(Need.NOTE).requiresReason(DECLINES)
              .closes(Outcome.DECLINED).to(CLOSED)
          .may(NOTE, OVERSEER, QUARTER).requires(Need.NOTE)
          .may(ADD, REPORTER).requires(Need.NOTE)
          .may(URGE, REPORTER)
          .may(WITHDRAW, REPORTER).closes(Outcome.WITHDRAWN).to(CLOSED)

          .at(DISPATCHED).owedBy(LEAD).withinPromiseAnd("ACKNOWLEDGE").unsigned()
          .overdue(1, OVERSEER)
          .overdue(2, HIGHER, Limit.workdays(2))
          .may(ACKNOWLEDGE, LEAD).to(IN_HAND)
          .may(DISPATCH, OVERSEER).requires(Need.LEAD).to(DISPATCHED)
          .may(NOTE, OVERSEER, QUARTER).requires(Need.NOTE)
          .may(ADD, REPORTER).requires(Need.NOTE)
          .may(URGE, REPORTER)
          .may(WITHDRAW, REPORTER).closes(Outcome.WITHDRAWN).to(CLOSED)

          .at(IN_HAND).owedBy(LEAD)
          .overdue(1, OVERSEER)
          .overdue(2, HIGHER, Limit.workdays(2))
          .may(RESOLVE, LEAD).requires(Need.OUTCOME, Need.NOTE).to(RESOLVED)
          .may(REPLY, LEAD, OVERSEER).requires(Need.NOTE)
          .may(PAUSE, LEAD).requires(Need.NOTE).requiresReason(PAUSES).stopsClock()
          .may(RESUME, LEAD, OVERSEER).startsClock()
          .may(DISPATCH, OVERSEER).requires(Need.LEAD).to(DISPATCHED)
          .may(NOTE, LEAD, OVERSEER, QUARTER).requires(Need.NOTE)
          .may(ADD, REPORTER).requires(Need.NOTE)
          .may(URGE, REPORTER)
          .may(WITHDRAW, REPORTER).closes(Outcome.WITHDRAWN).to(CLOSED)

          .at(RESOLVED).owedBy(OVERSEER).within("CONFIRM").asksReporter()
          .whenDue(LAPSE)
          .may(CONFIRM, REPORTER).closes(Answer.CONFIRMED).to(CLOSED)
          .may(DISPUTE, REPORTER).promising("RESOLVE").to(IN_HAND)
          .may(HEARD_YES, OVERSEER).requires(Need.NOTE).closes(Answer.CONFIRMED).to(CLOSED)
          .may(HEARD_NO, OVERSEER).requires(Need.NOTE).promising("RESOLVE").to(IN_HAND)
          .may(REPLY, LEAD, OVERSEER).requires(Need.NOTE)
          .may(LAPSE, SYSTEM).closes(Answer.SILENT).to(CLOSED)

          .at(CLOSED)
          .may(REOPEN, REPORTER).until("REOPEN").promising("RESOLVE").to(IN_HAND)
          .build();

  private MatterProcedure() {}
}
