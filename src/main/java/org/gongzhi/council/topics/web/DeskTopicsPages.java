package org.gongzhi.council.topics.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.beside.Carries;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.council.topics.NewTopic;
import org.gongzhi.council.topics.Proposals;
import org.gongzhi.council.topics.TopicQuery;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.council.topics.web.Grounds.Ground;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.understanding.hot.HotTopics;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 议题清单. What is under way where somebody works, what waits to become a topic, and a new one. */
@Controller
class DeskTopicsPages {
  private static final int ASKS = 50;
  private static final int HOT = 5;
  private static final Duration LATELY = Duration.ofDays(30);

  private final TopicQuery query;
  private final Grounds grounds;
  private final Proposals proposals;
  private final Sources sources;
  private final CaseWords words;

  /** Where topics come from. */
  @Component
  record Sources(Carries carries, CaseQuery cases, HotTopics hot) {}

  DeskTopicsPages(
      TopicQuery query,
      Grounds grounds,
      Proposals proposals,
      Sources sources,
      CaseWords words) {
    this.query = query;
    this.grounds = grounds;
    this.proposals = proposals;
    this.sources = sources;
    this.words = words;
  }

  @GetMapping("/desk/topics")
  Reply list(Ui ui, Actor actor, @RequestParam(defaultValue = "open") String view) {
    if (!ui.atWork()) throw Refused.notFound();
    List<Seen> all = query.served(actor);
    boolean over = view.equals("over");
    long open = all.stream().filter(s -> s.file().isOpen()).count();
    return Reply.page(
        "council/desk-topics",
        new DeskTopicsPage(
            List.of(
                new Segment(ui.t("topics.open"), "/desk/topics", Long.toString(open), !over),
                new Segment(
                    ui.t("topics.over"),
                    "/desk/topics?view=over",
                    Long.toString(all.size() - open),
                    over)),
            all.stream().filter(s -> s.file().isOpen() != over).map(s -> row(ui, s)).toList(),
            over ? List.of() : asks(ui, actor),
            Grounds.any(actor),
            actor.areas().stream().anyMatch(a -> a.length() == Grounds.CODE)
                ? RulesPages.PATH
                : ""));
  }

  private TopicsPage.Row row(Ui ui, Seen s) {
    CaseFile c = s.file();
    return new TopicsPage.Row(
        CaseWords.desk(c),
        c.subject().title(),
        words.light(ui, c),
        TopicViews.word(ui, words, c),
        c.isOpen()
            ? ui.t("topics.row", c.subject().place(), words.until(ui, c))
            : c.subject().place());
  }

  private List<DeskTopicsPage.Ask> asks(Ui ui, Actor actor) {
    List<DeskTopicsPage.Ask> asks = new ArrayList<>();
    for (String area : grounds.areas(actor)) {
      List<Carries.Waiting> waiting = sources.carries().waiting(area, Proposals.ROOM, ASKS);
      List<CaseFile> cases =
          sources.cases().some(actor, area, waiting.stream().map(Carries.Waiting::caseId).toList());
      for (Carries.Waiting w : waiting)
        cases.stream()
            .filter(c -> c.key().id().equals(w.caseId()))
            .findFirst()
            .ifPresent(c -> asks.add(ask(ui, w, c)));
    }
    return asks;
  }

  private static DeskTopicsPage.Ask ask(Ui ui, Carries.Waiting w, CaseFile c) {
    return new DeskTopicsPage.Ask(
        "/desk/topics/new?ask=" + w.id(),
        CaseWords.desk(c),
        c.subject().title(),
        w.asked(),
        ui.t("topics.asked", w.by(), w.at()));
  }

  @GetMapping("/desk/topics/new")
  Reply empty(Ui ui, Actor actor, Form form) {
    return page(ui, actor, grounds(actor), form);
  }

  @PostMapping("/desk/topics/new")
  Reply propose(Ui ui, Actor actor, Form form) {
    List<Ground> known = grounds(actor);
    try {
      Ground ground = Grounds.chosen(known, form.line("scope"));
      CaseFile c =
          proposals.propose(
              actor,
              new NewTopic(
                  ground.area(),
                  ground.quarter(),
                  TopicsPages.text(form),
                  origin(form),
                  TopicsPages.households(form),
                  form.once().toString()));
      return Reply.redirect(CaseWords.desk(c));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, known, again).status(again.status());
    }
  }

  private static NewTopic.Origin origin(Form form) {
    Optional<UUID> ask = form.id("ask");
    if (ask.isPresent()) return new NewTopic.Origin(NewTopic.Kind.MATTER, ask.get());
    Optional<UUID> hot = form.id("hot");
    return hot.isPresent()
        ? new NewTopic.Origin(NewTopic.Kind.HOT, hot.get())
        : new NewTopic.Origin(NewTopic.Kind.MEMBER, null);
  }

  private List<Ground> grounds(Actor actor) {
    List<Ground> known = grounds.of(actor);
    if (known.isEmpty()) throw Refused.notFound();
    return known;
  }

  private Reply page(Ui ui, Actor actor, List<Ground> known, Form form) {
    Form filled = form;
    String from = "";
    UUID ask = form.id("ask").orElse(null);
    if (ask != null)
      for (String area : known.stream().map(Ground::area).distinct().toList())
        for (Carries.Waiting w : sources.carries().waiting(area, Proposals.ROOM, ASKS))
          if (w.id().equals(ask)) {
            CaseFile c = sources.cases().some(actor, area, List.of(w.caseId())).getFirst();
            filled =
                filled
                    .known("title", c.subject().title())
                    .known("words", w.asked())
                    .known("scope", Grounds.value(area, c.quarter()));
            from = ui.t("topics.from.matter", c.number(), c.subject().title());
          }
    return Reply.page(
        "council/desk-new",
        new DeskNewTopicPage(
            filled, choices(known), from.isEmpty() ? hot(ui, actor) : List.of(), from));
  }

  /** What many have spoken of in the last thirty days. */
  private List<DeskNewTopicPage.Link> hot(Ui ui, Actor actor) {
    return sources
        .hot()
        .hottest(actor, sources.hot().areas(actor), ui.now().minus(LATELY), ui.now())
        .stream()
        .limit(HOT)
        .map(
            h ->
                new DeskNewTopicPage.Link(
                    UriComponentsBuilder.fromPath("/desk/topics/new")
                        .queryParam("hot", "{hot}")
                        .queryParam("title", "{title}")
                        .encode()
                        .buildAndExpand(h.id(), h.title())
                        .toUriString(),
                    ui.t("topics.hot.row", h.title(), h.messages())))
        .toList();
  }

  private static List<Choice> choices(List<Ground> known) {
    return known.stream()
        .map(g -> Choice.of(Grounds.value(g.area(), g.quarter()), g.name()))
        .toList();
  }
}
