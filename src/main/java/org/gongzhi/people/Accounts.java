package org.gongzhi.people;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.springframework.stereotype.Service;

/** 账号. The way in for a person: a name and a password. */
@Service
public class Accounts {
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
    return insert(area, person, normal, passwords.hash("password", password, normal));
  }

  /**
   * Opens an account that no password opens until it is {@linkplain #resetPassword reset}. As {@link
   * #create} otherwise, and at once, for no password is hashed.
   */
  public UUID createLocked(Actor actor, String area, UUID person, String name) {
    Organisations.requireAdministrator(actor, area);
    return insert(area, person, AccountName.normal("name", name), passwords.nobodys());
  }

  private UUID insert(String area, UUID person, String normal, String hash) {
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
    if (!store.change(row, hash)) throw Refused.stale();
    actors.forget(account);
    return new Signed(account, row.generation() + 1);
  }

  /**
   * 重设密码. Done face to face by somebody who oversees the person's area; for those who hold a post, or
   * ever held one, by an administrator only, so that nobody can take a higher one's place.
   */
  public void resetPassword(Actor actor, UUID account, String fresh) {
    AccountStore.Row row = overseen(actor, account);
    String hash = passwords.hash("password", fresh, store.name(row));
    if (!store.change(row, hash)) throw Refused.stale();
    actors.forget(account);
    signIn.forgive(store.name(row));
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
    boolean plain =
        actor.oversees(row.personArea())
            && !store.holdsAnyPost(row.personArea(), row.person());
    if (!plain) Organisations.requireAdministrator(actor, row.personArea());
    return row;
  }
}
