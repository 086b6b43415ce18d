package org.gongzhi.matters.web;

import java.util.Arrays;
import org.gongzhi.platform.Refused;

/** 选项. What was chosen in a form, as the value it stands for. */
public final class Choices {
  private Choices() {}

  /**
   * @throws Refused as invalid if there is no such choice
   */
  public static <E extends Enum<E>> E of(Class<E> type, String field, String chosen) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(chosen))
        .findFirst()
        .orElseThrow(() -> Refused.invalid(field, "choice.unknown"));
  }
}
