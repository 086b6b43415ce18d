package org.gongzhi.matters.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 地点. What a text says about where, part by part, in plain digits whatever way it was written.
 *
 * @param quarter 小区, by the name the directory gives it
 * @param building 栋/幢/号楼/#: “16”, “A”, “3B”
 * @param entrance 单元: “2”, “东”
 * @param floor 层: “14”; “-1” underground
 * @param room 室: “1402”
 * @param spans where in the text the parts stand, in order
 */
public record PlaceMention(
    @Nullable String quarter,
    @Nullable String building,
    @Nullable String entrance,
    @Nullable String floor,
    @Nullable String room,
    List<Span> spans) {
  /** Which part of a place. */
  public enum Part {
    QUARTER,
    BUILDING,
    ENTRANCE,
    FLOOR,
    ROOM
  }

  /** One part in the text, from {@code start} up to {@code end}. */
  public record Span(Part part, int start, int end) {}

  static final PlaceMention NOWHERE = new PlaceMention(null, null, null, null, null, List.of());

  public PlaceMention {
    spans = List.copyOf(spans);
  }

  /** What the text says; building labels alone, when no quarter's name is known. */
  public static PlaceMention find(String text) {
    return find(text, PlaceNames.NONE);
  }

  public static PlaceMention find(String text, PlaceNames names) {
    return PlaceGrammar.read(text, names, false);
  }

  /** What a group card says: “沈玉兰 9-1-1402”, “9栋1402沈玉兰”, “1402 小王”. Bare room numbers count. */
  public static PlaceMention ofCard(String card, PlaceNames names) {
    return PlaceGrammar.read(card, names, true);
  }

  public boolean isEmpty() {
    return quarter == null && building == null && entrance == null && floor == null && room == null;
  }

  /** Whether it names a quarter, and there is more than one that it may mean. */
  boolean isUnsure() {
    return quarter == null && spans.stream().anyMatch(s -> s.part() == Part.QUARTER);
  }

  /** “米亚花园三期 9栋1单元14层”; empty when nothing is known. */
  public String label() {
    String rest =
        part(building, "栋")
            + part(entrance, "单元")
            + (room == null ? part(floor, "层") : "")
            + part(room, "室");
    String joined = (quarter == null ? "" : quarter) + " " + rest;
    return joined.strip();
  }

  private static String part(@Nullable String value, String unit) {
    return value == null ? "" : value + unit;
  }

  /** The parts named here, and for those not named the other's; spans stay this one's. */
  PlaceMention or(PlaceMention other) {
    return new PlaceMention(
        first(quarter, other.quarter),
        first(building, other.building),
        first(entrance, other.entrance),
        first(floor, other.floor),
        first(room, other.room),
        spans);
  }

  static PlaceMention quarterOnly(@Nullable String name) {
    return new PlaceMention(name, null, null, null, null, List.of());
  }

  /** As a part of a longer text that begins so much earlier. */
  PlaceMention shifted(int by) {
    List<Span> moved =
        spans.stream().map(s -> new Span(s.part(), s.start() + by, s.end() + by)).toList();
    return new PlaceMention(quarter, building, entrance, floor, room, moved);
  }

  private static @Nullable String first(@Nullable String a, @Nullable String b) {
    return a != null ? a : b;
  }

  /** Whether both name a building (or floor of one) and not the same. */
  boolean contradicts(PlaceMention other) {
    return differ(building, other.building)
        || differ(entrance, other.entrance)
        || differ(floor, other.floor);
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }
}
