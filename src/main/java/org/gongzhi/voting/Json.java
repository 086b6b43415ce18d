package org.gongzhi.voting;

import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects as maps: whole numbers are longs, and a member that stands there twice is an error. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private Json() {}

  static String write(Map<String, ?> object) {
    return MAPPER.writeValueAsString(object);
  }

  /**
   * @throws tools.jackson.core.JacksonException if it is not one JSON object
   * @throws IllegalArgumentException for {@code null}
   */
  static Map<String, Object> read(String json) {
    Map<String, Object> object = MAPPER.readValue(json, MAP);
    if (object == null) throw new IllegalArgumentException("null is no object");
    return object;
  }

  /**
   * A member that must be there.
   *
   * @throws IllegalArgumentException if it is missing or of another type
   */
  static <T> T required(Map<String, Object> object, String name, Class<T> type) {
    Object value = object.get(name);
    if (!type.isInstance(value))
      throw new IllegalArgumentException(name + " is not a " + type.getSimpleName());
    return type.cast(value);
  }

  static String text(Map<String, Object> object, String name) {
    return required(object, name, String.class);
  }

  static long number(Map<String, Object> object, String name) {
    return required(object, name, Long.class);
  }

  static boolean flag(Map<String, Object> object, String name) {
    return required(object, name, Boolean.class);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<String, Object> object, String name) {
    return required(object, name, Map.class);
  }
}
