package org.gongzhi.matters.web.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Deed;
import org.gongzhi.matters.MatterStage;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 批量办理. The same deed for many matters, each an act of its own with its own refusal: what one matter does not
 * allow keeps no other waiting, and the report says which went through.
 */
@Service
class Batch {
  /** Matters at a time: as many as a page shows twice over. */
  static final int MOST = 100;

  private final Matters matters;
  private final CaseQuery cases;
  private final ListQuery query;

  Batch(Matters matters, CaseQuery cases, ListQuery query) {
    this.matters = matters;
    this.cases = cases;
    this.query = query;
  }

  /** 做什么. */
  enum What {
    /** 签收. */
    ACKNOWLEDGE,
    /** 派单. */
    DISPATCH,
    /** 提醒. */
    REMIND
  }

  /**
   * @param what what is done
   * @param note words that go with it
   * @param lead to whom it goes; null to follow the mandates
   * @param key what makes a repeated batch count once
   */
  record Order(What what, String note, @Nullable UUID lead, UUID key) {}

  /**
   * What came of one.
   *
   * @param number its number, as it was sent
   * @param title its title; empty when there is no such matter for this person
   * @param refused why not; null when it went through
   */
  record Result(String number, String title, @Nullable Refused refused) {}

  /**
   * @param chosen number and version of each, “DFH-2024-000066@3”
   * @throws Refused when nothing or too much was chosen
   */
  List<Result> does(Actor actor, Order order, List<String> chosen) {
    if (chosen.isEmpty()) throw Refused.invalid("chosen", "list.batch.nothing");
    if (chosen.size() > MOST) throw Refused.invalid("chosen", "list.batch.tooMany", MOST);
    if (order.what() == What.REMIND && order.note().isBlank())
      throw Refused.invalid("note", "list.batch.missingNote");
    List<Result> results = new ArrayList<>();
    for (String one : chosen.stream().distinct().toList()) results.add(one(actor, order, one));
    return results;
  }

  private Result one(Actor actor, Order order, String chosen) {
    int at = chosen.lastIndexOf('@');
    String number = at < 0 ? chosen : chosen.substring(0, at);
    String title = "";
    try {
      CaseFile c = cases.byNumber(actor, number);
      title = c.subject().title();
      act(actor, order, c, seen(chosen.substring(at + 1)));
      return new Result(number, title, null);
    } catch (Refused r) {
      return new Result(number, title, r);
    }
  }

  private static int seen(String version) {
    try {
      return Integer.parseInt(version);
    } catch (NumberFormatException e) {
      throw Refused.stale();
    }
  }

  private void act(Actor actor, Order order, CaseFile c, int seen) {
    String key = order.key() + "/" + c.number();
    switch (order.what()) {
      case ACKNOWLEDGE ->
          matters.act(
              actor, c.key(), Deed.of(MatterVerb.ACKNOWLEDGE, seen, key).note(order.note()));
      case DISPATCH -> dispatch(actor, order, c, seen, key);
      case REMIND ->
          matters.act(
              actor,
              c.key(),
              Deed.of(MatterVerb.NOTE, seen, key).note(order.note()).facts(reminded(c)));
    }
  }

  private void dispatch(Actor actor, Order order, CaseFile c, int seen, String key) {
    MatterVerb verb =
        c.stage().equals(MatterStage.RAISED.name()) ? MatterVerb.ACCEPT : MatterVerb.DISPATCH;
    MatterKind kind =
        query.beside(List.of(c)).getOrDefault(c.key().id(), ListQuery.Beside.NOTHING).kind();
    matters.dispatch(
        actor,
        c.key(),
        Deed.of(verb, seen, key).note(order.note()),
        new NewMatter.Filing(
            c.subject().category(),
            kind == null ? MatterKind.HELP : kind,
            Urgency.values()[c.subject().urgency() - 1]),
        order.lead());
  }

  /** Whom the reminder is for stands in the act, so that messages can follow it. */
  private static Map<String, Object> reminded(CaseFile c) {
    Map<String, Object> facts = new HashMap<>();
    UUID responsible = c.clock().responsible();
    if (responsible != null) facts.put("reminds", responsible.toString());
    return facts;
  }
}
