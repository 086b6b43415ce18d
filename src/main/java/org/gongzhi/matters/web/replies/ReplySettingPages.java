package org.gongzhi.matters.web.replies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.replies.ReplyTemplate;
import org.gongzhi.matters.replies.ReplyTemplate.Gap;
import org.gongzhi.matters.replies.ReplyTemplates;
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

/** 常用答复的设置. */
@Controller
class ReplySettingPages {
  /** Those of wherever one works. */
  static final String HERE = "/desk/settings/replies";

  private static final String PATH = "/desk/settings/{area}/replies";
  private static final String NEW = "new";
  private static final int NAME = 40;

  private static final int WORDS = 300;
  private static final int REMARK = 200;

  private final ReplyTemplates templates;
  private final Catalogues catalogues;
  private final Workplaces workplaces;

  ReplySettingPages(ReplyTemplates templates, Catalogues catalogues, Workplaces workplaces) {
    this.templates = templates;
    this.catalogues = catalogues;
    this.workplaces = workplaces;
  }

  static String path(String area) {
    return PATH.replace("{area}", area);
  }

  @GetMapping(HERE)
  Reply here(Actor actor) {
    String area = workplaces.of(actor);
    require(actor, area);
    return Reply.redirect(path(area));
  }

  @GetMapping(PATH)
  Reply list(Ui ui, Actor actor, @PathVariable String area) {
    require(actor, area);
    return Reply.page(
        "matters/reply-settings",
        new ReplyPage.Settings(
            area,
            templates.of(area).stream().map(t -> row(ui, area, t)).toList(),
            path(area) + "/" + NEW));
  }

  private static ReplyPage.Row row(Ui ui, String area, ReplyTemplate t) {
    String act = ui.t("do.matter." + t.verb());
    return new ReplyPage.Row(
        t.active() ? ui.t("replies.row", act, t.name()) : ui.t("replies.row.off", act, t.name()),
        ReplyGaps.shown(ui, t.words()),
        path(area) + "/" + t.id());
  }

  @GetMapping(PATH + "/{template}")
  Reply show(Ui ui, Actor actor, @PathVariable String area, @PathVariable String template) {
    return page(ui, actor, area, template, Form.empty());
  }

  @PostMapping(PATH + "/{template}")
  Reply publish(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable String template) {
    require(actor, area);
    ReplyTemplate was = template.equals(NEW) ? null : found(area, template);
    try {
      templates.publish(
          actor, typed(ui, area, was, form), TypedText.line("remark", form.line("remark"), REMARK));
      return Reply.redirect(path(area));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, area, template, again).status(again.status());
    }
  }

  private static void require(Actor actor, String area) {
    if (!Catalogues.mayPublish(actor, area)) throw Refused.notFound();
  }

  private ReplyTemplate found(String area, String template) {
    return templates.of(area).stream()
        .filter(t -> t.id().toString().equals(template))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private Reply page(Ui ui, Actor actor, String area, String template, Form typed) {
    require(actor, area);
    ReplyTemplate was = template.equals(NEW) ? null : found(area, template);
    Form form = was == null ? typed.known("verb", MatterVerb.REPLY.name()) : known(ui, was, area, typed);
    // an unticked box is not sent: what was typed says so by being there at all
    if (typed.line("name").isEmpty() && (was == null || was.active()))
      form = form.known("active", "yes");
    return Reply.page(
        "matters/reply-setting",
        new ReplyPage.Edit(
            form,
            path(area) + "/" + template,
            ReplyTemplate.VERBS.stream()
                .map(v -> Choice.of(v.name(), ui.t("do.matter." + v)))
                .toList(),
            classes(ui, area),
            Arrays.stream(Gap.values()).map(g -> ReplyGaps.named(ui, g)).collect(Collectors.joining(" ")),
            was == null ? List.of() : editions(ui, area, was)));
  }

  private List<String> editions(Ui ui, String area, ReplyTemplate was) {
    return Editions.told(
        ui,
        templates.history(area, was.id()).stream()
            .map(e -> new Editions.Version(e.by(), e.at(), e.remark(), fields(ui, e.template())))
            .toList());
  }

  private static Map<String, String> fields(Ui ui, ReplyTemplate t) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(ui.t("replies.name"), t.name());
    fields.put(ui.t("replies.verb"), ui.t("do.matter." + t.verb()));
    fields.put(
        ui.t("report.class"), t.category() == null ? ui.t("replies.class.any") : t.category());
    fields.put(ui.t("replies.words"), ReplyGaps.shown(ui, t.words()));
    fields.put(ui.t("ahead.active"), ui.t(t.active() ? "ahead.on" : "ahead.off"));
    return fields;
  }

  private static Form known(Ui ui, ReplyTemplate was, String area, Form typed) {
    return typed
        .known("seen", Integer.toString(was.versionOf(area)))
        .known("name", was.name())
        .known("verb", was.verb().name())
        .known("class", was.category() == null ? "" : was.category())
        .known("words", ReplyGaps.shown(ui, was.words()));
  }

  private List<Choice> classes(Ui ui, String area) {
    List<Choice> all = new ArrayList<>();
    all.add(Choice.of("", ui.t("replies.class.any")));
    for (MatterClass c : catalogues.of(area).catalogue().classes())
      all.add(Choice.of(c.code(), c.name()));
    return all;
  }

  private ReplyTemplate typed(Ui ui, String area, @Nullable ReplyTemplate was, Form form) {
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    String name = TypedText.line("name", form.line("name"), NAME);
    String words = TypedText.clean("words", form.text("words"), WORDS);
    if (name.isEmpty()) wrong.put("name", Sentence.of("replies.name.missing"));
    if (words.isBlank()) wrong.put("words", Sentence.of("replies.words.missing"));
    String code = form.line("class");
    if (!code.isEmpty() && catalogues.of(area).catalogue().find(code).isEmpty())
      wrong.put("class", Sentence.of("matter.class.unknown"));
    MatterVerb verb =
        ReplyTemplate.VERBS.stream()
            .filter(v -> form.chosen("verb", v.name()))
            .findFirst()
            .orElse(MatterVerb.REPLY);
    if (form.line("remark").isEmpty()) wrong.put("remark", Sentence.of("catalogue.missingRemark"));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    int seen = was == null ? 0 : form.number("seen").orElse(-1);
    if (was != null && was.versionOf(area) != seen) throw Refused.stale();
    return new ReplyTemplate(
        area,
        was == null ? form.once() : was.id(),
        seen,
        name,
        verb,
        code.isEmpty() ? null : code,
        ReplyGaps.kept(ui, words),
        form.chosen("active", "yes"));
  }
}
