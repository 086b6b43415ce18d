package org.gongzhi.matters.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.casework.beside.Asides.Aside;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.OtherRoutes;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.matters.web.DeskMatterPage.Field;
import org.gongzhi.matters.web.DeskMatterPage.Kind;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Component;

/** 要填什么. What the form of each act asks for: what the rule book demands, and what is welcome beside it. */
@Component
class DeskFields {
  /** Ways somebody is reached. */
  static final List<String> WAYS = List.of("PHONE", "VISIT", "MESSAGE");

  /** Rooms a matter may be handed on to, by the key of their procedure; data, for those rooms may come later. */
  static final List<String> TARGETS = List.of("council", "mediation");

  private static final int BEST = 5;

  /** What is welcome though not demanded: nobody is forced to take pictures (减负). */
  private static final Set<MatterVerb> PHOTOS =
      EnumSet.of(
          MatterVerb.RESOLVE, MatterVerb.REPLY, MatterVerb.NOTE, MatterVerb.ASSISTED);

  private static final Set<MatterVerb> FOLLOW_UPS =
      EnumSet.of(MatterVerb.HEARD_YES, MatterVerb.HEARD_NO);

  private static final Set<MatterVerb> HOLDS =
      EnumSet.of(MatterVerb.ASK_HOLD, MatterVerb.GRANT_HOLD);

  /** What needs no words: signing, and letting the clock run again. */
  private static final Set<MatterVerb> WORDLESS =
      EnumSet.of(MatterVerb.ACKNOWLEDGE, MatterVerb.RESUME);

  private final Catalogues catalogues;

