package org.gongzhi.places.web;

import java.util.UUID;
import org.gongzhi.places.Grid;
import org.gongzhi.places.Grids;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 一个网格. */
@Controller
class GridPages {
  private static final String ALL = "/desk/settings/{area}/grids";

  private final PlacesDesk desk;
  private final PlacesQuery query;
  private final Grids grids;

  GridPages(PlacesDesk desk, PlacesQuery query, Grids grids) {
    this.desk = desk;
    this.query = query;
    this.grids = grids;
  }

  @GetMapping(ALL + "/new")
  Reply blank(Actor actor, @PathVariable String area) {
    desk.open(actor, area);
    return page(area, "", "", Form.empty().known("code", next(area)));
  }

  @PostMapping(ALL)
  Reply add(Actor actor, Form form, @PathVariable String area) {
    desk.open(actor, area);
    try {
      grids.add(actor, area, form.line("code"), form.line("name"));
      return Reply.redirect(PlacesDesk.path(area) + "#grids");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(area, "", "", again).status(again.status());
    }
  }

  @GetMapping(ALL + "/{grid}")
  Reply show(Actor actor, @PathVariable String area, @PathVariable UUID grid) {
    desk.open(actor, area);
    return page(area, grid, Form.empty());
  }

  @PostMapping(ALL + "/{grid}")
  Reply change(Actor actor, Form form, @PathVariable String area, @PathVariable UUID grid) {
    desk.open(actor, area);
    try {
      grids.rename(actor, area, grid, form.line("name"), form.upon());
      return Reply.redirect(PlacesDesk.path(area) + "#grids");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(area, grid, again).status(again.status());
    }
  }

  private Reply page(String area, UUID id, Form typed) {
    Grid g = grids.find(area, id).orElseThrow(Refused::notFound);
    String seen = query.grid(area, id).orElseThrow(Refused::notFound);
    return page(area, id.toString(), g.code(), typed.upon(seen).known("name", g.name()));
  }

  private static Reply page(String area, String id, String code, Form form) {
    return Reply.page("places/grid", new GridPage(area, id, code, form));
  }

  /** The usual code that comes next: the division code and three digits. */
  private String next(String area) {
    return grids.all(area).stream()
        .map(Grid::code)
        .filter(c -> c.matches(area + "\\d{3}"))
        .max(String::compareTo)
        .map(c -> area + "%03d".formatted(Integer.parseInt(c.substring(12)) + 1))
        .orElse(area + "001");
  }
}
