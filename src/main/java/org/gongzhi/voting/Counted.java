package org.gongzhi.voting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.voting.count.Count;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Tally;
import org.gongzhi.voting.count.Weight;

/** A count as JSON, so that pages need not read the whole file again. */
final class Counted {
  private Counted() {}

  static Map<String, Object> facts(Sheet sheet) {
    Count c = sheet.count();
    VoteResult.Ways ways = sheet.ways();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("all", pair(c.all()));
    facts.put("present", pair(c.present()));
    facts.put("for", pair(c.cast().pro()));
    facts.put("against", pair(c.cast().against()));
    facts.put("abstain", pair(c.cast().abstain()));
    facts.put("silent", pair(c.silent()));
    facts.put("ways", List.of(ways.web(), ways.paper(), ways.door(), ways.hands()));
    return facts;
  }

  static VoteResult read(Rule rule, Map<String, Object> facts, String digest, Instant at) {
    Count count =
        new Count(
            weight(facts, "all"),
            weight(facts, "present"),
            new Count.Cast(weight(facts, "for"), weight(facts, "against"), weight(facts, "abstain")),
            weight(facts, "silent"));
    List<?> ways = Json.required(facts, "ways", List.class);
    return new VoteResult(
        Tally.of(rule, count),
        new VoteResult.Ways(n(ways, 0), n(ways, 1), n(ways, 2), n(ways, 3)),
        digest,
        at);
  }

  private static List<Long> pair(Weight w) {
    return List.of(w.heads(), w.area());
  }

  private static Weight weight(Map<String, Object> facts, String name) {
    List<?> pair = Json.required(facts, name, List.class);
    return new Weight(n(pair, 0), n(pair, 1));
  }

  private static long n(List<?> list, int i) {
    return ((Number) list.get(i)).longValue();
  }
}
