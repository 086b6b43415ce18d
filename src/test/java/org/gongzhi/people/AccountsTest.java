package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.people.SampleTown.AREA;
import static org.gongzhi.people.SampleTown.GRID_WORKER;
import static org.gongzhi.people.SampleTown.PASSWORD;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {
  private static final String HERE = "203.0.113.7";

  private final SampleTown town = new SampleTown();
  private final UUID person = town.person("顾海", "13800000001");

  @Test
  void sixtyFourAtOnceMakeOneAccount() {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(64)) {
      for (int i = 0; i < 64; i++) {
        String name = i % 2 == 0 ? "GuHai" : " guhai ";
        threads.submit(
            () -> {
              try {
                town.account(person, name);
                made.incrementAndGet();
              } catch (Refused r) {
                if (r.fields().containsKey("name")) taken.incrementAndGet();
              }
            });
      }
    }
    assertThat(made).hasValue(1);
    assertThat(taken).hasValue(63);
  }

  @Test
  void keepsTheNameSealedAndThePasswordAsArgon2id() throws SQLException {
    UUID id = town.account(person, "13800000001");
    try (Connection c = town.database.asOwner();
        var r =
            c.createStatement()
                .executeQuery("select password, encode(name, 'escape') from people.account")) {
      r.next();
      assertThat(r.getString(1)).startsWith("$argon2id$v=19$m=32768,t=3,p=1$");
      assertThat(r.getString(2)).doesNotContain("138");
    }
    assertThat(town.accounts.named("138-0000-0001")).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "七个字的密码啊, password.short",
    "12345678, password.guessed",
    "Admin123, password.guessed",
    "啊啊啊啊啊啊啊啊啊, password.guessed",
    "13800000001, password.guessed"
  })
  void refusesAWeakPassword(String password, String key) {
    Refusals.invalid(
        "password",
        key,
        () -> town.accounts.create(Actor.SYSTEM, AREA, person, "13800000001", password));
  }

  @Test
  void aNewPasswordEndsTheSessionsElsewhere() {
    UUID id = town.account(person, "guhai");
    Signed before = town.signIn.with("guhai", PASSWORD, HERE);
    assertThat(town.actors.of(before)).isPresent();
    Signed after = town.accounts.changePassword(id, PASSWORD, "换了一个新的密码", HERE);
    assertThat(town.actors.of(before)).isEmpty();
    assertThat(town.actors.of(after)).isPresent();
    assertThat(town.signIn.with("guhai", "换了一个新的密码", HERE)).isEqualTo(after);
  }

  @Test
  void theOldPasswordCannotBeGuessedEither() {
    UUID id = town.account(person, "guhai");
    IntStream.range(0, 4)
        .forEach(
            _ ->
                Refusals.invalid(
                    "old",
                    "signin.wrong",
                    () -> town.accounts.changePassword(id, "wrong", "换了一个新的密码", HERE)));
    Refusals.says(
        "throttle.wait", () -> town.accounts.changePassword(id, "wrong", "换了一个新的密码", HERE));
    Refusals.says("throttle.wait", () -> town.signIn.with("guhai", PASSWORD, HERE));
  }

  @Test
  void disablingEndsEverySessionAtOnce() {
    UUID id = town.account(person, "guhai");
    Signed session = town.signIn.with("guhai", PASSWORD, HERE);
    assertThat(town.actors.of(session)).isPresent();
    town.accounts.disable(GRID_WORKER, id);
    assertThat(town.actors.of(session)).isEmpty();
    town.accounts.enable(GRID_WORKER, id);
    assertThat(town.actors.of(session)).isEmpty();
    assertThat(town.actors.of(id)).isPresent();
  }

  @Test
  void aGridWorkerResetsAResidentsPasswordButNobodysWhoHoldsAPost() {
    UUID resident = town.account(person, "guhai");
    String once = town.accounts.resetPassword(GRID_WORKER, resident);
    Signed signed = town.signIn.with("guhai", once, HERE);
    assertThat(town.actors.mustChange(signed)).isTrue();
    Signed own = town.accounts.changePassword(resident, once, "换成我自己的密码", HERE);
    assertThat(town.actors.mustChange(own)).isFalse();

    UUID worker = town.person("赵强", null);
    UUID account = town.account(worker, "zhaoqiang");
    UUID community = town.organisation(OrganisationKind.COMMUNITY, "东方红社区居民委员会", null);
    town.appoint(worker, community, Office.ADMINISTRATOR);
    Refusals.kind(
        Refused.Kind.NOT_FOUND,
        () -> town.accounts.resetPassword(GRID_WORKER, account));
    town.accounts.resetPassword(SampleTown.ADMINISTRATOR, account);
  }

  @Test
  void othersCanDoNothingWithAccounts() {
    UUID id = town.account(person, "guhai");
    Actor outsider = SampleTown.propertyStaff(Ids.next());
    Actor elsewhere = SampleTown.staff("别处", Office.ADMINISTRATOR, "340303004008");
    for (Actor actor : new Actor[] {outsider, elsewhere, Actor.resident(person, "顾海")}) {
      Refusals.kind(Refused.Kind.NOT_FOUND, () -> town.accounts.disable(actor, id));
      Refusals.kind(
          Refused.Kind.NOT_FOUND, () -> town.accounts.resetPassword(actor, id));
      Refusals.kind(
          Refused.Kind.NOT_FOUND,
          () -> town.accounts.create(actor, AREA, person, "another", PASSWORD));
    }
    Refusals.kind(
        Refused.Kind.NOT_FOUND,
        () -> town.accounts.create(Actor.SYSTEM, AREA, Ids.next(), "another", PASSWORD));
  }

  @Test
  void noPasswordOpensALockedAccountUntilItIsReset() {
    UUID id = town.accounts.createLocked(Actor.SYSTEM, AREA, person, "guhai");
    for (String guess : new String[] {"nobody's password", PASSWORD})
      Refusals.kind(Refused.Kind.INVALID, () -> town.signIn.with("guhai", guess, HERE));
    assertThat(town.actor(id)).isPresent();
    Refusals.kind(
        Refused.Kind.NOT_FOUND,
        () -> town.accounts.createLocked(GRID_WORKER, AREA, person, "another"));
    town.signIn.with("guhai", town.accounts.resetPassword(GRID_WORKER, id), HERE);
  }

  @Test
  void whoHoldsAPostGetsTheAccountFromAnAdministratorAndAResidentFromWhoOversees() {
    String once = town.accounts.open(GRID_WORKER, AREA, person, "guhai");
    assertThat(town.actors.mustChange(town.signIn.with("guhai", once, HERE))).isTrue();
    UUID worker = town.person("赵强", null);
    UUID community = town.organisation(OrganisationKind.COMMUNITY, "东方红社区居民委员会", null);
    town.appoint(worker, community, Office.GRID_WORKER);
    Refusals.kind(
        Refused.Kind.NOT_FOUND,
        () -> town.accounts.open(GRID_WORKER, AREA, worker, "zhaoqiang"));
    town.accounts.open(SampleTown.ADMINISTRATOR, AREA, worker, "zhaoqiang");
    assertThat(town.accounts.in(SampleTown.ADMINISTRATOR, AREA))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.personName()).isEqualTo("赵强");
              assertThat(a.lastSignIn()).isNull();
              assertThat(a.idle()).isFalse();
            });
    town.wait(Accounts.IDLE.plusDays(1));
    assertThat(town.accounts.in(SampleTown.ADMINISTRATOR, AREA))
        .allMatch(Accounts.Listed::idle);
    assertThat(town.accounts.of(GRID_WORKER, AREA, person).orElseThrow())
        .singleElement()
        .extracting(Accounts.Listed::lastSignIn)
        .isNotNull();
    assertThat(town.accounts.of(GRID_WORKER, AREA, worker)).isEmpty();
  }

  @Test
  void resettingForgivesTheFailedTries() {
    UUID id = town.account(person, "guhai");
    for (int i = 0; i < 5; i++) {
      try {
        town.signIn.with("guhai", "wrong", HERE);
      } catch (Refused expected) {
        // five wrong tries
      }
    }
    town.signIn.with("guhai", town.accounts.resetPassword(GRID_WORKER, id), HERE);
  }
}
