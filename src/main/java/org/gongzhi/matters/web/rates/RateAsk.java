package org.gongzhi.matters.web.rates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongzhi.matters.rates.Metric;
import org.gongzhi.matters.rates.RateScope;
import org.gongzhi.matters.rates.Rates;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.documents.DateText;
import org.gongzhi.platform.html.Form;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address of figures asks for: the month so far unless it says another period.
 *
 * @param scope of which matters
 * @param by what they are told apart by
 */
record RateAsk(RateScope scope, RateScope.By by) {
  static RateAsk of(Form form, LocalDate today) {
    LocalDate from = day(form, "from", today.withDayOfMonth(1));
    LocalDate to = day(form, "to", today);
    if (to.isBefore(from)) throw Refused.invalid("to", "list.period.backwards");
    return scoped(form, from, to);
  }

  /** The same with the month so far, whatever was typed. */
  static RateAsk thisMonth(Form form, LocalDate today) {
    return scoped(form, today.withDayOfMonth(1), today);
  }

  private static RateAsk scoped(Form form, LocalDate from, LocalDate to) {
    String category = form.line("class");
    return new RateAsk(
        RateScope.of(from, to)
            .quarter(form.id("quarter").orElse(null))
            .party(form.id("party").orElse(null))
            .category(category.isEmpty() ? null : category),
        one(RateScope.By.class, form.line("by"), RateScope.By.QUARTER));
  }

  static Metric metric(Form form) {
    return one(Metric.class, form.line("metric"), Metric.RESPONSE);
  }

  static Rates.Part part(Form form) {
    return one(Rates.Part.class, form.line("part"), Rates.Part.ALL);
  }

  private static LocalDate day(Form form, String field, LocalDate otherwise) {
    String typed = form.line(field);
    if (typed.isEmpty()) return otherwise;
    return DateText.read(typed)
        .orElseThrow(() -> Refused.invalid(field, "list.date"))
        .toLocalDate();
  }

  private static <E extends Enum<E>> E one(Class<E> of, String name, E otherwise) {
    return Arrays.stream(of.getEnumConstants())
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  /** Narrowed to one group of a table. */
  RateAsk in(String key) {
    RateScope s =
        switch (by) {
          case ALL -> scope;
          case QUARTER -> key.isEmpty() ? scope : scope.quarter(java.util.UUID.fromString(key));
          case PARTY -> scope.party(java.util.UUID.fromString(key));
          case CLASS -> key.isEmpty() ? scope : scope.category(key);
          case MONTH -> month(key);
        };
    return new RateAsk(s, by);
  }

  private RateScope month(String key) {
    LocalDate first = LocalDate.parse(key + "-01");
    LocalDate last = first.plusMonths(1).minusDays(1);
    return new RateScope(
        first.isBefore(scope.from()) ? scope.from() : first,
        last.isAfter(scope.to()) ? scope.to() : last,
        scope.quarter(),
        scope.party(),
        scope.category());
  }

  RateAsk by(RateScope.By other) {
    return new RateAsk(scope, other);
  }

  String href(String path, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("from", scope.from().toString());
    all.put("to", scope.to().toString());
    all.put("by", by.name());
    if (scope.quarter() != null) all.put("quarter", scope.quarter().toString());
    if (scope.party() != null) all.put("party", scope.party().toString());
    if (scope.category() != null) all.put("class", scope.category());
    all.putAll(more);
    UriComponentsBuilder href = UriComponentsBuilder.fromPath(path);
    all.forEach((name, value) -> href.queryParam(name, "{" + name + "}"));
    return href.encode().buildAndExpand(all).toUriString();
  }
}
