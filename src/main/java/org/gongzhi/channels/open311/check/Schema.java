package org.gongzhi.channels.open311.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongzhi.channels.open311.wire.Moments;
import org.jspecify.annotations.Nullable;

/**
 * 格式要求. As much of JSON Schema as the schemas of the protocol use. A keyword nobody here knows is a fault of whoever
 * trusts it, so it is one.
 */
final class Schema {
  private static final Set<String> KNOWN =
      Set.of(
          "$schema", "$ref", "title", "description", "type", "properties", "required", "items",
          "anyOf", "enum", "maxLength", "minItems", "uniqueItems", "format",
          "additionalProperties");

  private final Map<String, Object> says;
  private final Schemas all;

  Schema(Map<String, Object> says, Schemas all) {
    this.says = says;
    this.all = all;
    for (String word : says.keySet())
      if (!KNOWN.contains(word))
        throw new IllegalArgumentException("a schema says “" + word + "”, which nobody checks");
  }

  /** The one this one points at, or itself. */
  Schema resolved() {
    return says.get("$ref") instanceof String name ? all.named(name) : this;
  }

  @Nullable Schema property(String name) {
    return says.get("properties") instanceof Map<?, ?> p ? sub(p.get(name)) : null;
  }

  @Nullable Schema items() {
    Schema items = sub(says.get("items"));
    return items == null ? null : items.resolved();
  }

  /** Its types; those of all ways to satisfy it. */
  List<String> types() {
    List<String> types = new ArrayList<>();
    if (says.get("type") instanceof String type) types.add(type);
    for (Schema way : ways()) types.addAll(way.types());
    if (types.isEmpty() && says.containsKey("properties")) types.add("object");
    return types;
  }

  private List<Schema> ways() {
    return says.get("anyOf") instanceof List<?> any
        ? any.stream().map(w -> Objects.requireNonNull(sub(w))).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked")
  private @Nullable Schema sub(@Nullable Object schema) {
    return schema instanceof Map<?, ?> m ? new Schema((Map<String, Object>) m, all).resolved() : null;
  }

  /** What is wrong with this value, each with the way to it. */
  List<String> faults(@Nullable Object value, String way) {
    Schema pointed = resolved();
    if (pointed != this) return pointed.faults(value, way);
    List<Schema> ways = ways();
    if (!ways.isEmpty()) {
      return ways.stream().anyMatch(w -> w.faults(value, way).isEmpty())
          ? List.of()
          : List.of(way + " is " + value + ", which is none of " + types());
    }
    List<String> types = types();
    if (!types.isEmpty() && types.stream().noneMatch(t -> is(t, value)))
      return List.of(way + " is " + value + ", no " + String.join(" or ", types));
    List<String> faults = new ArrayList<>();
    if (value instanceof String text) text(text, way, faults);
    if (value instanceof Map<?, ?> object) object(object, way, faults);
    if (value instanceof List<?> list) list(list, way, faults);
    if (says.get("enum") instanceof List<?> one && !one.contains(value))
      faults.add(way + " is " + value + ", none of " + one);
    return faults;
  }

  private static boolean is(String type, @Nullable Object value) {
    return switch (type) {
      case "string" -> value instanceof String;
      case "number" -> value instanceof Number;
      case "integer" -> value instanceof Integer || value instanceof Long;
      case "boolean" -> value instanceof Boolean;
      case "null" -> value == null;
      case "array" -> value instanceof List;
      case "object" -> value instanceof Map;
      default -> throw new IllegalArgumentException("a schema wants the type " + type);
    };
  }

  private void text(String text, String way, List<String> faults) {
    if (says.get("maxLength") instanceof Number most
        && text.codePointCount(0, text.length()) > most.intValue())
      faults.add(way + " is longer than " + most);
    if ("date-time".equals(says.get("format")) && Moments.read(text).isEmpty())
      faults.add(way + " is " + text + ", no moment with a zone");
    if ("uri".equals(says.get("format")) && !isUri(text))
      faults.add(way + " is " + text + ", no address");
  }

  private static boolean isUri(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void object(Map<?, ?> object, String way, List<String> faults) {
    if (says.get("required") instanceof List<?> required)
      for (Object name : required)
        if (!object.containsKey(name)) faults.add(way + " has no " + name);
    object.forEach(
        (name, value) -> {
          Schema known = property((String) name);
          if (known != null) faults.addAll(known.faults(value, way + "." + name));
          else if (Boolean.FALSE.equals(says.get("additionalProperties")))
            faults.add(way + " has " + name + ", which nobody asked for");
        });
  }

  private void list(List<?> list, String way, List<String> faults) {
    if (says.get("minItems") instanceof Number least && list.size() < least.intValue())
      faults.add(way + " has " + list.size() + " entries, fewer than " + least);
    Schema items = items();
    if (items == null) return;
    for (int i = 0; i < list.size(); i++)
      faults.addAll(items.faults(list.get(i), way + "[" + i + "]"));
  }
}
