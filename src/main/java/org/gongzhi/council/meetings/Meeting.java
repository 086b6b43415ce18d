package org.gongzhi.council.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 一次会.
 *
 * @param quarter whose meeting it is
 * @param quarterName its name
 * @param ordinal 第几次
 * @param when on which day, from when, and where
 * @param series the version of the series it was planned under
 * @param roles who chairs and who writes
 * @param times how far it is
 * @param late why people were told late; empty if they were not
 * @param version number of its latest proceeding
 */
public record Meeting(
    MeetingKey key,
    UUID quarter,
    String quarterName,
    int ordinal,
    When when,
    int series,
    Roles roles,
    Times times,
    String late,
    int version) {

  public record When(LocalDate heldOn, Instant beginsAt, String place) {}

  /**
   * @param chair 主持人; null until there is one
   * @param recorder 记录人; null until there is one
   */
  public record Roles(
      @Nullable UUID chair, String chairName, @Nullable UUID recorder, String recorderName) {}

  public record Times(
      @Nullable Instant noticedAt,
      @Nullable Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable Instant cancelledAt) {}

  /** 到了哪一步. */
  public enum State {
    /** 筹备. */
    PLANNED,
    /** 已通知. */
    NOTICED,
    /** 正在开. */
    OPEN,
    /** 散会. */
    CLOSED,
    /** 取消. */
    CANCELLED;

    /** The message key of its name. */
    public String label() {
      return "council.meeting." + name();
    }
  }

  public State state() {
    if (times.cancelledAt != null) return State.CANCELLED;
    if (times.closedAt != null) return State.CLOSED;
    if (times.openedAt != null) return State.OPEN;
    return times.noticedAt == null ? State.PLANNED : State.NOTICED;
  }

  public String area() {
    return key.area();
  }
}
