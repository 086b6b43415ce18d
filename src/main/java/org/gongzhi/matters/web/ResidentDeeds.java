package org.gongzhi.matters.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Deed;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.springframework.stereotype.Component;

/** What a reporter does to their own matter, as a form says it. */
@Component
class ResidentDeeds {
  /** The verbs of a reporter. What is done at a desk is done there. */
  static final Set<MatterVerb> MAY =
      Set.copyOf(
          EnumSet.of(
              MatterVerb.ADD,
              MatterVerb.URGE,
              MatterVerb.WITHDRAW,
              MatterVerb.CONFIRM,
              MatterVerb.DISPUTE,
              MatterVerb.REOPEN));

  private static final int BEST = 5;

  private final Matters matters;

  ResidentDeeds(Matters matters) {
    this.matters = matters;
  }

  /**
   * @param photos photos kept for this act
   * @throws Refused as stale when somebody acted first, as the rules say else, as not found for a verb
   *     that is none of a reporter's
   */
  CaseFile act(Actor actor, CaseFile c, Form form, List<UUID> photos) {
    MatterVerb verb = verb(form);
    Map<String, Object> facts = new HashMap<>();
    if (!photos.isEmpty()) facts.put("photos", photos.stream().map(UUID::toString).toList());
    if (verb == MatterVerb.CONFIRM || verb == MatterVerb.DISPUTE) rate(facts, form);
    Deed deed =
        Deed.of(verb, form.number("seen").orElse(0), form.once().toString())
            .note(form.text("note"))
            .facts(facts);
    return matters.act(actor, c.key(), deed);
  }

  /**
   * @throws Refused as invalid when no answer was chosen
   */
  private static MatterVerb verb(Form form) {
    String chosen = form.line("verb");
    if (chosen.isEmpty()) throw Refused.invalid("verb", "ask.missing");
    return MAY.stream()
        .filter(v -> v.name().equals(chosen))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private static void rate(Map<String, Object> facts, Form form) {
    if (form.line("rating").isEmpty()) return;
    int rating = form.number("rating").orElse(0);
    if (rating < 1 || rating > BEST) throw Refused.invalid("rating", "choice.unknown");
    facts.put("rating", (long) rating);
  }
}
