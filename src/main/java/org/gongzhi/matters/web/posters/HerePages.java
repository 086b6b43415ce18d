package org.gongzhi.matters.web.posters;

import java.util.UUID;
import org.gongzhi.matters.Homes;
import org.gongzhi.matters.posters.Spot;
import org.gongzhi.matters.posters.Spots;
import org.gongzhi.matters.web.SignedIn;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 扫码来的. The box, with the place of the code filled in. */
@Controller
class HerePages {
  private final Spots spots;
  private final Homes homes;

  HerePages(Spots spots, Homes homes) {
    this.spots = spots;
    this.homes = homes;
  }

  @GetMapping("/here/{area}/{place}")
  Reply here(Ui ui, @PathVariable String area, @PathVariable UUID place) {
    String home = homes.of(SignedIn.as(ui)).area();
    Spot spot = spots.find(area, place).orElseThrow(Refused::notFound);
    boolean elsewhere = !home.equals(spot.area());
    Form form = Form.empty().known("here", spot.label());
    return Reply.page(
        "matters/here",
        new HerePage(elsewhere ? form : form.known("at", spot.code()), spot.label(), elsewhere));
  }
}
