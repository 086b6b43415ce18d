package org.gongzhi.channels.open311.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongzhi.platform.TownClock;

/** 时刻. As W3C and RFC 3339 write them; the zone is never left out. */
public final class Moments {
  private static final Pattern LOST_PLUS = Pattern.compile("(T\\S+) (\\d{2}:?\\d{2})$");
  private static final Pattern SHORT_ZONE = Pattern.compile("([+-]\\d{2})(\\d{2})$");

  private Moments() {}

  /** In the zone of the town, to the second. */
  public static String text(Instant t) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        t.truncatedTo(ChronoUnit.SECONDS).atZone(TownClock.ZONE));
  }

  /**
   * Reads a moment. A plus sign that arrived as a space is taken for what it was, and so is a zone without its
   * colon. Empty if it is no moment, has no zone, or lies outside the centuries anybody means.
   */
  public static Optional<Instant> read(String text) {
    String plus = LOST_PLUS.matcher(text.strip()).replaceFirst("$1+$2");
    String zoned =
        plus.contains("T") ? SHORT_ZONE.matcher(plus).replaceFirst("$1:$2") : plus;
    try {
      OffsetDateTime t = OffsetDateTime.parse(zoned);
      return t.getYear() < 1900 || t.getYear() > 2999
          ? Optional.empty()
          : Optional.of(t.toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
