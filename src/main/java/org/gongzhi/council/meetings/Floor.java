package org.gongzhi.council.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 发言. Who wants to speak asks; the chair gives the floor to one at a time, for and against by turns, those who have not spoken
 * before those who have, each for so long and so often as the series says.
 */
@Service
public class Floor {
  private static final int NAME = 50;
  private static final int GIST = 1_000;
  private static final int MORE = 60;

  private final Desk desk;
  private final Attendance attendance;
  private final Clock clock;

  Floor(Desk desk, Attendance attendance, Clock clock) {
    this.desk = desk;
    this.attendance = attendance;
    this.clock = clock;
  }

  public List<Speech> of(MeetingKey key) {
    return desk.speeches().of(key);
  }

  /** 我要发言, by somebody who has a place and has signed in. */
  @Transactional
  public void ask(Actor actor, MeetingKey key, Speech.Side side) {
    Meeting m = desk.proceedings().hold(key);
    Presence.Seat seat =
        attendance.of(m).seats().stream()
            .filter(s -> s.person().equals(actor.person()))
            .findFirst()
            .orElseThrow(Refused::notFound);
    if (!seat.present()) throw Refused.notAllowed("council.floor.sign");
    queue(m, new Speech.Speaker(seat.person(), seat.name(), seat.organisation()), side);
  }

  /** 替人登记: who raised a hand and has no telephone, or sits in. */
  @Transactional
  public void askFor(Actor actor, MeetingKey key, String typed, String from, Speech.Side side) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requireLead(actor, m);
    String name = TypedText.line("speaker", typed, NAME);
    if (name.isEmpty()) throw Refused.invalid("speaker", "council.floor.name");
    queue(m, new Speech.Speaker(null, name, TypedText.line("whom", from, NAME)), side);
  }

  private void queue(Meeting m, Speech.Speaker who, Speech.Side side) {
    Item item = current(m);
    int times = desk.series().of(m).speaking().times();
    long taken =
        of(m.key()).stream()
            .filter(s -> s.item() == item.no() && s.times().begunAt() != null && s.speaker().equals(who))
            .count();
    if (taken >= times) throw Refused.notAllowed("council.floor.often", times);
    if (!desk.speeches().ask(m.key(), item.no(), who, side, clock.instant()))
      throw Refused.notAllowed("council.floor.waiting");
  }

  private Item current(Meeting m) {
    if (m.state() != Meeting.State.OPEN) throw Refused.notAllowed("council.meeting.notOpen");
    return desk.items().of(m.key()).stream()
        .filter(i -> i.course().now())
        .findFirst()
        .orElseThrow(() -> Refused.notAllowed("council.floor.noItem"));
  }

  /** 请发言. Whoever spoke before is thanked. */
  @Transactional
  public void give(Actor actor, MeetingKey key, int no) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requireLead(actor, m);
    Instant now = clock.instant();
    for (Speech s : of(key)) if (s.now()) desk.speeches().end(key, s.no(), now, s.gist());
    Instant until = now.plusSeconds(desk.series().of(m).speaking().seconds());
    if (!desk.speeches().begin(key, no, now, until)) throw Refused.stale();
  }

  /** 加一分钟. */
  @Transactional
  public void prolong(Actor actor, MeetingKey key, int no) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requireLead(actor, m);
    Speech speech = find(key, no);
    Instant ends = speech.times().endsAt();
    Instant now = clock.instant();
    Instant from = ends == null || ends.isBefore(now) ? now : ends;
    if (!desk.speeches().prolong(key, no, from.plusSeconds(MORE))) throw Refused.stale();
  }

  /** 说完了, or 不说了. */
  @Transactional
  public void end(Actor actor, MeetingKey key, int no, String gist) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requireLead(actor, m);
    String said = TypedText.clean("gist", gist, GIST);
    if (!desk.speeches().end(key, no, clock.instant(), said)) throw Refused.stale();
  }

  /** 摘要, until the minutes are written. */
  @Transactional
  public void note(Actor actor, MeetingKey key, int no, String gist) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requireLead(actor, m);
    find(key, no);
    desk.speeches().gist(key, no, TypedText.clean("gist", gist, GIST));
  }

  private Speech find(MeetingKey key, int no) {
    return of(key).stream()
        .filter(s -> s.no() == no)
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  /** 等着说的, in the order the chair should ask them: the other side first, then who spoke least, then who asked first. */
  public static List<Speech> queue(List<Speech> all) {
    Speech.Side last =
        all.stream()
            .filter(s -> s.times().begunAt() != null)
            .reduce((_, b) -> b)
            .map(Speech::side)
            .orElse(Speech.Side.AGAINST);
    return all.stream()
        .filter(Speech::waiting)
        .sorted(
            Comparator.comparing((Speech s) -> s.side() == last)
                .thenComparing(Speech::turn)
                .thenComparing(Speech::no))
        .toList();
  }
}
