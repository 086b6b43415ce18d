package org.gongzhi.council.topics.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.gongzhi.council.topics.StepNames;
import org.gongzhi.council.topics.TopicRule;
import org.gongzhi.council.topics.TopicRules;
import org.gongzhi.council.topics.TopicStage;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 议事程序: what the steps are called, how many must sign, for how many days. The order of the steps and who may take them stay. */
@Controller
class RulesPages {
  static final String PATH = "/desk/settings/topics";

  private final TopicRules rules;

  RulesPages(TopicRules rules) {
    this.rules = rules;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor) {
    return page(ui, rules.of(area(actor)), Form.empty());
  }

  @PostMapping(PATH)
  Reply publish(Ui ui, Actor actor, Form form) {
    String area = area(actor);
    TopicRule now = rules.of(area);
    try {
      rules.publish(actor, area, read(now, form), form.line("remark"));
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, now, again).status(again.status());
    }
  }

  private static String area(Actor actor) {
    return actor.areas().stream()
        .filter(a -> a.length() == Grounds.CODE)
        .sorted()
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private static TopicRule read(TopicRule now, Form form) {
    StepNames steps =
        Arrays.stream(StepNames.values())
            .filter(s -> s.name().equals(form.line("steps")))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("steps", "topics.rules.steps.missing"));
    Map<TopicStage, String> own = new EnumMap<>(TopicStage.class);
    for (TopicStage stage : TopicStage.values())
      if (!form.line(field(stage)).isEmpty()) own.put(stage, form.line(field(stage)));
    return new TopicRule(
        form.number("seen").orElse(-1),
        steps,
        own,
        form.number("signatures").orElse(0),
        form.number("opinionDays").orElse(0),
        form.number("postingDays").orElse(0),
        now.limits());
  }

  private static String field(TopicStage stage) {
    return "name-" + stage;
  }

  private static Reply page(Ui ui, TopicRule rule, Form typed) {
    Form form =
        typed
            .known("steps", rule.steps().name())
            .known("signatures", Integer.toString(rule.signatures()))
            .known("opinionDays", Integer.toString(rule.opinionDays()))
            .known("postingDays", Integer.toString(rule.postingDays()));
    for (TopicStage stage : TopicStage.values())
      form = form.known(field(stage), rule.own().getOrDefault(stage, ""));
    return Reply.page(
        "council/rules",
        new RulesPage(
            form,
            rule.version(),
            Arrays.stream(StepNames.values())
                .map(s -> Choice.of(s.name(), ui.t(s.label())))
                .toList(),
            Arrays.stream(TopicStage.values())
                .map(s -> new RulesPage.Stage(field(s), ui.t(rule.steps().key(s))))
                .toList()));
  }
}
