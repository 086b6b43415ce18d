package org.gongzhi.council.topics;

import org.gongzhi.council.router.Decider;
import org.gongzhi.council.topics.Topic.Result;
import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * 关口. What the order of steps alone does not say: the council binds nobody it must not bind, nothing is carried out before it was
 * decided, posted and every objection answered, and nothing is struck off against those it was done for. Pure.
 */
final class TopicGuards {
  private static final String NO_TASKS = "council.guard.noTasks";

  private TopicGuards() {}

  /** Why this may not be done now; null when it may. */
  static @Nullable Sentence refuses(TopicVerb verb, Topic t, Standing s) {
    return switch (verb) {
      case AGREE -> bindsByItself(t) ? null : Sentence.of("council.guard.notBinding");
      case FORWARD -> bindsByItself(t) ? Sentence.of("council.guard.binding") : null;
      case DISAGREE -> t.came().rounds() + 1 < TopicProcedure.ROUNDS ? null : twoRounds();
      case DEADLOCK -> t.came().rounds() + 1 >= TopicProcedure.ROUNDS ? null : twoRounds();
      case CALL_VOTE -> mayVote(t);
      case DECIDE -> decided(t, s);
      case REJECT -> rejected(t);
      case START -> started(t, s);
      case DROP -> answered(t.came().result() == Result.REFUSED, "council.guard.agreed", s);
      case FINISH -> finished(s);
      case CLEAR_YES ->
          s.reviews() > 0 && s.accepted() ? null : Sentence.of("council.guard.notAccepted");
      case CLEAR_NO ->
          s.reviews() > 0 && !s.accepted() ? null : Sentence.of("council.guard.notRefused");
      case CLEAR_SILENT -> s.reviews() == 0 ? null : Sentence.of("council.guard.notSilent");
      case TASK_DONE -> s.undone() > 0 ? null : Sentence.of("council.guard.noTask");
      default -> null;
    };
  }

  /** Whether its form is offered: the tasks without which nothing starts are typed on that very form. */
  static boolean offers(TopicVerb verb, Topic t, Standing s) {
    Sentence why = refuses(verb, t, s);
    return why == null || why.key().equals(NO_TASKS);
  }

  private static Sentence twoRounds() {
    return Sentence.of("council.guard.rounds", TopicProcedure.ROUNDS);
  }

  /** Whether what the meeting came to is already the decision. */
  private static boolean bindsByItself(Topic t) {
    Decider decider = t.way().decider();
    return decider != null && decider.decidesByMeeting() && !t.way().consents();
  }

  private static @Nullable Sentence mayVote(Topic t) {
    Decider decider = t.way().decider();
    if (decider == null || !decider.votes()) return Sentence.of("council.guard.noVote");
    return t.came().vote() == null ? null : Sentence.of("council.guard.voteThere");
  }

  private static @Nullable Sentence decided(Topic t, Standing s) {
    Decider decider = t.way().decider();
    if (decider == null) return Sentence.of("council.guard.noDecider");
    if (decider.votes() && t.came().result() != Result.AGREED)
      return Sentence.of("council.guard.voteDecides");
    if (!t.way().consents()) return null;
    if (s.households() == 0) return Sentence.of("council.guard.noHouseholds");
    return s.missing() == 0 ? null : Sentence.of("council.guard.households", s.missing());
  }

  private static @Nullable Sentence rejected(Topic t) {
    return t.way().consents() ? null : Sentence.of("council.guard.voteDecides");
  }

  private static @Nullable Sentence started(Topic t, Standing s) {
    Sentence open = answered(t.came().result() == Result.AGREED, "council.guard.refused", s);
    if (open != null) return open;
    return s.tasks() > 0 ? null : Sentence.of(NO_TASKS);
  }

  private static @Nullable Sentence answered(boolean fits, String otherwise, Standing s) {
    if (!fits) return Sentence.of(otherwise);
    return s.objections() == 0 ? null : Sentence.of("council.guard.objections", s.objections());
  }

  private static @Nullable Sentence finished(Standing s) {
    return s.undone() == 0 ? null : Sentence.of("council.guard.undone", s.undone());
  }
}
