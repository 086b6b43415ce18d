package org.gongzhi.council.meetings.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.council.meetings.Floor;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Motion;
import org.gongzhi.council.meetings.Presence;
import org.gongzhi.council.meetings.Sitting;
import org.gongzhi.council.meetings.Speech;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 四方议事会, for everybody: when the next one is, what it is about, and what the last ones came to. */
@Controller
class MeetingsPages {
  static final String PATH = "/meetings";
  private static final int PAST = 60;

  private final Meetings meetings;
  private final MeetingDoors doors;
  private final LiveView live;
  private final Floor floor;
  private final Settings settings;

  MeetingsPages(
      Meetings meetings, MeetingDoors doors, LiveView live, Floor floor, Settings settings) {
    this.meetings = meetings;
    this.doors = doors;
    this.live = live;
    this.floor = floor;
    this.settings = settings;
  }

  @GetMapping(PATH)
  Reply list(Ui ui, @Nullable Actor actor, @RequestParam(defaultValue = "") String quarter) {
    List<Meeting> all =
        settings.find(Settings.AREA).map(area -> meetings.in(area, null)).orElse(List.of());
    List<Meeting> shown =
        all.stream()
            .filter(m -> m.state() != Meeting.State.PLANNED)
            .filter(m -> quarter.isEmpty() || m.quarter().toString().equals(quarter))
            .toList();
    LocalDate today = ui.today();
    return Reply.page(
        "council/meetings",
        new MeetingsPage(
            views(ui, all, quarter),
            shown.stream()
                .filter(m -> ahead(m, today))
                .sorted(Comparator.comparing(m -> m.when().beginsAt()))
                .map(m -> row(ui, m, MeetingWords.path(m)))
                .toList(),
            shown.stream()
                .filter(m -> !ahead(m, today))
                .limit(PAST)
                .map(m -> row(ui, m, MeetingWords.path(m)))
                .toList(),
            actor != null && !actor.posts().isEmpty()));
  }

  static boolean ahead(Meeting m, LocalDate today) {
    return m.state() == Meeting.State.OPEN
        || (m.state() != Meeting.State.CLOSED && !m.when().heldOn().isBefore(today));
  }

  static MeetingsPage.Row row(Ui ui, Meeting m, String path) {
    return new MeetingsPage.Row(
        path,
        MeetingWords.name(ui, m),
        MeetingWords.light(m),
        ui.t(m.state().label()),
        MeetingWords.when(ui, m));
  }

  private static List<Segment> views(Ui ui, List<Meeting> all, String chosen) {
    Map<UUID, String> quarters = new LinkedHashMap<>();
    all.forEach(m -> quarters.putIfAbsent(m.quarter(), m.quarterName()));
    if (quarters.size() < 2) return List.of();
    List<Segment> views = new ArrayList<>();
    views.add(new Segment(ui.t("council.meetings.all"), PATH, "", chosen.isEmpty()));
    quarters.forEach(
        (id, name) ->
            views.add(
                new Segment(name, PATH + "?quarter=" + id, "", id.toString().equals(chosen))));
    return views;
  }

  @GetMapping(PATH + "/{id}")
  Reply show(Ui ui, @Nullable Actor actor, @PathVariable String id) {
    return page(ui, actor, meetings.find(MeetingWords.id(id)), Form.empty());
  }

  /** 请假. */
  @PostMapping(PATH + "/{id}/leave")
  Reply excuse(Ui ui, Actor actor, Form form, @PathVariable String id) {
    return act(
        ui,
        actor,
        form,
        id,
        m -> doors.attendance().excuse(actor, m, actor.person(), form.line("reason")));
  }

  /** 我要发言. */
  @PostMapping(PATH + "/{id}/speeches")
  Reply speak(Ui ui, Actor actor, Form form, @PathVariable String id) {
    return act(
        ui,
        actor,
        form,
        id,
        m ->
            floor.ask(
                actor, m.key(), MeetingWords.chosen(Speech.Side.values(), form.line("side"), "side")));
  }

