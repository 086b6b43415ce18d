package org.gongzhi.people;

import org.springframework.context.ApplicationContext;

/** Lets the town forget who works where, as it does twice a minute by itself. */
public final class Forgetting {
  private Forgetting() {}

  public static void everybody(ApplicationContext town) {
    town.getBean(Actors.class).forget();
  }
}
