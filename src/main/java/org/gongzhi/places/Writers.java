package org.gongzhi.places;

import java.util.Set;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;

/** 维护地点的人. Who may change places, and what they may write. */
public final class Writers {
  /** Offices of the people module. */
  private static final Set<String> EDITORS =
      Set.of("ADMINISTRATOR", "COMMUNITY_WORKER", "SECRETARY");

  private static final Set<String> ADMINISTRATORS = Set.of("ADMINISTRATOR");
  private static final int LONGEST = 60;

  private Writers() {}

  /**
   * Lets administrators, community workers and secretaries change the places of the areas they
   * oversee.
   *
   * @throws Refused not found, for anyone else
   */
  public static void require(Actor actor, String area) {
    requireOneOf(EDITORS, actor, area);
  }

  /** Lets only administrators change the area tree. */
  static void requireAdministrator(Actor actor, String area) {
    requireOneOf(ADMINISTRATORS, actor, area);
  }

  /** Whether somebody may change the places of an area. */
  public static boolean may(Actor actor, String area) {
    return holds(EDITORS, actor, area);
  }

  private static void requireOneOf(Set<String> offices, Actor actor, String area) {
    if (!holds(offices, actor, area)) throw Refused.notFound();
  }

  private static boolean holds(Set<String> offices, Actor actor, String area) {
    return actor.isSystem()
        || actor.posts().stream()
            .filter(p -> offices.contains(p.office()))
            .anyMatch(p -> p.area() != null && area.startsWith(p.area()));
  }

  /** A text somebody typed, without blanks around it, or a refusal if it is empty or too long. */
  static String text(String field, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) throw Refused.invalid(field, "places.missing");
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw Refused.invalid(field, "places.long", LONGEST);
    }
    return text;
  }

  /** The form in which a name is compared; punctuation alone is no name. */
  static String key(String field, String folded) {
    if (folded.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw Refused.invalid(field, "places.missing");
    }
    return folded;
  }
}
