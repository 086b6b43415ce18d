package org.gongzhi.council.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.notices.Heading;
import org.gongzhi.people.notices.NoticeKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.find.Sought;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 开会. From planning the next meeting to closing it. */
@Service
public class Meetings {
  private static final int MANY = 200;
  private static final int WHY = 200;
  private static final int PLACE = 100;

  private static final NoticeKind INVITED = NoticeKind.atOnce("council.invited", Heading.TOGETHER);
  private static final NoticeKind CALLED_OFF =
      NoticeKind.atOnce("council.called-off", Heading.TOGETHER);

  private final Desk desk;
  private final MeetingStore store;
  private final Seats seats;
  private final Attendance attendance;
  private final Clock clock;

  Meetings(Desk desk, MeetingStore store, Seats seats, Attendance attendance, Clock clock) {
    this.desk = desk;
    this.store = store;
    this.seats = seats;
    this.attendance = attendance;
    this.clock = clock;
  }

  /** A meeting, which everybody may know of. */
  public Meeting find(UUID id) {
    return store.find(id).orElseThrow(Refused::notFound);
  }

  /** As {@link #find}, for those who prepare it. */
  public Meeting prepare(Actor actor, UUID id) {
    Meeting m = find(id);
    Officers.requirePrepare(actor, m);
    return m;
  }

  public boolean mayPrepare(@Nullable Actor actor, Meeting m) {
    return actor != null && Officers.prepare(actor, m);
  }

  public boolean mayLead(@Nullable Actor actor, Meeting m) {
    return actor != null && Officers.lead(actor, m);
  }

  /** Whether somebody prepares the meetings of a quarter. */
  public boolean mayPrepare(Actor actor, String area, UUID quarter) {
    return Officers.prepare(actor, area, quarter);
  }

  /** The meetings of an area, or of one quarter, newest first. */
  public List<Meeting> in(String area, @Nullable UUID quarter) {
    return store.in(area, quarter, MANY);
  }

  /** The meetings an actor has to do with at the desk, newest first. */
  public List<Meeting> of(Actor actor) {
    return store.of(actor, MANY);
  }

  /** The meetings in which somebody has a place, from today on. */
  public List<Meeting> ahead(Actor actor) {
    return store.seated(actor.person(), today(), MANY);
  }

  /**
   * @param said what was looked through: place, chair, agenda and decisions
   */
  public record Found(Meeting meeting, String said) {}

  /**
   * What holds all the words of a search. Nobody finds a meeting of which people were not told but those who prepare it.
   */
  public List<Found> find(Actor actor, Sought sought) {
    return store.find(actor, Officers.quarters(actor), sought);
  }

  List<Meeting> seated(UUID person, LocalDate from) {
    return store.seated(person, from, MANY);
  }

  /** The last one of the quarter that was held before this one. */
  public Optional<Meeting> before(Meeting m) {
    return store.before(m.area(), m.quarter(), m.when().heldOn());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
  }

  /**
   * 排下一次会, with its places and its agenda.
   *
   * @return empty if one is ahead already
   * @throws Refused if the actor may not, or the quarter has no series that is running
   */
  @Transactional
  public Optional<MeetingKey> plan(Actor actor, String area, UUID quarter) {
    if (!Officers.prepare(actor, area, quarter)) throw Refused.notFound();
    SeriesRules rules =
        desk.series()
            .of(area, quarter)
            .filter(SeriesRules::running)
            .orElseThrow(() -> Refused.notAllowed("council.series.none"));
    LocalDate last = store.lastDay(area, quarter).orElse(null);
    if (last != null && !last.isBefore(today())) return Optional.empty();
    LocalDate day = today().with(TemporalAdjusters.next(rules.when().weekday()));
    MeetingKey key = new MeetingKey(area, Ids.next());
    Meeting.When when = when(day, rules.when().begins(), rules.when().place());
    Proceedings.Step first =
        desk.proceedings().first(key, actor, Map.of("day", day.toString(), "place", when.place()));
    if (!store.insert(key, quarter, when, rules.version(), first)) throw Refused.stale();
    desk.proceedings().insert(first);
    seats.fill(store.find(key).orElseThrow(Refused::notFound));
    desk.agenda().fill(actor, key);
    return Optional.of(key);
  }

  private static Meeting.When when(LocalDate day, LocalTime begins, String place) {
    return new Meeting.When(day, day.atTime(begins).atZone(TownClock.ZONE).toInstant(), place);
  }

  /** 改时间地点, before people are told. */
  @Transactional
  public void move(Actor actor, MeetingKey key, LocalDate day, LocalTime begins, String typed) {
    Meeting m = preparing(actor, key);
    if (m.state() != Meeting.State.PLANNED) throw Refused.notAllowed("council.meeting.told");
    String place = TypedText.line("place", typed, PLACE);
    if (place.isEmpty()) throw Refused.invalid("place", "council.series.place.missing");
    if (day.isBefore(today())) throw Refused.invalid("day", "council.meeting.past");
    store.move(key, when(day, begins, place));
    desk.proceedings().write(m, actor, "MOVED", Map.of("day", day.toString(), "place", place));
  }

