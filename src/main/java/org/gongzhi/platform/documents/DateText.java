package org.gongzhi.platform.documents;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 日期. Reads a date as people write it in lists: 2024-06-18, 2024/6/18 9:05, 2024.6.18, 2024年6月18日 下午3:20,
 * 20240618, or the day number a spreadsheet keeps. What could mean two days, such as 06/07/2024, means none.
 */
public final class DateText {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?[T\\s]*(.*)");

  private static final Pattern PACKED = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(\\d{4}|\\d{6})?");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})[T\\s]*(.*)");

  private static final Pattern TIME =
      Pattern.compile(
          "(上午|下午|晚上|AM|PM)?\\s*(\\d{1,2})\\s*[:：时点]\\s*(\\d{1,2})?\\s*分?"
              + "(?:[:：]?(\\d{1,2})(?:\\.\\d+)?秒?)?\\s*(AM|PM)?\\s*Z?",
          Pattern.CASE_INSENSITIVE);

  /** 1954-10-03 to 2064-04-08, so that no ordinary number is taken for a day. */
  private static final Pattern SERIAL = Pattern.compile("[2-5]\\d{4}(\\.\\d+)?");

  private DateText() {}

  /** The day, with its time if one is written; empty when it is none or could mean two. */
  public static Optional<LocalDateTime> read(String text) {
    String line = text.strip();
    try {
      return written(line);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> written(String line) {
    Matcher m = WRITTEN.matcher(line);
    if (m.matches()) return at(m.group(1), m.group(2), m.group(3), m.group(4));
    m = PACKED.matcher(line);
    if (m.matches()) return at(m.group(1), m.group(2), m.group(3), packedTime(m.group(4)));
    m = MONTH_FIRST.matcher(line);
    if (m.matches()) return oneWay(m);
    return SERIAL.matcher(line).matches() ? serial(new BigDecimal(line)) : Optional.empty();
  }

  private static String packedTime(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? "" : digits.substring(0, 2) + ":" + digits.substring(2, 4);
  }

  /** Month and day in either order, if only one of them can be the month. */
  private static Optional<LocalDateTime> oneWay(Matcher m) {
    int a = Integer.parseInt(m.group(1));
    int b = Integer.parseInt(m.group(2));
    if (a <= 12 && b <= 12 && a != b) return Optional.empty();
    return a > 12
        ? at(m.group(3), m.group(2), m.group(1), m.group(4))
        : at(m.group(3), m.group(1), m.group(2), m.group(4));
  }

  private static Optional<LocalDateTime> at(String year, String month, String day, String time) {
    LocalDateTime date =
        LocalDateTime.of(
            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day), 0, 0);
    if (time.isBlank()) return Optional.of(date);
    Matcher m = TIME.matcher(time.strip());
    if (!m.matches()) return Optional.empty();
    int hour = Integer.parseInt(m.group(2));
    String half = (m.group(1) == null ? "" : m.group(1)) + (m.group(5) == null ? "" : m.group(5));
    boolean afternoon = half.matches("(?i)下午|晚上|PM");
    if (afternoon && hour < 12) hour += 12;
    if (half.equalsIgnoreCase("AM") && hour == 12) hour = 0;
    int minute = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    return Optional.of(date.withHour(hour).withMinute(minute));
  }

  private static Optional<LocalDateTime> serial(BigDecimal days) {
    long minutes = Math.round(days.doubleValue() * 24 * 60);
    return Optional.of(LocalDateTime.of(1899, 12, 30, 0, 0).plusMinutes(minutes));
  }
}
