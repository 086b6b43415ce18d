package org.gongzhi.channels.open311.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.channels.open311.wire.Format;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 全部格式要求. Ours, written from the protocol, or those of a folder, with ours where it has none. */
public final class Schemas {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final @Nullable Path folder;
  private final Map<String, Schema> read = new ConcurrentHashMap<>();

  private Schemas(@Nullable Path folder) {
    this.folder = folder;
  }

  public static Schemas ours() {
    return new Schemas(null);
  }

  public static Schemas in(Path folder) {
    return new Schemas(folder);
  }

  /** Whether the folder itself has this one. */
  public boolean own(String name) {
    return folder != null && Files.exists(folder.resolve(name));
  }

  Schema named(String name) {
    Schema known = read.get(name);
    if (known != null) return known;
    Schema schema = new Schema(JSON.readValue(bytes(name), OBJECT), this);
    read.put(name, schema);
    return schema;
  }

  private byte[] bytes(String name) {
    try {
      if (folder != null && own(name)) return Files.readAllBytes(folder.resolve(name));
      try (InputStream in = Schemas.class.getResourceAsStream("/open311/schemas/" + name)) {
        return Objects.requireNonNull(in, name).readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a reply.
   *
   * @param name of the schema, such as {@code requests.json}
   */
  public List<String> faults(String name, Format format, byte[] reply) {
    Schema schema = named(name);
    Object tree =
        switch (format) {
          case JSON -> JSON.readValue(reply, Object.class);
          case XML -> XmlTree.read(reply, schema);
        };
    return schema.faults(tree, name.replace(".json", ""));
  }
}
