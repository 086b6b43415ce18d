package org.gongzhi.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.voting.BallotsTest.refused;
import static org.gongzhi.voting.VotingTown.LAN;
import static org.gongzhi.voting.VotingTown.SUN;
import static org.gongzhi.voting.VotingTown.XUE;

import java.time.Duration;
import java.util.OptionalInt;
import org.gongzhi.platform.Ids;
import org.gongzhi.voting.PaperDesk.Mark;
import org.gongzhi.voting.PaperDesk.Step;
import org.gongzhi.voting.count.Stance;
import org.gongzhi.voting.count.Weight;
import org.junit.jupiter.api.Test;

/** Slips of paper, read by two people. */
class PaperDeskTest {
  private final VotingTown town = new VotingTown();

  @Test
  void twoReadersWhoAgreeMakeABallot() {
    VoteKey vote = town.opened(3);
    assertThat(enter(LAN, vote, 1, Mark.FOR)).isEqualTo(Step.ONCE);
    assertThat(town.paper.open(SUN, town.votes.run(SUN, vote)))
        .containsExactly(new PaperDesk.Open(1, 1, "沈岚"));
    refused("voting.paper.sameClerk", () -> enter(LAN, vote, 1, Mark.FOR));
    assertThat(enter(XUE, vote, 1, Mark.FOR)).isEqualTo(Step.COUNTED);
    assertThat(town.paper.open(SUN, town.votes.run(SUN, vote))).isEmpty();
    refused("voting.paper.settled", () -> enter(SUN, vote, 1, Mark.FOR));
    refused(
        "voting.cast.already.PAPER",
        () -> town.ballots.cast(town.voter(vote, 1), vote, Cast.of(1, Stance.FOR, Ids.next())));
  }

  @Test
  void whereTwoDifferAThirdLooksAndSaysWhy() {
    VoteKey vote = town.opened(3);
    enter(LAN, vote, 1, Mark.FOR);
    assertThat(enter(XUE, vote, 1, Mark.AGAINST)).isEqualTo(Step.DIFFERENT);
    town.wait(Duration.ofDays(20));
    refused("voting.close.paper", () -> town.votes.close(SUN, vote));
    refused("voting.paper.why", "note", () -> enter(SUN, vote, 1, Mark.FOR));
    assertThat(
            town.paper.enter(SUN, vote, SlipCode.of(vote, 1), Mark.AGAINST, "勾在“反对”上，旁边是墨点"))
        .isEqualTo(Step.COUNTED);
    town.votes.close(SUN, vote);
    assertThat(town.votes.result(vote).orElseThrow().tally().count().cast().against())
        .isEqualTo(new Weight(1, 10_000));
  }

  @Test
  void aVoidSlipCountsForNothingAndTheVoterMayStillVote() {
    VoteKey vote = town.opened(3);
    enter(LAN, vote, 1, Mark.VOID);
    assertThat(enter(XUE, vote, 1, Mark.VOID)).isEqualTo(Step.VOID);
    town.ballots.cast(town.voter(vote, 1), vote, Cast.of(1, Stance.FOR, Ids.next()));
  }

  @Test
  void aSlipOfSomebodyWhoHasVotedComesTooLate() {
    VoteKey vote = town.opened(3);
    town.ballots.cast(town.voter(vote, 1), vote, Cast.of(1, Stance.FOR, Ids.next()));
    enter(LAN, vote, 1, Mark.AGAINST);
    assertThat(enter(XUE, vote, 1, Mark.AGAINST)).isEqualTo(Step.LATE);
    assertThat(town.ballots.of(town.voter(vote, 1), vote).getFirst().cast().stance())
        .isEqualTo(Stance.FOR);
  }

  @Test
  void paperThatCameInTimeIsEnteredAfterTheEndAndBeforeTheCount() {
    VoteKey vote = town.opened(3);
    town.wait(Duration.ofDays(20));
    town.votes.endDue(10);
    enter(LAN, vote, 1, Mark.FOR);
    assertThat(enter(XUE, vote, 1, Mark.FOR)).isEqualTo(Step.COUNTED);
    town.votes.close(SUN, vote);
    refused("voting.paper.closed", () -> enter(LAN, vote, 2, Mark.FOR));
  }

  @Test
  void aSlipOfAnotherVoteOrWithASlipOfTheFingerIsNone() {
    VoteKey vote = town.opened(120);
    VoteKey other = new VoteKey(vote.area(), Ids.next());
    String code = SlipCode.of(vote, 12);
    assertThat(code).matches("[0-9A-Z]{4}-0012-[0-9A-Z]");
    assertThat(SlipCode.voter(vote, code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
        .isEqualTo(OptionalInt.of(12));
    assertThat(SlipCode.voter(vote, code.replace("0012", "0021"))).isEmpty();
    assertThat(SlipCode.voter(vote, code.replace("0012", "0013"))).isEmpty();
    assertThat(SlipCode.voter(other, code)).isEmpty();
    assertThat(SlipCode.voter(vote, "")).isEmpty();
    refused(
        "voting.slip.wrong",
        "slip",
        () -> town.paper.enter(LAN, vote, SlipCode.of(other, 1), Mark.FOR, ""));
    refused("refused.notFound", () -> enter(VotingTown.LYU, vote, 1, Mark.FOR));
  }

  private Step enter(
      org.gongzhi.platform.Actor clerk, VoteKey vote, int voter, Mark mark) {
    return town.paper.enter(clerk, vote, SlipCode.of(vote, voter), mark, "");
  }
}
