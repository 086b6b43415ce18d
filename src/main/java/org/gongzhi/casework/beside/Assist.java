package org.gongzhi.casework.beside;

import java.time.Instant;
import java.util.UUID;
import org.gongzhi.platform.html.Light;
import org.jspecify.annotations.Nullable;

/**
 * 协办. What one organisation was asked to help with.
 *
 * @param id its id
 * @param organisation who was asked
 * @param name what people call them
 * @param asked what they were asked
 * @param clock since when and until when
 * @param answer what they answered; null while they owe it
 */
public record Assist(
    UUID id, UUID organisation, String name, String asked, Clock clock, @Nullable Answer answer) {
  /**
   * @param askedAt since when
   * @param dueAt until when
   * @param warnAt when a quarter of that time is left
   */
  public record Clock(Instant askedAt, Instant dueAt, Instant warnAt) {}

  /** What was answered, by whom and when. */
  public record Answer(String words, String by, Instant at) {}

  /** Its own light, whatever that of the case. */
  public Light light(Instant now) {
    if (answer != null) return Light.DONE;
    if (!now.isBefore(clock.dueAt())) return Light.RED;
    return now.isBefore(clock.warnAt()) ? Light.GREEN : Light.YELLOW;
  }
}
