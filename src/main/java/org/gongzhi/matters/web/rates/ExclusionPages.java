package org.gongzhi.matters.web.rates;

import java.util.UUID;
import org.gongzhi.matters.rates.Exclusions;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 不纳入考核的申请和审核. */
@Controller
class ExclusionPages {
  private static final String PATH = RatesPages.PATH + "/exclusions";

  private final Exclusions exclusions;

  ExclusionPages(Exclusions exclusions) {
    this.exclusions = exclusions;
  }

  @GetMapping(PATH)
  Reply list(Ui ui, Actor actor) {
    if (!ui.atWork()) throw Refused.notFound();
    return page(ui, actor, Form.empty());
  }

  @PostMapping(PATH + "/{area}/{id}")
  Reply decide(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID id) {
    if (!ui.atWork()) throw Refused.notFound();
    try {
      boolean granted =
          switch (form.line("verdict")) {
            case "GRANTED" -> true;
            case "REFUSED" -> false;
            default -> throw Refused.invalid("verdict", "rates.exclusion.missingVerdict");
          };
      exclusions.decide(actor, area, id, granted, form.line("note"));
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again).status(again.status());
    }
  }

  private Reply page(Ui ui, Actor actor, Form form) {
    return Reply.page(
        "matters/exclusions",
        new ExclusionsPage(
            form, exclusions.of(actor).stream().map(a -> row(ui, actor, a)).toList()));
  }

  private static ExclusionsPage.Row row(Ui ui, Actor actor, Exclusions.Asked a) {
    Boolean granted = a.granted();
    boolean may = granted == null && !a.mine() && actor.oversees(a.area());
    return new ExclusionsPage.Row(
        "/desk/matter/" + a.number(),
        a.title(),
        a.number(),
        ui.t("rates.exclusion." + a.reason()),
        a.note(),
        ui.t("rates.exclusion.by", a.by(), a.at()),
        granted == null
            ? ""
            : ui.t(
                granted ? "rates.exclusion.granted" : "rates.exclusion.refused",
                a.decidedBy(),
                a.verdict()),
        may ? a.area() + "/" + a.id() : "");
  }
}
