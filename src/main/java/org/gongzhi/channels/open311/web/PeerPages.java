package org.gongzhi.channels.open311.web;

import java.util.UUID;
import org.gongzhi.channels.open311.peers.Peer;
import org.gongzhi.channels.open311.peers.Peers;
import org.gongzhi.places.Area;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 对方平台. To whom matters may be handed over. */
@Controller
class PeerPages {
  private static final String ALL = Desk.PATH + "/{area}/peers";

  private final Desk desk;
  private final Peers peers;

  PeerPages(Desk desk, Peers peers) {
    this.desk = desk;
    this.peers = peers;
  }

  @GetMapping(ALL)
  Reply list(Ui ui, Actor actor, @PathVariable String area) {
    return page(ui, desk.administered(actor, area), Form.empty());
  }

  @PostMapping(ALL)
  Reply add(Ui ui, Actor actor, Form form, @PathVariable String area) {
    Area in = desk.administered(actor, area);
    try {
      peers.add(
          actor,
          area,
          form.line("name"),
          form.line("url"),
          form.line("jurisdiction"),
          form.line("key"));
      return Reply.redirect(Desk.path(area) + "/peers");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, in, again).status(again.status());
    }
  }

  @PostMapping(ALL + "/{id}")
  Reply use(Actor actor, Form form, @PathVariable String area, @PathVariable UUID id) {
    desk.administered(actor, area);
    peers.use(actor, area, id, form.line("act").equals("use"));
    return Reply.redirect(Desk.path(area) + "/peers");
  }

  private Reply page(Ui ui, Area area, Form form) {
    return Reply.page(
            "channels/peers",
            new PeersPage(
                Desk.path(area.code()),
                area.name(),
                peers.of(area.code()).stream().map(p -> row(ui, p)).toList(),
                form))
        .header("Cache-Control", "no-store");
  }

  private static PeersPage.Row row(Ui ui, Peer p) {
    return new PeersPage.Row(
        p.id().toString(),
        p.name(),
        p.url(),
        ui.t(p.keyed() ? "open311.peers.keyed" : "open311.peers.noKey"),
        ui.t(p.active() ? "open311.peers.used" : "open311.peers.unused"),
        p.active());
  }
}
