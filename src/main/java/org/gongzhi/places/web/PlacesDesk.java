package org.gongzhi.places.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongzhi.places.Area;
import org.gongzhi.places.Areas;
import org.gongzhi.places.Writers;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Form;
import org.springframework.stereotype.Component;

/** Lets somebody at the places of a community, and reads what forms about places have in common. */
@Component
class PlacesDesk {
  private static final int TEXT = 1_000;

  private final Areas areas;

  PlacesDesk(Areas areas) {
    this.areas = areas;
  }

  /**
   * The community, for who may change its places.
   *
   * @throws Refused as not found for anybody else
   */
  Area open(Actor actor, String code) {
    Writers.require(actor, code);
    return areas
        .find(code)
        .filter(a -> a.kind() == Area.Kind.COMMUNITY)
        .orElseThrow(Refused::notFound);
  }

  static String path(String area) {
    return "/desk/settings/" + area + "/places";
  }

  /** Separated as people separate names. */
  static List<String> names(Form form, String field) {
    return Arrays.stream(TypedText.clean(field, form.text(field), TEXT).split("[\u3001\uff0c,;\uff1b\n]"))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .distinct()
        .toList();
  }

  /** A number that may be missing; a refusal if there is something else. */
  static Optional<Integer> number(Form form, String field, String key) {
    if (form.line(field).isEmpty()) return Optional.empty();
    return Optional.of(form.number(field).orElseThrow(() -> Refused.invalid(field, key)));
  }
}
