package org.gongzhi.council.topics.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongzhi.council.opinions.Counted;
import org.gongzhi.council.opinions.Interval;
import org.gongzhi.council.opinions.OpinionResult;
import org.gongzhi.council.opinions.OpinionResult.Figures;
import org.gongzhi.council.opinions.Opinions;
import org.gongzhi.council.topics.TopicQuery;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 大家怎么说. The result as it was kept; nothing here is worked out while somebody waits. */
@Controller
class OpinionsPages {
  private static final int WHOLE = 1_000;
  private static final int DIGITS = 12;

  private final TopicQuery query;
  private final BesideQuery besides;
  private final Opinions opinions;

  OpinionsPages(TopicQuery query, BesideQuery besides, Opinions opinions) {
    this.query = query;
    this.besides = besides;
    this.opinions = opinions;
  }

  @GetMapping("/topics/{number}/opinions")
  Reply show(Ui ui, Actor actor, @PathVariable String number) {
    Seen seen = query.read(actor, number);
    Opinions.Told told =
        opinions.result(seen.topic().key()).orElseThrow(Refused::notFound);
    Beside beside = besides.of(actor, seen.file());
    Map<Integer, String> words = new HashMap<>();
    beside.statements().stream()
        .filter(s -> s.reason() == null)
        .forEach(s -> words.put(s.no(), s.words()));
    OpinionResult result = told.result();
    List<String> groups =
        IntStream.range(0, result.groups().size())
            .mapToObj(g -> ui.t("topics.group", g + 1, result.groups().get(g).people()))
            .toList();
    return Reply.page(
        "council/opinions",
        new OpinionsPage(
            seen.topic().number(),
            seen.topic().title(),
            ui.t("topics.voices", result.people(), result.votes()),
            result.held().isEmpty() ? "" : ui.t("topics.held." + result.held(), OpinionResult.LEAST, OpinionResult.FLOOR),
            groups,
            rows(ui, result, words),
            result.agreed().stream().filter(words::containsKey).map(no -> words.getOrDefault(no, "")).toList(),
            marks(ui, result, groups, words),
            TopicPages.hidden(ui, beside.statements()),
            ui.t("topics.method", told.at(), told.digest().substring(0, DIGITS))));
  }

  private static List<OpinionsPage.Row> rows(
      Ui ui, OpinionResult result, Map<Integer, String> words) {
    return result.statements().stream()
        .filter(f -> words.containsKey(f.count().no()))
        .sorted(
            Comparator.comparingInt((Figures f) -> -f.support())
                .thenComparingInt(f -> f.count().no()))
        .map(
            f ->
                new OpinionsPage.Row(
                    words.getOrDefault(f.count().no(), ""),
                    bars(ui, f),
                    count(ui, f.count()),
                    ui.t("topics.support", f.support() / 10)))
        .toList();
  }

  private static String count(Ui ui, Counted c) {
    Interval i = Interval.of(c.agree(), c.seen());
    return ui.t(
        "topics.counted", c.agree(), c.disagree(), c.pass(), i.low(), i.high());
  }

  private static List<OpinionsPage.Bar> bars(Ui ui, Figures f) {
    if (f.groups().isEmpty()) {
      Counted c = f.count();
      return List.of(
          bar(
              ui.t("topics.bar.all", c.agree(), c.seen()),
              WHOLE * c.agree() / Math.max(1, c.seen()),
              WHOLE * c.disagree() / Math.max(1, c.seen())));
    }
    List<OpinionsPage.Bar> bars = new ArrayList<>();
    for (int g = 0; g < f.groups().size(); g++) {
      OpinionResult.Share s = f.groups().get(g);
      bars.add(
          bar(
              ui.t("topics.bar.group", g + 1, s.agree(), s.disagree()),
              10 * s.agree(),
              10 * s.disagree()));
    }
    return bars;
  }

  private static OpinionsPage.Bar bar(String label, int agree, int disagree) {
    return new OpinionsPage.Bar(label, agree, Math.max(0, WHOLE - agree - disagree), disagree);
  }

  private static List<OpinionsPage.Marks> marks(
      Ui ui, OpinionResult result, List<String> groups, Map<Integer, String> words) {
    List<OpinionsPage.Marks> marks = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++)
      marks.add(
          new OpinionsPage.Marks(
              groups.get(g),
              result.groups().get(g).marks().stream()
                  .filter(m -> words.containsKey(m.no()))
                  .map(m -> ui.t("topics.mark." + m.agrees(), words.getOrDefault(m.no(), "")))
                  .toList()));
    return marks;
  }
}
