package org.gongzhi.matters.web.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.platform.html.Form;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 清单的地址. Where a list with these conditions is found; another condition begins at its first page.
 *
 * @param conditions field to value, those that are set
 * @param spot which part of it
 */
record ListAddress(Map<String, String> conditions, Spot spot) {
  static final String PATH = "/desk/list";

  /** Everything a list is narrowed, ordered and shown by. */
  private static final List<String> FIELDS =
      List.of(
          "status", "light", "stage", "outcome", "words", "quarter", "class", "source", "party",
          "from", "to", "sort", "cols");

  /** What says how a list is shown, not what is in it. */
  private static final List<String> SHOWN = List.of("status", "sort", "cols");

  /**
   * 位置.
   *
   * @param page number of the page, for people to read
   * @param edge the row it lies beyond; empty for the beginning
   * @param back whether it lies before that row
   * @param of how many there were when the first page was shown
   */
  record Spot(int page, String edge, boolean back, long of) {
    static final Spot FIRST = new Spot(1, "", false, 0);

    static Spot of(Form form) {
      boolean back = !form.line("before").isEmpty();
      String edge = back ? form.line("before") : form.line("after");
      int page = Math.clamp(form.number("page").orElse(1), 1, 1_000_000);
      return edge.isEmpty()
          ? FIRST
          : new Spot(page, edge, back, Math.max(0, form.number("of").orElse(0)));
    }
  }

  static ListAddress of(Form form) {
    Map<String, String> conditions = new LinkedHashMap<>();
    for (String field : FIELDS)
      if (!form.line(field).isEmpty()) conditions.put(field, form.line(field));
    return new ListAddress(conditions, Spot.of(form));
  }

  String condition(String field) {
    return conditions.getOrDefault(field, "");
  }

  /** The same list with another value of a condition; an empty one takes it away. */
  ListAddress with(String field, String value) {
    Map<String, String> other = new LinkedHashMap<>();
    for (String f : FIELDS) {
      String v = f.equals(field) ? value : condition(f);
      if (!v.isEmpty()) other.put(f, v);
    }
    return new ListAddress(other, Spot.FIRST);
  }

  /** The same view without conditions. */
  ListAddress plain() {
    Map<String, String> kept = new LinkedHashMap<>(conditions);
    kept.keySet().retainAll(SHOWN);
    return new ListAddress(kept, Spot.FIRST);
  }

  /** Whether anything but the view narrows it. */
  boolean isNarrowed() {
    return !SHOWN.containsAll(conditions.keySet());
  }

  boolean isWhole() {
    return condition("cols").equals("all");
  }

  ListAddress at(Spot other) {
    return new ListAddress(conditions, other);
  }

  String href() {
    return href(PATH);
  }

  /** The same conditions for something else that is made of the list. */
  String href(String path) {
    UriComponentsBuilder href = UriComponentsBuilder.fromPath(path);
    conditions.forEach((field, value) -> href.queryParam(field, "{" + field + "}"));
    if (!spot.edge().isEmpty()) {
      href.queryParam("page", spot.page());
      href.queryParam(spot.back() ? "before" : "after", spot.edge());
      href.queryParam("of", spot.of());
    }
    return href.encode().buildAndExpand(conditions).toUriString();
  }

  /** The conditions alone, as they are kept under a name. */
  String query() {
    String href = at(Spot.FIRST).href();
    return href.contains("?") ? href.substring(href.indexOf('?') + 1) : "";
  }
}
