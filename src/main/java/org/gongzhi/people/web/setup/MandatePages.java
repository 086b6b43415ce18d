package org.gongzhi.people.web.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.people.Mandates;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.places.Area;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 分工. Who leads where for which classes; what nobody leads is the community's. */
@Controller
class MandatePages {
  private static final String ALL = "/desk/settings/{area}/mandates";

  private final SetupDesk desk;
  private final OrganisationsQuery query;
  private final OrganisationDesk sheet;
  private final Mandates mandates;
  private final Quarters quarters;

  MandatePages(
      SetupDesk desk,
      OrganisationsQuery query,
      OrganisationDesk sheet,
      Mandates mandates,
      Quarters quarters) {
    this.desk = desk;
    this.query = query;
    this.sheet = sheet;
    this.mandates = mandates;
    this.quarters = quarters;
  }

  @GetMapping(ALL)
  Reply show(Ui ui, Actor actor, @PathVariable String area) {
    return page(ui, desk.administered(actor, area), Form.empty());
  }

  @PostMapping(ALL)
  Reply give(Ui ui, Actor actor, Form form, @PathVariable String area) {
    Area open = desk.administered(actor, area);
    try {
      UUID organisation =
          form.id("organisation")
              .orElseThrow(() -> Refused.invalid("organisation", "mandate.organisation.missing"));
      UUID quarter = form.id("quarter").orElse(null);
      if (quarter != null) quarters.get(area, quarter);
      mandates.give(
          actor,
          area,
          new Mandates.NewMandate(
              organisation,
              quarter,
              form.line("classPrefix").toUpperCase(java.util.Locale.ROOT),
              SetupDesk.day(form, "from").orElseGet(query::today),
              SetupDesk.day(form, "lastDay").orElse(null)));
      return Reply.redirect(SetupDesk.path(area) + "/mandates");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, open, again).status(again.status());
    }
  }

  private Reply page(Ui ui, Area area, Form form) {
    List<String> around = desk.around(area.code());
    List<OrganisationsQuery.MandateLine> all = query.mandates(around, null);
    return Reply.page(
        "people/mandates",
        new MandatesPage(
            area.code(),
            area.name(),
            quarters.all(area.code()).stream().map(q -> lead(ui, area, q, all)).toList(),
            all.stream().map(m -> row(ui, area, m)).toList(),
            new MandatesPage.Give(
                form.known("from", query.today().toString()),
                query.leaders(around),
                sheet.quarters(ui, area.code(), "mandate.everywhere")),
            query.mandateChanges(area.code()).stream().map(c -> change(ui, c)).toList()));
  }

  private static String change(Ui ui, OrganisationsQuery.MandateChange c) {
    OrganisationsQuery.MandateLine m = c.mandate();
    String what = ui.t("mandate.change", m.organisation(), where(ui, m), classes(ui, m));
    String by = c.by().isEmpty() ? ui.t("mandate.change.system") : c.by();
    String from = m.firstDay().toString();
    if (c.ends()) return ui.t("mandate.change.ended", c.at(), by, what, Objects.toString(c.lastDay()));
    return c.lastDay() == null
        ? ui.t("mandate.change.given", c.at(), by, what, from)
        : ui.t("mandate.change.given.until", c.at(), by, what, from, c.lastDay().toString());
  }

  /** By the rule the routing follows: the quarter's own before the area's; nobody means the community. */
  private static MandatesPage.Lead lead(
      Ui ui, Area area, Quarter q, List<OrganisationsQuery.MandateLine> all) {
    List<String> companies = new ArrayList<>();
    for (OrganisationsQuery.MandateLine m : all) {
      boolean here = m.quarter() == null || m.quarter().equals(q.id());
      if (here && m.kind().equals(OrganisationKind.PROPERTY_COMPANY.name()))
        companies.add(ui.t("mandate.leads", m.organisation(), classes(ui, m)));
    }
    String leads =
        companies.isEmpty()
            ? ui.t("mandate.community", area.shortName())
            : String.join(ui.t("mandate.comma"), companies);
    String key =
        companies.isEmpty() == q.hasPropertyCompany()
            ? companies.isEmpty() ? "mandate.none" : "mandate.unexpected"
            : companies.isEmpty() ? "mandate.noCompany" : "";
    return new MandatesPage.Lead(
        q.name(),
        leads,
        key.isEmpty() ? "" : ui.t(key),
        companies.isEmpty() == q.hasPropertyCompany());
  }

  private static MandatesPage.Row row(Ui ui, Area area, OrganisationsQuery.MandateLine m) {
    return new MandatesPage.Row(
        m.id().toString(),
        m.organisation(),
        where(ui, m),
        classes(ui, m),
        m.lastDay() == null
            ? ui.t("setup.since", m.firstDay().toString())
            : ui.t("setup.between", m.firstDay().toString(), Objects.toString(m.lastDay())),
        m.area().equals(area.code()));
  }

  static String where(Ui ui, OrganisationsQuery.MandateLine m) {
    return Objects.requireNonNullElse(m.quarterName(), ui.t("mandate.everywhere"));
  }

  static String classes(Ui ui, OrganisationsQuery.MandateLine m) {
    return m.classPrefix().isEmpty()
        ? ui.t("mandate.allClasses")
        : ui.t("mandate.class.prefix", m.classPrefix());
  }
}
