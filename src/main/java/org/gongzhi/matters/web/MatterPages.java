package org.gongzhi.matters.web;

import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 一件事的经过: the thread for its reporter. Who sees it for their work is led to the desk. */
@Controller
class MatterPages {
  private final CaseQuery cases;
  private final MatterThread thread;
  private final ResidentDeeds deeds;
  private final SentPhotos photos;

  MatterPages(CaseQuery cases, MatterThread thread, ResidentDeeds deeds, SentPhotos photos) {
    this.cases = cases;
    this.thread = thread;
    this.deeds = deeds;
    this.photos = photos;
  }

  @GetMapping("/matters/{number}")
  Reply show(
      Ui ui, @PathVariable String number, @RequestParam(required = false) @Nullable String sent) {
    Actor actor = SignedIn.as(ui);
    Whole whole = cases.whole(actor, number);
    if (!actor.person().equals(whole.file().reporter()))
      return Reply.redirect(CaseWords.desk(whole.file()));
    return page(ui, actor, whole, Form.empty(), List.of(), sent != null);
  }

  /** Does an act; a refused one comes back with what was typed, on the matter as it now stands. */
  @PostMapping("/matters/{number}/acts")
  Reply act(
      Ui ui,
      Form form,
      @PathVariable String number,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> sent) {
    Actor actor = SignedIn.as(ui);
    CaseFile c = cases.byNumber(actor, number);
    SentPhotos.Kept kept = photos.keep(actor, c.key().area(), form, sent);
    try {
      if (kept.trouble() != null) throw kept.trouble();
      deeds.act(actor, c, form, kept.ids());
      return Reply.redirect("/matters/" + number);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, cases.whole(actor, number), again, kept.ids(), false)
          .status(again.status());
    }
  }

  private Reply page(
      Ui ui, Actor actor, Whole whole, Form form, List<UUID> kept, boolean sent) {
    String number = whole.file().number();
    return Reply.page(
            "matters/thread",
            thread.page(
                ui,
                actor,
                whole,
                new MatterThread.Visit(
                    "/matters/" + number, "/photos/" + number + "/", form, kept, sent)))
        .header("Cache-Control", "no-store");
  }
}
