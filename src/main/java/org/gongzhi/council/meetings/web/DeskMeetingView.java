package org.gongzhi.council.meetings.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.council.meetings.Floor;
import org.gongzhi.council.meetings.Item;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.MeetingSeries;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Motion;
import org.gongzhi.council.meetings.Motions;
import org.gongzhi.council.meetings.Presence;
import org.gongzhi.council.meetings.SeriesRules;
import org.gongzhi.council.meetings.Sitting;
import org.gongzhi.council.meetings.Speech;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.count.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 一次会, at the desk, put together. */
@Component
class DeskMeetingView {
  private final Meetings meetings;
  private final MeetingDoors doors;
  private final Motions motions;
  private final LiveView live;
  private final MeetingSeries series;

  DeskMeetingView(
      Meetings meetings, MeetingDoors doors, Motions motions, LiveView live, MeetingSeries series) {
    this.meetings = meetings;
    this.doors = doors;
    this.motions = motions;
    this.live = live;
    this.series = series;
  }

  DeskMeetingPage page(Ui ui, Actor actor, Meeting m, Form form) {
    LiveView.Moment moment = live.moment(m, doors.sittings().of(m.key()));
    Sitting s = moment.sitting();
    boolean open = m.state() == Meeting.State.OPEN;
    boolean before = m.state() == Meeting.State.PLANNED || m.state() == Meeting.State.NOTICED;
    boolean leads = meetings.mayLead(actor, m);
    return new DeskMeetingPage(
        MeetingWords.head(ui, m),
        m.state().name(),
        roles(m, form),
        open ? LiveView.page(ui, moment) : null,
        MeetingWords.agenda(ui, s.items()),
        table(ui, m, s),
        todos(ui, m, s, open),
        people(ui, actor, m, s, before),
        open && leads ? panel(ui, actor, m, moment) : null,
        leads);
  }

  private static Form roles(Meeting m, Form form) {
    UUID chair = m.roles().chair();
    UUID recorder = m.roles().recorder();
    return form.known("chair", chair == null ? null : chair.toString())
        .known("recorder", recorder == null ? null : recorder.toString())
        .known("day", m.when().heldOn().toString())
        .known("begins", m.when().beginsAt().atZone(TownClock.ZONE).toLocalTime().toString())
        .known("place", m.when().place());
  }

  private DeskMeetingPage.Table table(Ui ui, Meeting m, Sitting s) {
    Presence p = doors.attendance().presence(m, s);
    List<Sentence> missing = p.missing(s.current().map(Item::concerns).orElse(Set.of()));
    return new DeskMeetingPage.Table(
        MeetingWords.parties(ui, p.counts()),
        missing.isEmpty()
            ? ui.t("council.quorum.there", p.votersPresent(), p.voters(), p.needed())
            : ui.say(missing.getFirst()),
        missing.isEmpty());
  }

  /** Before a meeting what is open in the quarter; afterwards what it gave. */
  private List<MeetingPage.Todo> todos(Ui ui, Meeting m, Sitting s, boolean open) {
    if (open) return List.of();
    return MeetingWords.todos(
        ui,
        m.state() == Meeting.State.CLOSED
            ? s.tasks()
            : doors.decisions().open(m.area(), m.quarter()));
  }

  private DeskMeetingPage.People people(Ui ui, Actor actor, Meeting m, Sitting s, boolean before) {
    if (!before) return new DeskMeetingPage.People(List.of(), false, 0);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("", ui.t("council.roles.none"));
    for (Presence.Seat seat : s.seats())
      if (seat.party() != OrganisationKind.PROPERTY_COMPANY) all.putIfAbsent(
          seat.person().toString(), ui.t("council.roles.person", seat.name(), seat.organisation()));
    all.putIfAbsent(actor.person().toString(), actor.name());
    boolean planned = m.state() == Meeting.State.PLANNED;
    int days =
        planned ? series.of(m.area(), m.quarter()).map(SeriesRules::noticeDays).orElse(0) : 0;
    return new DeskMeetingPage.People(
        all.entrySet().stream().map(e -> Choice.of(e.getKey(), e.getValue())).toList(),
        planned && ui.today().plusDays(days).isAfter(m.when().heldOn()),
        days);
  }

  private DeskMeetingPage.Panel panel(Ui ui, Actor actor, Meeting m, LiveView.Moment moment) {
    Sitting s = moment.sitting();
    int item = s.current().map(Item::no).orElse(0);
    List<Speech> here = s.speeches().stream().filter(x -> x.item() == item).toList();
    Optional<Motion> motion = s.onTheFloor();
    return new DeskMeetingPage.Panel(
        item,
        motion.map(o -> motion(ui, actor, m, moment, o)).orElse(null),
        s.motions().stream()
            .filter(o -> o.item() == item && o.end() != null)
            .map(o -> ui.t("council.panel.ended", o.words().text(), MeetingWords.result(ui, o)))
            .toList(),
        List.of(
            Choice.of(Body.COUNCIL.name(), ui.t("council.body.COUNCIL")),
            Choice.of(Body.MOTION.name(), ui.t("council.body.MOTION"))),
        Arrays.stream(Motion.How.values()).map(h -> Choice.of(h.name(), ui.t(h.label()))).toList(),
        MeetingsPages.sides(ui),
        Floor.queue(here).stream()
            .map(
                x ->
                    new DeskMeetingPage.Queue(
                        x.no(),
                        ui.t(x.side().label()),
                        x.speaker().name(),
                        ui.t("council.live.turn", x.speaker().from(), x.turn())))
            .toList(),
        s.speaking().map(x -> new DeskMeetingPage.Now(x.no(), x.speaker().name())).orElse(null),
        balance(ui, here));
  }

  private static String balance(Ui ui, List<Speech> here) {
    long pro = here.stream().filter(x -> x.times().begunAt() != null && x.side() == Speech.Side.FOR).count();
    long against =
        here.stream().filter(x -> x.times().begunAt() != null && x.side() == Speech.Side.AGAINST).count();
    return pro + against == 0 ? "" : ui.t("council.panel.balance", pro, against);
  }

  private DeskMeetingPage.Motion motion(
      Ui ui, Actor actor, Meeting m, LiveView.Moment moment, Motion o) {
    boolean hands = o.state() == Motion.State.VOTING && o.how() == Motion.How.HANDS;
    Motions.@Nullable Tellers tellers = hands ? motions.tellers(m.key(), o.no()) : null;
    String said = "";
    boolean mayCount = false;
    if (tellers != null) {
      UUID first = tellers.first();
      mayCount = !actor.person().equals(first);
      List<String> parts = new ArrayList<>();
      if (tellers.round() > 1 && first == null) parts.add(ui.t("council.hands.differ"));
      parts.add(ui.t(first == null ? "council.hands.none.yet" : "council.hands.one"));
      said = String.join("", parts);
    }
    int changed = o.words().version() - 1;
    return new DeskMeetingPage.Motion(
        o.no(),
        o.words().text(),
        changed == 0
            ? ui.t("council.motion.by", o.words().mover())
            : ui.t("council.motion.by.changed", o.words().mover(), changed),
        o.state().name(),
        o.how().name(),
        o.state() == Motion.State.VOTING && !hands
            ? ui.t("council.live.taken", moment.taken())
            : MeetingWords.result(ui, o),
        said,
        mayCount,
        actor.person().equals(m.roles().chair()));
  }
}
