package org.gongzhi.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 账号. The way in for a person: a name and a password. */
@Service
public class Accounts {
  /** After this long without a sign-in an account is shown as idle. */
  static final Duration IDLE = Duration.ofDays(180);

  private final AccountStore store;
  private final Passwords passwords;
  private final Actors actors;
  private final SignIn signIn;
  private final Clock clock;

  Accounts(
      AccountStore store, Passwords passwords, Actors actors, SignIn signIn, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.actors = actors;
    this.signIn = signIn;
    this.clock = clock;
  }

  /**
   * Opens an account for a person of the area.
   *
   * @param actor an administrator of the area or the system
   * @param name a telephone number or a word; case and spaces do not matter
   * @return the account's id
   * @throws Refused if the name is taken, the password is weak, or there is no such person
   */
  public UUID create(Actor actor, String area, UUID person, String name, String password) {
    Organisations.requireAdministrator(actor, area);
    String normal = AccountName.normal("name", name);
    String hash = passwords.hash("password", password, normal);
    return insert(area, person, normal, new AccountStore.Secret(hash, false));
  }

  /**
   * Opens an account that no password opens until it is {@linkplain #resetPassword reset}. As {@link
   * #create} otherwise, and at once, for no password is hashed.
   */
  public UUID createLocked(Actor actor, String area, UUID person, String name) {
    Organisations.requireAdministrator(actor, area);
    AccountStore.Secret secret = new AccountStore.Secret(passwords.nobodys(), false);
    return insert(area, person, AccountName.normal("name", name), secret);
  }

  /**
   * 开通. Opens an account with a password that is good for one sign-in: its owner chooses their own
   * then. For those who hold a post, or ever held one, by an administrator; for residents by whoever
   * oversees the area. What somebody may do comes from their posts alone, never from the account.
   *
   * @return the password, which is kept nowhere
   * @throws Refused if the name is missing or taken, or there is no such person
   */
  public String open(Actor actor, String area, UUID person, String name) {
    requireMayOpen(actor, area, person);
    String normal = AccountName.normal("name", name);
    String once = passwords.once();
    String hash = passwords.hash("password", once, normal);
    insert(area, person, normal, new AccountStore.Secret(hash, true));
    return once;
  }

  private UUID insert(String area, UUID person, String normal, AccountStore.Secret hash) {
    if (!store.personExists(area, person)) throw Refused.notFound();
    UUID id = Ids.next();
    if (!store.insert(id, normal, hash, area, person, clock.instant())) {
      throw Refused.invalid("name", "account.name.taken");
    }
    return id;
  }

  /**
   * 我的账号. What somebody reads of their own account.
   *
   * @param area where their person is registered
   * @param person the person's id
   * @param name what they sign in with; of a telephone number only beginning and end
   */
  public record Own(String area, UUID person, String name) {}

  /**
   * The account somebody is signed in with.
   *
   * @throws Refused as not found when there is no such account
   */
  public Own own(UUID account) {
    AccountStore.Row row = store.find(account).orElseThrow(Refused::notFound);
    String name = store.name(row);
    return new Own(
        row.personArea(),
        row.person(),
        Phones.looksLikeOne(name) ? Masking.phone(name) : name);
  }

  /** The account of this name; empty if there is none. */
  public Optional<UUID> named(String name) {
    return store.named(AccountName.normal("name", name)).map(AccountStore.Row::id);
  }

  /**
   * 改密码. Sessions elsewhere end; the answer is what this one has to remember from now on.
   *
   * @param address where the request comes from
   * @throws Refused if the old password is wrong, it was tried too often, or the new one is weak
   */
  public Signed changePassword(UUID account, String old, String fresh, String address) {
    AccountStore.Row row = store.find(account).orElseThrow(Refused::notFound);
    String name = store.name(row);
    String hash = passwords.hash("password", fresh, name);
    signIn.judge("old", name, old, address);
    if (!store.change(row, new AccountStore.Secret(hash, false))) throw Refused.stale();
    actors.forget(account);
    return new Signed(account, row.generation() + 1);
  }

  /**
   * 重设密码. Done face to face by somebody who oversees the person's area; for those who hold a post, or
   * ever held one, by an administrator only, so that nobody can take a higher one's place.
   *
   * @return a password good for one sign-in, kept nowhere
   */
  public String resetPassword(Actor actor, UUID account) {
    AccountStore.Row row = overseen(actor, account);
    String once = passwords.once();
    String hash = passwords.hash("password", once, store.name(row));
    if (!store.change(row, new AccountStore.Secret(hash, true))) throw Refused.stale();
    actors.forget(account);
    signIn.forgive(store.name(row));
    return once;
  }

  /**
   * 一个账号 in a list.
   *
   * @param name what they sign in with; of a telephone number only beginning and end
   * @param enabled false when it was blocked
   * @param mustChange whether its password was given by somebody else and not yet changed
   * @param idle 僵尸账号: whether nobody has signed in with it for half a year
   * @param lastSignIn null if nobody ever has
   */
  public record Listed(
      UUID id,
      String name,
      UUID person,
      String personName,
      boolean enabled,
      boolean mustChange,
      boolean idle,
      @Nullable Instant lastSignIn) {}

  /** The accounts of all who hold a post of the area or ever held one, by the names of the people. */
  public List<Listed> in(Actor actor, String area) {
    Organisations.requireAdministrator(actor, area);
    return store.in(area, null).stream().map(this::listed).toList();
  }

  /** The accounts of one person; empty for those who may not open, block and reset them. */
  public Optional<List<Listed>> of(Actor actor, String area, UUID person) {
    return mayOpen(actor, area, person)
        ? Optional.of(store.in(area, person).stream().map(this::listed).toList())
        : Optional.empty();
  }

  private Listed listed(AccountStore.Listed a) {
    Instant last = a.lastSignIn() == null ? a.madeAt() : a.lastSignIn();
    return new Listed(
        a.id(),
        Phones.looksLikeOne(a.name()) ? Masking.phone(a.name()) : a.name(),
        a.person(),
        a.personName(),
        a.enabled(),
        a.mustChange(),
        last.isBefore(clock.instant().minus(IDLE)),
        a.lastSignIn());
  }

  /** 停用. Ends its sessions at once; nothing of what it did is lost. */
  public void disable(Actor actor, UUID account) {
    store.enable(overseen(actor, account).id(), false);
    actors.forget(account);
  }

  /** 启用. */
  public void enable(Actor actor, UUID account) {
    store.enable(overseen(actor, account).id(), true);
    actors.forget(account);
  }

  private AccountStore.Row overseen(Actor actor, UUID account) {
    AccountStore.Row row = store.find(account).orElseThrow(Refused::notFound);
    requireMayOpen(actor, row.personArea(), row.person());
    return row;
  }

  private boolean mayOpen(Actor actor, String area, UUID person) {
    if (actor.isSystem() || Office.ADMINISTRATOR.isHeldOver(actor, area)) return true;
    return actor.oversees(area) && !store.holdsAnyPost(area, person);
  }

  private void requireMayOpen(Actor actor, String area, UUID person) {
    if (!mayOpen(actor, area, person)) throw Refused.notFound();
  }
}
