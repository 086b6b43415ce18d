package org.gongzhi.places;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 门牌说法. Building, entrance, floor and room as people say them: “16栋2单元14层”, “十六幢二单元1402室”,
 * “16-2-1402”. Any part may be missing, but not all. The parts are in the form in which they are
 * compared.
 *
 * @param building 楼栋, as {@link BuildingLabel#key}
 * @param entrance 单元, for example “2” or “东”
 * @param floor 楼层, as said; negative below ground
 * @param room 室, for example “1402”
 */
public record DoorLabel(
    @Nullable String building,
    @Nullable String entrance,
    @Nullable Integer floor,
    @Nullable String room) {

  private static final String BUILDING =
      "(?<building>(?:第?(?:[A-Z0-9]{1,2}区)?(?:[0-9]{1,3}[A-Z甲乙丙丁]?|[A-Z][0-9]{0,3})"
          + "(?:号楼|号栋|栋楼?|幢楼?|#楼?|座))|#[0-9]{1,3}(?:栋|幢|号楼|楼)?)";
  private static final String ENTRANCE = "(?<entrance>[0-9]{1,2}|[A-Z东西南北中])单元";

  /** 14楼道 is a corridor of 14 and no floor; 地下, 负 and B are below ground. */
  private static final String FLOOR = "(?<below>地下|负|B)?(?<floor>[0-9]{1,2})(?:层|楼(?![道栋]))";

  private static final String ROOM =
      "(?<room>[0-9]{3,4}[A-Z]?|[0-9]{1,2}[A-Z]|[东西南北中](?=户))(?<door>号?[室房户])?";

  /** What people put between the parts. */
  private static final String BETWEEN = "-—,，、的";

  private static final String GAP = "[" + BETWEEN + "]?";
  private static final String ALONE = "(?<![0-9A-Z-])";

  private static final Pattern WORDS =
      Pattern.compile(
          ALONE
              + ("(?:" + BUILDING + GAP + ")?(?:" + ENTRANCE + GAP + ")?(?:" + FLOOR + GAP + ")?")
              + ("(?:" + ROOM + "(?![0-9]))?"));

  private static final Pattern DASHES =
      Pattern.compile(
          ALONE
              + "(?<building>[A-Z]?[0-9]{1,3})(?:号楼|栋|幢|#|座)?-(?:(?<entrance>[0-9]{1,2})(?:单元)?-)?"
              + "(?<room>[0-9]{3,4})(?:室|房)?(?![0-9-])");

  /** A door found in a longer text, with the stretch of the folded text it takes. */
  record Found(DoorLabel label, int start, int end) {
    /** With what is said of the same door further on: 16栋2单元的住户，我们楼14层. */
    Found andMore(String folded) {
      Found later = first(folded, end, folded.length());
      return later == null || later.label.building != null || later.label.entrance != null
          ? this
          : new Found(label.and(later.label), start, end);
    }
  }

  /**
   * Reads a text that is nothing but a door.
   *
   * @param text for example “16栋2单元1402” or “16-1402”
   */
  public static Optional<DoorLabel> parse(String text) {
    String folded = FoldedText.key(text);
    return Optional.ofNullable(at(folded, 0))
        .filter(f -> f.end() == folded.length())
        .map(Found::label)
        .or(() -> bareBuilding(folded));
  }

  private static Optional<DoorLabel> bareBuilding(String folded) {
    return folded.matches("[0-9]{1,3}|[A-Z]") || folded.matches("[0-9]{1,3}号")
        ? Optional.of(new DoorLabel(BuildingLabel.key(folded), null, null, null))
        : Optional.empty();
  }

  /** The door that starts exactly here in a folded text, if one does. */
  static @Nullable Found at(String folded, int start) {
    Matcher dashes = DASHES.matcher(folded).region(start, folded.length());
    dashes.useTransparentBounds(true);
    if (dashes.lookingAt()) return dashed(dashes);
    Matcher words = WORDS.matcher(folded).region(start, folded.length());
    words.useTransparentBounds(true);
    return words.lookingAt() ? worded(words) : null;
  }

  /** The first door in a folded text between two places. */
  static @Nullable Found first(String folded, int from, int to) {
    for (int i = from; i < to; i++) {
      Found found = at(folded, i);
      // 16-1402 alone may be anything; with a unit in the middle it is a door
      if (found != null && found.end() <= to && !isMereNumbers(folded, found)) return found;
    }
    return null;
  }

  private static boolean isMereNumbers(String folded, Found found) {
    return found.label().entrance() == null
        && folded.substring(found.start(), found.end()).matches("[0-9]+-[0-9]+");
  }

  private DoorLabel and(DoorLabel later) {
    return new DoorLabel(
        building, entrance, floor == null ? later.floor : floor, room == null ? later.room : room);
  }

  private static Found dashed(Matcher m) {
    DoorLabel label =
        new DoorLabel(
            BuildingLabel.key(m.group("building")),
            plain(m.group("entrance")),
            null,
            m.group("room"));
    return new Found(label, m.start(), m.end());
  }

  private static @Nullable Found worded(Matcher m) {
    String building = m.group("building");
    String entrance = m.group("entrance");
    String floor = m.group("floor");
    String room = m.group("room");
    boolean alone = building == null && entrance == null && floor == null;
    // a number alone is no room unless it says so: 120 is an ambulance
    if (alone && (room == null || m.group("door") == null)) return null;
    DoorLabel label =
        new DoorLabel(
            building == null ? null : BuildingLabel.key(building),
            plain(entrance),
            floor == null ? null : Integer.valueOf(signed(floor, m.group("below"))),
            room);
    int end = m.end();
    while (BETWEEN.indexOf(m.group().charAt(end - m.start() - 1)) >= 0) end--;
    return new Found(label, m.start(), end);
  }

  private static int signed(String floor, @Nullable String below) {
    return below == null ? Integer.parseInt(floor) : -Integer.parseInt(floor);
  }

  private static @Nullable String plain(@Nullable String number) {
    return number == null ? null : number.replaceFirst("^0+(?=[0-9])", "");
  }

  /**
   * 推测楼层. The floor, as said or else as the room number suggests (1402 is on the 14th). Only a
   * guess: some buildings leave out 4, others number rooms along a gallery.
   */
  public @Nullable Integer likelyFloor() {
    if (floor != null) return floor;
    return room == null ? null : floorOf(room);
  }

  static @Nullable Integer floorOf(String room) {
    String digits = room.replaceAll("[^0-9].*$", "");
    return digits.length() < 3 || digits.length() > 4
        ? null
        : Integer.valueOf(digits.substring(0, digits.length() - 2));
  }
}
