package org.gongzhi.matters.web.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Term;
import org.gongzhi.matters.Filed;
import org.gongzhi.matters.NewMatter.Consent;
import org.gongzhi.matters.NewMatter.Filing;
import org.gongzhi.matters.Routing;
import org.gongzhi.matters.Understood;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.DangerWord;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.TimeLimit;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.matters.web.KeptPhoto;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.Limit;
import org.gongzhi.worktime.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page on which a resident looks at what was understood. */
@Component
class ReportSheet {
  private final Drafts drafts;
  private final Routing routing;
  private final Organisations organisations;
  private final Catalogues catalogues;
  private final Calendars calendars;

  ReportSheet(
      Drafts drafts,
      Routing routing,
      Organisations organisations,
      Catalogues catalogues,
      Calendars calendars) {
    this.drafts = drafts;
    this.routing = routing;
    this.organisations = organisations;
    this.catalogues = catalogues;
    this.calendars = calendars;
  }

  ReportPage page(Ui ui, Actor actor, Draft draft, List<ReportPage.Similar> similar) {
    Filing filing = drafts.filing(draft);
    Filed filed =
        routing.file(draft.home().area(), draft.quarter().orElse(null), filing);
    return new ReportPage(
        draft.form(),
        draft.read(),
        said(ui, actor, draft.form(), draft.photos()),
        draft.understood().dangers().stream().map(ReportSheet::danger).toList(),
        where(ui, draft),
        what(ui, draft, filed),
        urgency(ui, draft, filing),
        goes(ui, draft.home().area(), filed),
        similar);
  }

  /** The first step again. */
  static SayPage say(Ui ui, Actor actor, Form form, List<UUID> photos) {
    return new SayPage(form, said(ui, actor, form, photos));
  }

  private static SayPage.Said said(Ui ui, Actor actor, Form form, List<UUID> photos) {
    List<Choice> consents =
        Drafts.isOnBehalf(actor, form)
            ? Arrays.stream(Consent.values())
                .map(c -> Choice.of(c.name(), ui.t("consent." + c)))
                .toList()
            : List.of();
    return new SayPage.Said(
        form.text("text"), photos.stream().map(KeptPhoto::waiting).toList(), consents);
  }

  private static ReportPage.Danger danger(DangerWord d) {
    return new ReportPage.Danger(d.word(), List.of(d.call().split("/")), d.advice());
  }

  private static ReportPage.Row where(Ui ui, Draft draft) {
    Form form = draft.form();
    List<Choice> quarters = new ArrayList<>();
    draft.understood().quarters().forEach((id, name) -> quarters.add(Choice.of(id, name)));
    String chosen = form.line("quarter");
    String name = draft.understood().quarters().getOrDefault(chosen, "");
    boolean none = chosen.equals(Draft.NO_QUARTER) || quarters.isEmpty();
    if (!quarters.isEmpty()) {
      quarters.add(Choice.of(Draft.NO_QUARTER, ui.t("report.quarter.none")));
      if (name.isEmpty() && !none) quarters.addFirst(Choice.of("", ui.t("report.choose")));
    }
    boolean missing = none ? form.line("place").isEmpty() : name.isEmpty();
    return new ReportPage.Row(
        missing ? ui.t("report.choose") : (name + " " + form.line("place")).strip(),
        ui.t(form.line("room").isEmpty() ? "report.where.why" : "report.where.room"),
        missing || hasError(form, "quarter", "place", "room"),
        quarters);
  }

  private ReportPage.What what(Ui ui, Draft draft, Filed filed) {
    MatterClass known = filed.matterClass();
    List<Understood.Guess> guesses = draft.understood().guesses();
    List<Choice> classes = new ArrayList<>();
    classes.add(Choice.of("", ui.t(known == null ? "report.choose" : "report.class.unknown")));
    Stream.concat(
            guesses.stream().map(Understood.Guess::matterClass),
            catalogues.of(draft.home().area()).catalogue().classes().stream())
        .distinct()
        .forEach(c -> classes.add(Choice.of(c.code(), named(ui, c))));
    List<Choice> kinds =
        Arrays.stream(MatterKind.values())
            .map(k -> Choice.of(k.name(), ui.t("matterKind." + k)))
            .toList();
    ReportPage.Row row =
        new ReportPage.Row(
            known == null ? ui.t("report.choose") : known.name(),
            known == null ? ui.t("report.class.none") : heard(ui, known, guesses),
            known == null || hasError(draft.form(), "class", "kind"),
            classes);
    return new ReportPage.What(row, kinds);
  }

