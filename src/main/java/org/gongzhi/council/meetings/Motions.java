package org.gongzhi.council.meetings;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Outcome;
import org.gongzhi.voting.count.Stance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 动议和表决. One at a time: it is put, its words may be changed until people vote, then it is counted. The chair does not vote and
 * breaks a tie only.
 */
@Service
public class Motions {
  private static final int WORDS = 1_000;
  private static final int LINE = 100;

  private final Desk desk;
  private final Attendance attendance;
  private final MotionVotes votes;
  private final Clock clock;

  Motions(Desk desk, Attendance attendance, MotionVotes votes, Clock clock) {
    this.desk = desk;
    this.attendance = attendance;
    this.votes = votes;
    this.clock = clock;
  }

  public List<Motion> of(MeetingKey key) {
    return desk.motions().of(key);
  }

  public Optional<Motion> onTheFloor(MeetingKey key) {
    return desk.motions().onTheFloor(key);
  }

  /**
   * 提出动议, on the item that is on the table.
   *
   * @throws Refused if another one is on the floor or something is missing
   */
  @Transactional
  public int put(
      Actor actor, MeetingKey key, String typed, String typedMover, Body body, Motion.How how) {
    Meeting m = leading(actor, key);
    Item item =
        desk.items().of(key).stream()
            .filter(i -> i.course().now())
            .findFirst()
            .orElseThrow(() -> Refused.notAllowed("council.floor.noItem"));
    if (body != Body.COUNCIL && body != Body.MOTION)
      throw Refused.invalid("body", "council.motion.body");
    if (onTheFloor(key).isPresent()) throw Refused.notAllowed("council.motion.another");
    String words = words(typed);
    String mover = mover(typedMover);
    int no =
        desk.motions()
            .insert(key, new MotionStore.New(item.no(), words, mover, body, how), clock.instant())
            .orElseThrow(() -> Refused.notAllowed("council.motion.another"));
    desk.proceedings()
        .write(m, actor, "MOTION_PUT", Map.of("motion", Integer.toString(no), "words", words, "mover", mover));
    return no;
  }

  private static String words(String typed) {
    String words = TypedText.clean("motion", typed, WORDS);
    if (words.isEmpty()) throw Refused.invalid("motion", "council.motion.missing");
    return words;
  }

  private static String mover(String typed) {
    String mover = TypedText.line("mover", typed, LINE);
    if (mover.isEmpty()) throw Refused.invalid("mover", "council.motion.mover");
    return mover;
  }

  /** 修改动议, before people vote; who put it and who changed it both stay on record. */
  @Transactional
  public void amend(Actor actor, MeetingKey key, int no, String typed, String by) {
    Meeting m = leading(actor, key);
    Motion motion = there(key, no, Motion.State.DEBATE);
    String words = words(typed);
    if (!desk.motions().amend(key, motion, words, mover(by), clock.instant()))
      throw Refused.stale();
    desk.proceedings()
        .write(m, actor, "MOTION_AMENDED", Map.of("motion", Integer.toString(no), "words", words));
  }

  /**
   * 付表决.
   *
   * @throws Refused without a quorum of the council or without a party the item concerns
   */
  @Transactional
  public void vote(Actor actor, MeetingKey key, int no) {
    Meeting m = leading(actor, key);
    Motion motion = there(key, no, Motion.State.DEBATE);
    Item item = desk.items().find(key, motion.item()).orElseThrow(Refused::notFound);
    Presence presence = attendance.of(m);
    List<Sentence> missing = presence.missing(item.concerns());
    if (!missing.isEmpty())
      throw Refused.notAllowed(missing.getFirst().key(), missing.getFirst().args().toArray());
    UUID vote =
        motion.how() == Motion.How.HANDS
            ? null
            : votes.open(actor, m, item, motion, presence, recused(m, item));
    if (!desk.motions().vote(key, no, vote, clock.instant())) throw Refused.stale();
    desk.proceedings()
        .write(
            m,
            actor,
            "VOTING",
            Map.of(
                "motion", Integer.toString(no),
                "how", motion.how().name(),
                "present", Integer.toString(presence.votersPresent())));
  }

  private Map<UUID, String> recused(Meeting m, Item item) {
    return new HashMap<>(desk.items().recused(m.key(), item.no()));
  }

