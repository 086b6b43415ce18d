package org.gongzhi.matters.web.similar;

import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.matters.SimilarMatters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 类似的事. At triage: what is under way and says the same. */
@Controller
class SimilarPages {
  private final CaseQuery cases;
  private final SimilarMatters similar;

  SimilarPages(CaseQuery cases, SimilarMatters similar) {
    this.cases = cases;
    this.similar = similar;
  }

  @GetMapping("/desk/similar/{number}")
  Reply similar(Ui ui, Actor actor, @PathVariable String number) {
    if (!ui.atWork()) throw Refused.notFound();
    CaseFile c = cases.byNumber(actor, number);
    return Reply.page(
        "matters/desk-similar",
        new SimilarPage(
            c.number(), similar.like(actor, c.key()).stream().map(s -> row(ui, s)).toList()));
  }

  private static SimilarPage.Row row(Ui ui, SimilarMatters.Similar s) {
    return new SimilarPage.Row(
        "/desk/matter/" + s.number(),
        s.title(),
        s.number(),
        s.place(),
        ui.when(s.at()),
        ui.t("similar.voices", s.voices()));
  }
}
