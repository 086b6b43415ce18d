package org.gongzhi.worktime;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 办公时间. When 工作时 run on a working day. Offices set their own hours, so this is data; {@link
 * #DEFAULT} is a common habit and no law.
 *
 * @param spans in order of the day, not overlapping, at least one
 */
public record OfficeHours(List<Span> spans) {
  /** 上午 8:30–12:00，下午 14:30–17:30: what we assume until an administrator says otherwise. */
  public static final OfficeHours DEFAULT = parse("08:30-12:00 14:30-17:30");

  /**
   * One stretch of work.
   *
   * @param from its first moment
   * @param to its end, later than {@code from}
   */
  public record Span(LocalTime from, LocalTime to) {
    public Span {
      if (!from.isBefore(to)) throw new IllegalArgumentException(from + " is not before " + to);
    }

    private long length() {
      return to.toNanoOfDay() - from.toNanoOfDay();
    }

    private boolean isMorning() {
      return from.toNanoOfDay() + length() / 2 < LocalTime.NOON.toNanoOfDay();
    }

    private Span until(LocalTime end) {
      return to.isAfter(end) ? new Span(from, end) : this;
    }

    private Span since(LocalTime start) {
      return from.isBefore(start) ? new Span(start, to) : this;
    }

    @Override
    public String toString() {
      return from + "-" + to;
    }
  }

  public OfficeHours {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) throw new IllegalArgumentException("office hours without hours");
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
        throw new IllegalArgumentException(spans.get(i) + " overlaps " + spans.get(i - 1));
      }
    }
  }

  /**
   * Reads “08:30-12:00 14:30-17:30”.
   *
   * @throws IllegalArgumentException if it is no such list
   * @throws java.time.format.DateTimeParseException if one of the times is not “HH:mm”
   */
  public static OfficeHours parse(String text) {
    return new OfficeHours(
        Arrays.stream(text.strip().split("[ ,]+")).map(OfficeHours::span).toList());
  }

  private static Span span(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) throw new IllegalArgumentException("not office hours: " + text);
    return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  /** 半天. The hours of a half day: what lies before the midday break, or after it; noon parts a day without one. */
  public OfficeHours half(boolean morning) {
    List<Span> own = spans.stream().filter(s -> s.isMorning() == morning).toList();
    if (!own.isEmpty() && own.size() < spans.size()) return new OfficeHours(own);
    List<Span> cut =
        spans.stream()
            .filter(s -> morning ? s.from().isBefore(LocalTime.NOON) : s.to().isAfter(LocalTime.NOON))
            .map(s -> morning ? s.until(LocalTime.NOON) : s.since(LocalTime.NOON))
            .toList();
    return cut.isEmpty() ? this : new OfficeHours(cut);
  }

  /** 下班. When the office closes: the deadline of a last day that is a working day (民法典 203). */
  public LocalTime closing() {
    return spans.getLast().to();
  }

  /** Working time of a whole working day, in nanoseconds. */
  long perDay() {
    long sum = 0;
    for (Span s : spans) sum += s.length();
    return sum;
  }

  /** Working time passed of a working day when its clock shows this nanosecond. */
  long before(long nanoOfDay) {
    long sum = 0;
    for (Span s : spans) {
      sum += Math.clamp(nanoOfDay - s.from().toNanoOfDay(), 0L, s.length());
    }
    return sum;
  }

  /** The earliest nanosecond of a working day at which so much of its working time has passed. */
  long after(long worked) {
    long left = worked;
    for (Span s : spans) {
      if (left <= s.length()) return s.from().toNanoOfDay() + left;
      left -= s.length();
    }
    throw new IllegalArgumentException(worked + " ns is more than a working day");
  }

  @Override
  public String toString() {
    return spans.stream().map(Span::toString).collect(Collectors.joining(" "));
  }
}
