package org.gongzhi.matters.web.following;

import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.people.notices.Watches;
import org.gongzhi.people.notices.Watches.Way;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.understanding.similar.Voices;
import org.gongzhi.understanding.similar.Voices.Joined;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 关注, 不再关注: at the desk a matter one may see, and as a resident one that one has joined. */
@Controller
class FollowPages {
  private final CaseQuery cases;
  private final Voices voices;
  private final Watches watches;

  FollowPages(CaseQuery cases, Voices voices, Watches watches) {
    this.cases = cases;
    this.voices = voices;
    this.watches = watches;
  }

  @PostMapping("/desk/matter/{number}/follow")
  Reply seen(Ui ui, Actor actor, Form form, @PathVariable String number) {
    if (!ui.atWork()) throw Refused.notFound();
    CaseKey key = cases.byNumber(actor, number).key();
    follow(actor, key, Way.SEES, form);
    return Reply.redirect("/desk/matter/" + number);
  }

  @PostMapping("/mine/joined")
  Reply joined(Actor actor, Form form) {
    Joined joined =
        voices.of(actor).stream()
            .filter(j -> j.number().equals(form.line("number")))
            .findFirst()
            .orElseThrow(Refused::notFound);
    follow(actor, new CaseKey(joined.area(), joined.id()), Way.JOINED, form);
    return Reply.redirect("/mine/joined");
  }

  private void follow(Actor actor, CaseKey key, Way way, Form form) {
    if (form.chosen("follow", "on")) watches.follow(actor, key.area(), key.id(), way);
    else watches.leave(actor, key.area(), key.id());
  }
}
