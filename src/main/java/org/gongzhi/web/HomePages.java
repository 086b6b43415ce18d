package org.gongzhi.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.HomeCard;
import org.gongzhi.platform.html.NavItem;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 门厅的几页: what belongs to no single room. */
@Controller
class HomePages {
  private final List<HomeCard> cards;

  HomePages(ObjectProvider<HomeCard> cards) {
    this.cards = cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
  }

  @GetMapping("/")
  Reply home(Ui ui) {
    return Reply.page(
        "web/home", new HomePage(parts(HomeCard.Column.MAIN, ui), parts(HomeCard.Column.SIDE, ui)));
  }

  /** The first place of the desk this person may see. */
  @GetMapping("/desk")
  Reply desk(Ui ui) {
    return ui.nav(NavItem.Zone.DESK, "").stream()
        .findFirst()
        .map(place -> Reply.redirect(place.href()))
        .orElseThrow(Refused::notFound);
  }

  /** All places of the desk, for a phone, whose bottom bar has room for five. */
  @GetMapping("/desk/more")
  Reply more(Ui ui) {
    if (!ui.atWork()) {
      throw Refused.notFound();
    }
    return Reply.page("web/more");
  }

  @GetMapping("/privacy")
  Reply privacy() {
    return Reply.page("web/privacy");
  }

  /** For the launcher and whatever watches over it. */
  @GetMapping(path = "/ready", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String ready() {
    return "ready";
  }

  private List<Ui.Part> parts(HomeCard.Column column, Ui ui) {
    return cards.stream()
        .filter(c -> c.column() == column)
        .map(c -> c.part().apply(ui))
        .filter(Objects::nonNull)
        .toList();
  }
}
