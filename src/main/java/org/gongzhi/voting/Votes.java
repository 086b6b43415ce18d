package org.gongzhi.voting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.gongzhi.voting.count.Body;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * 表决. From putting something to the vote to posting the result. What it is about belongs to another room, which calls here and
 * is told nothing but keys.
 */
@Service
public class Votes {
  private static final Logger LOG = LoggerFactory.getLogger(Votes.class);
  private static final int MANY = 200;
  private static final int REASON = 200;
  private static final int ROOM = 1_000;

  private final VoteStore store;
  private final RollStore rolls;
  private final Closing closing;
  private final HouseRules houseRules;
  private final Clock clock;
  private final Map<UUID, Known> known = new ConcurrentHashMap<>();

  Votes(VoteStore store, RollStore rolls, Closing closing, HouseRules houseRules, Clock clock) {
    this.store = store;
    this.rolls = rolls;
    this.closing = closing;
    this.houseRules = houseRules;
    this.clock = clock;
  }

  /**
   * 提交表决. Nobody can vote before {@link #open}.
   *
   * @throws Refused if the actor may not, or something needs mending
   */
  public VoteKey propose(Actor actor, NewVote vote) {
    if (!Officers.mayRun(actor, vote.area(), vote.quarter())) throw Refused.notFound();
    if (!Officers.mayRun(actor, vote.area(), vote.quarter(), vote.rule().body()))
      throw Refused.invalid("body", "voting.body.notYours");
    NewVote checked = vote.checked();
    VoteKey key = new VoteKey(vote.area(), Ids.next());
    store.insert(key, checked, actor, clock.instant());
    return key;
  }

  /** The roll it will be voted by; until the vote is opened it may be replaced by another. */
  public void useRoll(Actor actor, VoteKey key, UUID roll) {
    run(actor, key);
    if (rolls.find(key.area(), roll).isEmpty()) throw Refused.notFound();
    if (!store.useRoll(key, roll)) throw Refused.stale();
  }

  /**
   * 定名册. From here on the roll stands, and ballots are taken from the time planned.
   *
   * @throws Refused without a roll, or if the roll is not one by which this body may decide
   */
  public void open(Actor actor, VoteKey key) {
    Vote vote = run(actor, key);
    UUID roll = vote.roll();
    if (roll == null) throw Refused.notAllowed("voting.open.noRoll");
    Instant now = clock.instant();
    if (!now.isBefore(vote.times().closesAt())) throw Refused.notAllowed("voting.open.late");
    if (vote.body() == Body.REPRESENTATIVES) requireRepresentatives(key.area(), roll);
    boolean owners = rolls.counts(key.area(), roll).exclusiveArea() > 0;
    if (owners != (vote.body() == Body.OWNERS)) throw Refused.notAllowed("voting.open.otherRoll");
    if (!store.open(key, now)) throw Refused.stale();
  }

  /** At least four in five members of a 居民代表会议 are representatives (城市居民委员会组织法28). */
  private void requireRepresentatives(String area, UUID roll) {
    RollCounts c = rolls.counts(area, roll);
    if (c.representatives() * 5L < c.voters() * 4L)
      throw Refused.notAllowed("voting.open.representatives", c.representatives(), c.voters());
  }

  /** 撤回. Called off before it was counted; says why. */
  public void withdraw(Actor actor, VoteKey key, String why) {
    Vote vote = run(actor, key);
    String reason = TypedText.line("why", why, REASON);
    if (reason.isEmpty()) throw Refused.invalid("why", "voting.withdraw.why");
    closing.end(
        vote,
        null,
        () -> {
          if (!store.withdraw(key, clock.instant(), reason)) throw Refused.stale();
        });
  }

  /**
   * 截止并计票. Every ballot is either in the count or was refused. A vote of owners ends when it was said to end, or when
   * everybody has voted; one in a meeting when whoever runs it says so.
   *
   * @throws Refused while paper is entered by one person only, or two disagree about a slip
   */
  public void close(Actor actor, VoteKey key) {
    Vote vote = run(actor, key);
    boolean early = clock.instant().isBefore(vote.times().closesAt());
    if (early && !vote.body().meets() && !closing.everybodyVoted(vote))
      throw Refused.notAllowed("voting.close.early", vote.times().closesAt());
    if (!closing.close(vote)) throw Refused.stale();
  }

