package org.gongzhi.voting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.gongzhi.voting.BallotStore.Entry;
import org.gongzhi.voting.BallotStore.Standing;
import org.gongzhi.voting.count.Stance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 投票. One ballot for each voter, whatever the way: on the web by the voter or their proxy, at the door by whoever keeps the
 * register. Paper goes through {@link PaperDesk}.
 */
@Service
public class Ballots {
  private static final int NOTE = 200;

  private final BallotStore store;
  private final VoteStore votes;
  private final Clock clock;

  Ballots(BallotStore store, VoteStore votes, Clock clock) {
    this.store = store;
    this.votes = votes;
    this.clock = clock;
  }

  /**
   * A voter as they see themselves in a vote.
   *
   * @param no number on the roll
   * @param name masked
   * @param units their dwellings, as one text
   * @param exclusiveArea in 0.01 ㎡; 0 where areas do not count
   * @param recused whether they stepped aside
   * @param cast what is known of their ballot
   */
  public record Mine(
      int no, String name, String units, long exclusiveArea, boolean recused, Known cast) {}

  /**
   * @param way how they took part; null if they have not
   * @param seq how many ballots, counting changes
   * @param stance what the last one says; null if there is none or nobody may know
   */
  public record Known(
      @Nullable Way way,
      int seq,
      @Nullable Stance stance) {}

  /** 已投的人数, for the room that put the vote; not what anybody said. */
  public int taken(VoteKey vote) {
    return store.taken(vote);
  }

  /** The voters for whom the actor may vote. */
  public List<Mine> of(Actor actor, VoteKey vote) {
    return store.standings(vote, actor.person()).stream()
        .map(
            s ->
                new Mine(
                    s.no(),
                    s.maskedName(),
                    s.units(),
                    s.exclusiveArea(),
                    s.recused(),
                    new Known(s.way(), s.seq(), s.stance())))
        .toList();
  }

  /**
   * 投票, or with {@code seen} above 0 改票. Two statements never both count.
   *
   * @throws Refused if it is not counted, and why: nothing is lost in silence
   */
  public void cast(Actor actor, VoteKey vote, Cast cast) {
    Entry entry = entry(vote, cast.voter(), Way.WEB, cast.stance(), actor, "");
    boolean done =
        cast.code().isEmpty()
            ? plain(entry, cast)
            : store.secret(veiled(entry), Receipts.digest(vote, cast.code()));
    if (!done && !saidBefore(entry, cast)) throw refusal(entry);
  }

  private boolean plain(Entry entry, Cast cast) {
    return cast.seen() == 0
        ? store.first(entry, cast.once())
        : store.change(entry, cast.seen(), cast.once());
  }

  /** The register of a secret vote tells the day, not the minute. */
  private static Entry veiled(Entry e) {
    Instant day =
        LocalDate.ofInstant(e.now(), TownClock.ZONE).atStartOfDay(TownClock.ZONE).toInstant();
    return new Entry(e.vote(), e.voter(), e.way(), e.stance(), e.by(), e.note(), e.now(), day);
  }

  private boolean saidBefore(Entry e, Cast cast) {
    if (!cast.code().isEmpty())
      return store.receipt(e.vote(), Receipts.digest(e.vote(), cast.code())).isPresent();
    return store
        .standing(e.vote(), e.voter(), e.by())
        .filter(s -> s.mine() && cast.once().equals(s.once()) && s.stance() == cast.stance())
        .isPresent();
  }

  /**
   * 凭回执找票. What the ballot of this receipt says, once it was counted; empty if there is none.
   *
   * @throws Refused if it is no receipt
   */
  public Optional<Stance> find(Vote vote, String code) {
    byte[] digest = Receipts.digest(vote.key(), code);
    return vote.times().closedAt() == null ? Optional.empty() : store.receipt(vote.key(), digest);
  }

  /**
   * 上门. Entered at the door by whoever keeps the register, from a slip the voter signed.
   *
   * @param witness who was there besides; needed
   */
  public void atTheDoor(Actor actor, VoteKey vote, int voter, Stance stance, String witness) {
    record(actor, vote, voter, stance, Way.DOOR, witness);
  }

  /** 举手. Entered by whoever runs the meeting. */
  public void byHand(Actor actor, VoteKey vote, int voter, Stance stance) {
    record(actor, vote, voter, stance, Way.HANDS, "");
  }

  private void record(Actor actor, VoteKey key, int voter, Stance stance, Way way, String witness) {
    Vote vote = votes.find(key).orElseThrow(Refused::notFound);
    Officers.require(actor, vote);
    if (vote.isSecret()) throw Refused.notAllowed("voting.door.secret");
    String note = TypedText.line("witness", witness, NOTE);
    if (way == Way.DOOR && note.isEmpty()) throw Refused.invalid("witness", "voting.door.witness");
    Entry entry = entry(key, voter, way, stance, actor, note);
    if (!store.first(entry, Ids.next())) throw refusal(entry);
  }

  private Entry entry(VoteKey vote, int voter, Way way, Stance stance, Actor by, String note) {
    Instant now = clock.instant();
    return new Entry(vote, voter, way, stance, by.person(), note, now, now);
  }

  /** Why a ballot was not taken. */
  private Refused refusal(Entry e) {
    Vote vote = votes.find(e.vote()).orElseThrow(Refused::notFound);
    Standing s = store.standing(e.vote(), e.voter(), e.by()).orElseThrow(Refused::notFound);
    if (e.way() == Way.WEB && !s.mine()) return Refused.notFound();
    return switch (vote.state(e.now())) {
      case PLANNED, FROZEN -> Refused.notAllowed("voting.cast.early", vote.times().opensAt());
      case ENDED -> {
        // from now on no clock makes it open again
        votes.end(e.vote(), e.now());
        yield Refused.notAllowed("voting.cast.closed");
      }
      case COUNTED, PUBLISHED -> Refused.notAllowed("voting.cast.closed");
      case WITHDRAWN -> Refused.notAllowed("voting.cast.withdrawn");
      case OPEN -> refusal(vote, s);
    };
  }

  private static Refused refusal(Vote vote, Standing s) {
    if (s.recused()) return Refused.notAllowed("voting.cast.recused");
    if (Boolean.FALSE.equals(s.present())) return Refused.notAllowed("voting.cast.absent");
    Way way = s.way();
    if (way == null) return Refused.stale();
    if (way != Way.WEB) return Refused.notAllowed("voting.cast.already." + way);
    return vote.changeable() ? Refused.stale() : Refused.notAllowed("voting.cast.already.WEB");
  }
}
