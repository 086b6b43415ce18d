package org.gongzhi.council.topics.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Threads;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.council.router.Router;
import org.gongzhi.council.router.Rule;
import org.gongzhi.council.topics.Proposals;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicProcedure;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.council.topics.StepSet;
import org.gongzhi.council.topics.TopicStage;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Holder;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what every page of a topic shows. */
@Component
class TopicViews {
  private final Threads threads;
  private final CaseWords words;

  TopicViews(Threads threads, CaseWords words) {
    this.threads = threads;
    this.words = words;
  }

  TopicView of(Ui ui, Seen seen, Beside beside) {
    CaseFile c = seen.file();
    Topic t = seen.topic();
    List<Act> acts = threads.of(List.of(c.key())).getOrDefault(c.key(), List.of());
    return new TopicView(
        head(ui, seen),
        clock(ui, c, beside, acts),
        new TopicView.Text(
            t.text().words().lines().filter(l -> !l.isBlank()).toList(), t.text().wish()),
        route(ui, t),
        facts(ui, t, beside),
        beside.tasks().stream().map(k -> task(ui, k)).toList(),
        TopicSteps.of(ui, c, acts, may(ui.actor(), t)));
  }

  private static TopicSteps.May may(@Nullable Actor actor, Topic t) {
    if (actor == null) return new TopicSteps.May(false, false, false);
    return new TopicSteps.May(
        actor.oversees(t.area()),
        Proposals.serves(actor, t.area(), t.quarter()),
        actor.person().equals(t.raised().proposer()));
  }

  private TopicView.Head head(Ui ui, Seen seen) {
    CaseFile c = seen.file();
    List<TopicStage> path =
        TopicProcedure.VALUE.path().map(s -> TopicStage.valueOf(s.name())).toList();
    return new TopicView.Head(
        c.number(),
        seen.topic().title(),
        ui.t(
            "topics.about",
            c.subject().place(),
            ui.t(seen.topic().raised().origin().kind().label()),
            seen.topic().raised().name()),
        path.stream().map(s -> name(ui, seen.names(), s)).toList(),
        TopicProcedure.VALUE.reached(c.stage()));
  }

  static String name(Ui ui, StepSet names, TopicStage stage) {
    String own = names.ownName(stage);
    return own.isEmpty() ? ui.say(names.usual(stage)) : own;
  }

  private TopicView.Clock clock(Ui ui, CaseFile c, Beside beside, List<Act> acts) {
    Light light = words.light(ui, c);
    String word = words.lightWord(ui, c);
    if (!c.isOpen())
      return new TopicView.Clock(null, light, word, ended(ui, c), null);
    String person =
        acts.reversed().stream()
            .map(Act::by)
            .filter(by -> c.clock().responsible() != null && c.clock().responsible().equals(by.organisation()))
            .map(Act.By::name)
            .findFirst()
            .orElse("");
    return new TopicView.Clock(
        words.countdown(ui, c),
        light,
        word,
        "",
        new Holder(
            Icon.BUILDING,
            ui.t("topics.holder"),
            beside.holder().name(),
            person,
            beside.holder().telephone()));
  }

  private static String ended(Ui ui, CaseFile c) {
    return ui.t(
        "topics.ended." + c.result().answer(),
        ui.t("outcome." + c.result().outcome()),
        c.result().closedAt());
  }

  /** How a row of a list tells it. */
  static String word(Ui ui, CaseWords words, CaseFile c) {
    return c.isOpen() ? words.stage(ui, c) : ui.t("outcome." + c.result().outcome());
  }

  private static TopicView.@Nullable Route route(Ui ui, Topic t) {
    Topic.Way way = t.way();
    if (way.decider() == null) return null;
    List<TopicView.Fact> rules =
        Router.suggest(way.touches()).why().stream()
            .map((Rule r) -> new TopicView.Fact(ui.t(r.text()), ui.t(r.source())))
            .toList();
    String decider = ui.t(way.decider().label());
    return new TopicView.Route(
        way.item() == null ? decider : ui.t("council.step.item", decider, ui.t(way.item().label())),
        rules,
        ui.t("topics.binds." + (way.decider().decidesByMeeting() && !way.consents())),
        t.came().vote() == null ? "" : "/votes/" + t.came().vote());
  }

  private static List<TopicView.Fact> facts(Ui ui, Topic t, Beside beside) {
    List<TopicView.Fact> facts = new ArrayList<>();
    if (t.raised().signatures() > 0)
      facts.add(
          fact(ui, "signed", ui.t("topics.signed", beside.signed(), t.raised().signatures())));
    if (t.households() > 0)
      facts.add(fact(ui, "households", ui.t("topics.households", t.households())));
    if (!t.text().basis().isEmpty()) facts.add(fact(ui, "basis", t.text().basis()));
    if (t.came().opinion() != null) facts.add(fact(ui, "opinion", t.came().opinion()));
    if (beside.standing().households() > 0)
      facts.add(
          fact(
              ui,
              "consents",
              ui.t(
                  "topics.consents",
                  beside.standing().households(),
                  beside.standing().households() - beside.standing().missing())));
    Topic.Result result = t.came().result();
    if (result != null)
      facts.add(
          fact(ui, "result", ui.t("topics.result.words", ui.t("topics.result." + result), t.came().words())));
    if (beside.standing().reviews() > 0)
      facts.add(
          fact(
              ui,
              "reviews",
              ui.t("topics.reviews", beside.standing().reviews(), beside.standing().content())));
    return facts;
  }

  private static TopicView.Fact fact(Ui ui, String key, String value) {
    return new TopicView.Fact(ui.t("topics.fact." + key), value);
  }

  private static TopicView.Task task(Ui ui, Beside.Task k) {
    return new TopicView.Task(
        k.no(),
        k.what(),
        ui.t("topics.task.meta", k.owner(), k.until(), k.money()),
        k.done() ? ui.t("topics.task.done", k.doneWords(), k.doneBy()) : "");
  }

  /** The last day of a time that ends with this moment. */
  static LocalDate lastDay(Instant until) {
    return LocalDate.ofInstant(until.minusSeconds(1), TownClock.ZONE);
  }
}
