package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.casework.Lamp.LYU;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongzhi.Database;
import org.gongzhi.casework.Lamp.LampVerb;
import org.gongzhi.casework.Lamp.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody follows the ledger and writes down what they heard. */
class FollowersTest {
  private Database database;
  private Crowd crowd;
  private Town town;
  private Followers followers;
  private TransactionTemplate transaction;

  /** There from the start, and heard of. */
  private CaseFile before;

  @BeforeEach
  void settle() throws SQLException {
    database = Database.fresh();
    try (Connection owner = database.asOwner();
        Statement s = owner.createStatement()) {
      s.execute("create table public.heard (case_id uuid not null, seq int not null)");
      s.execute("grant select, insert on public.heard to public");
    }
    crowd = new Crowd(database);
    town = new Town(crowd.pool());
    followers = new Followers(town.sql, town.transactions());
    transaction = new TransactionTemplate(town.transactions());
    before = town.lampIsOut();
    followers.follow("notices", 10, this::hear);
  }

  @AfterEach
  void home() {
    crowd.close();
  }

  @Test
  void everyActIsHeardOnceWhileManyWrite() throws Exception {
    AtomicInteger writing = new AtomicInteger(Crowd.SIZE - 4);
    crowd.atOnce(
        i -> {
          if (i < 4) {
            while (writing.get() > 0) followers.follow("notices", 7, this::hear);
          } else {
            for (int n = 0; n < 4; n++) slowly(() -> town.does(LYU, town.lampIsOut(), LampVerb.SIGN));
            writing.decrementAndGet();
          }
          return null;
        });
    while (followers.follow("notices", 100, this::hear) > 0) {}
    assertThat(heard()).hasSize(1 + 60 * 4 * 2).containsExactlyElementsOf(written());
  }

  @Test
  void whoCommitsLateIsWaitedFor() {
    AtomicInteger meanwhile = new AtomicInteger(-1);
    transaction.executeWithoutResult(
        _ -> {
          town.lampIsOut();
          join(Thread.ofPlatform().start(() -> meanwhile.set(signsAndFollows())));
        });
    assertThat(meanwhile.get()).as("nothing is read past a transaction that still writes").isZero();
    assertThat(followers.follow("notices", 10, this::hear)).isEqualTo(2);
    assertThat(heard()).containsExactlyElementsOf(written());
  }

  /** On a case that is there already, so that the two do not wait for each other's number. */
  private int signsAndFollows() {
    town.does(LYU, before, LampVerb.SIGN);
    return followers.follow("notices", 10, this::hear);
  }

  @Test
  void whatAFollowerDidBeforeItFellIsUndoneAndComesAgain() {
    CaseFile c = town.does(LYU, before, LampVerb.SIGN);
    assertThatThrownBy(
            () ->
                followers.follow(
                    "notices",
                    10,
                    acts -> {
                      hear(acts);
                      throw new IllegalStateException("the power went");
                    }))
        .hasMessage("the power went");
    assertThat(heard()).hasSize(1);
    assertThat(followers.follow("notices", 10, this::hear)).isEqualTo(1);
    assertThat(followers.follow("notices", 10, this::hear)).isZero();
    assertThat(heard()).hasSize(2).last().isEqualTo(c.key().id() + " 2");
  }

  @Test
  void twoServersDoNotFollowUnderOneNameAtOnce() {
    town.does(LYU, before, LampVerb.SIGN);
    AtomicInteger other = new AtomicInteger(-1);
    AtomicBoolean stranger = new AtomicBoolean();
    int got =
        followers.follow(
            "notices",
            10,
            acts -> {
              hear(acts);
              Thread second =
                  Thread.ofPlatform()
                      .start(
                          () -> {
                            other.set(followers.follow("notices", 10, this::hear));
                            stranger.set(followers.follow("points", 10, _ -> {}) == 2);
                          });
              join(second);
            });
    assertThat(got).isEqualTo(1);
    assertThat(other.get()).isZero();
    assertThat(stranger.get()).as("another name has its own pace").isTrue();
    assertThat(heard()).hasSize(2);
  }

  @Test
  void aFollowerGetsNoMoreThanItAsksForAndInOrder() {
    for (int i = 0; i < 5; i++) town.lampIsOut();
    List<String> numbers = new ArrayList<>();
    for (int got : List.of(2, 2, 2, 0))
      assertThat(followers.follow("search", 2, acts -> acts.forEach(a -> numbers.add(a.number()))))
          .isEqualTo(got);
    assertThat(numbers).isSorted().hasSize(6);
  }

  /** 9 comes before 10, although “10” comes before “9”. */
  @Test
  void transactionsAreNumbersAndNotWords() throws SQLException {
    town.lampIsOut();
    try (Connection owner = database.asOwner();
        Statement s = owner.createStatement()) {
      s.executeUpdate("update casework.follower set tx = '0'");
      s.executeUpdate("update casework.act set tx = case number when '" + before.number()
          + "' then '10'::xid8 else '9'::xid8 end");
    }
    assertThat(followers.follow("notices", 1, this::hear)).isEqualTo(1);
    assertThat(followers.follow("notices", 1, this::hear)).isEqualTo(1);
    assertThat(heard()).hasSize(3).last().isNotEqualTo(before.key().id() + " 1");
  }

  private void hear(List<Act> acts) {
    for (Act act : acts)
      town.sql
          .sql("insert into public.heard (case_id, seq) values (:case, :seq)")
          .param("case", act.key().id())
          .param("seq", act.seq())
          .update();
  }

  private List<String> heard() {
    return rows("select case_id || ' ' || seq from public.heard order by case_id, seq");
  }

  private List<String> written() {
    return rows("select case_id || ' ' || seq from casework.act order by case_id, seq");
  }

  private List<String> rows(String sql) {
    return town.sql.sql(sql).query(String.class).list();
  }

  /** Some transactions stay open long after they have written. */
  private void slowly(Runnable work) {
    transaction.executeWithoutResult(
        _ -> {
          work.run();
          if (ThreadLocalRandom.current().nextInt(4) == 0) rest(ThreadLocalRandom.current().nextInt(20));
        });
  }

  private static void rest(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