  /**
   * 到点. Ends what is due; safe to be called by several servers. What a meeting voted on is counted at once; owners’ votes wait
   * until the paper that came in time is entered.
   */
  public int endDue(int limit) {
    List<VoteKey> due = store.due(clock.instant(), limit);
    for (VoteKey key : due) {
      store.end(key, clock.instant());
      store.find(key).filter(v -> v.body().meets()).ifPresent(this::closeUnlessPaperWaits);
    }
    return due.size();
  }

  private void closeUnlessPaperWaits(Vote vote) {
    try {
      closing.close(vote);
    } catch (Refused r) {
      LOG.info("vote {} has ended and waits for its paper: {}", vote.key().id(), r.sentence().key());
    }
  }

  /**
   * 公布. Posts the result; for as many days as the house rules say, and never for fewer than fifteen (城市居民委员会组织法34),
   * objections are taken.
   */
  public void publish(Actor actor, VoteKey key) {
    Vote vote = run(actor, key);
    Instant now = clock.instant();
    int days = houseRules.of(vote.area(), vote.quarter()).objectionDays();
    Instant until =
        LocalDate.ofInstant(now, TownClock.ZONE)
            .plusDays(days + 1L)
            .atStartOfDay(TownClock.ZONE)
            .toInstant();
    closing.end(
        vote,
        until,
        () -> {
          if (!store.publish(key, now, until)) throw Refused.stale();
        });
  }

  /** What of a vote never changes: where it is, and what it is called. */
  public record Known(VoteKey key, String title) {}

  /**
   * Where a vote is. Asked once and kept, because in a meeting two hundred ask within a second; whether somebody may know of
   * the vote is asked with whatever they do to it.
   *
   * @throws Refused as not found if there is none
   */
  public Known known(UUID id) {
    Known k = known.get(id);
    if (k != null) return k;
    Known found = store.known(id).orElseThrow(Refused::notFound);
    if (known.size() >= ROOM) known.clear();
    known.put(id, found);
    return found;
  }

  /**
   * A vote as somebody may see it: its voters and those who run it, and once it was published everybody.
   *
   * @throws Refused as not found for anybody else
   */
  public Vote see(@Nullable Actor actor, UUID id) {
    Vote vote = store.find(id).orElseThrow(Refused::notFound);
    if (vote.times().publishedAt() != null) return vote;
    if (actor != null && Officers.mayRun(actor, vote)) return vote;
    boolean voter =
        actor != null
            && vote.times().openedAt() != null
            && rolls.isVoter(vote, actor.person());
    if (!voter) throw Refused.notFound();
    return vote;
  }

  /**
   * A vote for those who run it.
   *
   * @throws Refused as not found for anybody else
   */
  public Vote run(Actor actor, VoteKey key) {
    Vote vote = store.find(key).orElseThrow(Refused::notFound);
    Officers.require(actor, vote);
    return vote;
  }

  /** As {@link #run(Actor, VoteKey)}, by the id alone. */
  public Vote run(Actor actor, UUID id) {
    Vote vote = store.find(id).orElseThrow(Refused::notFound);
    Officers.require(actor, vote);
    return vote;
  }

  public boolean mayRun(@Nullable Actor actor, Vote vote) {
    return actor != null && Officers.mayRun(actor, vote);
  }

  /** The votes an actor answers for, newest first. */
  public List<Vote> runBy(Actor actor) {
    return store.run(List.copyOf(actor.areas()), List.copyOf(actor.quarters()), MANY).stream()
        .filter(v -> Officers.mayRun(actor, v))
        .toList();
  }

  /** The votes in which an actor has a vote or votes for somebody, newest first. */
  public List<Vote> of(Actor actor) {
    return store.of(actor.person(), MANY);
  }

  /** The open votes in which an actor has not voted yet, for themselves or for somebody else, the first to end first. */
  public List<Vote> waitingFor(Actor actor) {
    return store.waitingFor(actor.person(), clock.instant());
  }

  /** The votes of a subject, newest first, for the room it belongs to. */
  public List<Vote> about(String area, Subject subject) {
    return store.about(area, subject);
  }

  /** What was counted; empty until then. */
  public Optional<VoteResult> result(VoteKey key) {
    return closing.result(key);
  }

  /** 计票文件: the published file, byte for byte; empty until it was counted. */
  public Optional<String> file(VoteKey key) {
    return Optional.ofNullable(closing.file(key));
  }
}
