package org.gongzhi.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.NewMatter.Source;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.TownClock;
import org.jspecify.annotations.Nullable;

/** 剧本. Reads {@code matters.csv}: what was said, and what was done about it. */
final class Script {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private Script() {}

  /**
   * A matter as somebody raised it.
   *
   * @param classCode empty while nobody has said what it is
   * @param urgency null for that of its class
   * @param teller who raised it
   * @param reporter whose matter it is; the teller themself, or somebody they speak for
   * @param spot where in the quarter
   */
  record Story(
      Instant at,
      String classCode,
      MatterKind kind,
      @Nullable Urgency urgency,
      Source source,
      String teller,
      String reporter,
      String quarter,
      String spot,
      String title,
      String text,
      List<Step> steps) {}

  /**
   * What somebody did about it.
   *
   * @param who empty for whoever usually does this
   * @param with outcome, rating, reason, or class and urgency, as the verb asks for
   */
  record Step(Instant at, String who, MatterVerb verb, String with, String words) {}

  /** All matters, in the order of the file. */
  static List<Story> read() {
    List<Story> stories = new ArrayList<>();
    for (String[] c : DemoFile.rows("matters.csv")) {
      if (c[0].equals("事") && c.length == 11) stories.add(story(c));
      else if (c[0].equals("办") && c.length == 6) stories.getLast().steps().add(step(c));
      else throw new IllegalStateException("matters.csv: " + String.join(",", c));
    }
    return stories;
  }

  private static Story story(String[] c) {
    String[] who = c[6].split(">", -1);
    return new Story(
        time(c[1]),
        c[2],
        MatterKind.valueOf(c[3]),
        c[4].isEmpty() ? null : Urgency.valueOf(c[4]),
        Source.valueOf(c[5]),
        who[0],
        who[who.length - 1],
        c[7],
        c[8],
        c[9],
        c[10],
        new ArrayList<>());
  }

  private static Step step(String[] c) {
    return new Step(time(c[1]), c[2], MatterVerb.valueOf(c[3]), c[4], c[5]);
  }

  private static Instant time(String cell) {
    return LocalDateTime.parse("2024-" + cell, TIME).atZone(TownClock.ZONE).toInstant();
  }
}
