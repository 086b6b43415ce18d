package org.gongzhi.council.topics.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongzhi.council.opinions.Opinions;
import org.gongzhi.council.opinions.Statement;
import org.gongzhi.council.topics.Proposals;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicQuery;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.council.topics.TopicStage;
import org.gongzhi.council.topics.Voices;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 一个议题, for residents: what it is, where it stands, and what the reader may do about it now. */
@Controller
class TopicPages {
  private final TopicQuery query;
  private final BesideQuery besides;
  private final TopicViews views;
  private final Acts acts;

  /** What residents do. */
  @Component
  record Acts(Proposals proposals, Opinions opinions, Voices voices) {}

  TopicPages(TopicQuery query, BesideQuery besides, TopicViews views, Acts acts) {
    this.query = query;
    this.besides = besides;
    this.views = views;
    this.acts = acts;
  }

  @GetMapping("/topics/{number}")
  Reply show(Ui ui, Actor actor, @PathVariable String number) {
    return page(ui, actor, query.read(actor, number), Form.empty());
  }

  /** 联名、说一句、表态、提异议、评议: the form says which. */
  @PostMapping("/topics/{number}/voices")
  Reply speak(Ui ui, Actor actor, Form form, @PathVariable String number) {
    Seen seen = query.read(actor, number);
    try {
      act(actor, seen, form);
      return Reply.redirect("/topics/" + number);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, seen, again).status(again.status());
    }
  }

  private void act(Actor actor, Seen seen, Form form) {
    var key = seen.topic().key();
    switch (form.line("act")) {
      case "sign" -> acts.proposals().sign(actor, key);
      case "say" -> {
        if (!seen.takesPart()) throw Refused.notAllowed("topics.notYours");
        acts.opinions().say(actor, key, form.line("statement"));
      }
      case "answer" ->
          acts.opinions().answer(actor, key, form.number("no").orElse(0), stance(form));
      case "object" -> acts.voices().object(actor, key, form.text("words"));
      case "review" ->
          acts.voices().review(actor, key, form.number("level").orElse(0), form.text("words"));
      default -> throw Refused.invalid("act", "choice.unknown");
    }
  }

  private static Opinions.Stance stance(Form form) {
    return Arrays.stream(Opinions.Stance.values())
        .filter(s -> s.name().equals(form.line("stance")))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("stance", "topics.stance.missing"));
  }

  private Reply page(Ui ui, Actor actor, Seen seen, Form form) {
    Beside beside = besides.of(actor, seen.file());
    String path = "/topics/" + seen.topic().number();
    boolean works = Proposals.serves(actor, seen.topic().area(), seen.topic().quarter());
    return Reply.page(
            "council/topic",
            new TopicPage(
                views.of(ui, seen, beside),
                sign(ui, seen, beside),
                speak(ui, actor, seen, beside),
                posted(ui, seen, beside),
                review(ui, seen, beside),
                form,
                beside.result() == null ? "" : path + "/opinions",
                works && ui.atWork() ? "/desk/topic/" + seen.topic().number() : ""))
        // what somebody answered stays out of caches
        .header("Cache-Control", "no-store");
  }

  private static TopicPage.@Nullable Sign sign(Ui ui, Seen seen, Beside beside) {
    if (seen.stage() != TopicStage.COLLECTING) return null;
    return new TopicPage.Sign(
        ui.t("topics.signed", beside.signed(), seen.topic().raised().signatures()),
        beside.mine().signed(),
        seen.takesPart() && !beside.mine().signed());
  }

  private static TopicPage.@Nullable Speak speak(Ui ui, Actor actor, Seen seen, Beside beside) {
    Instant until = seen.topic().dates().opinionsUntil();
    if (until == null || !ui.now().isBefore(until)) return null;
    List<Beside.Said> shown =
        beside.statements().stream().filter(s -> s.state() == Statement.State.SHOWN).toList();
    List<Integer> open =
        shown.stream().map(Beside.Said::no).filter(n -> !beside.answered().contains(n)).toList();
    int next =
        Opinions.next(actor, open, shown.size() - open.size(), beside.result()).orElse(0);
    return new TopicPage.Speak(
        ui.t("topics.until", TopicViews.lastDay(until)),
        next,
        shown.stream().filter(s -> s.no() == next).map(Beside.Said::words).findFirst().orElse(""),
        ui.t("topics.progress", shown.size() - open.size(), shown.size()),
        Arrays.stream(Opinions.Stance.values())
            .map(s -> Choice.of(s.name(), ui.t(s.label())))
            .toList(),
        beside.statements().stream()
            .filter(Beside.Said::own)
            .map(s -> new TopicPage.Own(s.words(), state(ui, s)))
            .toList(),
        hidden(ui, beside.statements()),
        seen.takesPart());
  }

  static String state(Ui ui, Beside.Said s) {
    String state = ui.t(s.state().label());
    if (s.reason() == null) return state;
    String why = ui.t(s.reason().label());
    return s.remark().isEmpty()
        ? ui.t("topics.hidden.why", state, why)
        : ui.t("topics.hidden.remark", state, why, s.remark());
  }

  /** 未展示 n 句: how many, and why; what they said is not repeated. */
  static List<String> hidden(Ui ui, List<Beside.Said> said) {
    Map<Statement.Reason, Integer> count = new EnumMap<>(Statement.Reason.class);
    for (Beside.Said s : said) if (s.reason() != null) count.merge(s.reason(), 1, Integer::sum);
    return count.entrySet().stream()
        .map(e -> ui.t("topics.hidden.count", e.getValue(), ui.t(e.getKey().label())))
        .toList();
  }

  private static TopicPage.@Nullable Posted posted(Ui ui, Seen seen, Beside beside) {
    Topic t = seen.topic();
    Instant until = t.dates().postedUntil();
    if (t.came().result() == null || until == null) return null;
    boolean now = ui.now().isBefore(until);
    return new TopicPage.Posted(
        now ? ui.t("topics.until", TopicViews.lastDay(until)) : "",
        beside.objections().stream().map(o -> objection(ui, o)).toList(),
        now && !beside.mine().objects());
  }

  static TopicPage.Objection objection(Ui ui, Beside.Objection o) {
    return new TopicPage.Objection(
        o.id().toString(),
        o.words(),
        ui.t("topics.objection.said", o.name(), o.at().toInstant()),
        o.answer() == null ? "" : o.answer(),
        o.answeredBy() == null ? "" : o.answeredBy());
  }

  private static TopicPage.@Nullable Review review(Ui ui, Seen seen, Beside beside) {
    Instant until = seen.topic().dates().reviewUntil();
    if (until == null || !ui.now().isBefore(until) || seen.stage() != TopicStage.REVIEWING)
      return null;
    int level = beside.mine().level();
    return new TopicPage.Review(
        ui.t("topics.until", TopicViews.lastDay(until)),
        IntStream.iterate(5, n -> n > 0, n -> n - 1)
            .mapToObj(n -> Choice.of(Integer.toString(n), ui.t("rating." + n)))
            .toList(),
        level == 0 ? "" : ui.t("rating." + level),
        seen.takesPart());
  }
}