  DeskFields(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  boolean photos(MatterVerb verb) {
    return PHOTOS.contains(verb);
  }

  List<Field> of(Ui ui, CaseFile c, Move move, DeskForms.Known known) {
    Aside aside = known.aside();
    MatterVerb verb = MatterVerb.valueOf(move.verb().name());
    Set<Need> needs = move.needs().fields();
    List<Field> all = new ArrayList<>();
    if (needs.contains(Need.OUTCOME)) all.add(outcomes(ui));
    if (move.needs().reasons().size() > 1) all.add(reasons(ui, move));
    if (verb == MatterVerb.DECLINE) all.add(routes(ui));
    if (needs.contains(Need.LEAD)) all.addAll(filing(ui, c, known));
    if (needs.contains(Need.ORGANISATION)) all.add(organisations(ui, c, known));
    if (needs.contains(Need.OTHER))
      all.add(line(ui, "other", ui.t("deed.other.hint", c.number()), true));
    if (needs.contains(Need.TARGET)) all.add(choices(ui, "target", "target.", TARGETS, true));
    if (needs.contains(Need.WAY)) all.add(choices(ui, "way", "way.", WAYS, true));
    if (verb == MatterVerb.CONTACT)
      all.add(new Field("at", Kind.TIME, ui.t("deed.at"), "", List.of(), true));
    if (FOLLOW_UPS.contains(verb)) {
      all.add(choices(ui, "responded", "responded.", List.of("yes", "no"), false));
      all.add(choices(ui, "rating", "rating.", ratings(), false));
    }
    if (needs.contains(Need.BASIS)) all.add(line(ui, "basis", ui.t("deed.basis.hint"), false));
    if (needs.contains(Need.CONDITION))
      all.add(line(ui, "condition", ui.t("deed.condition.hint"), true));
    if (needs.contains(Need.UNTIL))
      all.add(
          new Field(
              "until", Kind.DATE, ui.t("deed.until." + verb), "", List.of(), true));
    if (HOLDS.contains(verb))
      all.add(new Field("published", Kind.CHECK, ui.t("deed.published"), "", List.of(), false));
    if (verb == MatterVerb.FEEDBACK) all.add(letters(ui, aside));
    if (!WORDLESS.contains(verb)) all.add(note(ui, verb, aside));
    return all;
  }

  private static Field note(Ui ui, MatterVerb verb, Aside aside) {
    String asked =
        verb == MatterVerb.ASSISTED && ui.actor() != null
            ? DeskForms.asked(aside, ui.actor())
            : "";
    return new Field("note", Kind.LINES, ui.t("deed.note." + verb), asked, List.of(), false);
  }

  private static Field outcomes(Ui ui) {
    List<Choice> all =
        Casework.CLAIMS.stream().map(o -> Choice.of(o.name(), ui.t("outcome." + o))).toList();
    return new Field("outcome", Kind.CHOICES, ui.t("deed.outcome"), "", all, true);
  }

  private static Field reasons(Ui ui, Move move) {
    List<Choice> all =
        move.needs().reasons().stream()
            .map(r -> Choice.of(r, ui.t("reason.matter." + r)))
            .toList();
    return new Field("reason", Kind.SELECT, ui.t("deed.reason"), "", all, true);
  }

  private static Field routes(Ui ui) {
    Stream<Choice> none = Stream.of(Choice.of("", ui.t("deed.route.none")));
    Stream<Choice> all =
        OtherRoutes.ALL.stream()
            .map(
                r ->
                    Choice.of(
                        r.code(),
                        r.telephone().isEmpty()
                            ? r.name()
                            : ui.t("deed.route.call", r.name(), r.telephone())));
    return new Field(
        "route",
        Kind.SELECT,
        ui.t("deed.route"),
        ui.t("deed.route.hint"),
        Stream.concat(none, all).toList(),
        false);
  }

  private List<Field> filing(Ui ui, CaseFile c, DeskForms.Known known) {
    Stream<Choice> classes =
        catalogues.of(c.key().area()).catalogue().classes().stream()
            .map(k -> Choice.of(k.code(), k.code() + " " + k.name()));
    Stream<Choice> leads =
        known.parties().stream().map(p -> Choice.of(p.id().toString(), p.name()));
    return List.of(
        select(ui, "class", ui.t("desk.matter.chooseClass"), classes),
        new Field(
            "urgency",
            Kind.SELECT,
            ui.t("deed.urgency"),
            "",
            Stream.of(Urgency.values()).map(u -> Choice.of(u.name(), ui.t("urgency." + u))).toList(),
            false),
        select(ui, "lead", ui.t("desk.matter.byMandate"), leads));
  }

  private static Field select(Ui ui, String name, String none, Stream<Choice> choices) {
    return new Field(
        name,
        Kind.SELECT,
        ui.t("deed." + name),
        "",
        Stream.concat(Stream.of(Choice.of("", none)), choices).toList(),
        false);
  }

  private static Field organisations(Ui ui, CaseFile c, DeskForms.Known known) {
    List<Choice> all =
        known.parties().stream()
            .filter(p -> !p.id().equals(c.lead()))
            .map(p -> Choice.of(p.id().toString(), p.name()))
            .toList();
    return new Field("organisation", Kind.SELECT, ui.t("deed.organisation"), "", all, true);
  }

  private static Field letters(Ui ui, Aside aside) {
    List<Choice> all =
        aside.unanswered().stream()
            .map(l -> Choice.of(l.id().toString(), LetterWords.number(ui, l)))
            .toList();
    return new Field("letter", Kind.SELECT, ui.t("deed.letter"), "", all, true);
  }

  private static Field line(Ui ui, String name, String hint, boolean required) {
    return new Field(name, Kind.LINE, ui.t("deed." + name), hint, List.of(), required);
  }

  private static Field choices(
      Ui ui, String name, String texts, List<String> values, boolean required) {
    List<Choice> all = values.stream().map(v -> Choice.of(v, ui.t(texts + v))).toList();
    return new Field(name, Kind.CHOICES, ui.t("deed." + name), "", all, required);
  }

  private static List<String> ratings() {
    return IntStream.rangeClosed(1, BEST)
        .mapToObj(i -> Integer.toString(BEST + 1 - i))
        .toList();
  }
}
