package org.gongzhi.voting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongzhi.voting.count.Stance;
import org.gongzhi.voting.count.Weight;
import org.jspecify.annotations.Nullable;

/**
 * 计票文件的一行. One voter of a published vote: one head.
 *
 * @param no number on the roll
 * @param area exclusive area in 0.01 ㎡; 0 where areas do not count
 * @param units dwellings; 0 where areas do not count
 * @param name masked, in open votes; else empty
 * @param delivered whether a ballot was demonstrably delivered
 * @param present whether they were there; null where nobody took a list
 * @param recused whether they stepped aside
 * @param way how they took part; null if they did not
 * @param stance what the ballot says; null if there is none, and in secret votes
 */
record Line(
    int no,
    long area,
    int units,
    String name,
    boolean delivered,
    @Nullable Boolean present,
    boolean recused,
    @Nullable Way way,
    @Nullable Stance stance) {

  Weight weight() {
    return new Weight(1, area);
  }

  boolean tookPart() {
    return way != null;
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("no", no);
    facts.put("area", area);
    facts.put("units", units);
    if (!name.isEmpty()) facts.put("name", name);
    facts.put("delivered", delivered);
    if (present != null) facts.put("present", present);
    if (recused) facts.put("recused", true);
    if (way != null) facts.put("way", way.name());
    if (stance != null) facts.put("stance", stance.name());
    return facts;
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static Line read(Map<String, Object> facts) {
    long area = Json.number(facts, "area");
    long no = Json.number(facts, "no");
    if (area < 0 || no < 1) throw new IllegalArgumentException("no line");
    return new Line(
        Math.toIntExact(no),
        area,
        Math.toIntExact(Json.number(facts, "units")),
        facts.containsKey("name") ? Json.text(facts, "name") : "",
        Json.flag(facts, "delivered"),
        facts.containsKey("present") ? (Boolean) Json.flag(facts, "present") : null,
        facts.containsKey("recused") && Json.flag(facts, "recused"),
        facts.containsKey("way") ? Way.valueOf(Json.text(facts, "way")) : null,
        facts.containsKey("stance") ? Stance.valueOf(Json.text(facts, "stance")) : null);
  }
}
