package org.gongzhi.channels.open311.wire;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** JSON of the protocol. */
final class JsonWire implements Wire {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(2_048);
  private final JsonGenerator json = JSON.createGenerator(out);
  private final Deque<Runnable> open = new ArrayDeque<>();

  @Override
  public Wire top(String name) {
    json.writeStartArray();
    open.push(json::writeEndArray);
    return this;
  }

  @Override
  public Wire whole(String name) {
    return item(name);
  }

  @Override
  public Wire list(String name) {
    json.writeName(name);
    return top(name);
  }

  @Override
  public Wire part(String name) {
    json.writeName(name);
    return item(name);
  }

  @Override
  public Wire item(String name) {
    json.writeStartObject();
    open.push(json::writeEndObject);
    return this;
  }

  @Override
  public Wire text(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) json.writeNullProperty(name);
    else json.writeStringProperty(name, value);
    return this;
  }

  @Override
  public Wire number(String name, long value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  @Override
  public Wire number(String name, @Nullable Double value) {
    if (value == null) json.writeNullProperty(name);
    else json.writeNumberProperty(name, value);
    return this;
  }

  @Override
  public Wire flag(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  @Override
  public Wire value(String name, String value) {
    json.writeString(value);
    return this;
  }

  @Override
  public Wire end() {
    open.pop().run();
    return this;
  }

  @Override
  public byte[] bytes() {
    json.flush();
    return out.toByteArray();
  }
}
