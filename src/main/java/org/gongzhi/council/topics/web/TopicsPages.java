package org.gongzhi.council.topics.web;

import java.util.List;
import java.util.Optional;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.council.topics.Neighbours;
import org.gongzhi.council.topics.NewTopic;
import org.gongzhi.council.topics.Proposals;
import org.gongzhi.council.topics.TopicQuery;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.council.topics.TopicStage;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Votes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 议事, for residents: the topics of where they live, the votes that wait for them, and a topic of their own. */
@Controller
class TopicsPages {
  private final TopicQuery query;
  private final Proposals proposals;
  private final Votes votes;
  private final CaseWords words;

  TopicsPages(TopicQuery query, Proposals proposals, Votes votes, CaseWords words) {
    this.query = query;
    this.proposals = proposals;
    this.votes = votes;
    this.words = words;
  }

  @GetMapping("/topics")
  Reply list(Ui ui, Actor actor, @RequestParam(defaultValue = "open") String view) {
    Optional<Neighbours.Home> home = query.home(actor);
    List<Seen> all = home.map(h -> query.readable(actor, h.area())).orElse(List.of());
    boolean over = view.equals("over");
    long open = all.stream().filter(s -> s.file().isOpen()).count();
    return Reply.page(
        "council/topics",
        new TopicsPage(
            List.of(
                new Segment(ui.t("topics.open"), "/topics", Long.toString(open), !over),
                new Segment(
                    ui.t("topics.over"),
                    "/topics?view=over",
                    Long.toString(all.size() - open),
                    over)),
            all.stream().filter(s -> s.file().isOpen() != over).map(s -> row(ui, s)).toList(),
            votes.waitingFor(actor).stream()
                .map(
                    v ->
                        new TopicsPage.Row(
                            "/votes/" + v.key().id(),
                            v.title(),
                            Light.YOU,
                            ui.t("topics.vote.waits"),
                            ui.t("topics.until", TopicViews.lastDay(v.times().closesAt()))))
                .toList(),
            home.filter(h -> h.quarter() != null).isPresent()));
  }

  private TopicsPage.Row row(Ui ui, Seen s) {
    boolean asks = s.stage() == TopicStage.OPINIONS || s.stage() == TopicStage.REVIEWING;
    return new TopicsPage.Row(
        "/topics/" + s.topic().number(),
        s.topic().title(),
        asks ? Light.YOU : words.light(ui, s.file()),
        TopicViews.word(ui, words, s.file()),
        s.file().isOpen()
            ? ui.t("topics.row", s.file().subject().place(), words.until(ui, s.file()))
            : s.file().subject().place());
  }

  @GetMapping("/topics/new")
  Reply empty(Actor actor) {
    return form(home(actor), Form.empty());
  }

  /** 联名提出. The first to sign is whoever proposes. */
  @PostMapping("/topics/new")
  Reply propose(Actor actor, Form form) {
    Neighbours.Home home = home(actor);
    try {
      var c =
          proposals.propose(
              actor,
              new NewTopic(
                  home.area(),
                  home.quarter(),
                  text(form),
                  new NewTopic.Origin(NewTopic.Kind.JOINT, null),
                  households(form),
                  form.once().toString()));
      return Reply.redirect("/topics/" + c.number());
    } catch (Refused r) {
      Form again = form.refused(r);
      return form(home, again).status(again.status());
    }
  }

  static NewTopic.Text text(Form form) {
    return new NewTopic.Text(
        form.line("title"), form.text("words"), form.line("wish"), form.text("basis"));
  }

  static int households(Form form) {
    if (form.line("households").isEmpty()) return 0;
    return form.number("households").orElse(-1);
  }

  private Neighbours.Home home(Actor actor) {
    return query.home(actor).filter(h -> h.quarter() != null).orElseThrow(Refused::notFound);
  }

  private static Reply form(Neighbours.Home home, Form form) {
    return Reply.page("council/topic-new", new NewTopicPage(form, home.name()));
  }
}
