package org.gongzhi.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;

/** 要件核对. Whether an act brings what the rule book asks of it; what is missing is told field by field. */
final class Requirements {
  private static final List<Need> ORDER = List.of(Need.values());

  private Requirements() {}

  /**
   * @param latest the last day that may be named; null when any may
   * @throws Refused as invalid with a sentence for each field
   */
  static void check(Move move, Deed deed, Instant now, @Nullable Instant latest) {
    Map<String, Sentence> missing = new LinkedHashMap<>();
    for (Need need : ORDER) {
      if (!move.needs().fields().contains(need)) continue;
      String name = need.name().toLowerCase(Locale.ROOT);
      if (!brings(deed, need)) missing.put(name, Sentence.of("need." + name));
    }
    if (move.needs().fields().contains(Need.UNTIL)) day(deed, now, latest, missing);
    if (move.needs().reasons().size() > 1
        && deed.reason().filter(move.needs().reasons()::contains).isEmpty())
      missing.put("reason", Sentence.of("need.reason"));
    if (!missing.isEmpty()) throw Refused.invalid(missing);
  }

  private static boolean brings(Deed deed, Need need) {
    return switch (need) {
      case NOTE -> !deed.note().isBlank();
      case PHOTO -> deed.facts().get("photos") instanceof List<?> l && !l.isEmpty();
      case OUTCOME -> claim(deed) != null;
      case LEAD -> deed.change() != null && deed.change().lead() != null;
      case BASIS -> !owesBasis(claim(deed)) || text(deed, "basis");
      case UNTIL -> deed.until().isPresent();
      case WAY -> text(deed, "way");
      case ORGANISATION -> isId(deed.facts().get("organisation"));
      case OTHER -> text(deed, "other");
      case CONDITION -> text(deed, "condition");
      case TARGET -> text(deed, "target");
    };
  }

  private static void day(
      Deed deed, Instant now, @Nullable Instant latest, Map<String, Sentence> missing) {
    Instant until = deed.until().orElse(null);
    if (until == null) return;
    if (!until.isAfter(now)) missing.put("until", Sentence.of("need.until.past"));
    else if (latest != null && until.isAfter(latest))
      missing.put("until", Sentence.of("need.until.late", latest));
  }

  private static @Nullable Outcome claim(Deed deed) {
    return Casework.CLAIMS.stream()
        .filter(o -> o.name().equals(deed.facts().get("outcome")))
        .findFirst()
        .orElse(null);
  }

  /** Whoever says it cannot or need not be solved says by what. */
  private static boolean owesBasis(@Nullable Outcome claim) {
    return claim == Outcome.EXPLAINED || claim == Outcome.UNSOLVABLE;
  }

  private static boolean text(Deed deed, String fact) {
    return deed.facts().get(fact) instanceof String s && !s.isBlank();
  }

  private static boolean isId(@Nullable Object fact) {
    try {
      return fact instanceof String s && UUID.fromString(s).toString().equals(s);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
