package org.gongzhi.council.meetings.web;

import java.util.ArrayList;
import java.util.List;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Minutes;
import org.gongzhi.council.meetings.MinutesText;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 纪要: posted for everybody once all have signed; before that for those who prepare, put right and sign it. */
@Controller
class MinutesPages {
  private static final int SECTIONS = 60;

  private final Meetings meetings;
  private final Minutes minutes;
  private final MinutesView view;

  MinutesPages(Meetings meetings, Minutes minutes, MinutesView view) {
    this.meetings = meetings;
    this.minutes = minutes;
    this.view = view;
  }

  @GetMapping("/meetings/{id}/minutes")
  Reply posted(Ui ui, @PathVariable String id) {
    MinutesView.Shown shown = view.posted(MeetingWords.id(id));
    return Reply.page(
        "council/minutes", view.page(ui, shown, MinutesPage.Desk.NONE, Form.empty()));
  }

  @GetMapping("/meetings/{id}/minutes/{type:docx|pdf}")
  ResponseEntity<byte[]> postedFile(Ui ui, @PathVariable String id, @PathVariable String type) {
    return view.file(ui, view.posted(MeetingWords.id(id)), type);
  }

  @GetMapping("/desk/meetings/{id}/minutes")
  Reply show(Ui ui, Actor actor, @PathVariable String id) {
    return page(ui, actor, seen(actor, id), Form.empty());
  }

  @GetMapping("/desk/meetings/{id}/minutes/{type:docx|pdf}")
  ResponseEntity<byte[]> file(Ui ui, Actor actor, @PathVariable String id, @PathVariable String type) {
    return view.file(ui, view.whole(seen(actor, id)), type);
  }

  /** Those who prepare it and everybody who had a place. */
  private Meeting seen(Actor actor, String id) {
    Meeting m = meetings.find(MeetingWords.id(id));
    if (meetings.mayPrepare(actor, m)) return m;
    boolean seated =
        view.whole(m).seats().stream().anyMatch(s -> s.person().equals(actor.person()));
    if (!seated) throw Refused.notFound();
    return m;
  }

  /** 改纪要, 签字. */
  @PostMapping("/desk/meetings/{id}/minutes")
  Reply act(Ui ui, Actor actor, Form form, @PathVariable String id) {
    Meeting m = seen(actor, id);
    try {
      int seen = form.number("seen").orElse(0);
      if (form.line("act").equals("SIGN"))
        minutes.sign(
            actor,
            m.key(),
            MeetingWords.chosen(OrganisationKind.values(), form.line("party"), "party"),
            seen,
            form.line("digest"));
      else minutes.edit(actor, m.key(), seen, sections(form));
      return Reply.redirect(MeetingWords.desk(m) + "/minutes");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, m, again).status(again.status());
    }
  }

  private static List<MinutesText.Section> sections(Form form) {
    List<MinutesText.Section> sections = new ArrayList<>();
    for (int i = 0; i < SECTIONS; i++) {
      String heading = form.line("heading" + i);
      if (heading.isEmpty() && form.text("text" + i).isEmpty()) continue;
      sections.add(new MinutesText.Section(heading, form.text("text" + i)));
    }
    if (sections.isEmpty()) throw Refused.invalid("text0", "council.minutes.empty");
    return sections;
  }

  private Reply page(Ui ui, Actor actor, Meeting m, Form typed) {
    MinutesView.Shown shown = view.whole(m);
    Form form = typed;
    for (int i = 0; i < shown.text().sections().size(); i++) {
      MinutesText.Section s = shown.text().sections().get(i);
      form = form.known("heading" + i, s.heading()).known("text" + i, s.text());
    }
    return Reply.page(
        "council/minutes-desk", view.page(ui, shown, view.desk(ui, actor, shown), form));
  }
}
