package org.gongzhi.matters.web.similar;

import java.util.UUID;
import org.gongzhi.matters.Homes;
import org.gongzhi.matters.SimilarMatters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.understanding.similar.Voices;
import org.gongzhi.understanding.similar.Voices.Joined;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 我也遇到了: joins a matter that is under way, and shows what one has joined. */
@Controller
class JoinPages {
  private final SimilarMatters matters;
  private final Voices voices;
  private final Homes homes;

  JoinPages(SimilarMatters matters, Voices voices, Homes homes) {
    this.matters = matters;
    this.voices = voices;
    this.homes = homes;
  }

  @PostMapping("/report/join")
  Reply join(Actor actor, Form form) {
    UUID matter = form.id("join").orElseThrow(Refused::notFound);
    matters.join(actor, homes.of(actor).area(), matter);
    return Reply.redirect("/mine/joined");
  }

  @GetMapping("/mine/joined")
  Reply joined(Ui ui, Actor actor) {
    return Reply.page(
        "matters/my-voices",
        new VoicesPage(voices.of(actor).stream().map(j -> row(ui, j)).toList()));
  }

  private static VoicesPage.Row row(Ui ui, Joined j) {
    return new VoicesPage.Row(
        j.number(),
        j.place(),
        ui.t(j.open() ? "voices.open" : "voices.closed"),
        ui.t("voices.since", ui.when(j.at()), j.voices() + 1));
  }
}
