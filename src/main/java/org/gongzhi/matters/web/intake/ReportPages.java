package org.gongzhi.matters.web.intake;

import java.util.List;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.web.SentPhotos;
import org.gongzhi.matters.web.SignedIn;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 说一件事, in two steps: say it, and look at what was understood. Nothing typed is ever lost. */
@Controller
class ReportPages {
  private final Drafts drafts;
  private final ReportSheet sheet;
  private final SentPhotos photos;
  private final Matters matters;
  private final SimilarRows similar;

  ReportPages(
      Drafts drafts,
      ReportSheet sheet,
      SentPhotos photos,
      Matters matters,
      SimilarRows similar) {
    this.drafts = drafts;
    this.sheet = sheet;
    this.photos = photos;
    this.matters = matters;
    this.similar = similar;
  }

  @GetMapping("/report")
  Reply box(Ui ui) {
    Actor actor = SignedIn.as(ui);
    return Reply.page("matters/say", ReportSheet.say(ui, actor, Form.empty(), List.of()));
  }

  /** 替别人说: the same box for who works here and speaks for somebody else. */
  @GetMapping("/report/behalf")
  Reply behalf(Ui ui) {
    Actor actor = SignedIn.as(ui);
    if (actor.posts().isEmpty()) throw Refused.notFound();
    Form form = Form.empty().known("behalf", "yes");
    return Reply.page("matters/say", ReportSheet.say(ui, actor, form, List.of()));
  }

  /** What was understood; asked for again whenever something was put right. */
  @PostMapping("/report")
  Reply look(
      Ui ui,
      Form form,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> sent) {
    Actor actor = SignedIn.as(ui);
    Home home = drafts.home(actor);
    SentPhotos.Kept kept = photos.keep(actor, home.area(), form, sent);
    return look(ui, actor, form, home, kept);
  }

  @PostMapping("/report/send")
  Reply send(
      Ui ui,
      Form form,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> sent) {
    Actor actor = SignedIn.as(ui);
    Home home = drafts.home(actor);
    SentPhotos.Kept kept = photos.keep(actor, home.area(), form, sent);
    // words that nobody has looked at since are looked at first
    if (kept.trouble() != null || Draft.isOfOtherWords(form))
      return look(ui, actor, form, home, kept);
    try {
      Drafts.check(form);
      CaseFile c = matters.raise(actor, drafts.matter(actor, drafts.draft(home, form, kept.ids())));
      return Reply.redirect("/matters/" + c.number() + "?sent=yes");
    } catch (Refused r) {
      Form again = form.refused(r);
      return again.error("text") == null
          ? page(ui, actor, again, home, kept)
          : sayAgain(ui, actor, again, kept);
    }
  }

  private Reply look(Ui ui, Actor actor, Form form, Home home, SentPhotos.Kept kept) {
    try {
      Drafts.check(form);
    } catch (Refused r) {
      return sayAgain(ui, actor, form.refused(r), kept);
    }
    return page(ui, actor, kept.told(form), home, kept);
  }

  private Reply sayAgain(Ui ui, Actor actor, Form form, SentPhotos.Kept kept) {
    return Reply.page("matters/say", ReportSheet.say(ui, actor, form, kept.ids()))
        .status(form.status());
  }

  private Reply page(Ui ui, Actor actor, Form form, Home home, SentPhotos.Kept kept) {
    Draft draft = drafts.draft(home, form, kept.ids());
    return Reply.page("matters/report", sheet.page(ui, actor, draft, similar.of(ui, actor, draft)))
        .status(form.status());
  }
}
