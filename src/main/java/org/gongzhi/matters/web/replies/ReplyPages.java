package org.gongzhi.matters.web.replies;

import java.util.List;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.replies.ReplyTemplate;
import org.gongzhi.matters.replies.ReplyTemplates;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 常用答复, beside a matter: each is a button back to it, with the words in the box, to be edited before they are sent. */
@Controller
class ReplyPages {
  private final CaseQuery cases;
  private final ReplyTemplates templates;
  private final ReplyGaps gaps;

  ReplyPages(CaseQuery cases, ReplyTemplates templates, ReplyGaps gaps) {
    this.cases = cases;
    this.templates = templates;
    this.gaps = gaps;
  }

  @GetMapping("/desk/matter/{number}/replies")
  Reply choose(Ui ui, Actor actor, Form form, @PathVariable String number) {
    if (!ui.atWork()) throw Refused.notFound();
    CaseFile c = cases.byNumber(actor, number);
    MatterVerb verb =
        ReplyTemplate.VERBS.stream()
            .filter(v -> v.name().equals(form.line("verb")))
            .findFirst()
            .orElse(MatterVerb.REPLY);
    List<ReplyPage.Row> rows =
        templates.of(c.key().area()).stream()
            .filter(t -> t.fits(verb, c.subject().category()))
            .map(t -> row(ui, c, verb, t))
            .toList();
    return Reply.page(
        "matters/replies",
        new ReplyPage(
            number,
            ui.t("do.matter." + verb),
            rows,
            Catalogues.mayPublish(actor, c.key().area())
                ? ReplySettingPages.path(c.key().area())
                : ""));
  }

  private ReplyPage.Row row(Ui ui, CaseFile c, MatterVerb verb, ReplyTemplate t) {
    String words = gaps.filled(ui, t.words(), c);
    return new ReplyPage.Row(t.name(), words, verb.name());
  }
}
