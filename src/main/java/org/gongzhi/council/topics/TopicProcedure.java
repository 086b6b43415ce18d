package org.gongzhi.council.topics;

import static org.gongzhi.casework.Party.HIGHER;
import static org.gongzhi.casework.Party.LEAD;
import static org.gongzhi.casework.Party.OVERSEER;
import static org.gongzhi.casework.Party.QUARTER;
import static org.gongzhi.casework.Party.REPORTER;
import static org.gongzhi.casework.Party.SYSTEM;
import static org.gongzhi.council.topics.TopicStage.ANNOUNCING;
import static org.gongzhi.council.topics.TopicStage.CARRYING_OUT;
import static org.gongzhi.council.topics.TopicStage.CHECKING;
import static org.gongzhi.council.topics.TopicStage.CLEARING;
import static org.gongzhi.council.topics.TopicStage.CLOSED;
import static org.gongzhi.council.topics.TopicStage.COLLECTING;
import static org.gongzhi.council.topics.TopicStage.DECIDING;
import static org.gongzhi.council.topics.TopicStage.DELIBERATING;
import static org.gongzhi.council.topics.TopicStage.ESCALATED;
import static org.gongzhi.council.topics.TopicStage.OPINIONS;
import static org.gongzhi.council.topics.TopicStage.POSTED;
import static org.gongzhi.council.topics.TopicStage.PROPOSED;
import static org.gongzhi.council.topics.TopicStage.REVIEWING;
import static org.gongzhi.council.topics.TopicStage.ROUTING;
import static org.gongzhi.council.topics.TopicStage.SETTLING;
import static org.gongzhi.council.topics.TopicVerb.*;

import org.gongzhi.casework.Answer;
import org.gongzhi.casework.Outcome;
import org.gongzhi.casework.Procedure;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.casework.ProcedureDraft;
import org.gongzhi.worktime.Limit;

/**
 * 议事流程. The rule book of topics, after 城市居民委员会组织法30、32、34 and the six steps of the opinion on deliberation of 2015:
 * gate, who may bind, notice, opinions, meeting, decision, posting with objections, carrying out, check, review, struck off. What
 * the area calls the steps is data; their order and who may take them stands here. The lead is the party branch of the quarter,
 * the overseer the community.
 */
public final class TopicProcedure {
  /** Why a topic may be refused at the gate. */
  public static final String[] REFUSALS = {
    "OUT_OF_SCOPE", "UNLAWFUL", "DECIDED", "NOT_CONCRETE", "OTHER_ROAD"
  };

  /** Where a topic goes that nobody has to deliberate. */
  static final String[] ELSEWHERE = {"WORK", "MEDIATION", "ENFORCEMENT"};

  /** Rounds that fail before it is handed up. */
  static final int ROUNDS = 2;

  public static final Procedure VALUE =
      Procedure.named("topic")
          .opensWith(PROPOSE, COLLECTING, PROPOSED)

          .at(COLLECTING).owedBy(LEAD).within("SIGN").whenDue(SIGN_OVER).asideOf(PROPOSED)
          .may(SIGNED, SYSTEM).to(PROPOSED)
          .may(SIGN_OVER, SYSTEM).closes(Outcome.DECLINED).to(CLOSED)
          .may(WITHDRAW, REPORTER).closes(Outcome.WITHDRAWN).to(CLOSED)
          .with(TopicProcedure::noting)

          .at(PROPOSED).owedBy(LEAD).within("GATE")
          .with(TopicProcedure::late)
          .may(ADMIT, LEAD).requires(Need.NOTE).to(ROUTING)
          .may(REFUSE, LEAD).requires(Need.NOTE).requiresReason(REFUSALS)
              .closes(Outcome.DECLINED).to(CLOSED)
          .may(WITHDRAW, REPORTER).closes(Outcome.WITHDRAWN).to(CLOSED)
          .with(TopicProcedure::noting)

          .at(ROUTING).owedBy(OVERSEER).within("ROUTE").asideOf(PROPOSED)
          .with(TopicProcedure::late)
          .may(ROUTE, OVERSEER).to(ANNOUNCING)
          .may(SEND_ELSEWHERE, OVERSEER).requires(Need.NOTE).requiresReason(ELSEWHERE)
              .closes(Outcome.EXPLAINED).to(CLOSED)
          .may(WITHDRAW, REPORTER).closes(Outcome.WITHDRAWN).to(CLOSED)
          .with(TopicProcedure::noting)

          .at(ANNOUNCING).owedBy(LEAD).within("ANNOUNCE").asideOf(OPINIONS)
          .with(TopicProcedure::late)
          .may(ANNOUNCE, LEAD, OVERSEER).requires(Need.UNTIL).to(OPINIONS)
          .with(TopicProcedure::noting)

          .at(OPINIONS).owedBy(LEAD).untilTheDayNamed().waits().whenDue(GATHERED)
          .may(GATHERED, SYSTEM).to(DELIBERATING)
          .with(TopicProcedure::noting)

