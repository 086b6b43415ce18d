package org.gongzhi.channels.open311.web;

import java.util.List;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.places.Area;
import org.gongzhi.places.Areas;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.springframework.stereotype.Component;

/** Lets the administrator of a community in, and nobody else. */
@Component("open311Desk")
class Desk {
  static final String PATH = "/desk/settings/open311";

  private final Areas areas;

  Desk(Areas areas) {
    this.areas = areas;
  }

  /**
   * The community.
   *
   * @throws Refused as not found for who is not its administrator
   */
  Area administered(Actor actor, String code) {
    if (!Keys.mayGive(actor, code)) throw Refused.notFound();
    return areas
        .find(code)
        .filter(a -> a.kind() == Area.Kind.COMMUNITY)
        .orElseThrow(Refused::notFound);
  }

  /** The communities whose settings somebody may change. */
  List<Area> administered(Actor actor) {
    return overseen(actor).stream().filter(a -> Keys.mayGive(actor, a.code())).toList();
  }

  /** The communities somebody oversees. */
  List<Area> overseen(Actor actor) {
    return areas.communities(actor.areas());
  }

  static String path(String area) {
    return PATH + "/" + area;
  }
}
