package org.gongzhi.channels.open311.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.places.Area;
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

/** 对接密钥. Given, shown this one time, and taken back. */
@Controller
class KeyPages {
  private static final int USUAL = 60;

  private final Desk desk;
  private final Keys keys;

  KeyPages(Desk desk, Keys keys) {
    this.desk = desk;
    this.keys = keys;
  }

  @GetMapping(Desk.PATH)
  Reply any(Actor actor) {
    List<Area> mine = desk.administered(actor);
    if (mine.isEmpty()) throw Refused.notFound();
    return Reply.redirect(Desk.path(mine.getFirst().code()));
  }

  @GetMapping(Desk.PATH + "/{area}")
  Reply show(Ui ui, Actor actor, @PathVariable String area) {
    return page(ui, actor, desk.administered(actor, area), Form.empty());
  }

  @PostMapping(Desk.PATH + "/{area}")
  Reply give(Ui ui, Actor actor, Form form, @PathVariable String area) {
    Area in = desk.administered(actor, area);
    try {
      List<String> classes =
          Arrays.stream(form.line("classes").split("[,，、\\s]+"))
              .filter(c -> !c.isEmpty())
              .toList();
      String key =
          keys.give(
              actor,
              area,
              form.line("name"),
              new Client.Scope(
                  form.all("areas"), classes, form.number("perMinute").orElse(0)));
      return Reply.page(
              "channels/once", new KeysPage.Once(form.line("name"), key, Desk.path(area)))
          .header("Cache-Control", "no-store");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, in, again).status(again.status());
    }
  }

  @PostMapping(Desk.PATH + "/{area}/keys/{id}")
  Reply revoke(Actor actor, @PathVariable String area, @PathVariable UUID id) {
    desk.administered(actor, area);
    keys.revoke(actor, area, id);
    return Reply.redirect(Desk.path(area));
  }

  private Reply page(Ui ui, Actor actor, Area area, Form form) {
    List<Area> mine = desk.administered(actor);
    return Reply.page(
            "channels/keys",
            new KeysPage(
                Desk.path(area.code()),
                area.name(),
                keys.of(actor, area.code()).stream().map(c -> row(ui, c)).toList(),
                form.known("perMinute", Integer.toString(USUAL))
                    .known("areas", List.of(area.code())),
                mine.stream().map(a -> Choice.of(a.code(), a.name())).toList(),
                mine.stream()
                    .filter(a -> !a.equals(area))
                    .map(a -> Choice.of(Desk.path(a.code()), a.name()))
                    .toList()))
        .header("Cache-Control", "no-store");
  }

  private static KeysPage.Row row(Ui ui, Client c) {
    Client.Stamp revoked = c.revoked();
    String classes =
        c.scope().classes().isEmpty()
            ? ui.t("open311.keys.allClasses")
            : String.join("、", c.scope().classes());
    return new KeysPage.Row(
        c.id().toString(),
        c.name(),
        c.ending(),
        ui.t("open311.keys.scope", c.scope().areas().size(), classes, c.scope().perMinute()),
        ui.t("open311.keys.made", ui.when(c.made().at()), c.made().name()),
        c.usedAt() == null ? ui.t("open311.keys.never") : ui.when(c.usedAt()),
        revoked == null
            ? ui.t("open311.keys.good")
            : ui.t("open311.keys.revoked", ui.when(revoked.at()), revoked.name()),
        revoked == null);
  }
}