  /**
   * 举手计数. Typed by two people who both prepare meetings there; when they say the same it counts, when they differ they count once
   * more.
   */
  @Transactional
  public void hands(Actor actor, MeetingKey key, int no, int pro, int against, int abstain) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requirePrepare(actor, m);
    Motion motion = there(key, no, Motion.State.VOTING);
    if (motion.how() != Motion.How.HANDS) throw Refused.notAllowed("council.hands.none");
    Item item = desk.items().find(key, motion.item()).orElseThrow(Refused::notFound);
    int voting = votes.voting(m, attendance.of(m), recused(m, item));
    if (pro < 0 || against < 0 || abstain < 0 || pro + against + abstain > voting)
      throw Refused.invalid("pro", "council.hands.many", voting);
    List<MotionStore.Hands> before = desk.motions().hands(key, no);
    int round = round(before);
    MotionStore.Hands mine =
        new MotionStore.Hands(round, actor.person(), actor.name(), pro, against, abstain);
    if (!desk.motions().hands(key, no, actor, mine, clock.instant()))
      throw Refused.notAllowed("council.hands.twice");
    Optional<MotionStore.Hands> other =
        before.stream().filter(h -> h.round() == round).findFirst();
    if (other.filter(mine::same).isPresent())
      counted(actor, m, motion, votes.hands(m, motion, attendance.of(m), recused(m, item), mine));
  }

  /** Two who differ begin another round. */
  private static int round(List<MotionStore.Hands> before) {
    int last = before.stream().mapToInt(MotionStore.Hands::round).max().orElse(1);
    return before.stream().filter(h -> h.round() == last).count() < 2 ? last : last + 1;
  }

  /** What the tellers have typed in the round that is going on: nothing, or one of them; after a difference 0 again. */
  public Tellers tellers(MeetingKey key, int no) {
    List<MotionStore.Hands> all = desk.motions().hands(key, no);
    int round = round(all);
    return new Tellers(
        round,
        all.stream().filter(h -> h.round() == round).map(MotionStore.Hands::teller).findFirst().orElse(null));
  }

  /**
   * @param round 2 and more after a difference
   * @param first who has counted in this round; null for nobody
   */
  public record Tellers(int round, @Nullable UUID first) {}

  /** 截止. Every ballot is either in the count or was refused. */
  @Transactional
  public void close(Actor actor, MeetingKey key, int no) {
    Meeting m = leading(actor, key);
    Motion motion = there(key, no, Motion.State.VOTING);
    if (motion.how() == Motion.How.HANDS) throw Refused.notAllowed("council.hands.needed");
    counted(actor, m, motion, votes.close(actor, m, motion));
  }

  private void counted(Actor actor, Meeting m, Motion motion, MotionVotes.Counted c) {
    if (!desk.motions().count(m.key(), motion.no(), c.count(), clock.instant()))
      throw Refused.stale();
    boolean tie = c.outcome() == Outcome.FAILED && c.count().tied();
    desk.proceedings()
        .write(
            m,
            actor,
            "COUNTED",
            Map.of(
                "motion", Integer.toString(motion.no()),
                "for", Integer.toString(c.count().pro()),
                "against", Integer.toString(c.count().against()),
                "abstain", Integer.toString(c.count().abstain()),
                "digest", c.digest()));
    if (!tie) finish(actor, m, motion, c.outcome().name(), null);
  }

  /**
   * 主持人一票. On a tie only, by nobody but the chair.
   *
   * @param stance for or against; null to let the tie stand, by which the motion fails
   */
  @Transactional
  public void casting(Actor actor, MeetingKey key, int no, @Nullable Stance stance) {
    Meeting m = leading(actor, key);
    Motion motion = there(key, no, Motion.State.TIED);
    if (!actor.person().equals(m.roles().chair())) throw Refused.notAllowed("council.casting.chair");
    Item item = desk.items().find(key, motion.item()).orElseThrow(Refused::notFound);
    boolean passed =
        stance == Stance.FOR && votes.withChair(m, motion, attendance.of(m), recused(m, item)) == Outcome.PASSED;
    String said = stance == Stance.FOR || stance == Stance.AGAINST ? stance.name() : null;
    finish(actor, m, motion, passed ? "PASSED" : "FAILED", said);
  }

  private void finish(
      Actor actor, Meeting m, Motion motion, String outcome, @Nullable String casting) {
    if (!desk.motions().end(m.key(), motion.no(), outcome, casting, clock.instant()))
      throw Refused.stale();
    desk.proceedings()
        .write(
            m,
            actor,
            "MOTION_ENDED",
            Map.of(
                "motion", Integer.toString(motion.no()),
                "outcome", outcome,
                "casting", casting == null ? "" : casting));
  }

  /** 收回动议, before people vote. */
  @Transactional
  public void withdraw(Actor actor, MeetingKey key, int no) {
    Meeting m = leading(actor, key);
    finish(actor, m, there(key, no, Motion.State.DEBATE), "WITHDRAWN", null);
  }

  private Meeting leading(Actor actor, MeetingKey key) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requireLead(actor, m);
    if (m.state() != Meeting.State.OPEN) throw Refused.notAllowed("council.meeting.notOpen");
    return m;
  }

  private Motion there(MeetingKey key, int no, Motion.State state) {
    Motion motion =
        of(key).stream().filter(o -> o.no() == no).findFirst().orElseThrow(Refused::notFound);
    if (motion.state() != state) throw Refused.stale();
    return motion;
  }

  /** How many have voted so far; 0 for a show of hands. */
  public int taken(Meeting m, Motion motion) {
    return votes.taken(m, motion);
  }
}
