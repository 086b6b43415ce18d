package org.gongzhi.places.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongzhi.places.Area;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 小区和网格. All places of a community at a glance. */
@Controller
class PlacesPages {
  private final PlacesDesk desk;
  private final PlacesQuery query;

  PlacesPages(PlacesDesk desk, PlacesQuery query) {
    this.desk = desk;
    this.query = query;
  }

  @GetMapping("/desk/settings/{area}/places")
  Reply show(Ui ui, Actor actor, @PathVariable String area) {
    Area open = desk.open(actor, area);
    return Reply.page(
        "places/places",
        new PlacesPage(
            area,
            open.name(),
            query.quarters(area).stream().map(q -> row(ui, q)).toList(),
            query.grids(area).stream()
                .map(
                    g ->
                        new PlacesPage.Row(
                            g.id().toString(),
                            g.name(),
                            g.code(),
                            List.of(ui.t("places.count.quarters", g.quarters())),
                            retired(ui, g.retiredOn())))
                .toList()));
  }

  private static PlacesPage.Row row(Ui ui, PlacesQuery.QuarterLine q) {
    return new PlacesPage.Row(
        q.id().toString(),
        q.name(),
        Objects.requireNonNullElse(q.road(), ""),
        List.of(
            ui.t(q.company() ? "places.company.yes" : "places.company.no"),
            Objects.requireNonNullElse(q.grid(), ui.t("places.grid.none")),
            ui.t("places.count.buildings", q.buildings()),
            ui.t("places.count.homes", q.homes())),
        retired(ui, q.retiredOn()));
  }

  static String retired(Ui ui, @Nullable LocalDate since) {
    return since == null ? "" : ui.t("places.retired", since);
  }
}
