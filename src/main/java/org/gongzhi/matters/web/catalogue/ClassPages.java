package org.gongzhi.matters.web.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 改一类. A change is a new version of the whole catalogue; matters already raised keep theirs. */
@Controller
class ClassPages {
  private static final String PATH = CataloguePages.PATH + "/classes/{code}";
  private static final int NAME = 40;
  private static final int TEXT = 200;
  private static final int KEYWORD = 20;
  private static final int KEYWORDS = 4_000;

  private final CatalogueDesk desk;

  ClassPages(CatalogueDesk desk) {
    this.desk = desk;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, @PathVariable String code) {
    return page(ui, actor, code, Form.empty());
  }

  @PostMapping(PATH)
  Reply change(Ui ui, Actor actor, Form form, @PathVariable String code) {
    CatalogueDesk.InForce now = desk.forChange(actor);
    try {
      MatterClass changed = changed(found(now, code), form);
      int seen = form.number("seen").orElse(-1);
      desk.publish(actor, now, seen, now.catalogue().with(changed), form.line("remark"));
      return Reply.redirect(CataloguePages.PATH + "#" + code);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, code, again).status(again.status());
    }
  }

  private Reply page(Ui ui, Actor actor, String code, Form typed) {
    CatalogueDesk.InForce now = desk.forChange(actor);
    MatterClass c = found(now, code);
    Form form =
        typed
            .known("name", c.name())
            .known("keywords", String.join(ui.t("catalogue.comma"), c.keywords()))
            .known("urgency", c.urgency().name())
            .known("leadKind", c.leadKind())
            .known("leadWords", c.leadWords())
            .known("basis", c.basis())
            .known("source", c.source());
    boolean late = typed.number("seen").filter(seen -> seen != now.version()).isPresent();
    return Reply.page(
        "matters/class",
        new ClassPage(
            form,
            code,
            c.name(),
            Arrays.stream(Urgency.values())
                .map(u -> Choice.of(u.name(), ui.t("urgency." + u)))
                .toList(),
            Arrays.stream(OrganisationKind.values())
                .map(k -> Choice.of(k.name(), ui.t("organisation.kind." + k)))
                .toList(),
            new ClassPage.Edit(now.version(), late ? facts(ui, c) : List.of())));
  }

  private static List<ClassPage.Fact> facts(Ui ui, MatterClass c) {
    return List.of(
        new ClassPage.Fact(ui.t("catalogue.name"), c.name()),
        new ClassPage.Fact(
            ui.t("catalogue.keywords"), String.join(ui.t("catalogue.comma"), c.keywords())),
        new ClassPage.Fact(ui.t("catalogue.urgency"), ui.t("urgency." + c.urgency())),
        new ClassPage.Fact(ui.t("catalogue.leadKind"), ui.t("organisation.kind." + c.leadKind())),
        new ClassPage.Fact(ui.t("catalogue.leadWords"), c.leadWords()),
        new ClassPage.Fact(ui.t("catalogue.basis"), c.basis()),
        new ClassPage.Fact(ui.t("catalogue.source"), c.source()));
  }

  private static MatterClass found(CatalogueDesk.InForce now, String code) {
    return now.catalogue().find(code).orElseThrow(Refused::notFound);
  }

  private static MatterClass changed(MatterClass was, Form form) {
    Map<String, Sentence> missing = new LinkedHashMap<>();
    List<String> keywords = keywords(form);
    if (form.line("name").isEmpty())
      missing.put("name", Sentence.of("catalogue.missingName", was.code()));
    if (keywords.isEmpty()) missing.put("keywords", Sentence.of("catalogue.missingKeywords"));
    if (form.line("leadWords").isEmpty())
      missing.put("leadWords", Sentence.of("catalogue.missingLeadWords"));
    if (form.line("source").isEmpty())
      missing.put("source", Sentence.of("catalogue.missingSource", was.code()));
    if (form.line("remark").isEmpty())
      missing.put("remark", Sentence.of("catalogue.missingRemark"));
    if (!missing.isEmpty()) throw Refused.invalid(missing);
    return new MatterClass(
        was.code(),
        TypedText.line("name", form.line("name"), NAME),
        was.examples(),
        keywords,
        CatalogueChoices.of(Urgency.class, "urgency", form),
        was.criticalWhen(),
        was.deliberativeWhen(),
        CatalogueChoices.of(OrganisationKind.class, "leadKind", form).name(),
        TypedText.line("leadWords", form.line("leadWords"), NAME),
        was.support(),
        TypedText.line("basis", form.line("basis"), TEXT),
        TypedText.line("source", form.line("source"), TEXT));
  }

  /** Separated as people separate words; “楼道 + 灯” is one, of two words in one sentence. */
  private static List<String> keywords(Form form) {
    String typed = TypedText.clean("keywords", form.text("keywords"), KEYWORDS);
    return Arrays.stream(typed.split("[\u3001\uff0c,;\uff1b\n]"))
        .map(word -> word.strip().replaceAll("\\s*[+\uff0b]\\s*", "+"))
        .filter(word -> !word.isEmpty())
        .map(word -> TypedText.line("keywords", word, KEYWORD))
        .distinct()
        .toList();
  }
}
