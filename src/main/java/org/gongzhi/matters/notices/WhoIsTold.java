package org.gongzhi.matters.notices;

import static org.gongzhi.matters.MatterVerb.*;
import static org.gongzhi.matters.notices.Ear.*;
import static org.gongzhi.matters.notices.MatterNotice.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.casework.Verb;

/**
 * 谁要知道什么. Read it as the rule book is read: when this happens, these are told that. Whoever did it is not told. A matter's
 * followers hear of what changes where it stands, not of every word.
 */
final class WhoIsTold {
  private static final Map<String, Rule> TABLE =
      table(
          // it comes, and somebody has it
          when(RAISE).tell(REPORTERS, RECEIVED).tell(RESPONSIBLE, ASSIGNED),
          when(ACCEPT).tell(REPORTERS, DISPATCHED).tell(LEAD, ASSIGNED).followers(),
          when(DECLINE).tell(REPORTERS, DECLINED).followers(),
          when(ACKNOWLEDGE).tell(REPORTERS, TAKEN_UP).followers(),
          when(DISPATCH)
              .tell(REPORTERS, MOVED).tell(LEAD, ASSIGNED).tell(LEAD_BEFORE, TAKEN_AWAY).followers(),
          // what the lead asks for, and what becomes of it
          when(ASK_RETURN, ASK_EXTENSION, ASK_HOLD).tell(RESPONSIBLE, REVIEW),
          when(GRANT_RETURN).tell(LEAD_BEFORE, TAKEN_AWAY).tell(LEAD, ASSIGNED).tell(REPORTERS, MOVED),
          when(REFUSE_RETURN, REFUSE_EXTENSION, REFUSE_HOLD).tell(LEAD, REFUSED),
          when(GRANT_EXTENSION).tell(LEAD, GRANTED).tell(REPORTERS, EXTENDED).followers(),
          when(GRANT_HOLD).tell(LEAD, GRANTED).tell(REPORTERS, HELD).followers(),
          when(RELEASE, HOLD_OVER).tell(LEAD, GOES_ON).tell(REPORTERS, RELEASED).followers(),
          // on the way
          when(REPLY).tell(REPORTERS, REPLIED),
          when(PAUSE).tell(REPORTERS, PAUSED),
          when(RESUME).tell(REPORTERS, RESUMED),
          when(ASK_MORE).tell(REPORTERS, ASKED_FOR_MORE),
          when(SUPPLEMENT, GO_ON).tell(LEAD, GOES_ON),
          when(ADD, URGE).tell(RESPONSIBLE, REPORTER_SAID),
          when(ASSIST).tell(NAMED, HELP_ASKED),
          when(ASSISTED).tell(LEAD, HELP_GIVEN),
          when(CARRY).tell(REPORTERS, CARRIED).followers(),
          when(MERGE).tell(REPORTERS, MERGED).followers(),
          when(JOIN).tell(LEAD, REPEATED),
          when(SUPERVISE).tell(LEAD, LETTER),
          when(FEEDBACK).tell(OVERSEER, LETTER_ANSWERED),
          // the clock
          when(Verb.Timer.WARN).tell(RESPONSIBLE, DUE_SOON),
          when(Verb.Timer.ESCALATE).tell(RESPONSIBLE, OVERDUE).tell(NAMED, OVERDUE_SEEN),
          when(NOTE).tell(NAMED, REMINDED),
          // the end, and whether it was one
          when(RESOLVE).tell(REPORTERS, PLEASE_RATE).followers(),
          when(CONFIRM, HEARD_YES, JOINED_YES, LAPSE).tell(LEAD, ANSWERED),
          when(CONFIRM, HEARD_YES, LAPSE).tell(REPORTERS, CLOSED).followers(),
          when(DISPUTE, HEARD_NO, JOINED_NO, REOPEN)
              .tell(LEAD, REDO).tell(OVERSEER, REDO).tell(REPORTERS, REOPENED).followers(),
          when(WITHDRAW).tell(LEAD, MatterNotice.WITHDRAWN).followers());

  private WhoIsTold() {}

  /** One telling of a rule. */
  record Tell(Ear ear, MatterNotice what) {}

  /** What follows from a verb; nothing when nobody need know. */
  static Rule of(String verb) {
    return TABLE.getOrDefault(verb, Rule.NOTHING);
  }

  static Map<String, Rule> table() {
    return TABLE;
  }

  /**
   * @param verbs when one of these is done
   * @param tells who is told what
   * @param toFollowers whether those who follow the matter hear of it
   */
  record Rule(List<String> verbs, List<Tell> tells, boolean toFollowers) {
    static final Rule NOTHING = new Rule(List.of(), List.of(), false);

    Rule tell(Ear ear, MatterNotice what) {
      List<Tell> more = new ArrayList<>(tells);
      more.add(new Tell(ear, what));
      return new Rule(verbs, List.copyOf(more), toFollowers);
    }

    Rule followers() {
      return new Rule(verbs, tells, true);
    }

    boolean tells(Ear ear) {
      return tells.stream().anyMatch(t -> t.ear() == ear);
    }

    boolean isNothing() {
      return tells.isEmpty() && !toFollowers;
    }

    private Rule and(Rule other) {
      List<Tell> both = new ArrayList<>(tells);
      both.addAll(other.tells);
      return new Rule(verbs, List.copyOf(both), toFollowers || other.toFollowers);
    }
  }

  private static Rule when(Verb... verbs) {
    return new Rule(Arrays.stream(verbs).map(Verb::name).toList(), List.of(), false);
  }

  private static Map<String, Rule> table(Rule... rules) {
    Map<String, Rule> table = new HashMap<>();
    for (Rule r : rules) for (String verb : r.verbs()) table.merge(verb, r, Rule::and);
    return Map.copyOf(table);
  }
}
