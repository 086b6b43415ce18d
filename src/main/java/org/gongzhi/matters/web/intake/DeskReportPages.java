package org.gongzhi.matters.web.intake;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.Workplaces.Community;
import org.gongzhi.matters.web.KeptPhoto;
import org.gongzhi.matters.web.SentPhotos;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 代报. Who works here reports for somebody, or what they found themself; in the two steps of a resident. */
@Controller
class DeskReportPages {
  /** The answer to whose matter it is, when nobody said it. */
  private static final String FOUND = "found";

  private static final String BEHALF = "yes";

  private final Drafts drafts;
  private final ReportSheet sheet;
  private final SentPhotos photos;
  private final Matters matters;
  private final Workplaces workplaces;

  DeskReportPages(
      Drafts drafts,
      ReportSheet sheet,
      SentPhotos photos,
      Matters matters,
      Workplaces workplaces) {
    this.drafts = drafts;
    this.sheet = sheet;
    this.photos = photos;
    this.matters = matters;
    this.workplaces = workplaces;
  }

  @GetMapping("/desk/report")
  Reply box(Ui ui, Actor actor, Form asked) {
    return say(
        ui, actor, workplaces.communities(actor), drafts.start(actor, asked), List.of());
  }

  /** What was understood; asked for again whenever something was put right. */
  @PostMapping("/desk/report")
  Reply look(
      Ui ui,
      Actor actor,
      Form form,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> sent) {
    List<Community> communities = workplaces.communities(actor);
    Home home = home(actor, communities, form);
    if (home == null) return whichCommunity(ui, actor, communities, form);
    SentPhotos.Kept kept = photos.keep(actor, home.area(), form, sent);
    return look(ui, actor, communities, form, home, kept);
  }

  @PostMapping("/desk/report/send")
  Reply send(
      Ui ui,
      Actor actor,
      Form form,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> sent) {
    List<Community> communities = workplaces.communities(actor);
    Home home = home(actor, communities, form);
    if (home == null) return whichCommunity(ui, actor, communities, form);
    SentPhotos.Kept kept = photos.keep(actor, home.area(), form, sent);
    // words that nobody has looked at since are looked at first
    if (kept.trouble() != null || Draft.isOfOtherWords(form))
      return look(ui, actor, communities, form, home, kept);
    try {
      check(actor, form);
      CaseFile c = matters.raise(actor, matter(actor, drafts.draft(home, form, kept.ids())));
      drafts.became(form, c.number());
      return Reply.redirect("/desk/chat/sent?numbers=" + c.number());
    } catch (Refused r) {
      Form again = form.refused(r);
      return again.error("text") == null && again.error("behalf") == null
          ? page(ui, actor, again, home, kept)
          : say(ui, actor, communities, again, kept.ids());
    }
  }

  private Reply look(
      Ui ui,
      Actor actor,
      List<Community> communities,
      Form form,
      Home home,
      SentPhotos.Kept kept) {
    try {
      check(actor, form);
    } catch (Refused r) {
      return say(ui, actor, communities, form.refused(r), kept.ids());
    }
    return page(ui, actor, kept.told(form), home, kept);
  }

  private static void check(Actor actor, Form form) {
    Drafts.check(form);
    boolean chosen =
        form.chosen("behalf", FOUND) || form.chosen("behalf", BEHALF) && maySpeak(actor);
    if (!chosen) throw Refused.invalid("behalf", "deskReport.whose.missing");
  }

  /** Who speaks for somebody must be able to see what becomes of it. */
  private static boolean maySpeak(Actor actor) {
    return !actor.areas().isEmpty() || !actor.quarters().isEmpty();
  }

  private NewMatter matter(Actor actor, Draft draft) {
    NewMatter m = drafts.matter(actor, draft);
    if (m.reporter() instanceof NewMatter.Reporter.Self)
      return drafts.found(actor, draft.form(), m.from(NewMatter.Source.FOUND));
    UUID quarter = m.where().quarter();
    if (!actor.oversees(m.area()) && (quarter == null || !actor.quarters().contains(quarter)))
      throw Refused.invalid("quarter", "deskReport.quarter.others");
    return drafts.found(actor, draft.form(), m);
  }

  private Reply whichCommunity(Ui ui, Actor actor, List<Community> communities, Form form) {
    Refused missing = Refused.invalid("community", "deskReport.community.missing");
    return say(ui, actor, communities, form.refused(missing), List.of());
  }

  /** Where what was said without a place is taken to be; null when the community was not chosen. */
  private static @Nullable Home home(Actor actor, List<Community> communities, Form form) {
    List<UUID> served = List.copyOf(actor.quarters());
    return communities.stream()
        .map(Community::area)
        .filter(a -> communities.size() == 1 || a.equals(form.line("community")))
        .findFirst()
        .map(area -> new Home(area, served.size() == 1 ? served.getFirst() : null, ""))
        .orElse(null);
  }

  private Reply say(
      Ui ui, Actor actor, List<Community> communities, Form form, List<UUID> kept) {
    Stream<Choice> choose =
        communities.size() > 1 ? Stream.of(Choice.of("", ui.t("report.choose"))) : Stream.of();
    List<Choice> whose =
        Stream.of(BEHALF, FOUND)
            .filter(w -> w.equals(FOUND) || maySpeak(actor))
            .map(w -> Choice.of(w, ui.t("deskReport.whose." + w)))
            .toList();
    return Reply.page(
            "matters/desk-report",
            new DeskReportPage(
                form,
                Stream.concat(
                        choose, communities.stream().map(c -> Choice.of(c.area(), c.name())))
                    .toList(),
                whose,
                Arrays.stream(NewMatter.Consent.values())
                    .map(c -> Choice.of(c.name(), ui.t("consent." + c)))
                    .toList(),
                kept.stream().map(KeptPhoto::waiting).toList()))
        .status(form.status());
  }

  private Reply page(Ui ui, Actor actor, Form form, Home home, SentPhotos.Kept kept) {
    Draft draft = drafts.draft(home, form, kept.ids());
    return Reply.page(
            "matters/desk-report-look",
            new DeskReportPage.Look(sheet.page(ui, actor, draft, List.of()), home.area()))
        .status(form.status());
  }
}
