package org.gongzhi.voting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.gongzhi.voting.count.Stance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 纸票录入. Each slip is read by two people who do not see what the other wrote; where they differ a third looks at the slip and says
 * why. Only then it is a ballot, and only if the voter has not voted in another way.
 */
@Service
public class PaperDesk {
  private static final int NOTE = 200;

  private final JdbcClient sql;
  private final VoteStore votes;
  private final BallotStore ballots;
  private final Clock clock;

  PaperDesk(JdbcClient sql, VoteStore votes, BallotStore ballots, Clock clock) {
    this.sql = sql;
    this.votes = votes;
    this.ballots = ballots;
    this.clock = clock;
  }

  /** 票面. What a reader of a slip makes of it. */
  public enum Mark {
    FOR,
    AGAINST,
    ABSTAIN,
    /** 废票: it cannot be told what was meant. It counts for nothing, and the voter may still vote otherwise. */
    VOID;

    /** The message key of its name. */
    public String label() {
      return "voting.mark." + name();
    }

    @Nullable Stance stance() {
      return this == VOID ? null : Stance.valueOf(name());
    }
  }

  /** 录到哪一步. */
  public enum Step {
    /** One person has read it. */
    ONCE,
    /** Two people read it differently. */
    DIFFERENT,
    /** Two, or the third, agree: it is a ballot. */
    COUNTED,
    /** Agreed to be void. */
    VOID,
    /** The voter had voted in another way. */
    LATE;

    /** The message key of its name. */
    public String label() {
      return "voting.paper.step." + name();
    }
  }

  /**
   * 一张要再看的纸票.
   *
   * @param voter number on the roll
   * @param hands how many have read it
   * @param readers who
   */
  public record Open(int voter, int hands, String readers) {}

  private record Read(int hand, UUID clerk, Mark mark) {}

  /**
   * 录一张. The first reading, the second by somebody else, or the third where the two differ.
   *
   * @param slip the number on the slip, as it was typed or scanned
   * @param note where two differ: why it is so; else it may be empty
   * @throws Refused if the slip is none of this vote, this person has read it, or it is settled
   */
  @Transactional
  public Step enter(Actor actor, VoteKey key, String slip, Mark mark, String note) {
    Vote vote = votes.find(key).orElseThrow(Refused::notFound);
    Officers.require(actor, vote);
    if (vote.isSecret()) throw Refused.notAllowed("voting.paper.secret");
    Instant now = clock.instant();
    switch (vote.state(now)) {
      case OPEN, ENDED -> {}
      default -> throw Refused.notAllowed("voting.paper.closed");
    }
    int voter =
        SlipCode.voter(key, slip)
            .orElseThrow(() -> Refused.invalid("slip", "voting.slip.wrong"));
    List<Read> before = reads(key, voter);
    String why = TypedText.line("note", note, NOTE);
    requireTurn(actor, before, why);
    int hand = before.size() + 1;
    if (!insert(key, voter, hand, actor, new Reading(mark, why, now))) throw Refused.stale();
    Mark agreed = hand == 3 || (hand == 2 && before.getFirst().mark() == mark) ? mark : null;
    if (agreed == null) return hand == 1 ? Step.ONCE : Step.DIFFERENT;
    return settle(key, voter, agreed, actor, now);
  }

  private static void requireTurn(Actor actor, List<Read> before, String why) {
    if (before.stream().anyMatch(r -> r.clerk().equals(actor.person())))
      throw Refused.notAllowed("voting.paper.sameClerk");
    boolean settled =
        before.size() == 3
            || (before.size() == 2 && before.get(0).mark() == before.get(1).mark());
    if (settled) throw Refused.notAllowed("voting.paper.settled");
    if (before.size() == 2 && why.isEmpty()) throw Refused.invalid("note", "voting.paper.why");
  }

  private Step settle(VoteKey key, int voter, Mark agreed, Actor actor, Instant now) {
    Stance stance = agreed.stance();
    if (stance == null) return Step.VOID;
    BallotStore.Entry entry =
        new BallotStore.Entry(key, voter, Way.PAPER, stance, actor.person(), "", now, now);
    return ballots.first(entry, Ids.next()) ? Step.COUNTED : Step.LATE;
  }

  private record Reading(Mark mark, String note, Instant at) {}

  private boolean insert(VoteKey key, int voter, int hand, Actor clerk, Reading reading) {
    return sql.sql(
                """
                with gate as (
                  select v.area, v.id, v.roll
                  from voting.vote v
                  where v.area = :area and v.id = :vote and v.closed_at is null
                  for share)
                insert into voting.paper (area, vote, voter, hand, clerk, clerk_name, mark, note, at)
                select g.area, g.id, r.no, :hand, :clerk, :name, :mark, :note, :at
                from gate g
                join voting.voter r on r.area = g.area and r.roll = g.roll and r.no = :voter
                on conflict do nothing
                """)
            .param("hand", hand)
            .param("clerk", clerk.person())
            .param("name", clerk.name())
            .param("mark", reading.mark().name())
            .param("note", reading.note())
            .param("at", Sql.at(reading.at()))
            .param("voter", voter)
            .param("area", key.area())
            .param("vote", key.id())
            .update()
        == 1;
  }

  private List<Read> reads(VoteKey key, int voter) {
    return sql.sql(
            """
            select hand, clerk, mark
            from voting.paper
            where area = :area and vote = :vote and voter = :voter
            order by hand
            """)
        .param("area", key.area())
        .param("vote", key.id())
        .param("voter", voter)
        .query(Read.class)
        .list();
  }

  /** Slips that wait for another reader, the differing ones first; what was read is not told. */
  public List<Open> open(Actor actor, Vote vote) {
    Officers.require(actor, vote);
    return sql.sql(
            """
            select voter, max(hand) as hands, string_agg(clerk_name, '、' order by hand) as readers
            from voting.paper
            where area = :area and vote = :vote
            group by voter
            having max(hand) = 1 or (max(hand) = 2 and min(mark) <> max(mark))
            order by max(hand) desc, voter
            """)
        .param("area", vote.area())
        .param("vote", vote.key().id())
        .query(Open.class)
        .list();
  }
}
