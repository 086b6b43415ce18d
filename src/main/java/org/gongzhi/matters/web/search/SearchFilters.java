package org.gongzhi.matters.web.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.understanding.search.Search.Filter;
import org.gongzhi.understanding.search.Search.Standing;
import org.gongzhi.understanding.sight.ReadableAreas.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 条件. What may be narrowed by. The desk narrows by class, and by quarter where it looks after one community;
 * what somebody chose that is not there narrows nothing.
 */
@Component
class SearchFilters {
  private static final List<Integer> DAYS = List.of(7, 30, 90, 365);

  private final Catalogues catalogues;
  private final Quarters quarters;

  SearchFilters(Catalogues catalogues, Quarters quarters) {
    this.catalogues = catalogues;
    this.quarters = quarters;
  }

  SearchPage.Filters of(Ui ui, List<Readable> areas) {
    List<Readable> whole = ui.atWork() ? areas.stream().filter(Readable::whole).toList() : List.of();
    return new SearchPage.Filters(
        Arrays.stream(Standing.values())
            .map(s -> Choice.of(s.name(), ui.t("search.standing." + s)))
            .toList(),
        all(ui, "search.always", DAYS.stream().map(d -> Choice.of(d.toString(), ui.t("search.days", d)))),
        whole.isEmpty() ? List.of() : all(ui, "search.anyClass", classes(whole.getFirst().area())),
        whole.size() != 1
            ? List.of()
            : all(ui, "search.anyQuarter", quarters(whole.getFirst().area())));
  }

  static Filter chosen(Ui ui, Form form, SearchPage.Filters offered) {
    String quarter = chosen(offered.quarters(), form.line("quarter"));
    return new Filter(
        since(ui, form),
        chosen(offered.classes(), form.line("class")),
        quarter.isEmpty() ? null : UUID.fromString(quarter));
  }

  static Standing standing(Form form) {
    return Arrays.stream(Standing.values())
        .filter(s -> s.name().equals(form.line("standing")))
        .findFirst()
        .orElse(Standing.ALL);
  }

  static Instant since(Ui ui, Form form) {
    return form.number("days")
        .filter(DAYS::contains)
        .map(d -> ui.now().minus(Duration.ofDays(d)))
        .orElse(Instant.EPOCH);
  }

  private static String chosen(List<Choice> offered, @Nullable String typed) {
    return offered.stream().map(Choice::value).filter(v -> v.equals(typed)).findFirst().orElse("");
  }

  private Stream<Choice> classes(String area) {
    return catalogues.of(area).catalogue().classes().stream()
        .map(c -> Choice.of(c.code(), c.name()));
  }

  private Stream<Choice> quarters(String area) {
    return quarters.all(area).stream().map(SearchFilters::choice);
  }

  private static Choice choice(Quarter q) {
    return Choice.of(q.id().toString(), q.name());
  }

  private static List<Choice> all(Ui ui, String any, Stream<Choice> choices) {
    return Stream.concat(Stream.of(Choice.of("", ui.t(any))), choices).toList();
  }
}
