package org.gongzhi.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.voting.VotingTown.SUN;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Stance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sixty-four at once. */
class VoteRaceTest {
  private static final int MANY = 64;

  private final HikariDataSource pool = new HikariDataSource();
  private final VotingTown town = new VotingTown(pool);

  @BeforeEach
  void connections() {
    pool.setMaximumPoolSize(20);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  /** How it ended for one of them. */
  private enum End {
    COUNTED,
    REFUSED
  }

  private interface Deed {
    void by(int i) throws Exception;
  }

  /** All start together; refusals are an answer, everything else a fault. */
  private static List<End> together(Deed deed) throws Exception {
    CyclicBarrier start = new CyclicBarrier(MANY);
    List<End> ends = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
      List<Future<End>> futures = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        int n = i;
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    deed.by(n);
                    return End.COUNTED;
                  } catch (Refused r) {
                    return End.REFUSED;
                  }
                }));
      }
      for (Future<End> f : futures) ends.add(f.get());
    }
    return ends;
  }

  private static long counted(List<End> ends) {
    return ends.stream().filter(e -> e == End.COUNTED).count();
  }

  private long rows(String table) {
    return town.sql
        .sql("select count(*) from voting." + table + " where area = :area")
        .param("area", VotingTown.AREA)
        .query(Long.class)
        .single();
  }

  @Test
  void sixtyFourBallotsForOneVoterAreOne() throws Exception {
    VoteKey vote = town.opened(2);
    Actor voter = town.voter(vote, 1);
    List<End> ends =
        together(
            i ->
                town.ballots.cast(
                    voter, vote, Cast.of(1, Stance.values()[i % 3], Ids.next())));
    assertThat(counted(ends)).isEqualTo(1);
    assertThat(rows("register")).isEqualTo(1);
    assertThat(rows("ballot")).isEqualTo(1);
  }

  @Test
  void webAndDoorTogetherAreOneToo() throws Exception {
    VoteKey vote = town.opened(2);
    Actor voter = town.voter(vote, 1);
    List<End> ends =
        together(
            i -> {
              if (i % 2 == 0) town.ballots.cast(voter, vote, Cast.of(1, Stance.FOR, Ids.next()));
              else town.ballots.atTheDoor(SUN, vote, 1, Stance.AGAINST, "沈岚在场");
            });
    assertThat(counted(ends)).isEqualTo(1);
    assertThat(rows("ballot")).isEqualTo(1);
  }

  @Test
  void sixtyFourChangesOfOneBallotAreOne() throws Exception {
    VoteKey vote = town.opened(2);
    Actor voter = town.voter(vote, 1);
    town.ballots.cast(voter, vote, Cast.of(1, Stance.FOR, Ids.next()));
    List<End> ends =
        together(i -> town.ballots.cast(voter, vote, new Cast(1, Stance.AGAINST, 1, Ids.next(), "")));
    assertThat(counted(ends)).isEqualTo(1);
    assertThat(rows("ballot")).isEqualTo(2);
  }

  @Test
  void sixtyFourSecretBallotsOfOneVoterAreOne() throws Exception {
    List<Member> members = VotingTown.there(3);
    VoteKey vote = meeting(Manner.SECRET, members);
    Actor voter = Actor.resident(members.getFirst().person(), "成员1");
    List<End> ends =
        together(
            i ->
                town.ballots.cast(
                    voter, vote, new Cast(1, Stance.FOR, 0, Ids.next(), Receipts.fresh())));
    assertThat(counted(ends)).isEqualTo(1);
    assertThat(rows("secret_ballot")).isEqualTo(1);
  }

  /** Whoever was told that it counts is in the published count, whoever was refused is not. */
  @Test
  void whileAVoteIsClosedEveryBallotIsCountedOrRefused() throws Exception {
    for (int round = 0; round < 8; round++) {
      List<Member> members = VotingTown.there(MANY - 1);
      VoteKey vote = meeting(round % 2 == 0 ? Manner.OPEN : Manner.SECRET, members);
      boolean secret = round % 2 == 1;
      AtomicInteger done = new AtomicInteger();
      List<End> ends =
          together(
              i -> {
                if (i == MANY - 1) {
                  // somewhere in the middle of the rush
                  while (done.get() < 8) Thread.onSpinWait();
                  town.votes.close(SUN, vote);
                  return;
                }
                try {
                  town.ballots.cast(
                      Actor.resident(members.get(i).person(), "成员"),
                      vote,
                      new Cast(i + 1, Stance.FOR, 0, Ids.next(), secret ? Receipts.fresh() : ""));
                } finally {
                  done.incrementAndGet();
                }
              });
      long told = counted(ends.subList(0, MANY - 1));
      VoteResult result = town.votes.result(vote).orElseThrow();
      assertThat(ends.getLast()).isEqualTo(End.COUNTED);
      assertThat(result.tally().count().cast().pro().heads()).as("round " + round).isEqualTo(told);
    }
  }

  @Test
  void sixtyFourWhoCloseCountOnce() throws Exception {
    VoteKey vote = meeting(Manner.OPEN, VotingTown.there(3));
    assertThat(counted(together(_ -> town.votes.close(SUN, vote)))).isEqualTo(1);
    assertThat(rows("result")).isEqualTo(1);
  }

  @Test
  void sixtyFourReadersOfOneSlipAreTwo() throws Exception {
    VoteKey vote = town.opened(2);
    String slip = SlipCode.of(vote, 1);
    List<Actor> clerks = new ArrayList<>();
    for (int i = 0; i < MANY; i++) clerks.add(new Actor(Ids.next(), "录入" + i, VotingTown.XUE.posts()));
    List<End> ends =
        together(i -> town.paper.enter(clerks.get(i), vote, slip, PaperDesk.Mark.FOR, ""));
    // how many read it before it was settled is chance, that it became one ballot is not
    assertThat(rows("paper")).isEqualTo(counted(ends)).isLessThanOrEqualTo(2);
    town.paper.open(SUN, town.votes.run(SUN, vote)).forEach(o -> town.paper.enter(SUN, vote, slip, PaperDesk.Mark.FOR, ""));
    assertThat(rows("ballot")).isEqualTo(1);
    assertThat(rows("paper")).isEqualTo(2);
  }

  @Test
  void sixtyFourWhoPublishHouseRulesMakeOneVersion() throws Exception {
    List<End> ends =
        together(
            i ->
                town.houseRules.publish(
                    SUN,
                    VotingTown.AREA,
                    VotingTown.MIYA,
                    0,
                    new HouseRules.House(
                        0,
                        HouseRules.STARTING.council(),
                        true,
                        org.gongzhi.voting.count.ReadingKind.STRICT,
                        "",
                        15,
                        "议事规则第八条"),
                    "第 " + i + " 次"));
    assertThat(counted(ends)).isEqualTo(1);
    assertThat(town.houseRules.version(VotingTown.AREA, VotingTown.MIYA)).isEqualTo(1);
  }

  private VoteKey meeting(Manner manner, List<Member> members) {
    return town.quick.put(
        SUN,
        new QuickVotes.Question(
            VotingTown.AREA,
            VotingTown.MIYA,
            Subject.PLAIN,
            new Vote.Words("楼道堆物", "同意周末集中清理吗？"),
            Body.MOTION,
            manner,
            members));
  }
}
