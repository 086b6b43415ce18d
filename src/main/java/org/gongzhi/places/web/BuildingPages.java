package org.gongzhi.places.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.places.Building;
import org.gongzhi.places.Buildings;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 一栋楼: what is written about it, its entrances and its homes. */
@Controller
class BuildingPages {
  private static final String ONE = "/desk/settings/{area}/buildings/{building}";

  private final PlacesDesk desk;
  private final PlacesQuery query;
  private final Buildings buildings;
  private final BuildingDesk sheet;

  BuildingPages(
      PlacesDesk desk,
      PlacesQuery query,
      Buildings buildings,
      BuildingDesk sheet) {
    this.desk = desk;
    this.query = query;
    this.buildings = buildings;
    this.sheet = sheet;
  }

  @GetMapping(ONE)
  Reply show(Ui ui, Actor actor, @PathVariable String area, @PathVariable UUID building) {
    desk.open(actor, area);
    return page(ui, area, building, Form.empty(), Form.empty());
  }

  @PostMapping(ONE)
  Reply change(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID building) {
    desk.open(actor, area);
    try {
      sheet.save(actor, area, building, form);
      return Reply.redirect(path(area, building));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, area, building, again, Form.empty()).status(again.status());
    }
  }

  /** Entrances and homes: by floor and door, or by hand. */
  @PostMapping(ONE + "/homes")
  Reply build(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID building) {
    desk.open(actor, area);
    try {
      sheet.build(actor, area, building, form);
      return Reply.redirect(path(area, building) + "#homes");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, area, building, Form.empty(), again).status(again.status());
    }
  }

  static String path(String area, UUID building) {
    return "/desk/settings/" + area + "/buildings/" + building;
  }

  private Reply page(Ui ui, String area, UUID id, Form facts, Form series) {
    Building b = buildings.get(area, id);
    Integer floors = b.floors();
    PlacesQuery.Standing standing = query.building(area, id);
    Form form =
        facts
            .upon(standing.seen())
            .known("label", b.label())
            .known("floors", floors == null ? "" : floors.toString())
            .known("aliases", String.join(ui.t("places.comma"), b.aliases()))
            .known("grid", b.grid() == null ? "" : String.valueOf(b.grid()));
    List<Choice> grids = new ArrayList<>(query.gridChoices(area));
    grids.addFirst(Choice.of("", ui.t("places.grid.quarter")));
    return Reply.page(
        "places/building",
        new BuildingPage(
            area,
            new BuildingPage.Known(
                id.toString(),
                b.label(),
                Choice.of(b.quarter().toString(), standing.quarter()),
                PlacesPages.retired(ui, standing.retiredOn()),
                stairs(ui, area, id)),
            form,
            series.known("to", floors == null ? "" : floors.toString()).known("from", "1"),
            grids));
  }

  private List<BuildingPage.Stairs> stairs(Ui ui, String area, UUID building) {
    List<PlacesQuery.DoorLine> doors = query.doors(area, building);
    List<BuildingPage.Stairs> all = new ArrayList<>();
    for (PlacesQuery.EntranceLine e : query.entrances(area, building)) {
      all.add(
          new BuildingPage.Stairs(
              e.id().toString(),
              e.label(),
              PlacesPages.retired(ui, e.retiredOn()),
              behind(doors, e.id())));
    }
    List<BuildingPage.Door> loose = behind(doors, null);
    if (!loose.isEmpty()) all.add(new BuildingPage.Stairs("", "", "", loose));
    return all;
  }

  private static List<BuildingPage.Door> behind(
      List<PlacesQuery.DoorLine> doors, @Nullable UUID entrance) {
    return doors.stream()
        .filter(d -> Objects.equals(d.entrance(), entrance))
        .map(
            d ->
                new BuildingPage.Door(
                    d.id().toString(),
                    Objects.requireNonNullElse(d.room(), ""),
                    d.retiredOn() != null))
        .toList();
  }
}
