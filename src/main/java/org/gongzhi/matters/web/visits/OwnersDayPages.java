package org.gongzhi.matters.web.visits;

import java.util.Arrays;
import java.util.List;
import org.gongzhi.matters.visits.Findings;
import org.gongzhi.matters.visits.OwnersDays;
import org.gongzhi.places.Quarter;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 业主接待日: the log, a line for who came, and from there to a report. */
@Controller
class OwnersDayPages {
  static final String PATH = "/desk/owners-days";

  private final OwnersDays days;
  private final VisitQuarters quarters;

  OwnersDayPages(OwnersDays days, VisitQuarters quarters) {
    this.days = days;
    this.quarters = quarters;
  }

  @GetMapping(PATH)
  Reply log(Ui ui, Actor actor) {
    return page(ui, actor, Form.empty());
  }

  @PostMapping(PATH)
  Reply add(Ui ui, Actor actor, Form form) {
    try {
      Quarter quarter =
          quarters
              .chosen(actor, form)
              .orElseThrow(() -> Refused.invalid("quarter", "report.quarter.missing"));
      days.add(
          actor,
          form.once(),
          new OwnersDays.Came(
              quarter.area(),
              quarter.id(),
              VisitPages.day(form),
              form.line("host"),
              form.line("visitor"),
              form.text("what"),
              outcome(form),
              form.text("answer")));
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again).status(again.status());
    }
  }

  private static OwnersDays.Outcome outcome(Form form) {
    return Arrays.stream(OwnersDays.Outcome.values())
        .filter(o -> form.chosen("outcome", o.name()))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("outcome", "ownersDay.outcome.missing"));
  }

  private Reply page(Ui ui, Actor actor, Form typed) {
    List<Quarter> mine = quarters.of(actor);
    Form form = typed.known("day", ui.today().toString()).known("host", actor.name());
    return Reply.page(
        "matters/owners-days",
        new OwnersDayPage(
            form,
            VisitQuarters.choices(ui, mine),
            Arrays.stream(OwnersDays.Outcome.values())
                .map(o -> Choice.of(o.name(), ui.t("ownersDay.outcome." + o)))
                .toList(),
            days.latest(actor).stream().map(e -> row(ui, e)).toList()));
  }

  private static OwnersDayPage.Row row(Ui ui, OwnersDays.Entry e) {
    String number = e.number() == null ? "" : e.number();
    String outcome = ui.t("ownersDay.outcome." + e.outcome());
    return new OwnersDayPage.Row(
        ui.day(e.day()),
        ui.t("ownersDay.where", e.quarterName(), e.host()),
        e.visitorMasked(),
        e.what(),
        e.answer().isEmpty() ? outcome : ui.t("ownersDay.answered", outcome, e.answer()),
        number,
        number.isEmpty() ? "/desk/report?found=" + Findings.ofDay(e.area(), e.id()) : "");
  }
}
