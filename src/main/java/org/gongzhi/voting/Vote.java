package org.gongzhi.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Rule;
import org.jspecify.annotations.Nullable;

/**
 * 表决.
 *
 * @param quarter the quarter whose people decide; null for the whole community
 * @param subject what it is about, elsewhere
 * @param words what voters read
 * @param rule by what it is decided, frozen
 * @param manner who may know
 * @param changeable whether a ballot cast on the web may be changed until closing
 * @param roll the list of voters; null until there is one
 * @param times when
 * @param madeBy who put it to the vote
 */
public record Vote(
    VoteKey key,
    @Nullable UUID quarter,
    Subject subject,
    Words words,
    Rule rule,
    Manner manner,
    boolean changeable,
    @Nullable UUID roll,
    Times times,
    String madeBy) {

  /**
   * @param title a line
   * @param question what exactly is decided
   */
  public record Words(String title, String question) {}

  /**
   * @param noticedOn the day everybody was told
   * @param opensAt from when ballots are taken
   * @param closesAt the first moment at which none is taken any more
   * @param openedAt when the roll was frozen
   * @param endedAt when somebody first noticed that time was up
   * @param closedAt when it was counted
   * @param publishedAt when the result was posted
   * @param objectionsUntil until when objections are taken
   * @param withdrawnAt when it was called off
   */
  public record Times(
      LocalDate noticedOn,
      Instant opensAt,
      Instant closesAt,
      @Nullable Instant openedAt,
      @Nullable Instant endedAt,
      @Nullable Instant closedAt,
      @Nullable Instant publishedAt,
      @Nullable Instant objectionsUntil,
      @Nullable Instant withdrawnAt) {}

  /** 到了哪一步. */
  public enum State {
    /** 筹备. */
    PLANNED,
    /** 名册已定，还没到开始的时候. */
    FROZEN,
    /** 正在投票. */
    OPEN,
    /** 到了截止时间: paper that came in time may still be entered. */
    ENDED,
    /** 已计票，还没有公布. */
    COUNTED,
    /** 公示. */
    PUBLISHED,
    /** 撤回. */
    WITHDRAWN;

    /** The message key of its name. */
    public String label() {
      return "voting.state." + name();
    }
  }

  public State state(Instant now) {
    if (times.withdrawnAt != null) return State.WITHDRAWN;
    if (times.publishedAt != null) return State.PUBLISHED;
    if (times.closedAt != null) return State.COUNTED;
    if (times.openedAt == null) return State.PLANNED;
    if (times.endedAt != null) return State.ENDED;
    if (now.isBefore(times.opensAt)) return State.FROZEN;
    return now.isBefore(times.closesAt) ? State.OPEN : State.ENDED;
  }

  public String area() {
    return key.area();
  }

  public String title() {
    return words.title();
  }

  public Body body() {
    return rule.body();
  }

  public boolean isSecret() {
    return manner == Manner.SECRET;
  }
}
