package org.gongzhi.matters.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 走访 or 巡查, as it was planned.
 *
 * @param quarterName 米亚花园三期
 * @param who who goes, as it was written
 * @param purpose what for; empty when nobody said
 * @param stops in the order they are walked; none where only the head was asked for
 */
public record Visit(
    String area,
    UUID id,
    Kind kind,
    UUID quarter,
    String quarterName,
    LocalDate day,
    String who,
    String purpose,
    List<Stop> stops) {
  /** 走访 to homes, 巡查 of places. */
  public enum Kind {
    VISIT,
    ROUND
  }

  /**
   * 一站.
   *
   * @param spot the quarter, building or entrance
   * @param label 9栋1单元
   * @param room “1402”; empty when it is no home
   * @param noted what was noted; null while nothing was
   * @param number the matter it has become; null when none
   */
  public record Stop(
      UUID id,
      int position,
      UUID spot,
      String label,
      String room,
      @Nullable Noted noted,
      @Nullable String number) {
    public String door() {
      return label + room;
    }
  }

  /**
   * @param words for everybody who may read the visit
   * @param isMore whether there is something sealed beside it
   */
  public record Noted(String words, boolean isMore, String by, Instant at) {}

  /**
   * What is planned.
   *
   * @param homes doors as people write them, one each: “9栋1单元1402”
   */
  public record Plan(
      String area,
      UUID quarter,
      Kind kind,
      LocalDate day,
      String who,
      String purpose,
      List<UUID> spots,
      List<String> homes) {}

  /** Who looked at what was sealed, and why. */
  public record Seen(String by, String reason, Instant at) {}
}
