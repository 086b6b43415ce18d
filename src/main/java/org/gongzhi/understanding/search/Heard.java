package org.gongzhi.understanding.search;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 听到的. A message as it stands now.
 *
 * @param area code of its area
 * @param id its id
 * @param number what people quote
 * @param title one line
 * @param text all that was said
 * @param about where, what and when
 * @param readers who may read it beside those who oversee the area: persons, organisations, quarters
 * @param open whether it is still being worked on
 */
public record Heard(
    String area,
    UUID id,
    String number,
    String title,
    String text,
    About about,
    Set<UUID> readers,
    boolean open) {

  /**
   * Where, what and when.
   *
   * @param place as people say it
   * @param quarter null when it lies in none
   * @param category class code, null while nobody knows
   * @param at when it was said
   */
  public record About(
      String place, @Nullable UUID quarter, @Nullable String category, Instant at) {}

  public Heard {
    readers = Set.copyOf(readers);
  }

  /** What it is looked for in. */
  String words() {
    return SearchKeys.folded(String.join(" ", number, title, about.place(), text));
  }
}
