package org.gongzhi.places.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.places.BuildingSeries;
import org.gongzhi.places.Datum;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
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

/** 一个小区: what is written about it, and its buildings. */
@Controller
class QuarterPages {
  private static final String ALL = "/desk/settings/{area}/quarters";
  private static final String ONE = ALL + "/{quarter}";

  private final PlacesDesk desk;
  private final PlacesQuery query;
  private final Quarters quarters;
  private final QuarterDesk sheet;
  private final BuildingSeries series;

  QuarterPages(
      PlacesDesk desk,
      PlacesQuery query,
      Quarters quarters,
      QuarterDesk sheet,
      BuildingSeries series) {
    this.desk = desk;
    this.query = query;
    this.quarters = quarters;
    this.sheet = sheet;
    this.series = series;
  }

  @GetMapping(ALL + "/new")
  Reply blank(Ui ui, Actor actor, @PathVariable String area) {
    desk.open(actor, area);
    return blank(ui, area, Form.empty());
  }

  @PostMapping(ALL)
  Reply add(Ui ui, Actor actor, Form form, @PathVariable String area) {
    desk.open(actor, area);
    try {
      return Reply.redirect(path(area, sheet.save(actor, area, null, form)));
    } catch (Refused r) {
      Form again = form.refused(r);
      return blank(ui, area, again).status(again.status());
    }
  }

  @GetMapping(ONE)
  Reply show(
      Ui ui,
      Actor actor,
      @PathVariable String area,
      @PathVariable UUID quarter,
      @RequestParam(defaultValue = "") String added) {
    desk.open(actor, area);
    return page(ui, area, quarter, new Forms(Form.empty(), Form.empty(), added));
  }

  @PostMapping(ONE)
  Reply change(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID quarter) {
    desk.open(actor, area);
    try {
      sheet.save(actor, area, quarter, form);
      return Reply.redirect(PlacesDesk.path(area));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, area, quarter, new Forms(again, Form.empty(), "")).status(again.status());
    }
  }

  /** Many buildings, entrances and homes from typed lines. */
  @PostMapping(ONE + "/buildings")
  Reply build(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID quarter) {
    desk.open(actor, area);
    try {
      BuildingSeries.Added a = series.add(actor, area, quarter, form.text("lines"));
      return Reply.redirect(
          path(area, quarter)
              + "?added=%d-%d-%d#buildings".formatted(a.buildings(), a.entrances(), a.homes()));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, area, quarter, new Forms(Form.empty(), again, "")).status(again.status());
    }
  }

  static String path(String area, UUID quarter) {
    return "/desk/settings/" + area + "/quarters/" + quarter;
  }

  private record Forms(Form facts, Form series, String added) {}

  private Reply blank(Ui ui, String area, Form form) {
    return Reply.page(
        "places/quarter",
        new QuarterPage(area, null, form.known("datum", Datum.GCJ_02.name()), choices(ui, area)));
  }

  private Reply page(Ui ui, String area, UUID id, Forms forms) {
    Quarter q = quarters.get(area, id);
    Quarter.Facts facts = q.facts();
    Integer households = facts.households();
    PlacesQuery.Standing standing = query.quarter(area, id);
    Form form =
        forms
            .facts
            .upon(standing.seen())
            .known("name", facts.name())
            .known("road", Objects.requireNonNullElse(facts.road(), ""))
            .known("roadNumber", Objects.requireNonNullElse(facts.roadNumber(), ""))
            .known("company", facts.hasPropertyCompany() ? "yes" : "no")
            .known("households", households == null ? "" : households.toString())
            .known("aliases", String.join(ui.t("places.comma"), q.aliases()))
            .known("grid", q.grid() == null ? "" : String.valueOf(q.grid()))
            .known("position", QuarterDesk.shown(q.position()))
            .known("datum", (q.position() == null ? Datum.GCJ_02 : q.position().source()).name());
    return Reply.page(
        "places/quarter",
        new QuarterPage(
            area,
            new QuarterPage.Known(
                id.toString(),
                facts.name(),
                PlacesPages.retired(ui, standing.retiredOn()),
                query.buildings(area, id).stream().map(b -> row(ui, b)).toList(),
                forms.series,
                added(ui, forms.added)),
            form,
            choices(ui, area)));
  }

  private QuarterPage.Choices choices(Ui ui, String area) {
    List<Choice> grids = new ArrayList<>(query.gridChoices(area));
    grids.addFirst(Choice.of("", ui.t("places.grid.none")));
    return new QuarterPage.Choices(
        List.of(
            Choice.of("yes", ui.t("places.company.yes")),
            Choice.of("no", ui.t("places.company.no"))),
        grids,
        Arrays.stream(Datum.values())
            .map(d -> Choice.of(d.name(), ui.t("places.datum." + d)))
            .toList());
  }

  private static PlacesPage.Row row(Ui ui, PlacesQuery.BuildingLine b) {
    Integer floors = b.floors();
    return new PlacesPage.Row(
        b.id().toString(),
        b.label(),
        Objects.requireNonNullElse(b.grid(), ""),
        List.of(
            floors == null ? ui.t("places.floors.unknown") : ui.t("places.count.floors", floors),
            ui.t("places.count.entrances", b.entrances()),
            ui.t("places.count.homes", b.homes())),
        PlacesPages.retired(ui, b.retiredOn()));
  }

  /** Three numbers in the address, so that looking again does not build again. */
  private static String added(Ui ui, String numbers) {
    if (!numbers.matches("\\d{1,5}-\\d{1,5}-\\d{1,5}")) return "";
    String[] n = numbers.split("-");
    return ui.t("places.added", n[0], n[1], n[2]);
  }
}
