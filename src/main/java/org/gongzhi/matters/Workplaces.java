package org.gongzhi.matters;

import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.springframework.stereotype.Service;

/** 工作的地方. Which area somebody works in. */
@Service
public class Workplaces {
  private final Organisations organisations;

  Workplaces(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * The area of their first post: a community, or the street or district they serve.
   *
   * @throws Refused as not found when they hold none
   */
  public String of(Actor actor) {
    return actor.posts().stream()
        .findFirst()
        .flatMap(p -> organisations.find(p.organisation()))
        .orElseThrow(Refused::notFound)
        .area();
  }
}