  /**
   * 发通知: who has a place, when, where and about what is posted. The days of notice are whole days between.
   *
   * @param why why it is late; needed when it is
   */
  @Transactional
  public void notice(Actor actor, MeetingKey key, String why) {
    Meeting m = preparing(actor, key);
    if (m.state() != Meeting.State.PLANNED) throw Refused.stale();
    if (desk.items().of(key).isEmpty()) throw Refused.notAllowed("council.notice.empty");
    int days = desk.series().of(m).noticeDays();
    boolean late = today().plusDays(days).isAfter(m.when().heldOn());
    String reason = TypedText.line("why", why, WHY);
    if (late && reason.isEmpty()) throw Refused.invalid("why", "council.notice.late", days);
    seats.fill(m);
    store.noticed(key, clock.instant(), late ? reason : "");
    desk.proceedings().write(m, actor, "NOTICED", Map.of("late", late ? reason : ""));
  }

  /** 告诉每个人, everybody who has a place, by the ways they wish. Told again, nobody hears twice. */
  @Transactional
  public void invite(Actor actor, MeetingKey key) {
    Meeting m = preparing(actor, key);
    if (m.state() != Meeting.State.NOTICED) throw Refused.stale();
    seats.tell(INVITED, m, attendance.of(m));
  }

  /** 主持人和记录人, from those who have a place and those who prepare. */
  @Transactional
  public void appoint(Actor actor, MeetingKey key, UUID chair, UUID recorder) {
    Meeting m = preparing(actor, key);
    if (m.state() == Meeting.State.CLOSED || m.state() == Meeting.State.CANCELLED)
      throw Refused.stale();
    if (m.state() == Meeting.State.OPEN) Officers.requireLead(actor, m);
    List<Presence.Seat> all = attendance.of(m).seats();
    Meeting.Roles roles =
        new Meeting.Roles(
            chair, name(actor, all, chair, "chair"), recorder, name(actor, all, recorder, "recorder"));
    if (chair.equals(recorder)) throw Refused.invalid("recorder", "council.roles.same");
    store.roles(key, roles);
    desk.proceedings()
        .write(m, actor, "APPOINTED", Map.of("chair", roles.chairName(), "recorder", roles.recorderName()));
  }

  /** A property company neither chairs nor writes. */
  private static String name(Actor actor, List<Presence.Seat> all, UUID person, String field) {
    if (person.equals(actor.person())) return actor.name();
    return all.stream()
        .filter(
            s ->
                s.person().equals(person) && s.party() != OrganisationKind.PROPERTY_COMPANY)
        .map(Presence.Seat::name)
        .findFirst()
        .orElseThrow(() -> Refused.invalid(field, "council.roles.seat"));
  }

  /**
   * 开会. Whoever opens it and whoever chairs it are signed in by that.
   *
   * @throws Refused before people were told, without chair and recorder, or on another day
   */
  @Transactional
  public void open(Actor actor, MeetingKey key) {
    Meeting m = preparing(actor, key);
    if (m.state() == Meeting.State.PLANNED) throw Refused.notAllowed("council.open.untold");
    if (m.state() != Meeting.State.NOTICED) throw Refused.stale();
    if (m.roles().chair() == null || m.roles().recorder() == null)
      throw Refused.notAllowed("council.open.roles");
    if (today().isBefore(m.when().heldOn())) throw Refused.notAllowed("council.open.early", m.when().heldOn());
    store.opened(key, clock.instant());
    desk.proceedings().write(m, actor, "OPENED", Map.of());
    List<String> there = attendance.signOpening(actor, m);
    if (!there.isEmpty())
      desk.proceedings().write(m, actor, "SIGNED_IN", Map.of("there", String.join("、", there)));
  }

  /**
   * 散会.
   *
   * @throws Refused while nobody has signed in or something on the agenda has no end
   */
  @Transactional
  public void close(Actor actor, MeetingKey key) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requireLead(actor, m);
    if (m.state() != Meeting.State.OPEN) throw Refused.stale();
    Presence presence = attendance.of(m);
    if (presence.present() == 0) throw Refused.notAllowed("council.close.nobody");
    long open = desk.items().of(key).stream().filter(i -> i.course().endedAt() == null).count();
    if (open > 0) throw Refused.notAllowed("council.close.items", open);
    Instant now = clock.instant();
    store.closed(key, now);
    desk.proceedings()
        .write(m, actor, "CLOSED", Map.of("present", Integer.toString(presence.present())));
  }

  /** 取消, before it opens. */
  @Transactional
  public void cancel(Actor actor, MeetingKey key, String typed) {
    Meeting m = preparing(actor, key);
    if (m.state() != Meeting.State.PLANNED && m.state() != Meeting.State.NOTICED)
      throw Refused.stale();
    String why = TypedText.line("cancel", typed, WHY);
    if (why.isEmpty()) throw Refused.invalid("cancel", "council.cancel.why");
    store.cancelled(key, clock.instant(), why);
    if (m.state() == Meeting.State.NOTICED) seats.tell(CALLED_OFF, m, attendance.of(m));
    desk.proceedings().write(m, actor, "CANCELLED", Map.of("why", why));
  }

  private Meeting preparing(Actor actor, MeetingKey key) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requirePrepare(actor, m);
    return m;
  }

  /** Whether the chain of what was done is whole. */
  public boolean whole(Meeting m) {
    return desk.proceedings().holds(m.key());
  }
}
