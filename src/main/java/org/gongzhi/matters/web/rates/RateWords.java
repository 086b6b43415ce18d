package org.gongzhi.matters.web.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.rates.Basis;
import org.gongzhi.matters.rates.Metric;
import org.gongzhi.matters.rates.Rate;
import org.gongzhi.matters.rates.RateScope;
import org.gongzhi.matters.rates.Rates;
import org.gongzhi.platform.documents.SheetColumn;
import org.gongzhi.platform.documents.SheetTable;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;

/** Tells figures in words. */
final class RateWords {
  private final Ui ui;
  private final Basis basis;
  private final Catalogue catalogue;

  RateWords(Ui ui, Basis basis, Catalogue catalogue) {
    this.ui = ui;
    this.basis = basis;
    this.catalogue = catalogue;
  }

  static String name(Ui ui, Metric metric) {
    return ui.t("metric." + metric);
  }

  static String how(Ui ui, Metric metric) {
    return ui.t("metric." + metric + ".how");
  }

  String basis() {
    return ui.t(
        "rates.basis",
        ui.t("rates.rounding." + basis.rounding()),
        basis.decimals(),
        ui.t("rates.content." + basis.contentFrom()));
  }

  /** 81.89%, 3.20; a dash when it is of nothing. */
  String value(Rate rate) {
    return rate.value(basis)
        .map(v -> rate.metric().isShare() ? v.toPlainString() + "%" : v.toPlainString())
        .orElse("\u2014");
  }

  String group(RateScope.By by, Rates.Figures f) {
    if (f.key().isEmpty() && by != RateScope.By.ALL) return ui.t("rates.none." + by);
    return switch (by) {
      case ALL -> ui.t("list.sum");
      case QUARTER, PARTY -> f.name().isEmpty() ? f.key() : f.name();
      case CLASS -> catalogue.find(f.key()).map(MatterClass::name).orElse(f.key());
      case MONTH -> f.key();
    };
  }

  RatesPage.Group row(RateAsk ask, Rates.Figures f) {
    RateAsk in = ask.in(f.key());
    List<RatesPage.Figure> figures =
        Arrays.stream(Metric.values())
            .map(
                m -> {
                  Rate rate = f.rate(m);
                  return new RatesPage.Figure(
                      value(rate),
                      ui.t("rates.of", rate.numerator(), rate.denominator()),
                      in.href("/desk/rates/rows", Map.of("metric", m.name())));
                })
            .toList();
    return new RatesPage.Group(
        group(ask.by(), f),
        ui.t("list.count", f.matters()),
        f.excluded() == 0 ? "" : ui.t("rates.excluded", f.excluded()),
        in.href("/desk/rates/rows", Map.of("part", Rates.Part.EXCLUDED.name())),
        figures);
  }

  /** The same table as a sheet: each figure beside the counts it is made of. */
  SheetTable sheet(RateAsk ask, List<Rates.Figures> all, List<Rates.Figures> groups) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text(ui.t("rates.by." + ask.by()), 9));
    columns.add(SheetColumn.of(ui.t("rates.matters"), SheetColumn.Kind.WHOLE, 4));
    for (Metric m : Metric.values()) {
      String name = name(ui, m);
      columns.add(
          SheetColumn.of(ui.t("rates.numerator"), SheetColumn.Kind.WHOLE, 3).under(name));
      columns.add(
          SheetColumn.of(ui.t("rates.denominator"), SheetColumn.Kind.WHOLE, 3).under(name));
      columns.add(SheetColumn.text(ui.t("rates.figure"), 4).under(name));
    }
    return new SheetTable(
        ui.t("rates.title"),
        ui.t("rates.titled", ui.plate().name()),
        ui.t("rates.under", ask.scope().from().toString(), ask.scope().to().toString(), basis()),
        columns,
        groups.stream().map(f -> cells(group(ask.by(), f), f)).toList(),
        all.isEmpty() ? List.of() : cells(ui.t("list.sum"), all.getFirst()));
  }

  private List<@Nullable Object> cells(String name, Rates.Figures f) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(name);
    cells.add(f.matters());
    for (Metric m : Metric.values()) {
      Rate rate = f.rate(m);
      cells.add(rate.numerator());
      cells.add(rate.denominator());
      cells.add(value(rate));
    }
    return cells;
  }
}