          .at(DELIBERATING).owedBy(LEAD).within("MEET")
          .with(TopicProcedure::late)
          .may(AGREE, LEAD, OVERSEER, QUARTER).requires(Need.NOTE, Need.UNTIL).to(POSTED)
          .may(FORWARD, LEAD, OVERSEER, QUARTER).requires(Need.NOTE).to(DECIDING)
          .may(POSTPONE, LEAD, OVERSEER, QUARTER).requires(Need.NOTE).to(DELIBERATING)
          .may(DISAGREE, LEAD, OVERSEER, QUARTER).requires(Need.NOTE)
              .to(DELIBERATING)
          .may(DEADLOCK, LEAD, OVERSEER, QUARTER).requires(Need.NOTE)
              .to(ESCALATED)
          .with(TopicProcedure::noting)

          .at(ESCALATED).owedBy(OVERSEER).within("ESCALATE").asideOf(DECIDING)
          .with(TopicProcedure::late)
          .may(HAND_UP, OVERSEER, HIGHER).requires(Need.NOTE).to(DECIDING)
          .may(RETRY, OVERSEER, HIGHER).requires(Need.NOTE).to(DELIBERATING)
          .may(GIVE_UP, OVERSEER, HIGHER).requires(Need.NOTE)
              .closes(Outcome.UNSOLVABLE).to(CLOSED)
          .with(TopicProcedure::noting)

          .at(DECIDING).owedBy(OVERSEER).within("DECIDE")
          .with(TopicProcedure::late)
          .may(CALL_VOTE, LEAD, OVERSEER, QUARTER)
          .may(VOTED, SYSTEM)
          .may(VOTE_PASSED, SYSTEM).requires(Need.UNTIL).to(POSTED)
          .may(VOTE_FAILED, SYSTEM).requires(Need.UNTIL).to(POSTED)
          .may(DECIDE, LEAD, OVERSEER).requires(Need.NOTE, Need.UNTIL).to(POSTED)
          .may(REJECT, LEAD, OVERSEER).requires(Need.NOTE, Need.UNTIL).to(POSTED)
          .with(TopicProcedure::noting)

          .at(POSTED).owedBy(LEAD).untilTheDayNamed().waits().whenDue(POSTING_OVER)
          .may(POSTING_OVER, SYSTEM).to(SETTLING)
          .with(TopicProcedure::noting)

          .at(SETTLING).owedBy(LEAD).within("SETTLE").asideOf(POSTED)
          .with(TopicProcedure::late)
          .may(START, LEAD, OVERSEER).requires(Need.UNTIL).to(CARRYING_OUT)
          .may(DROP, LEAD, OVERSEER).requires(Need.NOTE).closes(Outcome.UNSOLVABLE).to(CLOSED)
          .may(RECONSIDER, LEAD, OVERSEER).requires(Need.NOTE).to(DELIBERATING)
          .with(TopicProcedure::noting)

          .at(CARRYING_OUT).owedBy(LEAD).untilTheDayNamed()
          .with(TopicProcedure::late)
          .may(TASK_DONE, LEAD, OVERSEER).requires(Need.NOTE)
          .may(REPORT, LEAD, OVERSEER).requires(Need.NOTE)
          .may(RESCHEDULE, LEAD, OVERSEER).requires(Need.NOTE, Need.UNTIL).to(CARRYING_OUT)
          .may(FINISH, LEAD, OVERSEER).requires(Need.OUTCOME, Need.NOTE, Need.BASIS).to(CHECKING)
          .with(TopicProcedure::noting)

          .at(CHECKING).owedBy(OVERSEER).within("CHECK").asideOf(CARRYING_OUT)
          .with(TopicProcedure::late)
          .may(PASS_CHECK, OVERSEER).requires(Need.NOTE, Need.UNTIL).to(REVIEWING)
          .may(FAIL_CHECK, OVERSEER).requires(Need.NOTE, Need.UNTIL).to(CARRYING_OUT)
          .with(TopicProcedure::noting)

          .at(REVIEWING).owedBy(OVERSEER).untilTheDayNamed().waits().whenDue(REVIEW_OVER)
          .may(REVIEW_OVER, SYSTEM).to(CLEARING)
          .with(TopicProcedure::noting)

          .at(CLEARING).owedBy(OVERSEER).within("CLEAR").asideOf(REVIEWING)
          .with(TopicProcedure::late)
          .may(CLEAR_YES, OVERSEER).closes(Answer.CONFIRMED).to(CLOSED)
          .may(CLEAR_NO, OVERSEER).requires(Need.NOTE).closes(Answer.DISPUTED).to(CLOSED)
          .may(CLEAR_SILENT, OVERSEER).closes(Answer.SILENT).to(CLOSED)
          .may(REDO, OVERSEER).requires(Need.NOTE, Need.UNTIL).to(CARRYING_OUT)
          .with(TopicProcedure::noting)

          .at(CLOSED)
          .build();

  private TopicProcedure() {}

  /** Who hears of a delay, level by level. */
  private static ProcedureDraft late(ProcedureDraft d) {
    return d.overdue(1, OVERSEER)
        .overdue(2, HIGHER, Limit.workdays(3))
        .overdue(3, HIGHER, Limit.workdays(10));
  }

  private static ProcedureDraft noting(ProcedureDraft d) {
    return d.may(NOTE, LEAD, OVERSEER, QUARTER).requires(Need.NOTE);
  }
}