  private interface Deed {
    void with(Meeting m);
  }

  private Reply act(Ui ui, Actor actor, Form form, String id, Deed deed) {
    Meeting m = meetings.find(MeetingWords.id(id));
    requireSeen(actor, m);
    try {
      deed.with(m);
      return Reply.redirect(MeetingWords.path(m));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, m, again).status(again.status());
    }
  }

  /** Nobody but those who prepare it knows of a meeting of which people were not told yet. */
  private void requireSeen(@Nullable Actor actor, Meeting m) {
    boolean told = m.times().noticedAt() != null;
    if (!told && !meetings.mayPrepare(actor, m)) throw Refused.notFound();
  }

  private Reply page(Ui ui, @Nullable Actor actor, Meeting m, Form form) {
    requireSeen(actor, m);
    LiveView.Moment moment = live.moment(m, doors.sittings().of(m.key()));
    Sitting s = moment.sitting();
    boolean seated =
        actor != null && s.seats().stream().anyMatch(x -> x.person().equals(actor.person()));
    boolean inside = m.state() == Meeting.State.OPEN && (seated || meetings.mayPrepare(actor, m));
    boolean signed =
        m.state() == Meeting.State.CLOSED
            && doors.minutes().latest(m.key()).filter(t -> t.signedBy(s.counts())).isPresent();
    return Reply.page(
            "council/meeting",
            new MeetingPage(
                MeetingWords.head(ui, m),
                inside ? LiveView.page(ui, moment) : null,
                seated && actor != null ? mine(ui, actor, m, s, form, signed) : null,
                MeetingWords.agenda(ui, s.items()),
                MeetingWords.parties(ui, s.counts()),
                MeetingWords.todos(ui, s.tasks()),
                signed ? MeetingWords.path(m) + "/minutes" : "",
                meetings.mayPrepare(actor, m)))
        .header("Cache-Control", "no-store");
  }

  private static MeetingPage.Mine mine(Ui ui, Actor actor, Meeting m, Sitting s, Form form, boolean signed) {
    Presence.Seat seat =
        s.seats().stream()
            .filter(x -> x.person().equals(actor.person()))
            .findFirst()
            .orElseThrow();
    boolean open = m.state() == Meeting.State.OPEN;
    String state = state(ui, m, seat);
    boolean votes = s.seats().stream().anyMatch(x -> x.person().equals(actor.person()) && x.votes());
    String vote =
        open && votes && seat.present() && !actor.person().equals(m.roles().chair())
            ? s.onTheFloor()
                .filter(o -> o.state() == Motion.State.VOTING && o.vote() != null)
                .map(o -> "/votes/" + o.vote())
                .orElse("")
            : "";
    boolean mayExcuse =
        seat.signedAt() == null
            && seat.leave() == null
            && (open || m.state() == Meeting.State.NOTICED);
    boolean waits =
        s.speeches().stream()
            .anyMatch(x -> x.waiting() && actor.person().equals(x.speaker().person()));
    List<Choice> sides =
        open && seat.present() && !waits && s.current().isPresent()
            ? sides(ui)
            : List.of();
    boolean waiting = m.state() == Meeting.State.CLOSED && seat.present() && !signed;
    return new MeetingPage.Mine(
        form,
        state,
        vote,
        waiting ? MeetingWords.desk(m) + "/minutes" : "",
        mayExcuse,
        sides);
  }

  private static String state(Ui ui, Meeting m, Presence.Seat seat) {
    if (seat.signedAt() != null) return ui.t("council.mine.signed", ui.time(seat.signedAt()));
    if (seat.leave() != null) return ui.t("council.mine.excused", seat.leave());
    boolean expected = m.state() == Meeting.State.OPEN || m.state() == Meeting.State.NOTICED;
    return expected ? ui.t("council.mine.expected") : "";
  }

  static List<Choice> sides(Ui ui) {
    return Arrays.stream(Speech.Side.values())
        .map(x -> Choice.of(x.name(), ui.t(x.label())))
        .toList();
  }
}
