package org.gongzhi.matters.web.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.platform.html.Form;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the same search with one thing changed. */
final class SearchAddress {
  private static final List<String> KEPT =
      List.of("words", "kind", "standing", "days", "class", "quarter", "order");

  private SearchAddress() {}

  /**
   * @param value the new one; empty leaves it out
   */
  static String with(Form form, String name, String value) {
    UriComponentsBuilder href = UriComponentsBuilder.fromPath("/search");
    Map<String, String> values = new LinkedHashMap<>();
    for (String kept : KEPT) {
      String now = kept.equals(name) ? value : form.line(kept);
      if (now.isEmpty()) continue;
      href.queryParam(kept, "{" + kept + "}");
      values.put(kept, now);
    }
    return href.encode().buildAndExpand(values).toUriString();
  }
}
