package org.gongzhi.voting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.voting.count.Base;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.OwnersItem;
import org.gongzhi.voting.count.ReadingKind;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Threshold;

/** A rule as JSON has it, in the database and in published files alike. */
final class RuleFacts {
  private RuleFacts() {}

  static Map<String, Object> of(Rule rule) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("body", rule.body().name());
    OwnersItem item = rule.item();
    if (item != null) facts.put("item", item.number());
    Rule.Gates gates = rule.gates();
    facts.put("taking", gates.taking().name());
    facts.put("quorum", share(gates.quorum()));
    facts.put("base", gates.base().name());
    facts.put("pass", share(gates.pass()));
    facts.put("reading", rule.relied().name());
    facts.put("countRecused", rule.countRecused());
    facts.put("silence", rule.silence());
    facts.put("source", rule.source());
    return facts;
  }

  private static List<Object> share(Threshold t) {
    return List.of(t.parts(), t.of(), t.inclusive() ? "incl" : "excl");
  }

  /**
   * @throws IllegalArgumentException if it is no rule
   */
  static Rule read(Map<String, Object> facts) {
    Object item = facts.get("item");
    return new Rule(
        Body.valueOf(Json.text(facts, "body")),
        item == null ? null : OwnersItem.numbered(Json.number(facts, "item")).orElseThrow(RuleFacts::none),
        new Rule.Gates(
            Base.valueOf(Json.text(facts, "taking")),
            threshold(facts, "quorum"),
            Base.valueOf(Json.text(facts, "base")),
            threshold(facts, "pass")),
        ReadingKind.valueOf(Json.text(facts, "reading")),
        Json.flag(facts, "countRecused"),
        Json.text(facts, "silence"),
        Json.text(facts, "source"));
  }

  private static Threshold threshold(Map<String, Object> facts, String name) {
    List<?> share = Json.required(facts, name, List.class);
    if (share.size() == 3
        && share.get(0) instanceof Long parts
        && share.get(1) instanceof Long of
        && (share.get(2).equals("incl") || share.get(2).equals("excl")))
      return new Threshold(
          Math.toIntExact(parts), Math.toIntExact(of), share.get(2).equals("incl"));
    throw none();
  }

  private static IllegalArgumentException none() {
    return new IllegalArgumentException("no rule");
  }
}
