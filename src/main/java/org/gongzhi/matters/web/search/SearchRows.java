package org.gongzhi.matters.web.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.find.Findable;
import org.gongzhi.platform.find.Finding;
import org.gongzhi.platform.find.Sought;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.understanding.search.Search;
import org.gongzhi.understanding.search.Search.Hit;
import org.gongzhi.understanding.sight.ReadableAreas.Readable;
import org.springframework.stereotype.Component;

/** What was found, as rows. Whether somebody may see a case is asked once more, of the cases themselves. */
@Component
class SearchRows {
  private static final int SHOWN = 50;

  private final Search search;
  private final CaseQuery cases;
  private final CaseWords words;

  SearchRows(Search search, CaseQuery cases, CaseWords words) {
    this.search = search;
    this.cases = cases;
    this.words = words;
  }

  /** The rows, and whether there are more. */
  record Found(List<SearchPage.Row> rows, boolean more) {}

  /** Matters. */
  Found of(Ui ui, Actor actor, Search.Query query, List<Readable> areas) {
    List<Hit> hits = search.find(actor, query, areas);
    if (hits.isEmpty()) return new Found(List.of(), false);
    List<Hit> first = hits.stream().limit(SHOWN).toList();
    Map<CaseKey, CaseFile> seen =
        cases.seen(actor, first.stream().map(SearchRows::key).toList()).stream()
            .collect(Collectors.toMap(CaseFile::key, Function.identity()));
    Marking marking = new Marking(Search.words(query.words()));
    List<SearchPage.Row> rows =
        first.stream()
            .flatMap(h -> Stream.ofNullable(seen.get(key(h))).map(c -> row(ui, h, c, marking)))
            .toList();
    return new Found(rows, hits.size() > SHOWN);
  }

  /** What another room keeps. */
  List<SearchPage.Other> of(Ui ui, Actor actor, Findable room, Search.Query query) {
    List<String> sought = Search.words(query.words());
    Marking marking = new Marking(sought);
    return room.find(actor, new Sought(sought, query.filter().since(), SHOWN)).stream()
        .map(f -> other(ui, f, marking))
        .toList();
  }

  private static SearchPage.Other other(Ui ui, Finding f, Marking marking) {
    boolean shown = marking.isIn(f.title()) || marking.isIn(f.about());
    return new SearchPage.Other(
        f.href(),
        marking.in(f.title()),
        marking.in(f.about()),
        shown ? List.of() : marking.around(f.text()),
        ui.when(f.at()));
  }

  private SearchPage.Row row(Ui ui, Hit hit, CaseFile c, Marking marking) {
    String title = c.subject().title();
    String place = c.subject().place();
    boolean shown = marking.isIn(title) || marking.isIn(place);
    return new SearchPage.Row(
        ui.atWork() ? CaseWords.desk(c) : "/matters/" + c.number(),
        c.number(),
        marking.in(title),
        marking.in(place),
        shown ? List.of() : marking.around(hit.words()),
        new SearchPage.Stand(words.light(ui, c), words.lightWord(ui, c), ui.when(c.openedAt())));
  }

  private static CaseKey key(Hit hit) {
    return new CaseKey(hit.area(), hit.id());
  }
}
