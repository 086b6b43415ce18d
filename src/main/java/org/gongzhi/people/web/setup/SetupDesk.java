package org.gongzhi.people.web.setup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongzhi.people.Office;
import org.gongzhi.places.Area;
import org.gongzhi.places.Areas;
import org.gongzhi.places.Writers;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.springframework.stereotype.Component;

/** Lets somebody at the settings of a community, and reads what their forms have in common. */
@Component
class SetupDesk {
  private final Areas areas;

  SetupDesk(Areas areas) {
    this.areas = areas;
  }

  /**
   * The community, for its administrator.
   *
   * @throws Refused as not found for anybody else
   */
  Area administered(Actor actor, String code) {
    if (!administers(actor, code)) throw Refused.notFound();
    return community(code);
  }

  /** The community, for who may change its places: its administrator, secretary and workers. */
  Area edited(Actor actor, String code) {
    Writers.require(actor, code);
    return community(code);
  }

  /** The community, for who oversees it: grid workers and the street as well. */
  Area overseen(Actor actor, String code) {
    if (!actor.oversees(code)) throw Refused.notFound();
    return community(code);
  }

  static boolean administers(Actor actor, String code) {
    return actor.posts().stream()
        .filter(p -> p.office().equals(Office.ADMINISTRATOR.name()))
        .anyMatch(p -> p.area() != null && code.startsWith(p.area()));
  }

  /** The communities somebody oversees, one or all of their street. */
  List<Area> communities(Actor actor) {
    return areas.communities(actor.areas());
  }

  private Area community(String code) {
    return areas
        .find(code)
        .filter(a -> a.kind() == Area.Kind.COMMUNITY)
        .orElseThrow(Refused::notFound);
  }

  /** The codes of everything around a community, itself first. */
  List<String> around(String code) {
    return areas.path(code).reversed().stream().map(Area::code).toList();
  }

  /**
   * A day as browsers send it.
   *
   * @throws Refused if there is something else
   */
  static Optional<LocalDate> day(Form form, String field) {
    String typed = form.line(field);
    if (typed.isEmpty()) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      throw Refused.invalid(field, "setup.day.unreadable");
    }
  }

  /**
   * @throws Refused as invalid if there is no such choice
   */
  static <E extends Enum<E>> E choice(Class<E> type, String field, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(value))
        .findFirst()
        .orElseThrow(() -> Refused.invalid(field, "setup.choice.unknown"));
  }

  static String path(String area) {
    return "/desk/settings/" + area;
  }
}
