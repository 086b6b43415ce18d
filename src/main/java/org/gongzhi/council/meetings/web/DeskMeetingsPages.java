package org.gongzhi.council.meetings.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongzhi.council.meetings.Decisions;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Task;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 四方议事会, at the desk: the series, the next meetings, what is still to be done. */
@Controller
class DeskMeetingsPages {
  static final String PATH = "/desk/meetings";

  /** 2024-01-01 was a Monday. */
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private final Meetings meetings;
  private final Quarters quarters;
  private final Decisions decisions;

  DeskMeetingsPages(Meetings meetings, Quarters quarters, Decisions decisions) {
    this.meetings = meetings;
    this.quarters = quarters;
    this.decisions = decisions;
  }

  @GetMapping(PATH)
  Reply list(Ui ui, Actor actor) {
    if (actor.posts().isEmpty()) throw Refused.notFound();
    return page(ui, actor, Form.empty());
  }

  /** 排下一次会. */
  @PostMapping(PATH)
  Reply plan(Ui ui, Actor actor, Form form) {
    Quarters.Known quarter = quarters.chosen(actor, form.line("quarter"));
    try {
      return Reply.redirect(
          meetings.plan(actor, quarter.area(), quarter.id()).map(k -> PATH + "/" + k.id()).orElse(PATH));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again).status(again.status());
    }
  }

  /** 任务办完了. */
  @PostMapping(PATH + "/tasks")
  Reply done(Ui ui, Actor actor, Form form) {
    String[] key = form.line("task").split(" ", -1);
    if (key.length != 3) throw Refused.notFound();
    Meeting m = meetings.find(MeetingWords.id(key[0]));
    try {
      decisions.done(
          actor, new Task.Key(m.key(), number(key[1]), number(key[2])), form.line("words"));
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again).status(again.status());
    }
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw Refused.notFound();
    }
  }

  static @Nullable String rule(Ui ui, Quarters.Known q) {
    Integer weekday = q.weekday();
    if (weekday == null) return null;
    if (!q.running()) return ui.t("council.series.stopped");
    return ui.t(
        "council.series.rule",
        ui.weekday(MONDAY.plusDays(weekday - 1L)),
        String.valueOf(q.begins()),
        String.valueOf(q.place()));
  }

  static String weekday(Ui ui, DayOfWeek day) {
    return ui.weekday(MONDAY.plusDays(day.getValue() - 1L));
  }

  private Reply page(Ui ui, Actor actor, Form form) {
    List<Quarters.Known> known = quarters.of(actor);
    List<Meeting> all = meetings.of(actor).stream().filter(m -> meetings.mayPrepare(actor, m)).toList();
    List<MeetingPage.Todo> todos = MeetingWords.todos(ui, decisions.open(actor));
    List<DeskMeetingsPage.Series> series = new ArrayList<>();
    for (Quarters.Known q : known)
      series.add(
          new DeskMeetingsPage.Series(
              q.value(), q.name(), rule(ui, q), q.running() && !q.ahead()));
    return Reply.page(
        "council/desk-meetings",
        new DeskMeetingsPage(
            form,
            series,
            all.stream()
                .filter(m -> m.state() != Meeting.State.CLOSED && m.state() != Meeting.State.CANCELLED)
                .map(m -> MeetingsPages.row(ui, m, MeetingWords.desk(m)))
                .toList(),
            all.stream()
                .filter(m -> m.state() == Meeting.State.CLOSED || m.state() == Meeting.State.CANCELLED)
                .map(m -> MeetingsPages.row(ui, m, MeetingWords.desk(m)))
                .toList(),
            todos));
  }
}
