package org.gongzhi.matters.web.ahead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.matters.ahead.AheadRule;
import org.gongzhi.matters.ahead.AheadRule.When;
import org.gongzhi.matters.ahead.AheadRules;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.web.Editions;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 一条规则: how it is, who changed it and why, and for whoever may, a new version of it. */
@Controller
class AheadRulePages {
  static final String NEW = "new";
  private static final String PATH = AheadPages.PATH + "/{area}/{rule}";
  private static final int NAME = 40;
  private static final int TEXT = 500;
  private static final int REMARK = 200;
  private static final int MONTHS = 12;
  private static final int MOST_REPORTS = 100;
  private static final int MOST_DAYS = 365;

  private final AheadRules rules;
  private final Catalogues catalogues;

  AheadRulePages(AheadRules rules, Catalogues catalogues) {
    this.rules = rules;
    this.catalogues = catalogues;
  }

  static String path(String area, String rule) {
    return AheadPages.PATH + "/" + area + "/" + rule;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, @PathVariable String area, @PathVariable String rule) {
    return page(ui, actor, area, rule, Form.empty());
  }

  @PostMapping(PATH)
  Reply publish(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable String rule) {
    if (!Catalogues.mayPublish(actor, area)) throw Refused.notFound();
    AheadRule was = rule.equals(NEW) ? null : found(area, rule);
    try {
      rules.publish(actor, typed(area, was, form), TypedText.line("remark", form.line("remark"), REMARK));
      return Reply.redirect(AheadPages.PATH + "?community=" + area);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, area, rule, again).status(again.status());
    }
  }

  private AheadRule found(String area, String rule) {
    return rules.of(area).stream()
        .filter(r -> r.id().toString().equals(rule))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private Reply page(Ui ui, Actor actor, String area, String rule, Form typed) {
    boolean fresh = rule.equals(NEW);
    boolean may = Catalogues.mayPublish(actor, area);
    if (!actor.oversees(area) || fresh && !may) throw Refused.notFound();
    AheadRule was = fresh ? null : found(area, rule);
    List<Choice> kinds =
        fresh
            ? Stream.of("REPEATS", "SEASON").map(k -> Choice.of(k, ui.t("ahead.kind." + k))).toList()
            : List.of();
    List<String> editions =
        was == null
            ? List.of()
            : Editions.told(
                ui, rules.history(area, was.id()).stream().map(e -> version(ui, e)).toList());
    return Reply.page(
        "matters/ahead-rule",
        new AheadPage.Edit(
            was == null ? typed.known("kind", "REPEATS").known("active", "yes") : known(was, area, typed),
            path(area, rule),
            kinds,
            classes(ui, area),
            may,
            editions));
  }

  private static Editions.Version version(Ui ui, AheadRules.Edition e) {
    AheadRule r = e.rule();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(ui.t("ahead.name"), r.name());
    fields.put(
        ui.t("report.class"), r.category() == null ? ui.t("ahead.class.any") : r.category());
    fields.put(ui.t("ahead.kind"), AheadWords.when(ui, r.when()));
    fields.put(ui.t("ahead.task"), r.task());
    fields.put(ui.t("ahead.active"), ui.t(r.active() ? "ahead.on" : "ahead.off"));
    return new Editions.Version(e.by(), e.at(), e.remark(), fields);
  }

  private List<Choice> classes(Ui ui, String area) {
    List<Choice> all = new ArrayList<>();
    all.add(Choice.of("", ui.t("ahead.class.any")));
    for (MatterClass c : catalogues.of(area).catalogue().classes())
      all.add(Choice.of(c.code(), c.name()));
    return all;
  }

  private static Form known(AheadRule was, String area, Form typed) {
    Form form =
        typed
            .known("seen", Integer.toString(was.versionOf(area)))
            .known("name", was.name())
            .known("class", was.category() == null ? "" : was.category())
            .known("task", was.task());
    // an unticked box is not sent: what was typed says so by being there at all
    if (typed.line("task").isEmpty() && was.active()) form = form.known("active", "yes");
    return switch (was.when()) {
      case When.Repeats(int reports, int days) ->
          form.known("kind", "REPEATS")
              .known("reports", Integer.toString(reports))
              .known("days", Integer.toString(days));
      case When.Season(int from, int to) ->
          form.known("kind", "SEASON")
              .known("fromMonth", Integer.toString(from))
              .known("toMonth", Integer.toString(to));
    };
  }

  private AheadRule typed(String area, @Nullable AheadRule was, Form form) {
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    String name = TypedText.line("name", form.line("name"), NAME);
    String task = TypedText.clean("task", form.text("task"), TEXT);
    if (name.isEmpty()) wrong.put("name", Sentence.of("ahead.name.missing"));
    String code = form.line("class");
    boolean known = catalogues.of(area).catalogue().find(code).isPresent();
    boolean season = was == null ? form.chosen("kind", "SEASON") : was.when() instanceof When.Season;
    if (!known && (season || !code.isEmpty()))
      wrong.put("class", Sentence.of("ahead.class.missing"));
    When when =
        season
            ? new When.Season(
                number(form, "fromMonth", 1, MONTHS, wrong), number(form, "toMonth", 1, MONTHS, wrong))
            : new When.Repeats(
                number(form, "reports", 2, MOST_REPORTS, wrong), number(form, "days", 1, MOST_DAYS, wrong));
    if (task.isBlank()) wrong.put("task", Sentence.of("ahead.task.missing"));
    if (form.line("remark").isEmpty()) wrong.put("remark", Sentence.of("catalogue.missingRemark"));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    int seen = was == null ? 0 : form.number("seen").orElse(-1);
    if (was != null && was.versionOf(area) != seen) throw Refused.stale();
    return new AheadRule(
        area,
        was == null ? form.once() : was.id(),
        seen,
        name,
        known ? code : null,
        when,
        task,
        form.chosen("active", "yes"));
  }

  private static int number(
      Form form, String field, int least, int most, Map<String, Sentence> wrong) {
    int n = form.number(field).orElse(-1);
    if (n < least || n > most) wrong.put(field, Sentence.of("ahead.number", least, most));
    return n;
  }
}
