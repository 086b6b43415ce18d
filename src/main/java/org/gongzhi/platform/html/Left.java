package org.gongzhi.platform.html;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 还剩多久. The figure people look for, as numbers with their units: 1 小时 50 分, 3 个工作日, or how long it
 * is overdue. What counts as time left (natural or working) is the caller's business.
 *
 * @param overdue whether the time is up and the parts say since when
 * @param parts one or two numbers, the bigger unit first; empty when less than a minute is meant
 */
public record Left(boolean overdue, List<Part> parts) {
  /** Units, each with texts {@code left.<unit>} and {@code left.<unit>.over}. */
  public enum Unit {
    DAY,
    HOUR,
    MINUTE,
    WORKDAY,
    WORKHOUR
  }

  /**
   * @param number how many
   * @param unit of what
   */
  public record Part(long number, Unit unit) {}

  public Left {
    parts = List.copyOf(parts);
  }

  /**
   * Natural time until the end; negative when overdue. Above two days hours, below minutes count.
   */
  public static Left of(Duration left) {
    Duration d = left.abs();
    var parts = new ArrayList<Part>();
    if (d.toHours() >= 48) {
      parts.add(new Part(d.toDays(), Unit.DAY));
      add(parts, d.toHoursPart(), Unit.HOUR);
    } else {
      add(parts, d.toHours(), Unit.HOUR);
      add(parts, d.toMinutesPart(), Unit.MINUTE);
    }
    return new Left(left.isNegative(), parts);
  }

  /** Working days until the end; negative when overdue. */
  public static Left workdays(long days) {
    return new Left(days < 0, List.of(new Part(Math.abs(days), Unit.WORKDAY)));
  }

  /** Working time until the end, told in working hours and minutes; negative when overdue. */
  public static Left worktime(Duration left) {
    Duration d = left.abs();
    var parts = new ArrayList<Part>();
    add(parts, d.toHours(), Unit.WORKHOUR);
    add(parts, d.toMinutesPart(), Unit.MINUTE);
    return new Left(left.isNegative(), parts);
  }

  /** The whole in minutes, if it is told in hours and minutes and runs on by itself; else null. */
  public @Nullable String ticking() {
    boolean running =
        parts.size() == 2
            && parts.getFirst().unit() == Unit.HOUR
            && parts.getLast().unit() == Unit.MINUTE;
    return running && !overdue
        ? Long.toString(parts.getFirst().number() * 60 + parts.getLast().number())
        : null;
  }

  private static void add(List<Part> parts, long number, Unit unit) {
    if (number > 0) {
      parts.add(new Part(number, unit));
    }
  }
}
