package org.gongzhi.people.web.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.people.Consents;
import org.gongzhi.people.MaskedPerson;
import org.gongzhi.people.Persons;
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
import org.springframework.web.bind.annotation.RequestParam;

/** 居民. The masked list with its search, and registration. */
@Controller
class ResidentPages {
  static final String ALL = "/desk/residents/{area}";

  private final SetupDesk desk;
  private final Persons persons;
  private final ResidentDesk residents;
  private final OrganisationDesk sheet;

  ResidentPages(
      SetupDesk desk, Persons persons, ResidentDesk residents, OrganisationDesk sheet) {
    this.desk = desk;
    this.persons = persons;
    this.residents = residents;
    this.sheet = sheet;
  }

  @GetMapping(ALL)
  Reply list(
      Ui ui,
      Actor actor,
      Form asked,
      @PathVariable String area,
      @RequestParam(required = false) @org.jspecify.annotations.Nullable UUID before) {
    Area open = desk.overseen(actor, area);
    String words = asked.line("words");
    try {
      List<MaskedPerson> found =
          words.isEmpty()
              ? persons.newest(actor, area, before)
              : persons.search(actor, area, words);
      String more =
          words.isEmpty() && found.size() == Persons.PAGE
              ? path(area) + "?before=" + found.getLast().id()
              : "";
      return page(open, words, rows(area, found), more, "");
    } catch (Refused r) {
      if (r.kind() == Refused.Kind.NOT_FOUND) throw r;
      String why =
          ui.say(r.fields().values().stream().findFirst().orElse(r.sentence()));
      return page(open, asked.value("words"), List.of(), "", why).status(422);
    }
  }

  private static Reply page(
      Area area, String words, List<ResidentsPage.Row> rows, String more, String refused) {
    return Reply.page(
            "people/residents",
            new ResidentsPage(area.code(), area.name(), words, rows, more, refused))
        .header("Cache-Control", "no-store");
  }

  private List<ResidentsPage.Row> rows(String area, List<MaskedPerson> found) {
    var homes =
        residents.homes(
            area,
            found.stream().map(MaskedPerson::dwelling).filter(Objects::nonNull).toList());
    return found.stream()
        .map(
            p ->
                new ResidentsPage.Row(
                    p.id().toString(),
                    p.name(),
                    Objects.requireNonNullElse(p.phone(), ""),
                    p.dwelling() == null ? "" : homes.getOrDefault(p.dwelling(), "")))
        .toList();
  }

  @GetMapping(ALL + "/new")
  Reply blank(Ui ui, Actor actor, @PathVariable String area) {
    desk.overseen(actor, area);
    return registration(ui, area, Form.empty());
  }

  @PostMapping(ALL)
  Reply register(Ui ui, Actor actor, Form form, @PathVariable String area) {
    Area open = desk.overseen(actor, area);
    try {
      String wording = ui.t("resident.wording", open.name());
      UUID id = residents.register(actor, area, form, wording);
      return Reply.redirect(path(area) + "/" + id);
    } catch (Refused r) {
      Form again = form.refused(r);
      return registration(ui, area, again).status(again.status());
    }
  }

  private Reply registration(Ui ui, String area, Form form) {
    return Reply.page(
        "people/register",
        new ResidentsPage.Registration(
            area,
            form,
            sheet.quarters(ui, area, "resident.quarter.none"),
            Arrays.stream(Consents.Way.values())
                .filter(w -> w != Consents.Way.SELF)
                .map(w -> Choice.of(w.name(), ui.t(w.label())))
                .toList()));
  }

  static String path(String area) {
    return "/desk/residents/" + area;
  }
}
