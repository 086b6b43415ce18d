package org.gongzhi.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal a person can read. The one exception the pages turn into a sentence; everything else that
 * is thrown is a fault of ours.
 */
public final class Refused extends RuntimeException {
  /** What the caller may make of it. */
  public enum Kind {
    /** No such thing, or no access to it: the two are never told apart. */
    NOT_FOUND,
    /** Somebody else acted first; looking again shows what is there now. */
    STALE,
    /** The rules do not allow this act now. */
    NOT_ALLOWED,
    /** What was typed needs mending; {@link #fields()} says where. */
    INVALID,
    /** Too often; try again later. */
    THROTTLED
  }

  /**
   * A sentence: the key of a message and what goes into its gaps.
   *
   * @param key key in the message bundles
   * @param args values for the gaps
   */
  public record Sentence(String key, List<Object> args) {
    public static Sentence of(String key, Object... args) {
      return new Sentence(key, List.of(args));
    }
  }

  private final Kind kind;
  private final Sentence sentence;
  private final Map<String, Sentence> fields;

  private Refused(Kind kind, Sentence sentence, Map<String, Sentence> fields) {
    super(kind + " " + sentence + (fields.isEmpty() ? "" : " " + fields));
    this.kind = kind;
    this.sentence = sentence;
    // in the order of the form
    this.fields = Collections.unmodifiableMap(fields);
  }

  public static Refused notFound() {
    return new Refused(Kind.NOT_FOUND, Sentence.of("refused.notFound"), Map.of());
  }

  public static Refused stale() {
    return new Refused(Kind.STALE, Sentence.of("refused.stale"), Map.of());
  }

  public static Refused notAllowed(String key, Object... args) {
    return new Refused(Kind.NOT_ALLOWED, Sentence.of(key, args), Map.of());
  }

  public static Refused throttled(String key, Object... args) {
    return new Refused(Kind.THROTTLED, Sentence.of(key, args), Map.of());
  }

  /** One field needs mending. */
  public static Refused invalid(String field, String key, Object... args) {
    return invalid(Map.of(field, Sentence.of(key, args)));
  }

  /** Several fields need mending, in the order of the form. */
  public static Refused invalid(Map<String, Sentence> fields) {
    return new Refused(
        Kind.INVALID, Sentence.of("refused.invalid"), new LinkedHashMap<>(fields));
  }

  public Kind kind() {
    return kind;
  }

  public Sentence sentence() {
    return sentence;
  }

  /** Field name to sentence; empty unless {@link Kind#INVALID}. */
  public Map<String, Sentence> fields() {
    return fields;
  }
}
