package org.gongzhi.people.web.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.people.Office;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.places.Area;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 单位和任职. */
@Controller
class OrganisationPages {
  private static final String ALL = "/desk/settings/{area}/organisations";
  private static final String ONE = ALL + "/{organisation}";

  private final SetupDesk desk;
  private final OrganisationsQuery query;
  private final OrganisationDesk sheet;
  private final Organisations organisations;

  OrganisationPages(
      SetupDesk desk,
      OrganisationsQuery query,
      OrganisationDesk sheet,
      Organisations organisations) {
    this.desk = desk;
    this.query = query;
    this.sheet = sheet;
    this.organisations = organisations;
  }

  @GetMapping(ALL)
  Reply list(Ui ui, Actor actor, @PathVariable String area) {
    return list(ui, desk.administered(actor, area), Form.empty().known("leads", "yes"));
  }

  @PostMapping(ALL)
  Reply add(Ui ui, Actor actor, Form form, @PathVariable String area) {
    Area open = desk.administered(actor, area);
    try {
      return Reply.redirect(path(area, sheet.add(actor, area, form)));
    } catch (Refused r) {
      Form again = form.refused(r);
      return list(ui, open, again).status(again.status());
    }
  }

  private Reply list(Ui ui, Area area, Form form) {
    return Reply.page(
        "people/organisations",
        new OrganisationsPage(
            area.code(),
            area.name(),
            query.organisations(area.code()).stream().map(o -> row(ui, o)).toList(),
            form,
            new OrganisationsPage.Choices(
                Arrays.stream(OrganisationKind.values())
                    .filter(k -> k != OrganisationKind.COMMUNITY)
                    .map(k -> Choice.of(k.name(), ui.t(k.label())))
                    .toList(),
                sheet.quarters(ui, area.code(), "organisation.quarter.all"))));
  }

  private static OrganisationsPage.Row row(Ui ui, OrganisationsQuery.Line o) {
    return new OrganisationsPage.Row(
        o.id().toString(),
        o.name(),
        ui.t(OrganisationKind.valueOf(o.kind()).label()),
        Objects.requireNonNullElse(o.telephone(), ""),
        Objects.requireNonNullElse(o.quarterName(), ""),
        ui.t("organisation.members", o.members()),
        o.retiredOn() == null ? "" : ui.t("setup.retired", o.retiredOn()));
  }

  @GetMapping(ONE)
  Reply show(Ui ui, Actor actor, @PathVariable String area, @PathVariable UUID organisation) {
    desk.administered(actor, area);
    return one(ui, area, organisation, Form.empty(), Form.empty());
  }

  @PostMapping(ONE)
  Reply change(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID organisation) {
    desk.administered(actor, area);
    try {
      switch (form.line("act")) {
        case "retire" -> organisations.retire(actor, area, organisation);
        case "restore" -> organisations.restore(actor, area, organisation);
        default -> sheet.change(actor, area, organisation, form);
      }
      return Reply.redirect(path(area, organisation));
    } catch (Refused r) {
      Form again = form.refused(r);
      return one(ui, area, organisation, again, Form.empty()).status(again.status());
    }
  }

  /** 任命. */
  @PostMapping(ONE + "/posts")
  Reply appoint(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID organisation) {
    desk.administered(actor, area);
    try {
      sheet.appoint(actor, area, organisation, form);
      return Reply.redirect(path(area, organisation) + "#posts");
    } catch (Refused r) {
      Form again = form.refused(renamed(r));
      return one(ui, area, organisation, Form.empty(), again).status(again.status());
    }
  }

  /** A new person's fields stand in a form that has a name already. */
  private static Refused renamed(Refused r) {
    if (r.kind() != Refused.Kind.INVALID) return r;
    var fields = new java.util.LinkedHashMap<String, Refused.Sentence>();
    r.fields()
        .forEach(
            (f, s) ->
                fields.put(f.equals("name") ? "newName" : f.equals("phone") ? "newPhone" : f, s));
    return Refused.invalid(fields);
  }

  static String path(String area, UUID organisation) {
    return SetupDesk.path(area) + "/organisations/" + organisation;
  }

  private Reply one(Ui ui, String area, UUID id, Form typed, Form appoint) {
    Organisation o =
        organisations
            .find(id)
            .filter(found -> found.area().equals(area))
            .orElseThrow(Refused::notFound);
    OrganisationsQuery.Line line = line(area, id);
    Form form =
        typed
            .upon(line.seen())
            .known("name", o.name())
            .known("shortName", o.shortName())
            .known("telephone", Objects.requireNonNullElse(o.telephone(), ""))
            .known("quarter", o.quarter() == null ? "" : String.valueOf(o.quarter()));
    return Reply.page(
        "people/organisation",
        new OrganisationsPage.One(
            area,
            new OrganisationsPage.Known(
                id.toString(),
                o.name(),
                ui.t(o.kind().label()),
                line.retiredOn() == null ? "" : ui.t("setup.retired", line.retiredOn()),
                o.kind() == OrganisationKind.COMMUNITY,
                posts(ui, area, id)),
            form,
            sheet.quarters(ui, area, "organisation.quarter.all"),
            new OrganisationsPage.Appoint(
                appoint.known("from", query.today().toString()),
                people(ui, area),
                Arrays.stream(Office.values())
                    .filter(f -> f.existsIn(o.kind()))
                    .map(f -> Choice.of(f.name(), ui.t(f.label())))
                    .toList())));
  }

  private OrganisationsQuery.Line line(String area, UUID id) {
    return query.organisations(area).stream()
        .filter(l -> l.id().equals(id))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private List<OrganisationsPage.Post> posts(Ui ui, String area, UUID id) {
    return query.posts(area, id, null).stream()
        .map(
            p ->
                new OrganisationsPage.Post(
                    p.id().toString(),
                    p.name(),
                    ui.t(Office.valueOf(p.office()).label()),
                    OrganisationDesk.time(ui, p),
                    p.inForce()))
        .toList();
  }

  private List<Choice> people(Ui ui, String area) {
    List<Choice> all = new ArrayList<>();
    all.add(Choice.of("", ui.t("post.person.new")));
    query.posts(area, null, null).stream()
        .map(
            p ->
                Choice.of(
                    p.person().toString(),
                    ui.t("post.person.known", p.name(), p.organisationName())))
        .filter(c -> all.stream().noneMatch(known -> known.value().equals(c.value())))
        .forEach(all::add);
    return all;
  }
}
