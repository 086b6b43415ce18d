package org.gongzhi.council.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 发言.
 *
 * @param item to which item
 * @param speaker who
 * @param times when they asked, spoke and ended
 * @param turn 第几次 to this item
 * @param gist 摘要; empty until somebody wrote it down
 */
public record Speech(
    int no, int item, Speaker speaker, Side side, Times times, int turn, String gist) {
  /** 主张. */
  public enum Side {
    FOR,
    AGAINST,
    NEUTRAL;

    /** The message key of its name. */
    public String label() {
      return "council.side." + name();
    }
  }

  /**
   * @param person null for who has no account
   * @param from the party or organisation they speak for
   */
  public record Speaker(@Nullable UUID person, String name, String from) {}

  /**
   * @param endsAt until when they may speak
   */
  public record Times(
      Instant askedAt, @Nullable Instant begunAt, @Nullable Instant endsAt, @Nullable Instant endedAt) {}

  public boolean now() {
    return times.begunAt != null && times.endedAt == null;
  }

  public boolean waiting() {
    return times.begunAt == null && times.endedAt == null;
  }

  public boolean spoken() {
    return times.begunAt != null && times.endedAt != null;
  }
}
