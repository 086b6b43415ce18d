package org.gongzhi.worktime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the calendar file: one line a year, {@code year,days off,days of work,source}. Days are
 * “05-01..05-05” or “06-10”, parted by blanks; a day of the neighbouring year is written in full,
 * “2018-12-30..2019-01-01”. Lines that start with # are for people.
 */
final class CalendarFile {
  private static final String SHIPPED = "/worktime/calendar.csv";

  private CalendarFile() {}

  /** The years that come with the product. */
  static List<PublishedYear> shipped() {
    try (InputStream in = CalendarFile.class.getResourceAsStream(SHIPPED)) {
      if (in == null) throw new IllegalStateException(SHIPPED + " is missing");
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws IllegalArgumentException naming the line that cannot be understood
   */
  static List<PublishedYear> read(InputStream in) throws IOException {
    List<PublishedYear> years = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      try {
        years.add(year(line));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IllegalArgumentException("calendar line " + number + ": " + e.getMessage(), e);
      }
    }
    return years;
  }

  private static PublishedYear year(String line) {
    String[] fields = line.split(",", 4);
    if (fields.length != 4) throw new IllegalArgumentException("four fields wanted");
    int year = Integer.parseInt(fields[0].strip());
    return new PublishedYear(year, fields[3].strip(), days(year, fields[1]), days(year, fields[2]));
  }

  private static Set<LocalDate> days(int year, String field) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (String range : field.strip().split(" +")) {
      if (range.isEmpty()) continue;
      String[] ends = range.split("\\.\\.", -1);
      LocalDate last = day(year, ends[ends.length - 1]);
      LocalDate first = day(year, ends[0]);
      if (ends.length > 2 || last.isBefore(first)) {
        throw new IllegalArgumentException("not days: " + range);
      }
      for (LocalDate d = first; !d.isAfter(last); d = d.plusDays(1)) {
        if (!days.add(d)) throw new IllegalArgumentException(d + " twice");
      }
    }
    return days;
  }

  private static LocalDate day(int year, String text) {
    LocalDate day = LocalDate.parse(text.length() == 5 ? year + "-" + text : text);
    if (Math.abs(day.getYear() - year) > 1) {
      throw new IllegalArgumentException(day + " is far from " + year);
    }
    return day;
  }
}
