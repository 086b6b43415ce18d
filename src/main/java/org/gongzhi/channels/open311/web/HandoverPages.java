package org.gongzhi.channels.open311.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.channels.open311.peers.Handover;
import org.gongzhi.channels.open311.peers.Handovers;
import org.gongzhi.channels.open311.peers.Peer;
import org.gongzhi.channels.open311.peers.Peers;
import org.gongzhi.places.Area;
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

/** 转交. First the number, then to whom and in which words; below, how far each one got. */
@Controller
class HandoverPages {
  private static final String PATH = "/desk/open311";

  private final Desk desk;
  private final Handovers handovers;
  private final Peers peers;

  HandoverPages(Desk desk, Handovers handovers, Peers peers) {
    this.desk = desk;
    this.handovers = handovers;
    this.peers = peers;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, Form asked) {
    mayEnter(actor);
    String number = asked.line("number");
    Form form = Form.empty().known("number", asked.value("number"));
    if (number.isEmpty()) return page(ui, actor, form, null);
    try {
      CaseFile c = handovers.matter(actor, number);
      return page(ui, actor, form.known("words", Handovers.suggestion(c)), c);
    } catch (Refused r) {
      Form wrong = form.refused(Refused.invalid("number", "open311.handover.number.unknown"));
      return page(ui, actor, wrong, null).status(wrong.status());
    }
  }

  @PostMapping(PATH)
  Reply hand(Ui ui, Actor actor, Form form) {
    mayEnter(actor);
    CaseFile c = handovers.matter(actor, form.line("number"));
    try {
      UUID peer =
          form.id("peer")
              .orElseThrow(() -> Refused.invalid("peer", "open311.handover.peer.missing"));
      handovers.hand(actor, c, peer, form.line("service"), form.text("words"));
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again, c).status(again.status());
    }
  }

  /** 再试. */
  @PostMapping(PATH + "/{area}/{id}")
  Reply again(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID id) {
    mayEnter(actor);
    try {
      handovers.again(actor, area, id, form.line("service"));
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again, null).status(again.status());
    }
  }

  private static void mayEnter(Actor actor) {
    if (actor.areas().isEmpty()) throw Refused.notFound();
  }

  private Reply page(
      Ui ui, Actor actor, Form form, @Nullable CaseFile c) {
    List<String> areas = desk.overseen(actor).stream().map(Area::code).toList();
    List<Handover> latest = handovers.latest(actor, areas);
    Map<UUID, String> names = new HashMap<>();
    List<Peer> known = peers.in(areas);
    known.forEach(p -> names.put(p.id(), p.name()));
    return Reply.page(
            "channels/handovers",
            new HandoversPage(
                form,
                c == null ? null : hand(ui, c, known),
                latest.stream().map(h -> row(ui, h, names)).toList()))
        .header("Cache-Control", "no-store");
  }

  private HandoversPage.Hand hand(Ui ui, CaseFile c, List<Peer> known) {
    List<Peer> to =
        known.stream().filter(p -> p.active() && p.area().equals(c.key().area())).toList();
    String hindrance =
        !c.isOpen() ? "open311.handover.closed" : to.isEmpty() ? "open311.handover.nobody" : "";
    return new HandoversPage.Hand(
        c.number(),
        c.subject().title(),
        hindrance.isEmpty() ? "" : ui.t(hindrance),
        to.stream().map(p -> Choice.of(p.id().toString(), p.name())).toList(),
        to.stream().map(p -> Choice.of(p.services(), p.name())).toList(),
        beside(ui, handovers.beside(c)));
  }

  private static List<String> beside(Ui ui, Handover.Beside b) {
    List<String> lines = new ArrayList<>();
    if (!b.address().isEmpty()) lines.add(ui.t("open311.handover.address", b.address()));
    lines.add(
        b.latitude() == null || b.longitude() == null
            ? ui.t("open311.handover.noPoint")
            : ui.t("open311.handover.point", b.latitude().toString(), b.longitude().toString()));
    lines.add(
        b.mediaUrl() == null
            ? ui.t("open311.handover.noPicture")
            : ui.t("open311.handover.picture", b.mediaUrl()));
    return lines;
  }

  private static HandoversPage.Row row(Ui ui, Handover h, Map<UUID, String> names) {
    String remote = h.far().remote();
    return new HandoversPage.Row(
        PATH + "/" + h.key().area() + "/" + h.id(),
        h.number(),
        names.getOrDefault(h.peer(), ""),
        h.service(),
        ui.t("open311.handover.state." + h.far().state()),
        remote == null ? "" : ui.t("open311.handover.remote", remote),
        h.far().trouble().isEmpty()
            ? ""
            : ui.t("open311.trouble." + h.far().kind(), h.far().words()),
        ui.t("open311.handover.made", ui.when(h.made().at()), h.made().name()),
        h.far().state() == Handover.State.FAILED);
  }
}
