package org.gongzhi.council.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gongzhi.council.meetings.Attendance;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Presence;
import org.gongzhi.council.meetings.Sittings;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.documents.QrCode;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 签到: the code for the wall, and the list for the hand. */
@Controller
class AttendancePages {
  private final Meetings meetings;
  private final Sittings sittings;
  private final Attendance attendance;

  AttendancePages(Meetings meetings, Sittings sittings, Attendance attendance) {
    this.meetings = meetings;
    this.sittings = sittings;
    this.attendance = attendance;
  }

  @GetMapping("/desk/meetings/{id}/attendance")
  Reply show(Ui ui, Actor actor, HttpServletRequest request, @PathVariable String id) {
    Meeting m = meetings.prepare(actor, MeetingWords.id(id));
    return page(ui, actor, m, Form.empty(), request);
  }

  /** 补签, 代请假, 列席. */
  @PostMapping("/desk/meetings/{id}/attendance")
  Reply act(Ui ui, Actor actor, Form form, HttpServletRequest request, @PathVariable String id) {
    Meeting m = meetings.prepare(actor, MeetingWords.id(id));
    try {
      switch (form.line("act")) {
        case "SIGN" ->
            attendance.signByHand(actor, m, form.id("person").orElseThrow(Refused::notFound));
        case "LEAVE" ->
            attendance.excuse(
                actor, m, form.id("person").orElseThrow(Refused::notFound), form.line("reason"));
        case "GUEST" -> attendance.invite(actor, m, form.line("guest"), form.line("from"));
        default -> throw Refused.notFound();
      }
      return Reply.redirect(MeetingWords.desk(m) + "/attendance");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, m, again, request).status(again.status());
    }
  }

  private Reply page(Ui ui, Actor actor, Meeting m, Form form, HttpServletRequest request) {
    Presence p = attendance.presence(m, sittings.of(m.key()));
    boolean sits = m.state() == Meeting.State.NOTICED || m.state() == Meeting.State.OPEN;
    String address =
        sits
            ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                + MeetingWords.path(m)
                + "/sign?t="
                + attendance.code(actor, m)
            : "";
    return Reply.page(
            "council/attendance",
            new AttendancePage(
                MeetingWords.head(ui, m),
                form,
                sits ? QrCode.of(address) : null,
                address,
                p.seats().stream().map(s -> row(ui, s, sits)).toList(),
                p.guests().stream().map(g -> ui.t("council.roles.person", g.name(), g.from())).toList(),
                new DeskMeetingPage.Table(
                    MeetingWords.parties(ui, p.counts()),
                    ui.t(
                        p.quorate() ? "council.quorum.there" : "council.quorum.missing",
                        p.votersPresent(),
                        p.voters(),
                        p.needed()),
                    p.quorate()),
                sits && meetings.mayLead(actor, m)))
        .header("Cache-Control", "no-store");
  }

  private static AttendancePage.Row row(Ui ui, Presence.Seat s, boolean sits) {
    String state =
        s.signedAt() != null
            ? ui.t("council.attendance." + s.way(), ui.time(s.signedAt()))
            : s.leave() != null
                ? ui.t("council.mine.excused", s.leave())
                : ui.t(sits ? "council.attendance.waiting" : "council.attendance.absent");
    return new AttendancePage.Row(
        s.person().toString(), s.name(), ui.t(s.party().label()), state, sits && !s.present());
  }
}
