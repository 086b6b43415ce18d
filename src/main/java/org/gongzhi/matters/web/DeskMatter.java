package org.gongzhi.matters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.casework.beside.Asides;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.MaskedPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Holder;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Component;

/** Puts together the page of one matter at the desk. */
@Component
class DeskMatter {
  private final CaseWords words;
  private final MatterQuery query;
  private final Parts parts;
  private final Known known;

  /** What puts together parts of the page. */
  @Component
  record Parts(MatterSteps steps, DeskForms forms, DeskBeside beside) {}

  /** What others know of a matter's people and class. */
  @Component
  record Known(Persons persons, Catalogues catalogues, CaseQuery cases, Asides asides) {}

  DeskMatter(CaseWords words, MatterQuery query, Parts parts, Known known) {
    this.words = words;
    this.query = query;
    this.parts = parts;
    this.known = known;
  }

  /**
   * The page.
   *
   * @param form what was typed and refused, else empty
   * @param opened the telephone, once it was looked at; empty else
   * @param kept photos sent with a refused act
   * @throws Refused as not found when the visitor does not work here or may not see the matter
   */
  DeskMatterPage page(Ui ui, String number, Form form, String opened, List<UUID> kept) {
    Actor actor = ui.actor();
    if (actor == null || !ui.atWork()) throw Refused.notFound();
    Whole whole = known.cases().whole(actor, number);
    CaseFile c = whole.file();
    // where a closed matter could be sent need not be looked up
    MatterQuery.Beside beside = query.beside(c.key(), c.isOpen());
    Asides.Aside aside = known.asides().of(actor, c.key());
    return new DeskMatterPage(
        head(ui, whole, beside),
        clock(ui, whole),
        facts(ui, actor, whole, beside, opened),
        parts.beside().of(ui, c, aside),
        parts.steps().of(ui, whole, "/photos/" + c.number() + "/"),
        parts.forms().of(ui, whole, new DeskForms.Known(aside, beside.parties()), form),
        form,
        kept.stream().map(KeptPhoto::waiting).toList());
  }

  private static DeskMatterPage.Head head(Ui ui, Whole whole, MatterQuery.Beside beside) {
    CaseFile c = whole.file();
    List<String> stages =
        MatterProcedure.VALUE
            .path()
            .map(s -> ui.t("stage.matter." + s.name()))
            .collect(Collectors.toCollection(ArrayList::new));
    // a side step is named where it leaves the way
    if (MatterProcedure.VALUE.at(c.stage()).aside() != null)
      stages.set(MatterProcedure.VALUE.reached(c.stage()), ui.t("stage.matter." + c.stage()));
    return new DeskMatterPage.Head(
        c.number(),
        c.subject().title(),
        List.of(ui.t("matterKind." + beside.kind()), ui.t("urgency." + urgency(c))),
        stages,
        MatterProcedure.VALUE.reached(c.stage()),
        c.version(),
        whole.followed());
  }

  static Urgency urgency(CaseFile c) {
    return Urgency.values()[c.subject().urgency() - 1];
  }

  private DeskMatterPage.Clock clock(Ui ui, Whole whole) {
    CaseFile c = whole.file();
    Light light = words.light(ui, c);
    String word = words.lightWord(ui, c);
    if (!c.isOpen())
      return new DeskMatterPage.Clock(
          null, light, word, "", ui.t("answer." + c.result().answer()), null);
    CaseQuery.Named owes = whole.organisation(c.clock().responsible());
    Holder holder =
        new Holder(Icon.BUILDING, ui.t("desk.matter.holder"), owes.name(), "", owes.telephone());
    if (light == Light.WAIT)
      return new DeskMatterPage.Clock(
          null,
          light,
          word,
          words.reason(ui, c),
          // where the stage itself waits, it has words of its own
          MatterProcedure.VALUE.at(c.stage()).waits()
              ? words.until(ui, c)
              : ui.t("desk.matter.pauseUntil", c.clock().dueAt()),
          holder);
    return new DeskMatterPage.Clock(
        words.countdown(ui, c), light, word, "", words.until(ui, c), holder);
  }

  private DeskMatterPage.Facts facts(
      Ui ui, Actor actor, Whole whole, MatterQuery.Beside beside, String opened) {
    CaseFile c = whole.file();
    Optional<MaskedPerson> reporter =
        c.reporter() == null || !mayLook(actor, c)
            ? Optional.empty()
            : known.persons().masked(actor, c.key().area(), List.of(c.reporter())).stream()
                .findFirst();
    String masked = reporter.map(MaskedPerson::phone).orElse("");
    String source = ui.t("source." + c.subject().source());
    return new DeskMatterPage.Facts(
        beside.text(),
        c.subject().place(),
        category(c),
        beside.consent() == null
            ? source
            : ui.t("desk.matter.source", source, ui.t("consent." + beside.consent())),
        beside.reporterName(),
        opened.isEmpty() ? masked : opened,
        opened.isEmpty() && !masked.isEmpty(),
        c.isOpen() ? words.basis(ui, c) : "",
        parts.beside().contact(ui, whole));
  }

  /** Who does the work or watches over it may need to call the reporter. */
  static boolean mayLook(Actor actor, CaseFile c) {
    return actor.serves(c.lead()) || actor.oversees(c.key().area());
  }

  private String category(CaseFile c) {
    String code = c.subject().category();
    if (code == null) return "";
    return known
        .catalogues()
        .of(c.key().area())
        .catalogue()
        .find(code)
        .map(k -> code + " " + k.name())
        .orElse(code);
  }

  /** The reporter's id, for looking at their telephone. */
  static UUID reporter(CaseFile c) {
    UUID reporter = c.reporter();
    if (reporter == null) throw Refused.notFound();
    return reporter;
  }
}
