package org.gongzhi.casework;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * 要做的事. What somebody asks to do to a case, before the rules have had their say.
 *
 * @param verb name of the verb
 * @param seen the version of the case they were looking at; a later one means somebody was quicker
 * @param note their words, empty when there are none
 * @param facts what else belongs to the act: strings, whole numbers, booleans, lists and maps of them
 * @param onBehalf for whom they act, when they speak for someone else
 * @param change what the act puts right in the case; null when nothing
 * @param key idempotency key: the same key is the same deed, however often it arrives
 */
public record Deed(
    String verb,
    int seen,
    String note,
    Map<String, Object> facts,
    @Nullable OnBehalf onBehalf,
    @Nullable Change change,
    String key) {

  /** 代报: whom one speaks for, by id and by the name shown. */
  public record OnBehalf(UUID person, String name) {}

  /**
   * 更正. What an act puts right.
   *
   * @param subject the new subject, null when it stays
   * @param lead the new lead, null when it stays
   * @param terms the new limits, null when they stay
   */
  public record Change(
      CaseFile.@Nullable Subject subject, @Nullable UUID lead, Term.@Nullable Terms terms) {}

  public static Deed of(Verb verb, int seen, String key) {
    return new Deed(verb.name(), seen, "", Map.of(), null, null, key);
  }

  public Deed note(String words) {
    return new Deed(verb, seen, words, facts, onBehalf, change, key);
  }

  public Deed facts(Map<String, Object> more) {
    return new Deed(verb, seen, note, Map.copyOf(more), onBehalf, change, key);
  }

  public Deed onBehalf(OnBehalf whom) {
    return new Deed(verb, seen, note, facts, whom, change, key);
  }

  public Deed change(Change what) {
    return new Deed(verb, seen, note, facts, onBehalf, what, key);
  }

  /** The day that was named, as fact “until”; empty when none was or it is none. */
  Optional<Instant> until() {
    try {
      return facts.get("until") instanceof String s ? Optional.of(Instant.parse(s)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  Optional<String> reason() {
    return facts.get("reason") instanceof String s ? Optional.of(s) : Optional.empty();
  }

  /**
   * 要件核对. What the rule book asks for and this deed does not bring, field by field.
   *
   * @param latest the last day that may be named; null when any may
   */
  Map<String, Sentence> missing(Move move, Instant now, @Nullable Instant latest) {
    Map<String, Sentence> missing = new LinkedHashMap<>();
    for (Need need : Need.values()) {
      if (!move.needs().fields().contains(need)) continue;
      String name = need.name().toLowerCase(Locale.ROOT);
      if (!brings(need)) missing.put(name, Sentence.of("need." + name));
    }
    if (move.needs().fields().contains(Need.UNTIL)) day(now, latest, missing);
    if (move.needs().reasons().size() > 1
        && reason().filter(move.needs().reasons()::contains).isEmpty())
      missing.put("reason", Sentence.of("need.reason"));
    return missing;
  }

  private boolean brings(Need need) {
    return switch (need) {
      case NOTE -> !note.isBlank();
      case PHOTO -> facts.get("photos") instanceof List<?> l && !l.isEmpty();
      case OUTCOME -> claim() != null;
      case LEAD -> change != null && change.lead() != null;
      case BASIS -> !owesBasis(claim()) || text("basis");
      case UNTIL -> until().isPresent();
      case WAY -> text("way");
      case ORGANISATION -> isId(facts.get("organisation"));
      case OTHER -> text("other");
      case CONDITION -> text("condition");
      case TARGET -> text("target");
    };
  }

  private void day(Instant now, @Nullable Instant latest, Map<String, Sentence> missing) {
    Instant until = until().orElse(null);
    if (until == null) return;
    if (!until.isAfter(now)) missing.put("until", Sentence.of("need.until.past"));
    else if (latest != null && until.isAfter(latest))
      missing.put("until", Sentence.of("need.until.late", latest));
  }

  private @Nullable Outcome claim() {
    return Casework.CLAIMS.stream()
        .filter(o -> o.name().equals(facts.get("outcome")))
        .findFirst()
        .orElse(null);
  }

  /** Whoever says it cannot or need not be solved says by what. */
  private static boolean owesBasis(@Nullable Outcome claim) {
    return claim == Outcome.EXPLAINED || claim == Outcome.UNSOLVABLE;
  }

  private boolean text(String fact) {
    return facts.get(fact) instanceof String s && !s.isBlank();
  }

  private static boolean isId(@Nullable Object fact) {
    try {
      return fact instanceof String s && UUID.fromString(s).toString().equals(s);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
