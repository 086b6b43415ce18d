package org.gongzhi.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.voting.VotingTown.SUN;
import static org.gongzhi.voting.VotingTown.XUE;
import static org.gongzhi.voting.VotingTown.midnight;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Count;
import org.gongzhi.voting.count.Outcome;
import org.gongzhi.voting.count.Stance;
import org.gongzhi.voting.count.Weight;
import org.junit.jupiter.api.Test;

/** What becomes of a ballot, in every way and at every hour. */
class BallotsTest {
  private final VotingTown town = new VotingTown();

  @Test
  void fourOwnersDecideAboutTheCompany() {
    VoteKey vote = town.opened(4);
    cast(vote, 1, Stance.FOR);
    cast(vote, 2, Stance.FOR);
    town.ballots.atTheDoor(XUE, vote, 3, Stance.AGAINST, "沈岚在场");
    town.wait(Duration.ofDays(20));
    town.votes.endDue(10);
    town.votes.close(SUN, vote);
    VoteResult result = town.votes.result(vote).orElseThrow();
    Count count = result.tally().count();
    assertThat(count.all()).isEqualTo(new Weight(4, 40_000));
    assertThat(count.cast().pro()).isEqualTo(new Weight(2, 20_000));
    assertThat(count.cast().against()).isEqualTo(new Weight(1, 10_000));
    assertThat(result.tally().outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.ways()).isEqualTo(new VoteResult.Ways(2, 0, 1, 0));
  }

  @Test
  void theLastBallotOfAVoterCountsAndEarlierOnesStay() {
    VoteKey vote = town.opened(3);
    Actor voter = town.voter(vote, 1);
    cast(vote, 1, Stance.FOR);
    town.ballots.cast(voter, vote, new Cast(1, Stance.AGAINST, 1, Ids.next(), ""));
    // somebody whose page still shows the first one
    refused(
        "refused.stale",
        () -> town.ballots.cast(voter, vote, new Cast(1, Stance.ABSTAIN, 1, Ids.next(), "")));
    Ballots.Known known = town.ballots.of(voter, vote).getFirst().cast();
    assertThat(known).isEqualTo(new Ballots.Known(Way.WEB, 2, Stance.AGAINST));
  }

  @Test
  void aSubmissionThatComesTwiceCountsOnceAndIsNoError() {
    VoteKey vote = town.opened(3);
    Cast cast = Cast.of(1, Stance.FOR, Ids.next());
    Actor voter = town.voter(vote, 1);
    town.ballots.cast(voter, vote, cast);
    town.ballots.cast(voter, vote, cast);
    assertThat(town.ballots.of(voter, vote).getFirst().cast().seq()).isEqualTo(1);
    refused("refused.stale", () -> cast(vote, 1, Stance.AGAINST));
  }

  @Test
  void nobodyVotesForSomebodyElseWithoutAProxy() {
    VoteKey vote = town.opened(3);
    Actor daughter = town.voter(vote, 2);
    refused("refused.notFound", () -> town.ballots.cast(daughter, vote, forOnce(1)));
    refused("refused.notFound", () -> town.ballots.cast(daughter, vote, forOnce(99)));
    town.deliveries.entrust(
        XUE, vote, 1, new Deliveries.NewProxy("业主2", "13800000002", "委托书在社区办公室"));
    town.ballots.cast(daughter, vote, forOnce(1));
    assertThat(town.ballots.of(daughter, vote)).extracting(Ballots.Mine::no).containsExactly(1, 2);
    refused(
        "voting.proxy.known",
        () ->
            town.deliveries.entrust(
                XUE, vote, 1, new Deliveries.NewProxy("业主3", "13800000003", "另一份")));
  }

  @Test
  void oneRegisterForTelephoneDoorAndPaper() {
    VoteKey vote = town.opened(4);
    cast(vote, 1, Stance.FOR);
    refused(
        "refused.stale", () -> town.ballots.atTheDoor(XUE, vote, 1, Stance.AGAINST, "沈岚在场"));
    town.ballots.atTheDoor(XUE, vote, 2, Stance.FOR, "沈岚在场");
    refused("voting.cast.already.DOOR", () -> cast(vote, 2, Stance.AGAINST));
    // what was entered at the door is not changed on the telephone
    refused(
        "voting.cast.already.DOOR",
        () ->
            town.ballots.cast(
                town.voter(vote, 2), vote, new Cast(2, Stance.AGAINST, 1, Ids.next(), "")));
    refused(
        "voting.door.witness",
        "witness",
        () -> town.ballots.atTheDoor(XUE, vote, 3, Stance.FOR, "  "));
    refused(
        "refused.notFound",
        () -> town.ballots.atTheDoor(VotingTown.LYU, vote, 3, Stance.FOR, "沈岚在场"));
  }

  @Test
  void midnightIsTheFirstMomentAtWhichNothingIsTaken() {
    VoteKey vote = town.opened(4);
    town.wait(Duration.between(town.clock.instant(), midnight("2024-07-16")).minusNanos(1_000));
    cast(vote, 1, Stance.FOR);
    town.wait(Duration.ofNanos(1_000));
    refused("voting.cast.closed", () -> cast(vote, 2, Stance.FOR));
  }

  @Test
  void aClockThatIsSetBackOpensNothingAgain() {
    VoteKey vote = town.opened(4);
    town.wait(Duration.ofDays(16));
    refused("voting.cast.closed", () -> cast(vote, 1, Stance.FOR));
    town.wait(Duration.ofDays(-10));
    refused("voting.cast.closed", () -> cast(vote, 1, Stance.FOR));
  }