  private static String named(Ui ui, MatterClass c) {
    return c.examples().isEmpty()
        ? c.name()
        : ui.t("report.class.option", c.name(), String.join(ui.t("report.comma"), c.examples()));
  }

  private static String heard(Ui ui, MatterClass known, List<Understood.Guess> guesses) {
    return guesses.stream()
        .filter(g -> g.matterClass().equals(known) && !g.words().isEmpty())
        .findFirst()
        .map(g -> ui.t("report.class.why", String.join(ui.t("report.comma"), g.words())))
        .orElse("");
  }

  private ReportPage.Row urgency(Ui ui, Draft draft, Filing filing) {
    Catalogue catalogue = catalogues.of(draft.home().area()).catalogue();
    List<Choice> all =
        Arrays.stream(Urgency.values())
            .map(
                u ->
                    new Choice(
                        u.name(),
                        ui.t("report.urgency." + u),
                        ui.t("report.within", limit(catalogue, filing, u).words())))
            .toList();
    boolean asUnderstood = filing.urgency() == draft.understood().urgency();
    String why =
        asUnderstood && !draft.understood().why().isEmpty()
            ? ui.say(draft.understood().why().getFirst())
            : "";
    return new ReportPage.Row(
        ui.t("urgency." + filing.urgency()), why, hasError(draft.form(), "urgency"), all);
  }

  private static Limit limit(Catalogue catalogue, Filing filing, Urgency urgency) {
    String code = filing.classCode() == null ? "" : filing.classCode();
    return Limit.parse(
        catalogue.limit(TimeLimit.What.RESOLVE, code, urgency, filing.kind(), null).limit());
  }

  private ReportPage.Goes goes(Ui ui, String area, Filed filed) {
    MatterClass known = filed.matterClass();
    boolean byCommunity = filed.lead().equals(filed.overseer());
    String name = organisations.find(filed.lead()).map(Organisation::name).orElse("");
    Term term =
        filed.terms().byName().get(known == null ? TimeLimit.What.ACCEPT.name() : Casework.PROMISE);
    if (term == null) throw new IllegalStateException("a catalogue has a limit for everything");
    WorkCalendar calendar = calendars.in(area);
    Instant due = calendar.due(ui.now(), term.limit());
    String unpublished = calendar.published(due) ? "" : ui.t("case.unpublished");
    String why =
        known == null
            ? ui.t("report.goes.unknown")
            : ui.t(byCommunity ? "report.goes.community" : "report.goes.lead", reason(known));
    return new ReportPage.Goes(name, why, until(ui, known, term.limit(), due) + unpublished, basis(ui, term));
  }

  private static String reason(MatterClass known) {
    return known.basis().isEmpty() ? known.leadWords() : known.basis();
  }

  private static String until(
      Ui ui, @Nullable MatterClass known, Limit limit, Instant due) {
    String told =
        limit.unit() == Limit.Unit.MINUTES
            ? ui.when(due)
            : ui.day(LocalDate.ofInstant(due, TownClock.ZONE));
    return ui.t(known == null ? "report.until.accept" : "case.until.done", told);
  }

  private static String basis(Ui ui, Term term) {
    boolean clock = term.limit().unit() == Limit.Unit.MINUTES;
    return ui.t(
        "case.basis",
        ui.say(term.limit().words()),
        term.source(),
        ui.t(clock ? "case.basis.clock" : "case.basis.days"));
  }

  private static boolean hasError(Form form, String... fields) {
    return Arrays.stream(fields).anyMatch(f -> form.error(f) != null);
  }
}
