package org.gongzhi.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the driver wants instead of what Java has. */
public final class Sql {
  private Sql() {}

  /** A {@code timestamptz} parameter. */
  public static OffsetDateTime at(Instant t) {
    return t.atOffset(ZoneOffset.UTC);
  }

  /** A {@code timestamptz} parameter that may be missing. */
  public static @Nullable OffsetDateTime atOrNull(@Nullable Instant t) {
    return t == null ? null : at(t);
  }

  /** A {@code uuid[]} parameter, to be compared with {@code = any(:ids)}. */
  public static UUID[] uuids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  /** A {@code text[]} parameter. */
  public static String[] texts(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }
}
