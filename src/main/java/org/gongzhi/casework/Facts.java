package org.gongzhi.casework;

import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts out of the database or a file, in the types {@link Canonical} writes. */
final class Facts {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private static final JsonMapper STRICT =
      JSON.rebuild()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Facts() {}

  /**
   * @throws tools.jackson.core.JacksonException if it is not one JSON object
   */
  static Map<String, Object> parse(String json) {
    return JSON.readValue(json, MAP);
  }

  /**
   * As {@link #parse}, for what others hand us: a member that stands there twice could be read in two ways.
   *
   * @throws tools.jackson.core.JacksonException also if a member comes twice or something follows
   * @throws IllegalArgumentException for {@code null}
   */
  static Map<String, Object> parseStrictly(String json) {
    Map<String, Object> object = STRICT.readValue(json, MAP);
    if (object == null) throw new IllegalArgumentException("null is no object");
    return object;
  }

  /**
   * A member that must be there.
   *
   * @throws IllegalArgumentException if it is missing or of another type
   */
  static <T> T required(Map<String, Object> facts, String name, Class<T> type) {
    Object value = facts.get(name);
    if (!type.isInstance(value))
      throw new IllegalArgumentException(name + " is not a " + type.getSimpleName());
    return type.cast(value);
  }

  /** A text that must be there; see {@link #required}. */
  static String text(Map<String, Object> facts, String name) {
    return required(facts, name, String.class);
  }

  /** A whole number that must be there; see {@link #required}. */
  static int number(Map<String, Object> facts, String name) {
    return Math.toIntExact(required(facts, name, Long.class));
  }

  /** An object that must be there; see {@link #required}. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Map<String, Object> facts, String name) {
    return required(facts, name, Map.class);
  }
}
