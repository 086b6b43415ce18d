package org.gongzhi.matters.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Deed;
import org.gongzhi.matters.Handling;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.OtherRoutes;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Form;
import org.gongzhi.worktime.Calendars;
import org.springframework.stereotype.Component;

/** 办. What a form at the desk says, as the deed it asks for. */
@Component
class DeskDeeds {
  /** Verbs that send a matter to somebody. */
  private static final Set<MatterVerb> SENDING =
      EnumSet.of(MatterVerb.ACCEPT, MatterVerb.DISPATCH, MatterVerb.GRANT_RETURN);

  /** Most characters of a basis, a condition or another case's number. */
  private static final int LINE = 200;

  private final Matters matters;
  private final Handling handling;
  private final MatterQuery query;
  private final Calendars calendars;

  DeskDeeds(Matters matters, Handling handling, MatterQuery query, Calendars calendars) {
    this.matters = matters;
    this.handling = handling;
    this.query = query;
    this.calendars = calendars;
  }

  /**
   * @param photos photos kept for this act
   * @throws Refused as the rules say, and as invalid for what cannot be read
   */
  void act(Actor actor, CaseFile c, Form form, List<UUID> photos) {
    Deed deed = deed(c, form, photos);
    MatterVerb verb = Choices.of(MatterVerb.class, "verb", deed.verb());
    if (SENDING.contains(verb)) send(actor, c, deed, form);
    else handling.act(actor, c, verb, deed);
  }

  private void send(Actor actor, CaseFile c, Deed deed, Form form) {
    String code = form.line("class");
    MatterKind kind = query.beside(c.key(), false).kind();
    Urgency urgency =
        form.line("urgency").isEmpty()
            ? DeskMatter.urgency(c)
            : Choices.of(Urgency.class, "urgency", form.line("urgency"));
    matters.dispatch(
        actor,
        c.key(),
        deed,
        new NewMatter.Filing(code.isEmpty() ? c.subject().category() : code, kind, urgency),
        form.id("lead").orElse(null));
  }

  private Deed deed(CaseFile c, Form form, List<UUID> photos) {
    Map<String, Object> facts = new HashMap<>();
    for (String fact : List.of("outcome", "reason", "letter"))
      if (!form.line(fact).isEmpty()) facts.put(fact, form.line(fact));
    for (String fact : List.of("basis", "condition", "other"))
      if (!form.line(fact).isEmpty())
        facts.put(fact, TypedText.line(fact, form.line(fact), LINE));
    chosen(facts, form, "way", DeskFields.WAYS);
    chosen(facts, form, "target", DeskFields.TARGETS);
    chosen(facts, form, "responded", List.of("yes", "no"));
    chosen(facts, form, "route", OtherRoutes.ALL.stream().map(OtherRoutes.Route::code).toList());
    ResidentDeeds.rate(facts, form);
    if (form.chosen("published", "yes")) facts.put("published", true);
    if (!form.line("organisation").isEmpty()) facts.put("organisation", organisation(c, form));
    if (!form.line("until").isEmpty()) facts.put("until", day(c, form.line("until")).toString());
    if (!form.line("at").isEmpty()) facts.put("contactedAt", time(form.line("at")).toString());
    if (!photos.isEmpty()) facts.put("photos", photos.stream().map(UUID::toString).toList());
    int seen = form.number("seen").orElse(0);
    return new Deed(
        form.line("verb"), seen, form.text("note"), facts, null, null, form.once().toString());
  }

  private static void chosen(
      Map<String, Object> facts, Form form, String name, List<String> choices) {
    String chosen = form.line(name);
    if (chosen.isEmpty()) return;
    if (!choices.contains(chosen)) throw Refused.invalid(name, "choice.unknown");
    facts.put(name, chosen);
  }

  private String organisation(CaseFile c, Form form) {
    UUID chosen =
        form.id("organisation")
            .orElseThrow(() -> Refused.invalid("organisation", "choice.unknown"));
    boolean there = query.beside(c.key(), true).parties().stream().anyMatch(p -> p.id().equals(chosen));
    if (!there) throw Refused.invalid("organisation", "choice.unknown");
    return chosen.toString();
  }

  /** A day lasts until the office closes. */
  private Instant day(CaseFile c, String typed) {
    try {
      LocalDate day = LocalDate.parse(typed);
      return day.atTime(
              calendars.under(c.clock().terms().calendar()).hoursOn(day).closing())
          .atZone(TownClock.ZONE)
          .toInstant();
    } catch (DateTimeException e) {
      throw Refused.invalid("until", "need.until.unread");
    }
  }

  private static Instant time(String typed) {
    try {
      return LocalDateTime.parse(typed).atZone(TownClock.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw Refused.invalid("at", "need.at.unread");
    }
  }
}
