package org.gongzhi.places.web;

import java.util.List;
import java.util.UUID;
import org.gongzhi.places.BuildingSeries;
import org.gongzhi.places.Buildings;
import org.gongzhi.places.Dwellings;
import org.gongzhi.places.Grids;
import org.gongzhi.places.Holds;
import org.gongzhi.places.Retirements;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a building as its forms have it: all of it or nothing. */
@Component
class BuildingDesk {
  private final Buildings buildings;
  private final Dwellings dwellings;
  private final Grids grids;
  private final BuildingSeries series;
  private final Holds holds;

  BuildingDesk(
      Buildings buildings,
      Dwellings dwellings,
      Grids grids,
      BuildingSeries series,
      Holds holds) {
    this.buildings = buildings;
    this.dwellings = dwellings;
    this.grids = grids;
    this.series = series;
    this.holds = holds;
  }

  /**
   * @throws Refused if a field needs mending, as stale if it is not as the form was filled in on
   */
  @Transactional
  public void save(Actor actor, String area, UUID building, Form form) {
    Integer floors =
        PlacesDesk.number(form, "floors", "places.building.floors").orElse(null);
    holds.hold(area, Retirements.Kind.BUILDING, building, form.upon());
    buildings.change(actor, area, building, form.line("label"), floors);
    buildings.rename(actor, area, building, PlacesDesk.names(form, "aliases"));
    grids.assignBuilding(actor, area, building, form.id("grid").orElse(null));
  }

  /** An entrance if one is named, then the homes: typed ones, or else floor by floor. */
  @Transactional
  public void build(Actor actor, String area, UUID building, Form form) {
    UUID entrance = form.id("entrance").orElse(null);
    List<String> added = PlacesDesk.names(form, "label");
    for (String label : added) {
      entrance = dwellings.addEntrance(actor, area, building, label).id();
    }
    boolean byFloor = !form.line("doors").isEmpty();
    boolean byHand = !form.text("rooms").isEmpty();
    if (byHand) series.homes(actor, area, building, entrance, form.text("rooms"));
    if (byFloor) {
      BuildingSeries.Floors floors =
          new BuildingSeries.Floors(
              PlacesDesk.number(form, "from", "places.homes.floors").orElse(0),
              PlacesDesk.number(form, "to", "places.homes.floors").orElse(0),
              PlacesDesk.number(form, "doors", "places.homes.doors").orElse(0));
      series.homes(actor, area, building, added.size() > 1 ? null : entrance, floors);
    }
    if (added.isEmpty() && !byFloor && !byHand) {
      throw Refused.invalid("rooms", "places.homes.none");
    }
  }
}
