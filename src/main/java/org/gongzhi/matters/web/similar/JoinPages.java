package org.gongzhi.matters.web.similar;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.matters.Homes;
import org.gongzhi.matters.SimilarMatters;
import org.gongzhi.people.TextMasking;
import org.gongzhi.people.notices.Watches;
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
  private final Watches watches;

  JoinPages(SimilarMatters matters, Voices voices, Homes homes, Watches watches) {
    this.matters = matters;
    this.voices = voices;
    this.homes = homes;
    this.watches = watches;
  }

  @PostMapping("/report/join")
  Reply join(Actor actor, Form form) {
    UUID matter = form.id("join").orElseThrow(Refused::notFound);
    matters.join(actor, homes.of(actor).area(), matter);
    return Reply.redirect("/mine/joined");
  }

  @GetMapping("/mine/joined")
  Reply joined(Ui ui, Actor actor) {
    List<Joined> joined = voices.of(actor);
    Set<UUID> followed = watches.followed(actor, joined.stream().map(Joined::id).toList());
    return Reply.page(
        "matters/my-voices",
        new VoicesPage(
            joined.stream().map(j -> row(ui, j, followed.contains(j.id()))).toList()));
  }

  private static VoicesPage.Row row(Ui ui, Joined j, boolean followed) {
    return new VoicesPage.Row(
        j.number(),
        TextMasking.mask(j.place()),
        ui.t(j.open() ? "voices.open" : "voices.closed"),
        ui.t("voices.since", ui.when(j.at()), j.voices() + 1),
        followed);
  }
}
