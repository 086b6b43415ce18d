package org.gongzhi.channels.open311.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 格式. The two in which everything can be asked for. */
public enum Format {
  XML("xml", "text/xml"),
  JSON("json", "application/json");

  private final String suffix;
  private final String type;

  Format(String suffix, String type) {
    this.suffix = suffix;
    this.type = type;
  }

  /** The MIME type as discovery announces it. */
  public String type() {
    return type;
  }

  /** What a path of this format ends with, without its dot. */
  public String suffix() {
    return suffix;
  }

  /** The header of an answer. */
  public String contentType() {
    return type + "; charset=utf-8";
  }

  /** A fresh document of this format. */
  public Wire wire() {
    return switch (this) {
      case XML -> new XmlWire();
      case JSON -> new JsonWire();
    };
  }

  /** The format a path ends with. */
  public static Optional<Format> of(String path) {
    for (Format f : values()) if (path.endsWith("." + f.suffix)) return Optional.of(f);
    return Optional.empty();
  }

  /** The format of an answer to a path that names none. */
  public static Format wished(String path, @Nullable String accept) {
    return of(path).orElse(accept != null && accept.contains(JSON.type) ? JSON : XML);
  }

  /** A path without the dot and the suffix. */
  public String bare(String path) {
    return path.substring(0, path.length() - suffix.length() - 1);
  }
}
