package org.gongzhi.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;

/**
 * 楼栋的写法. Lines in which somebody describes the buildings of a quarter: “1-16栋, 2单元, 18层”,
 * “1、3、5-8号楼，3单元，6层，每层2户”, “教师楼 4单元 6层”. A line is one or several buildings and what they have in
 * common; only the buildings must be said.
 */
final class BuildingLines {
  private static final int MOST_BUILDINGS = 300;
  private static final int LONGEST = 10_000;
  private static final int MOST_ENTRANCES = 20;
  private static final int MOST_DOORS = 30;

  private static final String AMOUNT = "([0-9]{1,3}|[一二三四五六七八九十]{1,3})";

  private static final Pattern ENTRANCES =
      Pattern.compile("(?:每栋|各)?" + AMOUNT + "(?:个?单元|、?ENTRANCES?)");
  private static final Pattern FLOORS = Pattern.compile("(?:每栋|各)?" + AMOUNT + "(?:层|、?FLOORS?)");
  private static final Pattern DOORS =
      Pattern.compile("(?:每层|一层|一梯)?" + AMOUNT + "(?:户|、?HOMES?)");
  private static final Pattern SPAN =
      Pattern.compile("([A-Z]?)([0-9]{1,3})(?:栋|幢|号楼|号|楼|座|#)?[-~～—–至到]+([A-Z]?)([0-9]{1,3})(栋|幢|号楼|号|楼|座|#)?");
  private static final Pattern NUMBER =
      Pattern.compile("([A-Z]?[0-9]{1,3}|[A-Z])(栋|幢|号楼|号|楼|座|#)?");

  private BuildingLines() {}

  /**
   * One building to be.
   *
   * @param label “16栋”
   * @param entrances how many; 0 if the building has none or nobody said
   * @param floors how many; 0 if nobody said
   * @param doors homes on each floor of each entrance; 0 if nobody said
   */
  record Planned(String label, int entrances, int floors, int doors) {}

  /**
   * @throws Refused at the field {@code lines} if a line cannot be read, naming it, or there are too many
   */
  static List<Planned> read(String text) {
    Map<String, Planned> all = new LinkedHashMap<>();
    int number = 0;
    for (String line : TypedText.clean("lines", text, LONGEST).split("\n")) {
      number++;
      if (line.isBlank()) continue;
      for (Planned p : line(number, line.strip())) all.putIfAbsent(BuildingLabel.key(p.label()), p);
      if (all.size() > MOST_BUILDINGS) {
        throw Refused.invalid("lines", "places.lines.many", MOST_BUILDINGS);
      }
    }
    if (all.isEmpty()) throw Refused.invalid("lines", "places.lines.none");
    return List.copyOf(all.values());
  }

  private static List<Planned> line(int number, String line) {
    String rest =
        Normalizer.normalize(line, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[,;\\s]+", "、");
    Taken entrances = take(ENTRANCES, rest);
    Taken floors = take(FLOORS, entrances.rest());
    Taken doors = take(DOORS, floors.rest());
    if (entrances.amount() > MOST_ENTRANCES
        || floors.amount() > 200
        || doors.amount() > MOST_DOORS) {
      throw Refused.invalid("lines", "places.lines.size", number, MOST_ENTRANCES, 200, MOST_DOORS);
    }
    List<String> labels = labels(number, line, doors.rest());
    return labels.stream()
        .map(l -> new Planned(l, entrances.amount(), floors.amount(), doors.amount()))
        .toList();
  }

  private static List<String> labels(int number, String line, String words) {
    List<String> labels = new ArrayList<>();
    String unit = unit(words);
    for (String word : words.split("[、和及]+")) {
      if (word.isEmpty()) continue;
      String folded = FoldedText.key(word);
      Matcher span = SPAN.matcher(folded);
      Matcher one = NUMBER.matcher(folded);
      if (span.matches()) {
        labels.addAll(span(number, line, span, unit));
      } else if (one.matches()) {
        labels.add(one.group(1) + unit);
      } else if (word.codePoints().anyMatch(Character::isIdeographic)
          && word.codePointCount(0, word.length()) <= 20) {
        labels.add(word);
      } else {
        throw unreadable(number, line);
      }
    }
    if (labels.isEmpty()) throw unreadable(number, line);
    return labels;
  }

  private static List<String> span(int number, String line, Matcher m, String unit) {
    int from = Integer.parseInt(m.group(2));
    int to = Integer.parseInt(m.group(4));
    boolean fits = m.group(3).isEmpty() || m.group(3).equals(m.group(1));
    if (!fits || to < from || to - from >= MOST_BUILDINGS) throw unreadable(number, line);
    List<String> labels = new ArrayList<>();
    for (int n = from; n <= to; n++) labels.add(m.group(1) + n + unit);
    return labels;
  }

  /** What these buildings are counted in: the last word for it that the line has, 栋 if none. */
  private static String unit(String words) {
    Matcher m = Pattern.compile("[0-9A-Z](号楼|栋|幢|座|#|号|楼)").matcher(words);
    String unit = "栋";
    while (m.find()) unit = m.group(1);
    return unit.equals("#") || unit.equals("号") || unit.equals("楼") ? "号楼" : unit;
  }

  private static Taken take(Pattern what, String from) {
    Matcher m = what.matcher(from);
    return m.find()
        ? new Taken(Integer.parseInt(FoldedText.key(m.group(1))), m.replaceFirst("、"))
        : new Taken(0, from);
  }

  private record Taken(int amount, String rest) {}

  private static Refused unreadable(int number, String line) {
    return Refused.invalid("lines", "places.lines.unreadable", number, TypedText.head(line, 40));
  }
}
