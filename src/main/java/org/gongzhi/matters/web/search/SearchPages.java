package org.gongzhi.matters.web.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.understanding.search.Search;
import org.gongzhi.understanding.search.Search.Order;
import org.gongzhi.understanding.search.Search.Query;
import org.gongzhi.understanding.search.Search.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** 搜索. Everybody who is signed in finds what they may see: residents their own, the desk its area. */
@Controller
class SearchPages {
  private static final int MOST = 50;
  private static final List<Integer> DAYS = List.of(7, 30, 90, 365);

  private final Search search;
  private final SearchRows rows;
  private final Persons persons;

  SearchPages(Search search, SearchRows rows, Persons persons) {
    this.search = search;
    this.rows = rows;
    this.persons = persons;
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
    Query query = new Query(words, standing(form), since(ui, form), order(form));
    if (!words.isEmpty() && !query.isEnough()) throw Refused.invalid("words", "search.short");
    SearchRows.Found found = rows.of(ui, actor, search.find(actor, query), query);
    return Reply.page(
        ui.atWork() ? "matters/search-desk" : "matters/search",
        new SearchPage(
            form,
            !words.isEmpty(),
            new SearchPage.Filters(standings(ui), since(ui)),
            orders(ui, form, query.order()),
            found.rows(),
            found.more(),
            words.isEmpty() ? List.of() : people(actor, words)));
  }

  private List<SearchPage.Person> people(Actor actor, String words) {
    return persons.search(actor, words).stream()
        .map(p -> new SearchPage.Person(p.name(), p.phone() == null ? "" : p.phone()))
        .toList();
  }

  private static Standing standing(Form form) {
    return Arrays.stream(Standing.values())
        .filter(s -> s.name().equals(form.line("standing")))
        .findFirst()
        .orElse(Standing.ALL);
  }

  private static Order order(Form form) {
    return form.line("order").equals(Order.BEST.name()) ? Order.BEST : Order.NEWEST;
  }

  private static Instant since(Ui ui, Form form) {
    return form.number("days")
        .filter(DAYS::contains)
        .map(d -> ui.now().minus(Duration.ofDays(d)))
        .orElse(Instant.EPOCH);
  }

  private static List<Choice> standings(Ui ui) {
    return Arrays.stream(Standing.values())
        .map(s -> Choice.of(s.name(), ui.t("search.standing." + s)))
        .toList();
  }

  private static List<Choice> since(Ui ui) {
    return Stream.concat(
            Stream.of(Choice.of("", ui.t("search.always"))),
            DAYS.stream().map(d -> Choice.of(d.toString(), ui.t("search.days", d))))
        .toList();
  }

  private static List<Segment> orders(Ui ui, Form form, Order order) {
    return Arrays.stream(Order.values())
        .map(o -> new Segment(ui.t("search.order." + o), href(form, o), "", o == order))
        .toList();
  }

  private static String href(Form form, Order order) {
    UriComponentsBuilder href =
        UriComponentsBuilder.fromPath("/search").queryParam("words", "{words}");
    if (!form.line("standing").isEmpty()) href.queryParam("standing", "{standing}");
    if (!form.line("days").isEmpty()) href.queryParam("days", "{days}");
    if (order == Order.BEST) href.queryParam("order", order.name());
    return href.encode()
        .buildAndExpand(
            Map.of(
                "words", form.line("words"),
                "standing", form.line("standing"),
                "days", form.line("days")))
        .toUriString();
  }
}
