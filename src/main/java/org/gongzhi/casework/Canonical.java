package org.gongzhi.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON: the one way to write a value down, so that a hash means the same everywhere. Members
 * sorted by name, no white space, whole numbers only, and of all characters only those escaped that
 * must be (after RFC 8785, without floating point).
 */
final class Canonical {
  private Canonical() {}

  /**
   * @throws IllegalArgumentException for a value that is neither text, whole number, boolean, list nor
   *     map, and for a text with a NUL or half a surrogate pair: the database cannot keep it, and what is
   *     typed is cleaned long before it comes here
   */
  static String json(Map<String, Object> value) {
    StringBuilder out = new StringBuilder(512);
    write(out, value);
    return out.toString();
  }

  private static void write(StringBuilder out, @Nullable Object value) {
    switch (value) {
      case null -> throw new IllegalArgumentException("not a fact: null");
      case String s -> text(out, s);
      case Boolean b -> out.append(b.booleanValue());
      case Long n -> out.append(n.longValue());
      case Integer n -> out.append(n.intValue());
      case List<?> list -> list(out, list);
      case Map<?, ?> map -> map(out, map);
      default ->
          throw new IllegalArgumentException("not a fact: " + value.getClass().getName());
    }
  }

  private static void list(StringBuilder out, List<?> list) {
    out.append('[');
    String comma = "";
    for (Object element : list) {
      out.append(comma);
      write(out, element);
      comma = ",";
    }
    out.append(']');
  }

  private static void map(StringBuilder out, Map<?, ?> map) {
    out.append('{');
    String comma = "";
    Object[] names = map.keySet().toArray();
    Arrays.sort(names);
    for (Object name : names) {
      out.append(comma);
      text(out, (String) name);
      out.append(':');
      write(out, map.get(name));
      comma = ",";
    }
    out.append('}');
  }

  private static void text(StringBuilder out, String s) {
    out.append('"');
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == s.length()
            || !Character.isLowSurrogate(s.charAt(i + 1)))
          throw new IllegalArgumentException("half a character at " + i);
        out.append(c).append(s.charAt(++i));
        continue;
      }
      switch (c) {
        case '\0' -> throw new IllegalArgumentException("NUL at " + i);
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ') out.append("\\u00" + java.util.HexFormat.of().toHexDigits((byte) c));
          else out.append(c);
        }
      }
    }
    out.append('"');
  }
}
