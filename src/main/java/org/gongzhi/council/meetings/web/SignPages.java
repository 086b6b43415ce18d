package org.gongzhi.council.meetings.web;

import java.util.List;
import org.gongzhi.council.meetings.Attendance;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Presence;
import org.gongzhi.council.meetings.Sittings;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 扫码签到: the page behind the code on the wall. Looking at it signs nobody in. */
@Controller
class SignPages {
  private final Meetings meetings;
  private final Sittings sittings;
  private final Attendance attendance;

  SignPages(Meetings meetings, Sittings sittings, Attendance attendance) {
    this.meetings = meetings;
    this.sittings = sittings;
    this.attendance = attendance;
  }

  @GetMapping("/meetings/{id}/sign")
  Reply show(
      Ui ui, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String t) {
    return page(ui, actor, meetings.find(MeetingWords.id(id)), Form.empty().known("t", t));
  }

  @PostMapping("/meetings/{id}/sign")
  Reply sign(Ui ui, Actor actor, Form form, @PathVariable String id) {
    Meeting m = meetings.find(MeetingWords.id(id));
    try {
      attendance.sign(actor, m, form.line("t"));
      return Reply.redirect(MeetingWords.path(m));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, m, again).status(again.status());
    }
  }

  private Reply page(Ui ui, Actor actor, Meeting m, Form form) {
    List<Presence.Seat> mine =
        sittings.of(m.key()).seats().stream()
            .filter(s -> s.person().equals(actor.person()))
            .toList();
    if (mine.isEmpty()) throw Refused.notFound();
    Presence.Seat seat = mine.getFirst();
    return Reply.page(
        "council/meeting-sign",
        new SignPage(
            MeetingWords.head(ui, m),
            form,
            ui.t("council.sign.who", seat.name(), seat.organisation()),
            seat.signedAt() == null ? "" : ui.t("council.mine.signed", ui.time(seat.signedAt())),
            form.line("t")));
  }
}
