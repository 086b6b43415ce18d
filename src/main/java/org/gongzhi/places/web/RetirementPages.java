package org.gongzhi.places.web;

import java.util.Arrays;
import java.util.UUID;
import org.gongzhi.places.Retirements;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 停用和恢复. A place goes out of use, or comes back; whoever asked stays where they are. */
@Controller
class RetirementPages {
  private final PlacesDesk desk;
  private final Retirements retirements;

  RetirementPages(PlacesDesk desk, Retirements retirements) {
    this.desk = desk;
    this.retirements = retirements;
  }

  @PostMapping("/desk/settings/{area}/places/retired")
  Reply retire(Actor actor, Form form, @PathVariable String area) {
    desk.open(actor, area);
    Retirements.Kind kind =
        Arrays.stream(Retirements.Kind.values())
            .filter(k -> k.name().equals(form.line("kind")))
            .findFirst()
            .orElseThrow(Refused::notFound);
    UUID id = form.id("id").orElseThrow(Refused::notFound);
    if (form.line("act").equals("restore")) retirements.restore(actor, area, kind, id);
    else retirements.retire(actor, area, kind, id);
    return Reply.redirect(
        form.id("building")
            .map(b -> BuildingPages.path(area, b) + "#homes")
            .or(() -> form.id("quarter").map(q -> QuarterPages.path(area, q) + "#buildings"))
            .orElse(PlacesDesk.path(area)));
  }
}
