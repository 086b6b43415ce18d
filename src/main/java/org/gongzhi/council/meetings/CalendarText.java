package org.gongzhi.council.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gongzhi.platform.TownClock;

/**
 * iCalendar, as RFC 5545 wants it: lines end in CR LF and have 75 octets at most, cut between characters; commas, semicolons and
 * line ends are escaped; times are those of China, whose zone is written out.
 */
public final class CalendarText {
  private static final int OCTETS = 75;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
  private static final String HOURS = "PT1H30M";

  private final StringBuilder out = new StringBuilder();

  private CalendarText() {}

  /**
   * An event.
   *
   * @param uid the same for ever
   * @param sequence grows with every change
   */
  public record Event(
      String uid,
      int sequence,
      Instant begins,
      String summary,
      String place,
      String words,
      String address,
      boolean cancelled) {}

  /** A calendar of these events. */
  public static String of(String name, Instant now, List<Event> events) {
    CalendarText t = new CalendarText();
    t.line("BEGIN:VCALENDAR");
    t.line("VERSION:2.0");
    t.line("PRODID:-//Gongzhi//Council//ZH");
    t.line("CALSCALE:GREGORIAN");
    t.line("METHOD:PUBLISH");
    t.line("X-WR-CALNAME:" + text(name));
    t.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    t.zone();
    for (Event e : events) t.event(e, now);
    t.line("END:VCALENDAR");
    return t.out.toString();
  }

  /** No daylight saving since 1991. */
  private void zone() {
    line("BEGIN:VTIMEZONE");
    line("TZID:Asia/Shanghai");
    line("BEGIN:STANDARD");
    line("DTSTART:19910915T000000");
    line("TZOFFSETFROM:+0900");
    line("TZOFFSETTO:+0800");
    line("TZNAME:CST");
    line("END:STANDARD");
    line("END:VTIMEZONE");
  }

  private void event(Event e, Instant now) {
    line("BEGIN:VEVENT");
    line("UID:" + e.uid());
    line("SEQUENCE:" + e.sequence());
    line("DTSTAMP:" + LOCAL.format(now.atZone(ZoneOffset.UTC)) + "Z");
    line("DTSTART;TZID=Asia/Shanghai:" + LOCAL.format(e.begins().atZone(TownClock.ZONE)));
    line("DURATION:" + HOURS);
    line("SUMMARY:" + text(e.summary()));
    line("LOCATION:" + text(e.place()));
    line("DESCRIPTION:" + text(e.words()));
    line("URL:" + e.address());
    line("STATUS:" + (e.cancelled() ? "CANCELLED" : "CONFIRMED"));
    line("END:VEVENT");
  }

  static String text(String s) {
    return s.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** Folded: what does not fit goes on after a space on the next line. */
  private void line(String s) {
    int room = OCTETS;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      String one = Character.toString(c);
      int octets = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets > room) {
        out.append("\r\n ");
        room = OCTETS - 1;
      }
      out.append(one);
      room -= octets;
      i += Character.charCount(c);
    }
    out.append("\r\n");
  }
}
