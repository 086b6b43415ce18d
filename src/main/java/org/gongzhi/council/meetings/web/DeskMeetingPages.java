package org.gongzhi.council.meetings.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.gongzhi.council.meetings.Item;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.MeetingKey;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 一次会, at the desk: prepared, told of, opened, closed. */
@Controller
class DeskMeetingPages {
  private final Meetings meetings;
  private final MeetingDoors doors;
  private final DeskMeetingView view;
  private final TransactionOperations transaction;

  DeskMeetingPages(
      Meetings meetings,
      MeetingDoors doors,
      DeskMeetingView view,
      TransactionOperations transaction) {
    this.meetings = meetings;
    this.doors = doors;
    this.view = view;
    this.transaction = transaction;
  }

  @GetMapping("/desk/meetings/{id}")
  Reply show(Ui ui, Actor actor, @PathVariable String id) {
    return page(ui, actor, meetings.prepare(actor, MeetingWords.id(id)), Form.empty());
  }

  @PostMapping("/desk/meetings/{id}/acts")
  Reply act(Ui ui, Actor actor, Form form, @PathVariable String id) {
    Meeting m = meetings.prepare(actor, MeetingWords.id(id));
    try {
      return Reply.redirect(act(actor, m, form));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, m, again).status(again.status());
    }
  }

  private String act(Actor actor, Meeting m, Form form) {
    MeetingKey key = m.key();
    switch (form.line("act")) {
      case "FILL" -> doors.agenda().fill(actor, key);
      case "NOTICE" ->
          transaction.executeWithoutResult(
              _ -> {
                meetings.notice(actor, key, form.line("why"));
                meetings.invite(actor, key);
              });
      case "MOVE" ->
          meetings.move(actor, key, day(form, "day"), SeriesPages.time(form, "begins"), form.line("place"));
      case "APPOINT" ->
          meetings.appoint(
              actor,
              key,
              form.id("chair").orElseThrow(() -> Refused.invalid("chair", "council.roles.chair")),
              form.id("recorder").orElseThrow(() -> Refused.invalid("recorder", "council.roles.recorder")));
      case "OPEN" -> meetings.open(actor, key);
      case "CANCEL" -> meetings.cancel(actor, key, form.line("cancel"));
      case "CLOSE" -> {
        // no meeting ends without its minutes
        transaction.executeWithoutResult(
            _ -> {
              meetings.close(actor, key);
              doors.minutes().write(actor, key);
            });
        return MeetingWords.desk(m) + "/minutes";
      }
      default -> throw Refused.notFound();
    }
    return MeetingWords.desk(m);
  }

  static LocalDate day(Form form, String field) {
    try {
      LocalDate day = LocalDate.parse(form.line(field));
      if (day.getYear() >= 2000 && day.getYear() < 2200) return day;
    } catch (DateTimeParseException e) {
      // told below
    }
    throw Refused.invalid(field, "council.day.missing");
  }

  /** 议程: put on the list, moved, taken off, begun. */
  @PostMapping("/desk/meetings/{id}/agenda")
  Reply items(Ui ui, Actor actor, Form form, @PathVariable String id) {
    Meeting m = meetings.prepare(actor, MeetingWords.id(id));
    try {
      items(actor, m, form);
      return Reply.redirect(MeetingWords.desk(m) + "#agenda");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, m, again).status(again.status());
    }
  }

  private void items(Actor actor, Meeting m, Form form) {
    int no = form.number("item").orElse(0);
    switch (form.line("act")) {
      case "ADD" ->
          doors.agenda().add(
              actor,
              m.key(),
              new Item.Words(form.line("title"), form.text("story"), "", ""),
              MeetingWords.parties(form.all("concerns")),
              form.line("about"));
      case "UP" -> doors.agenda().move(actor, m.key(), no, true);
      case "DOWN" -> doors.agenda().move(actor, m.key(), no, false);
      case "REMOVE" -> doors.agenda().remove(actor, m.key(), no);
      case "BEGIN" -> doors.agenda().begin(actor, m.key(), no);
      case "REST" -> doors.decisions().carryRest(actor, m.key());
      default -> throw Refused.notFound();
    }
  }

  private Reply page(Ui ui, Actor actor, Meeting m, Form form) {
    return Reply.page("council/desk-meeting", view.page(ui, actor, m, form))
        .header("Cache-Control", "no-store");
  }
}
