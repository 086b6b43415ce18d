package org.gongzhi.matters.web.rates;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.rates.Bases;
import org.gongzhi.matters.rates.Basis;
import org.gongzhi.matters.rates.Metric;
import org.gongzhi.matters.rates.RateScope;
import org.gongzhi.matters.rates.Rates;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.documents.DocumentAnswer;
import org.gongzhi.platform.documents.XlsxFile;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 统计: 响应率、解决率、满意率 and the others, by quarter, party, class and month. */
@Controller
class RatesPages {
  static final String PATH = "/desk/rates";

  private final Rates rates;
  private final Bases bases;
  private final Catalogues catalogues;
  private final Workplaces workplaces;

  RatesPages(Rates rates, Bases bases, Catalogues catalogues, Workplaces workplaces) {
    this.rates = rates;
    this.bases = bases;
    this.catalogues = catalogues;
    this.workplaces = workplaces;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    return page(ui, actor, form);
  }

  private Reply page(Ui ui, Actor actor, Form form) {
    try {
      return page(ui, actor, form, RateAsk.of(form, ui.today()));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again, RateAsk.thisMonth(form, ui.today())).status(again.status());
    }
  }

  private Reply page(Ui ui, Actor actor, Form form, RateAsk ask) {
    String area = workplaces.of(actor);
    Basis basis = bases.of(area);
    RateWords words = words(ui, area, basis);
    List<RatesPage.Group> groups =
        Stream.concat(
                figures(actor, ask.by(RateScope.By.ALL), basis).stream()
                    .map(f -> words.row(ask.by(RateScope.By.ALL), f)),
                ask.by() == RateScope.By.ALL
                    ? Stream.empty()
                    : figures(actor, ask, basis).stream().map(f -> words.row(ask, f)))
            .toList();
    Form known =
        form.known("from", ask.scope().from().toString())
            .known("to", ask.scope().to().toString())
            .known("decimals", Integer.toString(basis.decimals()))
            .known("rounding", basis.rounding().name())
            .known("contentFrom", Integer.toString(basis.contentFrom()));
    return Reply.page(
        "matters/rates",
        new RatesPage(
            known,
            narrowed(ask),
            by(ui, ask),
            new RatesPage.Told(
                words.basis(), basis.version(), Catalogues.mayPublish(actor, area)),
            Arrays.stream(Metric.values())
                .map(m -> new RatesPage.Head(RateWords.name(ui, m), RateWords.how(ui, m)))
                .toList(),
            groups,
            ask.href(PATH + "/file", Map.of())));
  }

  private List<Rates.Figures> figures(Actor actor, RateAsk ask, Basis basis) {
    return rates.figures(actor, ask.scope(), ask.by(), basis);
  }

  RateWords words(Ui ui, String area, Basis basis) {
    return new RateWords(ui, basis, catalogues.of(area).catalogue());
  }

  private static List<Choice> narrowed(RateAsk ask) {
    RateScope s = ask.scope();
    return Stream.of(
            Choice.of("by", ask.by().name()),
            Choice.of("quarter", s.quarter() == null ? "" : s.quarter().toString()),
            Choice.of("party", s.party() == null ? "" : s.party().toString()),
            Choice.of("class", s.category() == null ? "" : s.category()))
        .filter(c -> !c.label().isEmpty())
        .toList();
  }

  private static List<Segment> by(Ui ui, RateAsk ask) {
    return Arrays.stream(RateScope.By.values())
        .map(
            b ->
                new Segment(
                    ui.t("rates.by." + b),
                    ask.by(b).href(PATH, Map.of()),
                    "",
                    b == ask.by()))
        .toList();
  }

  @GetMapping(PATH + "/file")
  ResponseEntity<byte[]> file(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    RateAsk ask = RateAsk.of(form, ui.today());
    String area = workplaces.of(actor);
    Basis basis = bases.of(area);
    byte[] sheet =
        XlsxFile.of(
            words(ui, area, basis)
                .sheet(
                    ask,
                    figures(actor, ask.by(RateScope.By.ALL), basis),
                    figures(actor, ask, basis)));
    return DocumentAnswer.of(
        ui.t("rates.fileName", ui.plate().name(), ask.scope().to().toString()),
        DocumentAnswer.Type.XLSX,
        sheet);
  }

  @PostMapping(PATH + "/basis")
  Reply publish(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    String area = workplaces.of(actor);
    if (!Catalogues.mayPublish(actor, area)) throw Refused.notFound();
    try {
      bases.publish(actor, area, typed(form));
      return Reply.redirect(PATH);
    } catch (Refused r) {
      return page(ui, actor, form.refused(r)).status(form.refused(r).status());
    }
  }

  private static Basis typed(Form form) {
    return new Basis(
        form.number("seen").orElse(-1),
        form.number("decimals").orElse(-1),
        form.line("rounding").equals("DOWN") ? Basis.Rounding.DOWN : Basis.Rounding.HALF_UP,
        form.line("contentFrom").equals("4") ? 4 : 3,
        form.line("remark"));
  }
}
