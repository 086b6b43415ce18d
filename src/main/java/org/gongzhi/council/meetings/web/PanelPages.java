package org.gongzhi.council.meetings.web;

import org.gongzhi.council.meetings.Floor;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.MeetingKey;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Motion;
import org.gongzhi.council.meetings.Motions;
import org.gongzhi.council.meetings.Speech;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Stance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 主持人面板: motions and the floor. */
@Controller
class PanelPages {
  private final Meetings meetings;
  private final Motions motions;
  private final Floor floor;
  private final DeskMeetingView view;

  PanelPages(Meetings meetings, Motions motions, Floor floor, DeskMeetingView view) {
    this.meetings = meetings;
    this.motions = motions;
    this.floor = floor;
    this.view = view;
  }

  private interface Deed {
    void with(MeetingKey key);
  }

  @PostMapping("/desk/meetings/{id}/motions")
  Reply motion(Ui ui, Actor actor, Form form, @PathVariable String id) {
    return act(ui, actor, form, id, key -> motion(actor, key, form));
  }

  private void motion(Actor actor, MeetingKey key, Form form) {
    int no = form.number("no").orElse(0);
    switch (form.line("act")) {
      case "PUT" ->
          motions.put(
              actor,
              key,
              form.text("motion"),
              form.line("mover"),
              MeetingWords.chosen(Body.values(), form.line("body"), "body"),
              MeetingWords.chosen(Motion.How.values(), form.line("how"), "how"));
      case "AMEND" -> motions.amend(actor, key, no, form.text("motion"), form.line("mover"));
      case "VOTE" -> motions.vote(actor, key, no);
      case "WITHDRAW" -> motions.withdraw(actor, key, no);
      case "HANDS" ->
          motions.hands(actor, key, no, count(form, "pro"), count(form, "against"), count(form, "abstain"));
      case "CLOSE" -> motions.close(actor, key, no);
      case "CASTING" ->
          motions.casting(
              actor,
              key,
              no,
              switch (form.line("stance")) {
                case "FOR" -> Stance.FOR;
                case "AGAINST" -> Stance.AGAINST;
                case "NONE" -> null;
                default -> throw Refused.invalid("stance", "council.choice.missing");
              });
      default -> throw Refused.notFound();
    }
  }

  private static int count(Form form, String field) {
    return form.number(field).orElseThrow(() -> Refused.invalid(field, "council.hands.number"));
  }

  @PostMapping("/desk/meetings/{id}/floor")
  Reply floor(Ui ui, Actor actor, Form form, @PathVariable String id) {
    return act(ui, actor, form, id, key -> floor(actor, key, form));
  }

  private void floor(Actor actor, MeetingKey key, Form form) {
    int no = form.number("no").orElse(0);
    switch (form.line("act")) {
      case "ASK" ->
          floor.askFor(
              actor,
              key,
              form.line("speaker"),
              form.line("whom"),
              MeetingWords.chosen(Speech.Side.values(), form.line("side"), "side"));
      case "GIVE" -> floor.give(actor, key, no);
      case "MORE" -> floor.prolong(actor, key, no);
      case "END" -> floor.end(actor, key, no, form.text("gist"));
      default -> throw Refused.notFound();
    }
  }

  private Reply act(Ui ui, Actor actor, Form form, String id, Deed deed) {
    Meeting m = meetings.prepare(actor, MeetingWords.id(id));
    try {
      deed.with(m.key());
      return Reply.redirect(MeetingWords.desk(m));
    } catch (Refused r) {
      Form again = form.refused(r);
      return Reply.page("council/desk-meeting", view.page(ui, actor, m, again))
          .status(again.status());
    }
  }
}
