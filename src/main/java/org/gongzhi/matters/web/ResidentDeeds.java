package org.gongzhi.matters.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.beside.Merges;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
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
              MatterVerb.SUPPLEMENT,
              MatterVerb.URGE,
              MatterVerb.WITHDRAW,
              MatterVerb.CONFIRM,
              MatterVerb.DISPUTE,
              MatterVerb.REOPEN));

  /** The verbs of somebody whose report goes on in another matter. */
  static final Set<MatterVerb> JOINED =
      Set.copyOf(EnumSet.of(MatterVerb.JOINED_YES, MatterVerb.JOINED_NO));

  /** What the reporter answers when asked. */
  private static final Set<MatterVerb> ANSWERS =
      Set.copyOf(
          EnumSet.of(
              MatterVerb.CONFIRM,
              MatterVerb.DISPUTE,
              MatterVerb.JOINED_YES,
              MatterVerb.JOINED_NO));

  private static final int BEST = 5;

  private final Matters matters;
  private final Merges merges;

  ResidentDeeds(Matters matters, Merges merges) {
    this.matters = matters;
    this.merges = merges;
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
    if (ANSWERS.contains(verb)) {
      rate(facts, form);
      if (!form.line("responded").isEmpty())
        facts.put("responded", form.line("responded").equals("yes") ? "yes" : "no");
    }
    Deed deed =
        Deed.of(verb, form.number("seen").orElse(0), form.once().toString())
            .note(form.text("note"))
            .facts(facts);
    return JOINED.contains(verb)
        ? merges.answer(actor, c, deed.note(TypedText.clean("note", deed.note(), Matters.NOTE)))
        : matters.act(actor, c.key(), deed);
  }

  /**
   * @throws Refused as invalid when no answer was chosen
   */
  private static MatterVerb verb(Form form) {
    String chosen = form.line("verb");
    if (chosen.isEmpty()) throw Refused.invalid("verb", "ask.missing");
    return Stream.concat(MAY.stream(), JOINED.stream())
        .filter(v -> v.name().equals(chosen))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  static void rate(Map<String, Object> facts, Form form) {
    if (form.line("rating").isEmpty()) return;
    int rating = form.number("rating").orElse(0);
    if (rating < 1 || rating > BEST) throw Refused.invalid("rating", "choice.unknown");
    facts.put("rating", (long) rating);
  }
}
