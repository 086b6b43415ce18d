package org.gongzhi.matters.rates;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.Answer;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Outcome;
import org.gongzhi.platform.TownClock;
import org.jspecify.annotations.Nullable;

/** The thread of a matter, told act by act. */
final class Life {
  static final UUID COMPANY = new UUID(2, 1);
  private final List<Act> acts = new ArrayList<>();
  private @Nullable Instant promise;
  private @Nullable Instant due;

  static Instant at(String local) {
    return LocalDateTime.parse("2024-" + local).atZone(TownClock.ZONE).toInstant();
  }

  Life promised(String local) {
    promise = at(local);
    return this;
  }

  Life due(String local) {
    due = at(local);
    return this;
  }

  /** Raised, with a limit of one working day for the first contact. */
  Life raised(String local, String stage) {
    Map<String, Object> facts = described();
    return act(local, "RAISE", stage, facts, null, null);
  }

  private static Map<String, Object> described() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("title", "楼道灯坏了");
    facts.put("lead", COMPANY.toString());
    facts.put("category", "A01");
    facts.put("source", "SELF");
    facts.put(
        "terms", Map.of("FIRST_CONTACT", Map.of("limit", "1 WORKING_DAYS", "source", "测试")));
    return facts;
  }

  Life sent(String local, String verb) {
    return act(local, verb, "DISPATCHED", described(), null, null);
  }

  Life does(String local, String verb, String stage) {
    return act(local, verb, stage, Map.of(), null, null);
  }

  Life does(String local, String verb, String stage, Map<String, Object> facts) {
    return act(local, verb, stage, facts, null, null);
  }

  Life closes(
      String local, String verb, Map<String, Object> facts, Outcome outcome, Answer answer) {
    return act(local, verb, "CLOSED", facts, outcome, answer);
  }

  private Life act(
      String local,
      String verb,
      String stage,
      Map<String, Object> facts,
      @Nullable Outcome outcome,
      @Nullable Answer answer) {
    acts.add(
        new Act(
            new CaseKey("340303004007", new UUID(9, 9)),
            "DFH-2024-000001",
            "matter",
            acts.size() + 1,
            at(local),
            new Act.By(new UUID(3, 1), "吕师傅", COMPANY, "米亚物业"),
            null,
            verb,
            acts.isEmpty() ? null : acts.getLast().to(),
            stage,
            "",
            facts,
            new Act.After(answer == null ? COMPANY : null, due, promise, outcome, answer),
            new byte[32]));
    return this;
  }

  List<Act> told() {
    return acts;
  }
}
