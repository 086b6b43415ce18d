package org.gongzhi.matters.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.matters.intake.PlaceMention.Part;
import org.gongzhi.matters.intake.PlaceMention.Span;
import org.gongzhi.understanding.PlainText;
import org.jspecify.annotations.Nullable;

/** The grammar of building, entrance, floor and room. Every pattern is bounded; none backtracks. */
final class PlaceGrammar {
  /** Nobody says where after so many words. */
  private static final int LONGEST = 2_000;

  /** One of these is in every building, entrance, floor and room. */
  private static final String SIGNS = "0123456789〇零一二两三四五六七八九十百栋幢座单门";

  private static final int TALLEST = 60;
  private static final int MOST_BUILDINGS = 300;

  private static final String N = Numerals.ANY;

  /** 9-1-1402, 9-1402. A date (2024-06-17) and a telephone (0552-…) have longer heads. */
  private static final Pattern DASHES =
      Pattern.compile("(?<![\\d-])(?<b>\\d{1,3})-(?:(?<e>\\d{1,2})-)?(?<r>\\d{3,4})(?![\\d-])");

  private static final Pattern BUILDING =
      Pattern.compile(
          "(?<![这那每整同哪另几各\\dA-Za-z])"
              + "(?:(?<b>[A-Za-z]\\d{0,2}|\\d{1,3}[A-Za-z]?|"
              + Numerals.HAN
              + ") ?"
              + "(?:号楼|号栋|栋|幢|座(?!位)|#楼?)|(?<b2>"
              + N
              + ")楼(?= ?"
              + N
              + " ?单元))");
  private static final Pattern ENTRANCE =
      Pattern.compile("(?<e>\\d{1,2}|" + Numerals.HAN + "|[甲乙丙丁东西南北中])(?: ?单元|门洞|门栋)");
  private static final Pattern FLOOR =
      Pattern.compile(
          "(?<![\\d号])第?(?<f>(?:负|地下)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}))"
              + " ?(?:层|楼(?!栋|长|宇|盘|市)|F(?![A-Za-z]))");
  private static final Pattern ROOM =
      Pattern.compile("(?<!\\d)(?<r>\\d{3,4}) ?(?:室|号房|(?:房|户)(?=[的，。！, ]|$)|(?=家|业主|住户))");
  private static final Pattern ROOM_AFTER = Pattern.compile("\\G[ -]?(?<r>\\d{3,4})(?!\\d)");
  private static final Pattern BARE_ROOM = Pattern.compile("(?<!\\d)(?<r>\\d{3,4})(?!\\d)");

  private final String text;
  private final boolean card;
  private final List<Span> spans = new ArrayList<>();
  private @Nullable String quarter;
  private @Nullable String building;
  private @Nullable String entrance;
  private @Nullable String floor;
  private @Nullable String room;

  private PlaceGrammar(String text, boolean card) {
    this.text = text;
    this.card = card;
  }

  static PlaceMention read(String text, PlaceNames names, boolean card) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    PlaceGrammar g = new PlaceGrammar(Numerals.halfWidth(PlainText.of(head)), card);
    g.quarter(names);
    if (g.text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0)) {
      g.dashes();
      g.building();
      g.entrance();
      g.room();
      g.floor();
    }
    g.spans.sort(Comparator.comparingInt(Span::start));
    return new PlaceMention(g.quarter, g.building, g.entrance, g.floor, g.room, g.spans);
  }

  private void quarter(PlaceNames names) {
    names
        .in(text)
        .ifPresent(
            found -> {
              quarter = names.meant(found).orElse(null);
              spans.add(new Span(Part.QUARTER, found.start(), found.end()));
            });
  }

  private void dashes() {
    Matcher m = DASHES.matcher(text);
    while (m.find()) {
      if (isRoom(m.group("r"))) {
        building = String.valueOf(Integer.parseInt(m.group("b")));
        span(Part.BUILDING, m, "b");
        if (m.group("e") != null) {
          entrance = String.valueOf(Integer.parseInt(m.group("e")));
          span(Part.ENTRANCE, m, "e");
        }
        room = m.group("r");
        span(Part.ROOM, m, "r");
        return;
      }
    }
  }

  private void building() {
    Matcher m = BUILDING.matcher(text);
    while (building == null && m.find()) {
      String label = m.group("b") != null ? m.group("b") : m.group("b2");
      String value = label.matches("[A-Za-z]\\d{0,2}|\\d{1,3}[A-Za-z]") ? label : number(label);
      int n = value == null || !value.matches("\\d+") ? 1 : Integer.parseInt(value);
      if (value != null && n <= MOST_BUILDINGS && free(m.start(), m.end())) {
        building = value;
        spans.add(new Span(Part.BUILDING, m.start(), m.end()));
        roomAfter(m.end());
      }
    }
  }

  private void entrance() {
    Matcher m = ENTRANCE.matcher(text);
    while (entrance == null && m.find()) {
      String label = m.group("e");
      String value = label.matches("[甲乙丙丁东西南北中]") ? label : number(label);
      if (value != null && free(m.start(), m.end())) {
        entrance = value;
        spans.add(new Span(Part.ENTRANCE, m.start(), m.end()));
        roomAfter(m.end());
      }
    }
  }

  private void floor() {
    Matcher m = FLOOR.matcher(text);
    while (floor == null && m.find()) {
      String label = m.group("f");
      boolean under = label.startsWith("负") || label.startsWith("地下");
      String value = number(label.replace("负", "").replace("地下", ""));
      if (value != null
          && Integer.parseInt(value) <= TALLEST
          && Integer.parseInt(value) > 0
          && free(m.start(), m.end())) {
        floor = under ? "-" + value : value;
        spans.add(new Span(Part.FLOOR, m.start(), m.end()));
      }
    }
  }

  private void room() {
    Matcher m = (card ? BARE_ROOM : ROOM).matcher(text);
    while (room == null && m.find()) {
      if (isRoom(m.group("r")) && free(m.start(), m.end())) {
        room = m.group("r");
        spans.add(new Span(Part.ROOM, m.start(), m.end()));
      }
    }
  }

  private void roomAfter(int end) {
    Matcher m = ROOM_AFTER.matcher(text);
    if (room == null && m.find(end) && m.start() == end && isRoom(m.group("r"))) {
      room = m.group("r");
      span(Part.ROOM, m, "r");
    }
  }

  /** 402 and 1402 are rooms, 1000 (元) and 2024 (年) are not: floor up to 60, at most 20 a floor. */
  private static boolean isRoom(String digits) {
    int n = Integer.parseInt(digits);
    int onFloor = n % 100;
    return digits.charAt(0) != '0' && n / 100 <= TALLEST && onFloor >= 1 && onFloor <= 20;
  }

  private static @Nullable String number(String label) {
    int value = Numerals.value(label);
    return value <= 0 ? null : String.valueOf(value);
  }

  private boolean free(int start, int end) {
    return spans.stream().allMatch(s -> s.end() <= start || s.start() >= end);
  }

  private void span(Part part, Matcher m, String group) {
    spans.add(new Span(part, m.start(group), m.end(group)));
  }
}
