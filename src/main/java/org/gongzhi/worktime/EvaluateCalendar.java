package org.gongzhi.worktime;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code evaluate calendar --against DIR}: compares every day of our calendar with somebody else's
 * list of the same notices, one {@code YEAR.json} a year with {@code days: [{date, isOffDay}]}. A
 * day no list names is a day off on a weekend and a working day otherwise.
 */
public final class EvaluateCalendar {
  private static final int FIRST = 2018;
  private static final int LAST = 2026;
  private static final int SHOWN = 20;
  private static final JsonMapper JSON = new JsonMapper();

  private EvaluateCalendar() {}

  /**
   * Compares and prints one line of JSON.
   *
   * @return 0 if all days agree, 1 if one does not or a year cannot be read
   */
  public static int run(Path dir, PrintStream out) {
    Map<String, Object> report = new LinkedHashMap<>();
    int exit;
    try {
      exit = compare(WorkCalendar.stateCouncil(), theirs(dir), report);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      report.put("error", String.valueOf(e.getMessage()));
      exit = 1;
    }
    out.println(JSON.writeValueAsString(report));
    return exit;
  }

  private static int compare(
      WorkCalendar ours, Map<LocalDate, Boolean> theirs, Map<String, Object> report) {
    List<String> differing = new ArrayList<>();
    int days = 0;
    int workdays = 0;
    LocalDate end = LocalDate.of(LAST + 1, 1, 1);
    for (LocalDate d = LocalDate.of(FIRST, 1, 1); d.isBefore(end); d = d.plusDays(1)) {
      boolean worked = theirs.getOrDefault(d, !PublishedYear.isWeekend(d));
      if (ours.isWorkday(d) != worked) differing.add(d.toString());
      if (ours.isWorkday(d)) workdays++;
      days++;
    }
    report.put("days", days);
    report.put("differences", differing.size());
    report.put("workdays", workdays);
    report.put("first_year", FIRST);
    report.put("last_year", LAST);
    report.put("differing", differing.stream().limit(SHOWN).toList());
    return differing.isEmpty() ? 0 : 1;
  }

  /** Days the lists name, and whether they are worked. */
  private static Map<LocalDate, Boolean> theirs(Path dir) throws IOException {
    Map<LocalDate, Boolean> worked = new HashMap<>();
    for (int year = FIRST; year <= LAST; year++) {
      Path file = dir.resolve(year + ".json");
      if (!Files.isReadable(file)) throw new IOException(file + " cannot be read");
    }
    // a later year may name days of our last December, so every list there counts
    try (Stream<Path> files = Files.list(dir)) {
      for (Path f : files.filter(EvaluateCalendar::isYear).sorted().toList()) read(f, worked);
    }
    return worked;
  }

  private static boolean isYear(Path file) {
    return file.getFileName().toString().matches("[0-9]{4}\\.json");
  }

  private static void read(Path file, Map<LocalDate, Boolean> worked) throws IOException {
    for (JsonNode day : JSON.readTree(Files.readString(file)).path("days")) {
      try {
        worked.put(
            LocalDate.parse(day.path("date").asString()), !day.path("isOffDay").booleanValue());
      } catch (java.time.DateTimeException | JacksonException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
  }
}
