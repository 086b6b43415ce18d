package org.gongzhi.people.notices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 所说的事. What a notice is about. It is opaque here: whoever reads it follows the link, where they are let in or not.
 *
 * @param link path of the page where one goes on, {@code /matters/DFH-2024-000066}
 * @param words what fills the gaps of the sentence, in their order
 * @param area division code of the subject; null together with the subject
 * @param subject its id, for everything that was told of it; null when it has none
 */
public record About(String link, List<Word> words, @Nullable String area, @Nullable UUID subject) {
  public About {
    words = List.copyOf(words);
  }

  public static About page(String link, Word... words) {
    return new About(link, List.of(words), null, null);
  }

  /** The same, remembering which subject it belongs to. */
  public About of(String area, UUID subject) {
    return new About(link, words, area, subject);
  }
}