  @Test
  void aClockThatIsSetBackBeforeTheEndLosesNothing() {
    VoteKey vote = town.opened(3);
    town.wait(Duration.ofDays(5));
    cast(vote, 1, Stance.FOR);
    town.wait(Duration.ofDays(-3));
    town.ballots.cast(town.voter(vote, 1), vote, new Cast(1, Stance.AGAINST, 1, Ids.next(), ""));
    assertThat(town.ballots.of(town.voter(vote, 1), vote).getFirst().cast().stance())
        .isEqualTo(Stance.AGAINST);
  }

  @Test
  void beforeTheHourNobodyVotes() {
    VoteKey vote = town.opened(3);
    town.wait(Duration.ofSeconds(-1));
    refused("voting.cast.early", () -> cast(vote, 1, Stance.FOR));
  }

  @Test
  void ownersAreNotCutShortUnlessAllHaveVoted() {
    VoteKey vote = town.opened(2);
    cast(vote, 1, Stance.FOR);
    refused("voting.close.early", () -> town.votes.close(SUN, vote));
    cast(vote, 2, Stance.FOR);
    town.votes.close(SUN, vote);
    assertThat(town.votes.result(vote)).isPresent();
    refused("refused.stale", () -> town.votes.close(SUN, vote));
    refused("voting.cast.closed", () -> cast(vote, 2, Stance.AGAINST));
  }

  @Test
  void inAMeetingThoseWhoStepAsideAndThoseWhoAreAwayDoNotVote() {
    List<Member> members =
        List.of(
            Member.there(Ids.next(), "周敏"),
            Member.there(Ids.next(), "丁文博"),
            Member.there(Ids.next(), "何雨晴"),
            new Member(Ids.next(), "马长顺", Member.Seat.MEMBER, true, "是施工方的亲属"),
            new Member(Ids.next(), "谢桂兰", Member.Seat.MEMBER, false, ""));
    VoteKey vote = meeting(Body.COUNCIL, Manner.OPEN, members);
    for (int i = 0; i < 3; i++) town.ballots.cast(by(members.get(i)), vote, forOnce(i + 1));
    refused("voting.cast.recused", () -> town.ballots.cast(by(members.get(3)), vote, forOnce(4)));
    refused("voting.cast.absent", () -> town.ballots.cast(by(members.get(4)), vote, forOnce(5)));
    town.votes.close(SUN, vote);
    Count count = town.votes.result(vote).orElseThrow().tally().count();
    assertThat(count.present()).isEqualTo(Weight.heads(4));
    assertThat(count.all()).isEqualTo(Weight.heads(5));
    assertThat(town.votes.result(vote).orElseThrow().tally().outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aSecretBallotIsCountedAndNobodyCanTellWhose() {
    List<Member> members = VotingTown.there(5);
    VoteKey vote = meeting(Body.COUNCIL, Manner.SECRET, members);
    String code = Receipts.fresh();
    Actor first = by(members.getFirst());
    town.ballots.cast(first, vote, new Cast(1, Stance.FOR, 0, Ids.next(), code));
    // the answer was lost on the way: the same receipt again is no second ballot
    town.ballots.cast(first, vote, new Cast(1, Stance.FOR, 0, Ids.next(), code));
    refused(
        "voting.cast.already.WEB",
        () ->
            town.ballots.cast(
                first, vote, new Cast(1, Stance.AGAINST, 0, Ids.next(), Receipts.fresh())));
    // an open ballot cannot slip into a secret vote
    refused("refused.stale", () -> town.ballots.cast(by(members.get(1)), vote, forOnce(2)));
    assertThat(town.ballots.of(first, vote).getFirst().cast())
        .isEqualTo(new Ballots.Known(Way.WEB, 0, null));
    assertThat(
            town.sql
                .sql(
                    """
                    select column_name from information_schema.columns
                    where table_schema = 'voting' and table_name = 'secret_ballot'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("area", "vote", "receipt", "stance");
  }

  @Test
  void withAreasCountedNoBallotCanBeSecret() {
    refused(
        "voting.manner.noSecret",
        "manner",
        () ->
            town.votes.propose(
                SUN,
                town.shed(
                    Manner.SECRET,
                    org.gongzhi.voting.count.Rule.owners(
                        org.gongzhi.voting.count.OwnersItem.COMMITTEE))));
  }

  private VoteKey meeting(Body body, Manner manner, List<Member> members) {
    return town.quick.put(
        SUN,
        new QuickVotes.Question(
            VotingTown.AREA,
            VotingTown.MIYA,
            Subject.PLAIN,
            new Vote.Words("楼道堆物", "同意周末集中清理吗？"),
            body,
            manner,
            members));
  }

  private void cast(VoteKey vote, int voter, Stance stance) {
    town.ballots.cast(town.voter(vote, voter), vote, Cast.of(voter, stance, Ids.next()));
  }

  private static Cast forOnce(int voter) {
    return Cast.of(voter, Stance.FOR, Ids.next());
  }

  private static Actor by(Member m) {
    return Actor.resident(m.person(), m.name());
  }

  static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    Assertions.assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.sentence().key()).isEqualTo(key));
  }

  static void refused(
      String key, String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    Assertions.assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.fields().get(field).key()).isEqualTo(key));
  }
}
