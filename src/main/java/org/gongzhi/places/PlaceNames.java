package org.gongzhi.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 地名. What quarters, buildings and roads of one area are called, ready to be found in what people
 * write. An immutable value.
 */
public final class PlaceNames {
  /** 三期, A区: what people leave out when they name their quarter. */
  private static final Pattern PHASE = Pattern.compile("^(.{2,}?)(?:第?[0-9A-Z]{1,2}[期区])$");

  /** What may stand between a name and a door: 米亚花园三期小区里的16栋. */
  private static final Pattern BETWEEN = Pattern.compile("(?:小区|院内?|大院|里面?|内|的|[,，、:：-])*");

  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4})号(?!楼|栋)");

  /** A name in its comparable form, and what it stands for. */
  private record Name(
      String key,
      boolean exact,
      @Nullable UUID quarter,
      @Nullable UUID building,
      @Nullable String road) {}

  /** Where a name was found in the folded text, with all that bear it. */
  private record Hit(int start, int end, List<Name> names) {}

  private record Door(UUID quarter, String key) {}

  /** Names by their first character, the longest first. */
  private final Map<Character, List<Name>> byFirst = new HashMap<>();

  private final Map<Door, UUID> buildings = new HashMap<>();
  private final Map<String, List<UUID>> byAddress = new HashMap<>();

  /** The names of these quarters and buildings, which are of one area. */
  public PlaceNames(List<Quarter> quarters, List<Building> all) {
    for (Quarter q : quarters) addQuarter(q);
    for (Building b : all) {
      addBuilding(b, b.label());
      for (String alias : b.aliases()) addBuilding(b, alias);
    }
    byFirst.values().forEach(l -> l.sort(Comparator.comparing(n -> -n.key().length())));
  }

  /** The building of a quarter that is called so, null if none is. */
  public @Nullable UUID building(UUID quarter, String label) {
    return buildings.get(new Door(quarter, BuildingLabel.key(label)));
  }

  /**
   * What places a text names, in the order of the text. A door that is said without a quarter
   * (“我们楼14层”, “16栋”) comes with the quarter given as a hint, or without one.
   *
   * @param hint the quarter of the group chat or of the writer's home, if known
   */
  public List<Mention> find(String text, @Nullable UUID hint) {
    FoldedText folded = new FoldedText(text);
    List<Hit> hits = hits(folded);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      int to = i + 1 < hits.size() ? hits.get(i + 1).start() : folded.text().length();
      Hit hit = hits.get(i);
      // a door before the only name belongs to it too: 16栋的灯坏了，我是米亚花园的
      mentions.addAll(mentions(folded, hit, door(folded.text(), hit, to, hits.size() == 1)));
    }
    if (hits.isEmpty()) {
      DoorLabel.Found door = DoorLabel.first(folded.text(), 0, folded.text().length());
      if (door != null) mentions.add(door(folded, door.andMore(folded.text()), hint));
    }
    return mentions;
  }

  private Mention door(FoldedText folded, DoorLabel.Found door, @Nullable UUID quarter) {
    return new Mention(
        folded.start(door.start()),
        folded.end(door.end()),
        true,
        quarter,
        built(quarter, door.label()),
        null,
        door.label());
  }

  /**
   * The door said after a name and before the next one at {@code to}, right behind it if it can be.
   */
  private static DoorLabel.@Nullable Found door(String text, Hit hit, int to, boolean only) {
    DoorLabel.Found next = DoorLabel.at(text, afterName(text, hit.end(), to));
    if (next == null || next.end() > to) next = DoorLabel.first(text, hit.end(), to);
    if (next == null && only) next = DoorLabel.first(text, 0, hit.start());
    return next == null ? null : next.andMore(text.substring(0, to));
  }

  /** One mention for each thing the name may mean. */
  private List<Mention> mentions(FoldedText folded, Hit hit, DoorLabel.@Nullable Found door) {
    String text = folded.text();
    int start = folded.start(hit.start());
    int end = folded.end(door != null && follows(text, hit, door) ? door.end() : hit.end());
    DoorLabel label = door == null ? null : door.label();
    List<Mention> mentions = new ArrayList<>();
    for (Name name : hit.names()) {
      List<UUID> quarters = quarters(name, text, hit.end());
      for (UUID quarter : quarters) {
        UUID building = name.building() == null ? built(quarter, label) : name.building();
        mentions.add(new Mention(start, end, name.exact(), quarter, building, null, label));
      }
      if (quarters.isEmpty()) {
        mentions.add(new Mention(start, end, true, null, null, name.road(), label));
      }
    }
    return mentions;
  }

  private static boolean follows(String text, Hit hit, DoorLabel.Found door) {
    return door.start() >= hit.end() && afterName(text, hit.end(), door.start()) == door.start();
  }

  private static int afterName(String text, int end, int to) {
    Matcher between = BETWEEN.matcher(text).region(end, to);
    return between.lookingAt() ? between.end() : end;
  }

  /** The quarters a name means; those at a road and number if it is a road's. */
  private List<UUID> quarters(Name name, String text, int end) {
    UUID quarter = name.quarter();
    if (quarter != null) return List.of(quarter);
    Matcher number = NUMBER.matcher(text).region(end, text.length());
    return number.lookingAt()
        ? byAddress.getOrDefault(name.key() + number.group(1), List.of())
        : List.of();
  }

  private @Nullable UUID built(@Nullable UUID quarter, @Nullable DoorLabel door) {
    return quarter == null || door == null || door.building() == null
        ? null
        : buildings.get(new Door(quarter, door.building()));
  }

  private List<Hit> hits(FoldedText folded) {
    List<Hit> hits = new ArrayList<>();
    String text = folded.text();
    int i = 0;
    while (i < text.length()) {
      List<Name> names = longest(folded, i);
      if (names.isEmpty()) {
        i++;
      } else {
        hits.add(new Hit(i, i + names.getFirst().key().length(), names));
        i = hits.getLast().end();
      }
    }
    return hits;
  }

  /** The names that start here and are longest; whole names before parts of names. */
  private List<Name> longest(FoldedText folded, int at) {
    List<Name> found = new ArrayList<>();
    if (folded.cutsNumber(at)) return found;
    for (Name n : byFirst.getOrDefault(folded.text().charAt(at), List.of())) {
      if (!found.isEmpty() && n.key().length() < found.getFirst().key().length()) break;
      if (folded.text().startsWith(n.key(), at) && !folded.cutsNumber(at + n.key().length())) {
        found.add(n);
      }
    }
    if (found.stream().anyMatch(Name::exact)) found.removeIf(n -> !n.exact());
    boolean named = found.stream().anyMatch(n -> n.quarter() != null);
    if (named) found.removeIf(n -> n.quarter() == null);
    return found;
  }

  private void addQuarter(Quarter q) {
    Map<String, Boolean> keys = new TreeMap<>();
    keys.put(FoldedText.key(q.name()), true);
    for (String alias : q.aliases()) keys.put(FoldedText.key(alias), true);
    for (String key : List.copyOf(keys.keySet())) {
      Matcher phase = PHASE.matcher(key);
      if (phase.matches()) keys.putIfAbsent(phase.group(1), false);
    }
    keys.forEach((key, exact) -> add(new Name(key, exact, q.id(), null, null)));
    String road = q.facts().road();
    if (road == null) return;
    String key = FoldedText.key(road);
    if (byFirst.getOrDefault(key.charAt(0), List.of()).stream()
        .noneMatch(n -> n.road() != null && n.key().equals(key))) {
      add(new Name(key, true, null, null, road));
    }
    String number = q.facts().roadNumber();
    if (number != null) {
      byAddress
          .computeIfAbsent(key + FoldedText.key(number).replace("号", ""), _ -> new ArrayList<>())
          .add(q.id());
    }
  }

  private void addBuilding(Building b, String label) {
    String key = BuildingLabel.key(label);
    buildings.putIfAbsent(new Door(b.quarter(), key), b.id());
    // 16 is only a building next to its quarter; 教师楼 is one anywhere
    boolean named = key.codePoints().filter(c -> c > 127).count() >= 2;
    if (named) add(new Name(key, true, b.quarter(), b.id(), null));
  }

  private void add(Name name) {
    byFirst.computeIfAbsent(name.key().charAt(0), _ -> new ArrayList<>()).add(name);
  }
}
