package org.gongzhi.channels.open311.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongzhi.channels.open311.wire.Format;

/**
 * 路. What a path means.
 *
 * @param resource what lies there
 * @param id which one; empty where there is one only
 */
record Route(Resource resource, String id) {
  /** What there is, and what may be done with it. */
  enum Resource {
    DISCOVERY("discovery", false, "GET"),
    SERVICES("services", false, "GET"),
    SERVICE("services", true, "GET"),
    REQUESTS("requests", false, "GET", "POST"),
    REQUEST("requests", true, "GET"),
    TOKEN("tokens", true, "GET"),
    UPDATES("servicerequestupdates", false, "GET", "POST"),
    /** The description of all of this, in JSON only. */
    OPENAPI("openapi", false, "GET");

    private final String name;
    private final boolean named;
    private final List<String> methods;

    Resource(String name, boolean named, String... methods) {
      this.name = name;
      this.named = named;
      this.methods = List.of(methods);
    }

    boolean speaks(Format format) {
      return this != OPENAPI || format == Format.JSON;
    }

    /** Reading the head of an answer is reading. */
    boolean allows(String method) {
      return methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    /** The header of who asked for more. */
    String allowed() {
      return String.join(", ", methods) + ", HEAD, OPTIONS";
    }
  }

  /** What lies at a path without its suffix, such as {@code /services/A01}; empty for nothing. */
  static Optional<Route> of(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length < 2 || parts.length > 3 || !parts[0].isEmpty()) return Optional.empty();
    boolean named = parts.length == 3;
    if (named && parts[2].isEmpty()) return Optional.empty();
    return Arrays.stream(Resource.values())
        .filter(r -> r.name.equals(parts[1]) && r.named == named)
        .findFirst()
        .map(r -> new Route(r, named ? parts[2] : ""));
  }
}
