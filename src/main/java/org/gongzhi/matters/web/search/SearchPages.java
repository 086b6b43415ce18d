package org.gongzhi.matters.web.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.find.Findable;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.understanding.search.Search.Order;
import org.gongzhi.understanding.search.Search.Query;
import org.gongzhi.understanding.sight.ReadableAreas;
import org.gongzhi.understanding.sight.ReadableAreas.Readable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * 搜索. Everybody who is signed in finds what they may see: residents their own, the desk its area. Matters and
 * people stand together; what other rooms offer has a tab each.
 */
@Controller
class SearchPages {
  private static final int MOST = 50;

  private final ReadableAreas areas;
  private final SearchFilters filters;
  private final SearchRows rows;
  private final Persons persons;
  private final List<Findable> others;

  SearchPages(
      ReadableAreas areas,
      SearchFilters filters,
      SearchRows rows,
      Persons persons,
      List<Findable> others) {
    this.areas = areas;
    this.filters = filters;
    this.rows = rows;
    this.persons = persons;
    this.others = others.stream().sorted(Comparator.comparing(Findable::order)).toList();
  }

  @GetMapping("/search")
  Reply page(Ui ui, Actor actor, Form form) {
    try {
      String words = TypedText.line("words", form.line("words"), MOST);
      return page(ui, actor, form, words);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again, "").status(again.status());
    }
  }

  private Reply page(Ui ui, Actor actor, Form form, String words) {
    List<Readable> readable = areas.of(actor);
    SearchPage.Filters offered = filters.of(ui, readable);
    Query query =
        new Query(
            words,
            SearchFilters.standing(form),
            SearchFilters.chosen(ui, form, offered),
            order(form));
    if (!words.isEmpty() && !query.isEnough()) throw Refused.invalid("words", "search.short");
    return Reply.page(
        ui.atWork() ? "matters/search-desk" : "matters/search",
        new SearchPage(
            form,
            !words.isEmpty(),
            offered,
            kinds(ui, form),
            orders(ui, form, query.order()),
            words.isEmpty() ? SearchPage.Found.NOTHING : found(ui, actor, form, query, readable)));
  }

  private SearchPage.Found found(
      Ui ui, Actor actor, Form form, Query query, List<Readable> readable) {
    return asked(form)
        .map(f -> new SearchPage.Found(List.of(), rows.of(ui, actor, f, query), false, List.of()))
        .orElseGet(
            () -> {
              SearchRows.Found matters = rows.of(ui, actor, query, readable);
              return new SearchPage.Found(
                  matters.rows(), List.of(), matters.more(), people(actor, query.words()));
            });
  }

  private Optional<Findable> asked(Form form) {
    return others.stream().filter(f -> f.kind().equals(form.line("kind"))).findFirst();
  }

  private List<SearchPage.Person> people(Actor actor, String words) {
    return persons.search(actor, words).stream()
        .map(p -> new SearchPage.Person(p.name(), p.phone() == null ? "" : p.phone()))
        .toList();
  }

  private static Order order(Form form) {
    return form.line("order").equals(Order.BEST.name()) ? Order.BEST : Order.NEWEST;
  }

  /** One tab for matters and people, one for each of the others; none where there are no others. */
  private List<Segment> kinds(Ui ui, Form form) {
    if (others.isEmpty()) return List.of();
    Optional<Findable> asked = asked(form);
    return Stream.concat(
            Stream.of(
                new Segment(
                    ui.t("search.everything"),
                    SearchAddress.with(form, "kind", ""),
                    "",
                    asked.isEmpty())),
            others.stream()
                .map(
                    f ->
                        new Segment(
                            ui.t(f.label()),
                            SearchAddress.with(form, "kind", f.kind()),
                            "",
                            asked.filter(f::equals).isPresent())))
        .toList();
  }

  private static List<Segment> orders(Ui ui, Form form, Order order) {
    return Arrays.stream(Order.values())
        .map(
            o ->
                new Segment(
                    ui.t("search.order." + o),
                    SearchAddress.with(form, "order", o == Order.BEST ? o.name() : ""),
                    "",
                    o == order))
        .toList();
  }
}
