package org.gongzhi.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gongzhi.platform.TownClock;

/** 附带的事实. Reads what a step of the script brings: “reason=PARTS;until=06-21;published=yes”. */
final class DemoFacts {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final LocalTime CLOSING = LocalTime.of(17, 30);

  private DemoFacts() {}

  /**
   * @param organisation the id of an organisation by its short name
   * @param other the number of a matter by its title
   */
  static Map<String, Object> read(
      String with, UnaryOperator<String> organisation, UnaryOperator<String> other) {
    Map<String, Object> facts = new HashMap<>();
    if (with.isEmpty()) return facts;
    for (String part : with.split(";")) {
      String[] fact = part.split("=", 2);
      String value = fact[1];
      switch (fact[0]) {
        case "until" -> facts.put("until", day(value));
        case "at" -> facts.put("contactedAt", minute(value));
        case "published" -> facts.put("published", true);
        case "rating" -> facts.put("rating", Long.valueOf(value));
        case "organisation" -> facts.put("organisation", organisation.apply(value));
        case "other" -> facts.put("other", other.apply(value));
        default -> facts.put(fact[0], value);
      }
    }
    return facts;
  }

  private static String day(String monthAndDay) {
    return LocalDate.parse("2024-" + monthAndDay)
        .atTime(CLOSING)
        .atZone(TownClock.ZONE)
        .toInstant()
        .toString();
  }

  private static String minute(String cell) {
    return LocalDateTime.parse("2024-" + cell, MINUTE)
        .atZone(TownClock.ZONE)
        .toInstant()
        .toString();
  }
}
