package org.gongzhi.matters.web.catalogue;

import java.util.Arrays;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;

/** 选项. What was chosen in a form, as the value it stands for. */
final class CatalogueChoices {
  private CatalogueChoices() {}

  /**
   * @throws Refused as invalid if there is no such choice
   */
  static <E extends Enum<E>> E of(Class<E> type, String field, Form form) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(form.line(field)))
        .findFirst()
        .orElseThrow(() -> Refused.invalid(field, "choice.unknown"));
  }
}
