package org.gongzhi.matters.web.ahead;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.Workplaces.Community;
import org.gongzhi.matters.ahead.AheadRule;
import org.gongzhi.matters.ahead.AheadRules;
import org.gongzhi.matters.ahead.AheadTasks;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 未诉先办: the rules, and what they opened. */
@Controller
class AheadPages {
  static final String PATH = "/desk/ahead";

  private final AheadRules rules;
  private final AheadTasks tasks;
  private final Workplaces workplaces;
  private final AheadWords words;

  AheadPages(AheadRules rules, AheadTasks tasks, Workplaces workplaces, AheadWords words) {
    this.rules = rules;
    this.tasks = tasks;
    this.workplaces = workplaces;
    this.words = words;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, Form form) {
    List<Community> all =
        workplaces.communities(actor).stream().filter(c -> actor.oversees(c.area())).toList();
    if (all.isEmpty()) throw Refused.notFound();
    Community here =
        all.stream()
            .filter(c -> c.area().equals(form.line("community")))
            .findFirst()
            .orElse(all.getFirst());
    Map<UUID, AheadRule> inForce =
        rules.of(here.area()).stream()
            .collect(Collectors.toMap(AheadRule::id, Function.identity()));
    return Reply.page(
        "matters/ahead",
        new AheadPage(
            new AheadPage.Where(
                form.known("community", here.area()),
                here.name(),
                all.stream().map(c -> Choice.of(c.area(), c.name())).toList()),
            inForce.values().stream().map(r -> row(ui, here.area(), r)).toList(),
            tasks.latest(here.area()).stream()
                .map(t -> task(ui, here.area(), inForce.get(t.rule()), t))
                .toList(),
            Catalogues.mayPublish(actor, here.area())
                ? AheadRulePages.path(here.area(), AheadRulePages.NEW)
                : null));
  }

  private AheadPage.Rule row(Ui ui, String area, AheadRule r) {
    return new AheadPage.Rule(
        r.name(),
        words.category(ui, area, r.category()),
        AheadWords.when(ui, r.when()),
        AheadRulePages.path(area, r.id().toString()),
        r.active());
  }

  private AheadPage.Task task(
      Ui ui, String area, @Nullable AheadRule rule, AheadTasks.Task t) {
    String name = rule == null ? "" : rule.name();
    return new AheadPage.Task(
        t.number(),
        ui.t("ahead.about", t.quarter(), words.category(ui, area, t.category())),
        t.causes().isEmpty()
            ? ui.t("ahead.why.season", name, t.openedAt())
            : ui.t("ahead.why", name, t.causes().size(), t.openedAt()),
        t.causes());
  }
}
