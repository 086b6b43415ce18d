package org.gongzhi.casework;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
}
