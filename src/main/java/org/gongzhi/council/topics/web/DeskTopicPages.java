package org.gongzhi.council.topics.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gongzhi.council.opinions.Statement;
import org.gongzhi.council.router.Route;
import org.gongzhi.council.router.Router;
import org.gongzhi.council.router.Touch;
import org.gongzhi.council.topics.Consents;
import org.gongzhi.council.topics.TopicQuery;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.council.topics.TopicStage;
import org.gongzhi.council.topics.TopicVerb;
import org.gongzhi.council.topics.Topics;
import org.gongzhi.council.topics.web.DeskTopicPage.DeedForm;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 工作台上的一个议题: what is known of it, what may be done now, and what people said about it. */
@Controller
class DeskTopicPages {
  private final TopicQuery query;
  private final BesideQuery besides;
  private final TopicViews views;
  private final DeskForms forms;
  private final Doing doing;

  /** What changes something. */
  @Component
  record Doing(DeskTopicActs acts, Topics topics) {}

  DeskTopicPages(
      TopicQuery query, BesideQuery besides, TopicViews views, DeskForms forms, Doing doing) {
    this.query = query;
    this.besides = besides;
    this.views = views;
    this.forms = forms;
    this.doing = doing;
  }

  @GetMapping("/desk/topic/{number}")
  Reply show(Ui ui, Actor actor, Form form, @PathVariable String number) {
    return page(ui, actor, query.work(actor, number), form);
  }

  @PostMapping("/desk/topic/{number}/acts")
  Reply act(Ui ui, Actor actor, Form form, @PathVariable String number) {
    Seen seen = query.work(actor, number);
    try {
      return Reply.redirect(doing.acts().act(actor, seen, form));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, query.work(actor, number), again).status(again.status());
    }
  }

  @PostMapping("/desk/topic/{number}/beside")
  Reply beside(Ui ui, Actor actor, Form form, @PathVariable String number) {
    Seen seen = query.work(actor, number);
    try {
      doing.acts().beside(actor, seen, form);
      return Reply.redirect("/desk/topic/" + number + "#" + part(form));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, seen, again).status(again.status());
    }
  }

  /** The part of the page somebody was working on: of forty households the next is at hand. */
  private static String part(Form form) {
    return switch (form.line("act")) {
      case "judge" -> "statements";
      case "objection" -> "objections";
      default -> "households";
    };
  }

  /** 公告. The notice of the topic or of its result, to be printed and put up. */
  @GetMapping("/desk/topic/{number}/notice")
  Reply notice(Ui ui, Actor actor, @PathVariable String number) {
    Seen seen = query.work(actor, number);
    if (seen.topic().dates().publicAt() == null) throw Refused.notFound();
    return Reply.page("council/notice", Notice.of(ui, seen, views.of(ui, seen, besides.of(actor, seen.file()))));
  }

  private Reply page(Ui ui, Actor actor, Seen seen, Form form) {
    Beside beside = besides.atDesk(actor, seen);
    return Reply.page(
            "council/desk-topic",
            new DeskTopicPage(
                views.of(ui, seen, beside),
                seen.file().version(),
                forms.of(ui, actor, seen, beside, form),
                doing.topics().holds(actor, seen.file(), seen.topic(), beside.standing()).stream()
                    .map(ui::say)
                    .toList(),
                routing(ui, actor, seen, beside, form),
                households(ui, seen, beside.asked()),
                beside.statements().stream().map(s -> said(ui, s)).toList(),
                beside.objections().stream().map(o -> TopicPages.objection(ui, o)).toList(),
                seen.topic().dates().publicAt() == null
                    ? ""
                    : "/desk/topic/" + seen.topic().number() + "/notice",
                form))
        .header("Cache-Control", "no-store");
  }

  private DeskTopicPage.@Nullable Routing routing(
      Ui ui, Actor actor, Seen seen, Beside beside, Form form) {
    boolean may =
        doing.topics().moves(actor, seen.file(), seen.topic(), beside.standing()).stream()
            .anyMatch(m -> m.verb() == TopicVerb.ROUTE);
    if (!may) return null;
    Set<Touch> touches = DeskTopicActs.touches(form);
    List<Choice> choices =
        Arrays.stream(Touch.values()).map(t -> Choice.of(t.name(), ui.t(t.label()))).toList();
    if (touches.isEmpty()) return new DeskTopicPage.Routing(choices, form, "", List.of(), null);
    Route route = Router.suggest(touches);
    return new DeskTopicPage.Routing(
        choices,
        form,
        suggestion(ui, route),
        route.why().stream()
            .map(r -> new TopicView.Fact(ui.t(r.text()), ui.t(r.source())))
            .toList(),
        route.elsewhere() == null ? confirm(ui, route, form) : null);
  }

  private static String suggestion(Ui ui, Route route) {
    if (route.elsewhere() != null)
      return ui.t("topics.suggest.elsewhere", ui.t(route.elsewhere().label()));
    String decider = route.decider() == null ? "" : ui.t(route.decider().label());
    String who =
        route.item() == null
            ? decider
            : ui.t("council.step.item", decider, ui.t(route.item().label()));
    return ui.t(route.consents() ? "topics.suggest.consents" : "topics.suggest", who);
  }

  private static DeedForm confirm(Ui ui, Route route, Form typed) {
    Form form =
        typed
            .known("decider", route.decider() == null ? "" : route.decider().name())
            .known("item", route.item() == null ? "" : Integer.toString(route.item().number()))
            .known("consents", typed.line("verb").isEmpty() && route.consents() ? "yes" : null);
    List<DeskTopicPage.Field> fields = new ArrayList<>(DeskForms.decider(ui));
    fields.add(
        new DeskTopicPage.Field(
            "note",
            DeskTopicPage.Kind.LINES,
            ui.t("topics.field.note.ROUTE"),
            "",
            List.of()));
    return new DeedForm(TopicVerb.ROUTE.name(), Icon.GAVEL, fields, form, true);
  }

  private static DeskTopicPage.@Nullable Households households(
      Ui ui, Seen seen, List<Consents.Household> all) {
    if (!BesideQuery.asks(seen)) return null;
    long settled = all.stream().filter(Consents.Household::isSettled).count();
    return new DeskTopicPage.Households(
        all.stream().map(h -> household(ui, h)).toList(),
        ui.t("topics.consents", all.size(), settled),
        seen.stage() == TopicStage.DECIDING);
  }

  private static DeskTopicPage.Household household(Ui ui, Consents.Household h) {
    String state =
        !h.excepted().isEmpty()
            ? ui.t("topics.excepted", h.excepted())
            : h.agrees() == null
                ? ui.t("topics.notAsked")
                : ui.t(
                    "topics.said." + h.agrees(), h.answeredOn(), h.askedBy(), h.note());
    return new DeskTopicPage.Household(h.no(), h.label(), h.seq(), state, h.isSettled());
  }

  private static DeskTopicPage.Said said(Ui ui, Beside.Said s) {
    return new DeskTopicPage.Said(
        s.no(),
        s.words(),
        TopicPages.state(ui, s),
        s.state().name(),
        s.no() > 1 && s.state() != Statement.State.HIDDEN);
  }
}
