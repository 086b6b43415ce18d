package org.gongzhi.demo;

import java.util.UUID;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Actors;
import org.gongzhi.platform.Actor;
import org.springframework.stereotype.Component;

/** 演示账号. An account for everyone who holds a post or is offered on the sign-in page; no password opens them. */
@Component
class DemoAccounts {
  private final Accounts accounts;
  private final Actors actors;

  DemoAccounts(Accounts accounts, Actors actors) {
    this.accounts = accounts;
    this.actors = actors;
  }

  /** Opens the accounts, named as the people are, and adds to the cast who acts by them. */
  void open(Cast cast) {
    cast.people()
        .forEach(
            (name, person) -> {
              UUID account = accounts.createLocked(Actor.SYSTEM, person.area(), person.id(), name);
              cast.actors().put(name, actors.of(account).orElseThrow());
            });
  }
}
