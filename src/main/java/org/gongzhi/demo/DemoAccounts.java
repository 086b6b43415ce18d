package org.gongzhi.demo;

import java.util.UUID;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Actors;
import org.gongzhi.platform.Actor;
import org.springframework.stereotype.Component;

/** 演示账号. An account for everyone who ever acts; no password opens any of them. */
@Component
class DemoAccounts {
  private final Accounts accounts;
  private final Actors actors;

  DemoAccounts(Accounts accounts, Actors actors) {
    this.accounts = accounts;
    this.actors = actors;
  }

  /** Opens an account, named as the person is, and tells who acts by it. */
  Actor open(String name, Cast.Known person) {
    UUID account = accounts.createLocked(Actor.SYSTEM, person.area(), person.id(), name);
    return actors.of(account).orElseThrow();
  }
}
