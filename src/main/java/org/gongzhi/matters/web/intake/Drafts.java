package org.gongzhi.matters.web.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Homes;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.NewMatter.Consent;
import org.gongzhi.matters.NewMatter.Filing;
import org.gongzhi.matters.NewMatter.Reporter;
import org.gongzhi.matters.NewMatter.Source;
import org.gongzhi.matters.Understanding;
import org.gongzhi.matters.Understood;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.matters.posters.Spot;
import org.gongzhi.matters.posters.Spots;
import org.gongzhi.matters.visits.Findings;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Form;
import org.springframework.stereotype.Component;

/** Reads a report out of what was typed, and makes a matter of it. */
@Component
class Drafts {
  private final Homes homes;
  private final Understanding understanding;
  private final Catalogues catalogues;
  private final Spots spots;
  private final Findings findings;

  Drafts(
      Homes homes,
      Understanding understanding,
      Catalogues catalogues,
      Spots spots,
      Findings findings) {
    this.homes = homes;
    this.findings = findings;
    this.spots = spots;
    this.understanding = understanding;
    this.catalogues = catalogues;
  }

  /** What a report begins with when it comes from a visit or a reception. */
  Form start(Actor actor, Form asked) {
    String code = asked.line("found");
    Findings.Start start = findings.start(actor, code).orElse(null);
    if (start == null) return Form.empty();
    Form form = Form.empty().known("found", code).known("community", start.area());
    Spot spot = spots.find(start.area(), start.spot()).orElse(null);
    if (spot != null) form = form.known("at", spot.code()).known("here", spot.label());
    if (!start.room().isEmpty()) form = form.known("room", start.room());
    if (!start.name().isEmpty()) form = form.known("name", start.name()).known("behalf", "yes");
    return form.known("text", start.text());
  }

  /** The same matter, come the way its form tells. */
  NewMatter found(Actor actor, Form form, NewMatter m) {
    return findings.from(actor, form.line("found"), m);
  }

  /** Tells the visit or the reception what has become of it. */
  void became(Form form, String number) {
    findings.became(form.line("found"), number);
  }

  Home home(Actor actor) {
    return homes.of(actor);
  }

  /** Whether somebody who works here speaks for somebody else. */
  static boolean isOnBehalf(Actor actor, Form typed) {
    return !actor.posts().isEmpty() && typed.chosen("behalf", "yes");
  }

  /**
   * @throws Refused as invalid when nothing was said, or too much
   */
  static void check(Form typed) {
    String text = TypedText.clean("text", typed.text("text"), Matters.TEXT);
    if (text.isBlank()) throw Refused.invalid("text", "matter.text.missing");
  }

  Draft draft(Home home, Form typed, List<UUID> photos) {
    Spot spot =
        spots.find(typed.line("at")).filter(s -> s.area().equals(home.area())).orElse(null);
    if (spot == null)
      return Draft.of(home, understanding.of(home, typed.text("text")), typed, photos);
    // who scanned a code speaks of there, not of their own door
    Understood said =
        understanding.of(new Home(home.area(), spot.quarter(), ""), typed.text("text"));
    return Draft.of(home, said.at(spot.said(said.place())), typed, photos);
  }

  /** What is known of its class, kind and urgency; a class that is none counts as unknown. */
  Filing filing(Draft draft) {
    String code = draft.form().line("class");
    boolean known = catalogues.of(draft.home().area()).catalogue().find(code).isPresent();
    return new Filing(
        known ? code : null,
        draft.choice(MatterKind.class, "kind").orElse(draft.understood().kind()),
        draft.choice(Urgency.class, "urgency").orElse(draft.understood().urgency()));
  }

  /** The place as it will be written. */
  NewMatter.Where where(Draft draft) {
    Form form = draft.form();
    return understanding.where(
        draft.home().area(),
        draft.quarter().orElse(null),
        form.line("place"),
        form.line("room"));
  }

  /**
   * The matter this draft makes.
   *
   * @throws Refused as invalid when something has to be chosen first
   */
  NewMatter matter(Actor actor, Draft draft) {
    Form form = draft.form();
    boolean onBehalf = isOnBehalf(actor, form);
    Map<String, Refused.Sentence> missing = new LinkedHashMap<>();
    if (draft.quarter().isEmpty() && !form.line("quarter").equals(Draft.NO_QUARTER))
      missing.put("quarter", Refused.Sentence.of("report.quarter.missing"));
    if (onBehalf && form.line("name").isEmpty())
      missing.put("name", Refused.Sentence.of("report.name.missing"));
    if (onBehalf && draft.choice(Consent.class, "consent").isEmpty())
      missing.put("consent", Refused.Sentence.of("report.consent.missing"));
    if (!missing.isEmpty()) throw Refused.invalid(missing);
    return new NewMatter(
        draft.home().area(),
        draft.understood().title(),
        form.text("text"),
        filing(draft),
        where(draft),
        onBehalf ? behalf(draft) : new Reporter.Self(),
        onBehalf ? Source.ON_BEHALF : Source.SELF,
        draft.photos(),
        form.once().toString());
  }

  private static Reporter behalf(Draft draft) {
    String phone = draft.form().line("phone");
    return new Reporter.OnBehalf(
        draft.form().line("name"),
        phone.isEmpty() ? null : phone,
        draft.choice(Consent.class, "consent").orElseThrow());
  }
}
