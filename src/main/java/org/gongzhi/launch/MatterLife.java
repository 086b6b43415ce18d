package org.gongzhi.launch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.Opening;
import org.gongzhi.casework.Term;
import org.gongzhi.casework.Verb;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.MatterStage;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.worktime.Limit;

/** One matter after another, from the report to “解决了”: opened, four acts, closed. */
final class MatterLife {
  /** Acts of one matter. */
  static final int ACTS = 6;

  private static final UUID COMPANY = new UUID(1, 1);
  private static final UUID COMMUNITY = new UUID(1, 2);
  private static final UUID STREET = new UUID(1, 3);
  private static final Actor REPORTER = Actor.resident(new UUID(2, 1), "沈玉兰");
  private static final Actor STAFF =
      new Actor(
          new UUID(2, 2),
          "吕建平",
          List.of(new Actor.Post(COMPANY, "米亚物业", "PROPERTY_STAFF", null, Set.of())));

  private final Casework casework;
  private final String area;
  private final Term.Terms terms;
  private Life last = new Life(new UUID(0, 0), "", List.of());

  /**
   * One matter.
   *
   * @param id its id
   * @param number its number
   * @param keys the keys of its acts, in order
   */
  record Life(UUID id, String number, List<String> keys) {}

  MatterLife(Casework casework, String area) {
    this.casework = casework;
    this.area = area;
    String source = "蚌政热线〔2019〕1号";
    this.terms =
        new Term.Terms(
            Map.of(
                "REVIEW", new Term(Limit.workdays(1), source),
                "ACCEPT", new Term(Limit.workdays(1), source),
                "ACKNOWLEDGE", new Term(Limit.workdays(1), source),
                "RESOLVE", new Term(Limit.workdays(5), source),
                "CONFIRM", new Term(Limit.workdays(3), source),
                "PAUSE", new Term(Limit.workdays(10), source),
                "REOPEN", new Term(Limit.days(30), source)));
  }

  /** The matter that was opened last. */
  Life last() {
    return last;
  }

  void once() {
    List<String> keys = List.of(key(), key(), key(), key(), key(), key());
    CaseFile c = casework.open(REPORTER, opening(keys.getFirst()));
    c = act(STAFF, c, keys, MatterVerb.ACKNOWLEDGE, "", Map.of());
    c = act(STAFF, c, keys, MatterVerb.REPLY, "已经收到，今天下午派人上门查看。", Map.of());
    c = act(STAFF, c, keys, MatterVerb.NOTE, "灯座老化，需要换整灯。", Map.of());
    c = act(STAFF, c, keys, MatterVerb.RESOLVE, "换了新灯，试过三遍都亮。", Map.of("outcome", "SOLVED"));
    act(REPORTER, c, keys, MatterVerb.CONFIRM, "", Map.of("stars", 5L));
    last = new Life(c.key().id(), c.number(), keys);
  }

  private CaseFile act(
      Actor actor, CaseFile c, List<String> keys, Verb verb, String note, Map<String, Object> facts) {
    Deed deed = Deed.of(verb, c.version(), keys.get(c.version())).note(note).facts(facts);
    return casework.act(actor, c.key(), deed);
  }

  private Opening opening(String key) {
    return new Opening(
        area,
        Ids.next(),
        MatterProcedure.VALUE,
        MatterStage.DISPATCHED,
        new CaseFile.Subject("14层楼道灯坏了", "A01", 3, null, "米亚花园三期 9栋 1单元 14层", "ONLINE"),
        new CaseFile.Parties(REPORTER.person(), COMPANY, COMMUNITY, STREET),
        terms,
        "RESOLVE",
        new Opening.Said("14层的楼道灯坏了，麻烦物业修理一下。", Map.of(), null, key));
  }

  static String key() {
    return Ids.next().toString();
  }
}
