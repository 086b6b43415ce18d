package org.gongzhi.matters.intake;

import java.util.List;
import org.gongzhi.platform.Refused.Sentence;

/**
 * Something the reading found, and why it thinks so.
 *
 * @param value what was found
 * @param why sentences for the person who decides
 */
public record Found<T>(T value, List<Sentence> why) {
  public Found {
    why = List.copyOf(why);
  }

  public static <T> Found<T> of(T value, String key, Object... args) {
    return new Found<>(value, List.of(Sentence.of(key, args)));
  }
}
