package org.gongzhi.council.meetings.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongzhi.council.meetings.Item;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Motion;
import org.gongzhi.council.meetings.Motions;
import org.gongzhi.council.meetings.Sitting;
import org.gongzhi.council.meetings.Sittings;
import org.gongzhi.council.meetings.Speech;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Component;

/** 现在, put together. */
@Component
class LiveView {
  private final Meetings meetings;
  private final Sittings sittings;
  private final Motions motions;

  LiveView(Meetings meetings, Sittings sittings, Motions motions) {
    this.meetings = meetings;
    this.sittings = sittings;
    this.motions = motions;
  }

  /**
   * A moment of a meeting.
   *
   * @param taken how many have voted on what is on the floor
   */
  record Moment(Meeting meeting, Sitting sitting, int taken) {}

  Moment now(Meeting known) {
    Meeting m = meetings.find(known.key().id());
    return moment(m, sittings.of(m.key()));
  }

  Moment moment(Meeting m, Sitting s) {
    int taken =
        s.onTheFloor()
            .filter(o -> o.state() == Motion.State.VOTING)
            .map(o -> motions.taken(m, o))
            .orElse(0);
    return new Moment(m, s, taken);
  }

  static LivePage page(Ui ui, Moment moment) {
    Meeting m = moment.meeting();
    Sitting s = moment.sitting();
    Optional<Item> item = s.current();
    Optional<Motion> motion = s.onTheFloor();
    long there = s.seats().stream().filter(seat -> seat.present()).map(seat -> seat.person()).distinct().count();
    return new LivePage(
        MeetingWords.path(m) + "/live",
        stage(m, item, motion),
        item.map(i -> ui.t("council.live.place", s.numberOf(i), s.items().size())).orElse(""),
        item.map(i -> i.words().title()).orElse(""),
        motion.map(o -> floor(ui, moment, o)).orElse(null),
        speaking(ui, s),
        ui.t("council.live.present", there));
  }

  private static String stage(Meeting m, Optional<Item> item, Optional<Motion> motion) {
    return m.state()
        + "-"
        + item.map(Item::no).orElse(0)
        + "-"
        + motion.map(o -> o.no() + "-" + o.state() + "-" + o.words().version()).orElse("0");
  }

  private static LivePage.OnTheFloor floor(Ui ui, Moment moment, Motion o) {
    int changed = o.words().version() - 1;
    String mover =
        changed == 0
            ? ui.t("council.motion.by", o.words().mover())
            : ui.t("council.motion.by.changed", o.words().mover(), changed);
    String taken =
        switch (o.state()) {
          case VOTING ->
              o.how() == Motion.How.HANDS
                  ? ui.t("council.live.hands")
                  : ui.t("council.live.taken", moment.taken());
          case TIED, ENDED -> MeetingWords.result(ui, o);
          case DEBATE -> "";
        };
    return new LivePage.OnTheFloor(o.words().text(), mover, ui.t(o.state().label(), ui.t(o.how().label())), taken);
  }

  static LivePage.Speaking speaking(Ui ui, Sitting s) {
    Optional<Speech> speech = s.speaking();
    long waiting = s.speeches().stream().filter(Speech::waiting).count();
    String queue = waiting == 0 ? "" : ui.t("council.live.waiting", waiting);
    if (speech.isEmpty()) return new LivePage.Speaking("", "", 0, 0, queue);
    Speech now = speech.get();
    Instant begun = now.times().begunAt();
    Instant ends = now.times().endsAt();
    if (begun == null || ends == null) return new LivePage.Speaking("", "", 0, 0, queue);
    return new LivePage.Speaking(
        now.speaker().name(),
        ui.t("council.live.turn", now.speaker().from(), now.turn()),
        Math.max(0, Duration.between(ui.now(), ends).toSeconds()),
        Duration.between(begun, ends).toSeconds(),
        queue);
  }
}
