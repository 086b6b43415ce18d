package org.gongzhi.platform.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 选项. One of several answers.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint a smaller line below it; empty if there is nothing to say
 */
public record Choice(String value, String label, String hint) {
  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }

  /** How a value reads; itself when it is none of these. */
  public static @Nullable String label(List<Choice> choices, @Nullable String value) {
    return choices.stream()
        .filter(c -> c.value().equals(value))
        .findFirst()
        .map(Choice::label)
        .orElse(value);
  }
}
