package org.gongzhi.council.meetings;

import java.time.Instant;
import java.util.UUID;
import org.gongzhi.voting.Manner;
import org.gongzhi.voting.count.Body;
import org.jspecify.annotations.Nullable;

/**
 * 动议.
 *
 * @param item on which item
 * @param words as they stand now, and how often they were changed
 * @param body {@link Body#COUNCIL} for an opinion of the council, {@link Body#MOTION} for a simple question
 * @param vote the vote it is decided by; null for a show of hands and before voting
 * @param count what was counted; null until then
 * @param end how it ended; null while it is on the floor
 */
public record Motion(
    int no,
    int item,
    Words words,
    Body body,
    How how,
    Times times,
    @Nullable UUID vote,
    @Nullable Count count,
    @Nullable End end) {

  /**
   * @param mover 提出人
   * @param version 1 as it was put
   */
  public record Words(String text, String mover, int version) {}

  /** 表决方式. */
  public enum How {
    /** 举手, counted by two people. */
    HANDS,
    /** 签名, from everybody's telephone. */
    SIGNED,
    /** 无记名, likewise. */
    SECRET;

    /** The message key of its name. */
    public String label() {
      return "council.how." + name();
    }

    Manner manner() {
      return this == SECRET ? Manner.SECRET : Manner.SIGNED;
    }
  }

  public record Times(Instant putAt, @Nullable Instant votingAt) {}

  /**
   * @param present members of the council who were there
   */
  public record Count(int present, int pro, int against, int abstain) {
    public boolean tied() {
      return pro == against;
    }
  }

  /**
   * @param outcome PASSED, FAILED, NOT_VALID or WITHDRAWN
   * @param casting what the chair said when it was a tie; null if there was none or the chair kept silent
   */
  public record End(String outcome, @Nullable String casting) {}

  /** 到了哪一步. */
  public enum State {
    /** 讨论. */
    DEBATE,
    /** 表决. */
    VOTING,
    /** 打平，等主持人. */
    TIED,
    /** 有了结果. */
    ENDED;

    /** The message key of its name. */
    public String label() {
      return "council.motion." + name();
    }
  }

  public State state() {
    if (end != null) return State.ENDED;
    if (count != null) return State.TIED;
    return times.votingAt == null ? State.DEBATE : State.VOTING;
  }
}
