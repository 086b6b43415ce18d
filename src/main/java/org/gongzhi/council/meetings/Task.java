package org.gongzhi.council.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 任务. What a decision asks of whom until when.
 *
 * @param key which one
 * @param ordinal the meeting that gave it
 * @param title of the item it comes from
 * @param owner 责任方
 * @param done how it ended; null while it is open
 */
public record Task(
    Key key, int ordinal, String title, String what, Owner owner, LocalDate dueOn, @Nullable Done done) {
  public record Key(MeetingKey meeting, int item, int no) {}

  /**
   * @param helpers 协办
   * @param money 经费来源
   * @param watcher 监督员
   */
  public record Owner(UUID id, String name, String helpers, String money, String watcher) {}

  public record Done(Instant at, String by, String words) {}

  /** As it was typed. */
  public record New(
      String what, @Nullable UUID owner, String helpers, String money, String watcher, @Nullable LocalDate dueOn) {}
}
