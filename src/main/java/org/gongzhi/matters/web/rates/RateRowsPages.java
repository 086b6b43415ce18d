package org.gongzhi.matters.web.rates;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.rates.Bases;
import org.gongzhi.matters.rates.Exclusions;
import org.gongzhi.matters.rates.Metric;
import org.gongzhi.matters.rates.Rates;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 数字背后的事, and asking that one of them be left out. */
@Controller
class RateRowsPages {
  private static final String PATH = RatesPages.PATH + "/rows";
  private static final int ROWS = 100;
  private static final int FURTHEST = 100_000;

  private final Rates rates;
  private final Bases bases;
  private final Workplaces workplaces;
  private final Exclusions exclusions;
  private final CaseQuery cases;

  RateRowsPages(
      Rates rates, Bases bases, Workplaces workplaces, Exclusions exclusions, CaseQuery cases) {
    this.rates = rates;
    this.bases = bases;
    this.workplaces = workplaces;
    this.exclusions = exclusions;
    this.cases = cases;
  }

  @GetMapping(PATH)
  Reply rows(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    return page(ui, actor, form);
  }

  @PostMapping(RatesPages.PATH + "/exclusions")
  Reply ask(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    try {
      Exclusions.Reason reason =
          Arrays.stream(Exclusions.Reason.values())
              .filter(r -> r.name().equals(form.line("reason")))
              .findFirst()
              .orElseThrow(() -> Refused.invalid("reason", "need.reason"));
      exclusions.ask(actor, called(actor, form.line("number")), reason, form.line("note"));
      return Reply.redirect(RatesPages.PATH + "/exclusions");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again).status(again.status());
    }
  }

  /** The matter of a number that was typed: a slip of the pen is said beside it. */
  private CaseFile called(Actor actor, String number) {
    try {
      return cases.byNumber(actor, number);
    } catch (Refused r) {
      throw r.kind() == Refused.Kind.NOT_FOUND
          ? Refused.invalid("number", "rates.exclusion.unknown")
          : r;
    }
  }

  private Reply page(Ui ui, Actor actor, Form form) {
    RateAsk ask = RateAsk.of(form, ui.today());
    Metric metric = RateAsk.metric(form);
    Rates.Part part = RateAsk.part(form);
    int skip = Math.clamp(form.number("skip").orElse(0), 0, FURTHEST);
    List<Rates.Row> rows =
        rates.rows(
            actor,
            ask.scope(),
            bases.of(workplaces.of(actor)),
            metric,
            part,
            skip,
            ROWS + 1);
    String next =
        rows.size() <= ROWS
            ? null
            : ask.href(
                PATH,
                Map.of(
                    "metric", metric.name(), "part", part.name(), "skip", Integer.toString(skip + ROWS)));
    return Reply.page(
        "matters/rate-rows",
        new RateRowsPage(
            form,
            ui.t(
                "rates.rows.title",
                RateWords.name(ui, metric),
                ask.scope().from().toString(),
                ask.scope().to().toString()),
            RateWords.how(ui, metric),
            parts(ui, ask, metric, part),
            rows.stream().limit(ROWS).map(r -> row(ui, metric, r)).toList(),
            next,
            ask.href(RatesPages.PATH, Map.of()),
            Arrays.stream(Exclusions.Reason.values())
                .map(r -> Choice.of(r.name(), ui.t("rates.exclusion." + r)))
                .toList()));
  }

  private static List<Segment> parts(Ui ui, RateAsk ask, Metric metric, Rates.Part current) {
    return Arrays.stream(Rates.Part.values())
        .map(
            p ->
                new Segment(
                    ui.t("rates.part." + p),
                    ask.href(PATH, Map.of("metric", metric.name(), "part", p.name())),
                    "",
                    p == current))
        .toList();
  }

  private static RateRowsPage.Row row(Ui ui, Metric metric, Rates.Row r) {
    String counts =
        r.excluded() && metric.ordinal() <= Metric.SATISFIED.ordinal()
            ? ui.t("rates.row.excluded")
            : metric == Metric.MEAN_DAYS && r.workdays() != null
                ? ui.t("rates.row.days", r.workdays())
                : ui.t(r.counted() ? "rates.row.counted" : "rates.row.not");
    return new RateRowsPage.Row(
        "/desk/matter/" + r.number(), r.title(), r.number(), ui.when(r.openedAt()), r.lead(), counts);
  }
}
