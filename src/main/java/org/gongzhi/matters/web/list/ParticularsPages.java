package org.gongzhi.matters.web.list;

import java.util.ArrayList;
import java.util.List;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 补记一件事的台账栏目. */
@Controller
class ParticularsPages {
  private static final String PATH = "/desk/matter/{number}/particulars";

  private final Particulars particulars;
  private final CaseQuery cases;

  ParticularsPages(Particulars particulars, CaseQuery cases) {
    this.particulars = particulars;
    this.cases = cases;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, @PathVariable String number) {
    if (!ui.atWork()) throw Refused.notFound();
    return page(cases.byNumber(actor, number), Form.empty());
  }

  @PostMapping(PATH)
  Reply note(Ui ui, Actor actor, Form form, @PathVariable String number) {
    if (!ui.atWork()) throw Refused.notFound();
    CaseFile c = cases.byNumber(actor, number);
    try {
      Particulars.Noted noted =
          Particulars.Noted.typed(
              form.line("households"),
              form.line("wish"),
              form.line("helpers"),
              form.line("sponsor"));
      particulars.note(
          actor,
          c,
          form.number("seen").orElse(0),
          noted,
          words(ui, noted),
          form.once().toString());
      return Reply.redirect("/desk/matter/" + number);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(c, again).status(again.status());
    }
  }

  private Reply page(CaseFile c, Form typed) {
    Particulars.Noted noted = particulars.of(c.key());
    Integer households = noted.households();
    Form form =
        typed
            .known("households", households == null ? "" : households.toString())
            .known("wish", noted.wish())
            .known("helpers", noted.helpers())
            .known("sponsor", noted.sponsor());
    return Reply.page(
        "matters/particulars",
        new ParticularsPage(form, c.subject().title(), c.number(), c.version()));
  }

  private static String words(Ui ui, Particulars.Noted noted) {
    List<String> told = new ArrayList<>();
    Integer households = noted.households();
    if (households != null) told.add(ui.t("list.noted.households", households));
    if (!noted.wish().isEmpty()) told.add(ui.t("list.noted.wish", noted.wish()));
    if (!noted.helpers().isEmpty()) told.add(ui.t("list.noted.helpers", noted.helpers()));
    if (!noted.sponsor().isEmpty()) told.add(ui.t("list.noted.sponsor", noted.sponsor()));
    return ui.t("list.noted", told.isEmpty() ? ui.t("list.noted.nothing") : String.join(ui.t("list.noted.and"), told));
  }
}
