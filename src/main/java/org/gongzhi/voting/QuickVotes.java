package org.gongzhi.voting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 会上表决. Put to those who sit together, open at once, and counted when whoever chairs says so: {@link Ballots#cast} from their
 * telephones, {@link Ballots#byHand} for those who raise a hand, then {@link Votes#close}.
 */
@Service
public class QuickVotes {
  /** A meeting that forgets its vote must not leave it open for ever. */
  private static final Duration AT_MOST = Duration.ofHours(12);

  private final Votes votes;
  private final Rolls rolls;
  private final HouseRules houseRules;
  private final Clock clock;

  QuickVotes(Votes votes, Rolls rolls, HouseRules houseRules, Clock clock) {
    this.votes = votes;
    this.rolls = rolls;
    this.houseRules = houseRules;
    this.clock = clock;
  }

  /**
   * 会上要表决的事.
   *
   * @param quarter whose council it is; null for the community's
   * @param body {@link Body#COUNCIL} for an opinion or resolution, {@link Body#MOTION} for a motion
   * @param members everybody who belongs, with who is there and who steps aside
   */
  public record Question(
      String area,
      @Nullable UUID quarter,
      Subject subject,
      Vote.Words words,
      Body body,
      Manner manner,
      List<Member> members) {}

  /** The question, and from this moment on everybody on the list may vote. */
  @Transactional
  public VoteKey put(Actor actor, Question q) {
    Instant now = clock.instant();
    Rule rule = HouseRules.rule(houseRules.of(q.area(), q.quarter()), q.body(), null);
    VoteKey key =
        votes.propose(
            actor,
            new NewVote(
                q.area(),
                q.quarter(),
                q.subject(),
                q.words(),
                rule,
                q.manner(),
                q.manner() != Manner.SECRET,
                new NewVote.Plan(LocalDate.ofInstant(now, TownClock.ZONE), now, now.plus(AT_MOST)),
                ""));
    votes.useRoll(actor, key, rolls.ofMembers(actor, q.area(), q.words().title(), q.members()));
    votes.open(actor, key);
    return key;
  }
}
