package org.gongzhi.people.web.setup;

import java.time.LocalDate;
import java.util.UUID;
import org.gongzhi.people.Mandates;
import org.gongzhi.people.Office;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 最后一天. Ends a post or a mandate; it stays in force until that day is over, and on record for ever. */
@Controller
class EndingPages {
  private static final String POST = "/desk/settings/{area}/posts/{post}";
  private static final String MANDATE = "/desk/settings/{area}/mandates/{mandate}";

  private final SetupDesk desk;
  private final OrganisationsQuery query;
  private final Organisations organisations;
  private final Mandates mandates;

  EndingPages(
      SetupDesk desk,
      OrganisationsQuery query,
      Organisations organisations,
      Mandates mandates) {
    this.desk = desk;
    this.query = query;
    this.organisations = organisations;
    this.mandates = mandates;
  }

  @GetMapping(POST)
  Reply post(Ui ui, Actor actor, @PathVariable String area, @PathVariable UUID post) {
    desk.administered(actor, area);
    return post(ui, area, known(area, post), Form.empty());
  }

  @PostMapping(POST)
  Reply endPost(Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID post) {
    desk.administered(actor, area);
    OrganisationsQuery.PostLine p = known(area, post);
    try {
      organisations.end(actor, area, post, lastDay(form, p.firstDay(), p.lastDay()));
      return Reply.redirect(OrganisationPages.path(area, p.organisation()) + "#posts");
    } catch (Refused r) {
      Form again = form.refused(r);
      return post(ui, area, p, again).status(again.status());
    }
  }

  @GetMapping(MANDATE)
  Reply mandate(Ui ui, Actor actor, @PathVariable String area, @PathVariable UUID mandate) {
    desk.administered(actor, area);
    return mandate(ui, given(area, mandate), Form.empty());
  }

  @PostMapping(MANDATE)
  Reply endMandate(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID mandate) {
    desk.administered(actor, area);
    OrganisationsQuery.MandateLine m = given(area, mandate);
    try {
      mandates.end(actor, area, mandate, lastDay(form, m.firstDay(), m.lastDay()));
      return Reply.redirect(SetupDesk.path(area) + "/mandates");
    } catch (Refused r) {
      Form again = form.refused(r);
      return mandate(ui, m, again).status(again.status());
    }
  }

  private OrganisationsQuery.PostLine known(String area, UUID post) {
    return query.posts(area, null, post).stream().findFirst().orElseThrow(Refused::notFound);
  }

  private OrganisationsQuery.MandateLine given(String area, UUID mandate) {
    return query.mandates(java.util.List.of(area), mandate).stream()
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private static LocalDate lastDay(
      Form form, LocalDate first, @org.jspecify.annotations.Nullable LocalDate last) {
    LocalDate day =
        SetupDesk.day(form, "lastDay")
            .orElseThrow(() -> Refused.invalid("lastDay", "setup.day.missing"));
    if (day.isBefore(first) || last != null && day.isAfter(last))
      throw Refused.invalid("lastDay", "setup.day.outside");
    return day;
  }

  private Reply post(Ui ui, String area, OrganisationsQuery.PostLine p, Form form) {
    return page(
        ui.t("post.end.title", p.name(), ui.t(Office.valueOf(p.office()).label())),
        ui.t("post.end.about", p.organisationName(), OrganisationDesk.time(ui, p)),
        SetupDesk.path(area) + "/posts/" + p.id(),
        OrganisationPages.path(area, p.organisation()),
        form);
  }

  private Reply mandate(Ui ui, OrganisationsQuery.MandateLine m, Form form) {
    return page(
        ui.t("mandate.end.title", m.organisation()),
        ui.t("mandate.end.about", MandatePages.where(ui, m), MandatePages.classes(ui, m)),
        SetupDesk.path(m.area()) + "/mandates/" + m.id(),
        SetupDesk.path(m.area()) + "/mandates",
        form);
  }

  private Reply page(String title, String about, String action, String back, Form form) {
    return Reply.page(
        "people/ending",
        new OrganisationsPage.Ending(
            title, about, action, back, form.known("lastDay", query.today().toString())));
  }
}
