package org.gongzhi.people;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongzhi.platform.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * 登录. Judges a name and a password. What it answers, and how long that takes, does not tell whether there
 * is such an account.
 */
@Service
public class SignIn {
  private final AccountStore store;
  private final Passwords passwords;
  private final Throttle throttle;
  private final ObjectProvider<DemoRoles> demo;
  private final Clock clock;

  SignIn(
      AccountStore store,
      Passwords passwords,
      Throttle throttle,
      ObjectProvider<DemoRoles> demo,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.throttle = throttle;
    this.demo = demo;
    this.clock = clock;
  }

  /**
   * @param address where the request comes from
   * @return what the session has to remember
   * @throws Refused if the name or password is missing or wrong, or was tried too often
   */
  public Signed with(String name, String password, String address) {
    String normal = AccountName.normal("name", name);
    Signed signed = judge("password", normal, password, address).signed();
    store.signedIn(signed.account(), clock.instant());
    return signed;
  }

  /**
   * 演示. Without a password, as one of the demo's people.
   *
   * @throws Refused if there is no demo here, or no such role in it
   */
  public Signed demo(String role) {
    return Stream.ofNullable(demo.getIfAvailable())
        .flatMap(d -> d.roles().stream())
        .filter(r -> r.key().equals(role))
        .findFirst()
        .flatMap(r -> store.named(AccountName.normal("role", r.account())))
        .filter(AccountStore.Row::enabled)
        .map(AccountStore.Row::signed)
        .orElseThrow(Refused::notFound);
  }

  /** The account, if the password is right; a refusal at this field otherwise. */
  AccountStore.Row judge(String field, String name, String password, String address) {
    if (password.isEmpty()) throw Refused.invalid(field, "password.missing");
    throttle.attempt(Throttle.Of.ADDRESS, address);
    int left = throttle.attempt(Throttle.Of.ACCOUNT, name);
    Optional<AccountStore.Row> found = store.named(name);
    if (!isRight(found, password)) throw wrong(field, name, left);
    AccountStore.Row account = found.orElseThrow();
    throttle.clear(Throttle.Of.ACCOUNT, name);
    throttle.strikeOff(Throttle.Of.ADDRESS, address);
    if (passwords.isOutdated(account.password())) {
      store.rehash(account, passwords.rehash(password));
    }
    return account;
  }

  /** The attempts at this account are forgotten: its owner stands in front of us. */
  void forgive(String name) {
    throttle.clear(Throttle.Of.ACCOUNT, name);
  }

  private boolean isRight(Optional<AccountStore.Row> found, String password) {
    if (found.isEmpty()) {
      passwords.matchNobody(password);
      return false;
    }
    boolean matches = passwords.matches(password, found.get().password());
    return matches && found.get().enabled();
  }

  private Refused wrong(String field, String name, int left) {
    return left > 0
        ? Refused.invalid(field, "signin.wrong", left)
        : Refused.throttled(
            "throttle.wait", Math.max(1, throttle.minutesLeft(Throttle.Of.ACCOUNT, name)));
  }
}
