package org.gongzhi.matters.web.list;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.casework.CaseList.Standing;
import org.gongzhi.platform.html.Form;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 清单的地址. Where a list with these conditions is found; another view or another condition begins at its first
 * page.
 *
 * @param standing the view
 * @param conditions field to value, those that are set
 * @param number the page
 */
record ListAddress(Standing standing, Map<String, String> conditions, int number) {
  private static final List<String> FIELDS = List.of("words", "quarter", "class");

  static ListAddress of(Form form) {
    Map<String, String> conditions = new LinkedHashMap<>();
    for (String field : FIELDS)
      if (!form.line(field).isEmpty()) conditions.put(field, form.line(field));
    return new ListAddress(standing(form.line("status")), conditions, 1);
  }

  /** An address typed by hand may say anything; then the list shows all. */
  private static Standing standing(String typed) {
    return Arrays.stream(Standing.values())
        .filter(s -> s.name().equals(typed))
        .findFirst()
        .orElse(Standing.ALL);
  }

  ListAddress with(Standing standing) {
    return new ListAddress(standing, conditions, 1);
  }

  ListAddress plain() {
    return new ListAddress(standing, Map.of(), 1);
  }

  ListAddress page(int number) {
    return new ListAddress(standing, conditions, number);
  }

  String href() {
    UriComponentsBuilder href = UriComponentsBuilder.fromPath("/desk/list");
    if (standing != Standing.ALL) href.queryParam("status", standing.name());
    conditions.forEach((field, value) -> href.queryParam(field, "{" + field + "}"));
    if (number > 1) href.queryParam("page", number);
    return href.encode().buildAndExpand(conditions).toUriString();
  }
}
