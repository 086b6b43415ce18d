package org.gongzhi.council.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongzhi.TownTest;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.voting.Ballots;
import org.gongzhi.voting.Cast;
import org.gongzhi.voting.VoteKey;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Stance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sixty-four at once. */
@TownTest
class MeetingRaceTest {
  private static final int MANY = 64;

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;

  private interface Deed {
    void by(int i) throws Exception;
  }

  /** How many were let through; refusals are an answer, everything else a fault. */
  private static long together(Deed deed) throws Exception {
    CyclicBarrier start = new CyclicBarrier(MANY);
    long done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        int n = i;
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    deed.by(n);
                    return true;
                  } catch (Refused r) {
                    return false;
                  }
                }));
      }
      for (Future<Boolean> f : all) if (f.get()) done++;
    }
    return done;
  }

  private long rows(String table, MeetingKey key) {
    return sql.sql("select count(*) from council." + table + " where area = :area and meeting = :meeting")
        .param("area", key.area())
        .param("meeting", key.id())
        .query(Long.class)
        .single();
  }

  @Test
  void oneMeetingIsPlannedOnePersonSignsInOnceAndOneMotionIsOnTheFloor() throws Exception {
    MeetingTown town = new MeetingTown(context, 3);
    together(i -> town.meetings().plan(town.secretary, MeetingTown.AREA, town.quarter));
    assertThat(town.meetings().in(MeetingTown.AREA, town.quarter)).hasSize(1);

    MeetingTown other = new MeetingTown(context, 3);
    MeetingKey key = other.debating(3);
    Attendance attendance = context.getBean(Attendance.class);
    long before = rows("sign_in", key);
    String code = attendance.code(other.secretary, other.now(key));
    Actor one = other.council.getFirst();
    assertThat(together(i -> attendance.sign(one, other.now(key), code))).isEqualTo(MANY);
    assertThat(rows("sign_in", key)).isEqualTo(before);

    Motions motions = context.getBean(Motions.class);
    assertThat(
            together(
                i -> motions.put(other.secretary, key, "动议" + i, "甲", Body.MOTION, Motion.How.SIGNED)))
        .isEqualTo(1);
    assertThat(rows("motion", key)).isEqualTo(1);
  }

  @Test
  void oneBallotForOneMemberAndEveryBallotIsCountedOrRefusedWhileTheChairCloses() throws Exception {
    MeetingTown town = new MeetingTown(context, 66);
    MeetingKey key = town.debating(66);
    Motions motions = context.getBean(Motions.class);
    Ballots ballots = context.getBean(Ballots.class);
    motions.put(town.secretary, key, "换减速带", "甲", Body.MOTION, Motion.How.SIGNED);
    motions.vote(town.secretary, key, 1);
    VoteKey vote = new VoteKey(MeetingTown.AREA, motions.of(key).getFirst().vote());
    Actor last = town.council.get(65);
    assertThat(together(i -> ballots.cast(last, vote, Cast.of(66, Stance.FOR, Ids.next())))).isEqualTo(1);
    long counted =
        together(
            i -> {
              if (i == 20) motions.close(town.secretary, key, 1);
              else ballots.cast(town.council.get(i), vote, Cast.of(i + 1, Stance.FOR, Ids.next()));
            });
    Motion.Count count = motions.of(key).getFirst().count();
    assertThat(count).isNotNull();
    assertThat((long) count.pro()).isEqualTo(counted);
    assertThat(motions.taken(town.now(key), motions.of(key).getFirst())).isEqualTo(count.pro());
  }

  @Test
  void oneSignatureForAPartyAndOneNextVersion() throws Exception {
    MeetingTown town = new MeetingTown(context, 3);
    MeetingKey key = town.debating(3);
    Decisions decisions = context.getBean(Decisions.class);
    Minutes minutes = context.getBean(Minutes.class);
    long ended =
        together(
            i -> decisions.end(town.secretary, key, 1, Item.Conclusion.AGREED, "换" + i, town.task()));
    assertThat(ended).isEqualTo(1);
    assertThat(rows("task", key)).isEqualTo(1);
    town.meetings().close(town.secretary, key);
    together(i -> minutes.write(town.secretary, key));
    MinutesText text = minutes.latest(key).orElseThrow();
    assertThat(
            together(
                i ->
                    minutes.edit(
                        town.secretary, key, 1, List.of(new MinutesText.Section("一", "版" + i)))))
        .isEqualTo(1);
    String digest = minutes.latest(key).orElseThrow().digest();
    assertThat(digest).isNotEqualTo(text.digest());
    assertThat(
            together(
                i -> minutes.sign(town.owner, key, OrganisationKind.OWNERS_COMMITTEE, 2, digest)))
        .isEqualTo(1);
    assertThat(town.meetings().whole(town.now(key))).isTrue();
  }
}
