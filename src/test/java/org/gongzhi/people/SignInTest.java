package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.people.SampleTown.PASSWORD;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.crypto.BlindIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  private static final String HERE = "203.0.113.7";

  private final SampleTown town = new SampleTown();
  private final UUID account = town.account(town.person("顾海", null), "13800000001");

  @ParameterizedTest
  @ValueSource(strings = {"13800000001", "138 0000 0001", " +86-138-0000-0001 ", "１３８００００００01"})
  void knowsANumberHoweverItIsWritten(String name) {
    assertThat(town.signIn.with(name, PASSWORD, HERE)).isEqualTo(new Signed(account, 1));
  }

  @Test
  void saysHowManyTriesAreLeftForUnknownNamesToo() {
    for (String name : new String[] {"13800000001", "13800000009"}) {
      for (int left = 4; left > 0; left--) {
        assertThat(sentence(name, "wrong")).isEqualTo(Sentence.of("signin.wrong", left));
      }
      assertThat(waits(name)).isEqualTo(1);
    }
  }

  @Test
  void theWaitDoublesUpToAQuarterOfAnHourAndEvenTheRightPasswordWaits() {
    failTimes("13800000001", 5);
    for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
      assertThatThrownBy(() -> town.signIn.with("13800000001", PASSWORD, HERE))
          .isInstanceOfSatisfying(
              Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.THROTTLED));
      town.wait(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThat(waits("13800000001")).isEqualTo(1);
      town.wait(Duration.ofSeconds(1));
      fail("13800000001");
    }
  }

  @Test
  void aRightPasswordAfterTheWaitForgivesEverything() {
    failTimes("13800000001", 5);
    town.wait(Duration.ofMinutes(1));
    town.signIn.with("13800000001", PASSWORD, HERE);
    assertThat(sentence("13800000001", "wrong")).isEqualTo(Sentence.of("signin.wrong", 4));
  }

  @Test
  void aRestartDoesNotForget() {
    failTimes("13800000001", 5);
    Throttle restarted = new Throttle(town.sql, new BlindIndex(town.ring), town.clock);
    assertThat(restarted.minutesLeft(Throttle.Of.ACCOUNT, "13800000001")).isEqualTo(1);
  }

  @Test
  void aClockSetBackDoesNotLockAnybodyOutForLong() {
    failTimes("13800000001", 5);
    town.wait(Duration.ofDays(-200));
    town.signIn.with("13800000001", PASSWORD, HERE);
  }

  @Test
  void anAddressThatTriesManyNamesWaitsAndOthersDoNot() {
    IntStream.range(0, 30).forEach(i -> fail("nobody" + i));
    Refusals.says("throttle.wait", () -> town.signIn.with("13800000001", PASSWORD, HERE));
    town.signIn.with("13800000001", PASSWORD, "198.51.100.1");
    town.wait(Duration.ofMinutes(1));
    town.signIn.with("13800000001", PASSWORD, HERE);
  }

  @Test
  void aBusyOfficeSignsInAllDayFromOneAddress() {
    IntStream.range(0, 40).forEach(_ -> town.signIn.with("13800000001", PASSWORD, HERE));
    assertThat(town.sql.sql("select count(*) from people.attempt").query(Integer.class).single())
        .isZero();
  }

  @Test
  void manyGuessesAtOnceGetNoMoreTriesThanOneAfterAnother() {
    AtomicInteger judged = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(64)) {
      for (int i = 0; i < 64; i++) {
        String address = "198.51.100." + i;
        threads.submit(
            () -> {
              try {
                town.throttle.attempt(Throttle.Of.ACCOUNT, "13800000001");
                judged.incrementAndGet();
                town.throttle.attempt(Throttle.Of.ADDRESS, address);
              } catch (Refused r) {
                assertThat(r.kind()).isEqualTo(Refused.Kind.THROTTLED);
              }
            });
      }
    }
    assertThat(judged).hasValue(5);
  }

  /**
   * One Argon2 hash is nearly all of the time a sign-in takes. It is recognised by the memory it fills,
   * because on a busy machine a clock would tell nothing.
   */
  @ParameterizedTest
  @ValueSource(strings = {"13800000001", "nobody"})
  void anUnknownNameCostsAsMuchAsAKnownOne(String name) {
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    fail(name);
    assertThat((thread.getCurrentThreadAllocatedBytes() - before) >> 20).isBetween(32L, 48L);
  }

  @Test
  void aDisabledAccountIsRefusedInTheSameWords() {
    town.accounts.disable(SampleTown.GRID_WORKER, account);
    assertThat(sentence("13800000001", PASSWORD)).isEqualTo(Sentence.of("signin.wrong", 4));
    town.accounts.enable(SampleTown.GRID_WORKER, account);
    town.signIn.with("13800000001", PASSWORD, HERE);
  }

  @Test
  void saysWhatIsWrongWithTheForm() {
    Refusals.invalid(
        "name", "person.phone.mobile", () -> town.signIn.with("1380000", PASSWORD, HERE));
    Refusals.invalid("name", "account.name.missing", () -> town.signIn.with(" ", PASSWORD, HERE));
    Refusals.invalid(
        "password", "password.missing", () -> town.signIn.with("13800000001", "", HERE));
    Refusals.invalid(
        "name", "text.tooLong", () -> town.signIn.with("x".repeat(2_000_000), PASSWORD, HERE));
    Refusals.invalid(
        "password",
        "signin.wrong",
        () -> town.signIn.with("' or 1=1 --", "\u0000\ud800" + "x".repeat(2_000_000), HERE));
  }

  @Test
  void theTableOfAttemptsTellsNeitherNamesNorAddressesAndIsSwept() {
    fail("13800000001");
    assertThat(
            town.sql
                .sql("select string_agg(encode(subject, 'escape'), ' ') from people.attempt")
                .query(String.class)
                .single())
        .doesNotContain("138", "203.0.113");
    assertThat(town.throttle.sweep()).isZero();
    town.wait(Duration.ofHours(25));
    assertThat(town.throttle.sweep()).isEqualTo(2);
  }

  private void failTimes(String name, int n) {
    IntStream.range(0, n).forEach(_ -> fail(name));
  }

  private void fail(String name) {
    assertThatThrownBy(() -> town.signIn.with(name, "wrong", HERE)).isInstanceOf(Refused.class);
  }

  private Sentence sentence(String name, String password) {
    try {
      town.signIn.with(name, password, HERE);
      throw new AssertionError("signed in");
    } catch (Refused r) {
      return r.fields().values().iterator().next();
    }
  }

  private Object waits(String name) {
    try {
      town.signIn.with(name, "wrong", HERE);
      throw new AssertionError("signed in");
    } catch (Refused r) {
      assertThat(r.sentence().key()).isEqualTo("throttle.wait");
      return r.sentence().args().getFirst();
    }
  }
}
