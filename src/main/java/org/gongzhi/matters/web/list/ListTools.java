package org.gongzhi.matters.web.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongzhi.casework.CaseList;
import org.gongzhi.casework.ListFilter.Standing;
import org.gongzhi.casework.ListWindow.Order;
import org.gongzhi.casework.Outcome;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.web.list.ListQuery.Choosable;
import org.gongzhi.matters.web.list.ListQuery.Sort;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Component;

/** What stands around a list: views, conditions to choose from, what can be made of it. */
@Component
class ListTools {
  /** Conditions that are folded away until somebody needs them. */
  private static final List<String> FURTHER =
      List.of("source", "party", "stage", "outcome", "from", "to");

  private final Catalogues catalogues;

  ListTools(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  ListPage.Views views(Ui ui, ListAddress address, CaseList.Lit lit, List<Choosable> choices) {
    String current = address.condition("status");
    List<Segment> standings =
        Arrays.stream(Standing.values())
            .map(
                s -> {
                  String value = s == Standing.ALL ? "" : s.name();
                  return new Segment(
                      ui.t("list." + s),
                      address.with("status", value).href(),
                      "",
                      value.equals(current));
                })
            .toList();
    List<ListPage.Saved> saved =
        choices.stream()
            .filter(c -> c.sort() == Sort.VIEW)
            .map(
                c ->
                    new ListPage.Saved(
                        c.id(), c.name(), ListAddress.PATH + (c.more().isEmpty() ? "" : "?" + c.more())))
            .toList();
    return new ListPage.Views(standings, lights(ui, address, lit), saved);
  }

  private static List<ListPage.Lit> lights(Ui ui, ListAddress address, CaseList.Lit lit) {
    String current = address.condition("light");
    return Stream.of(Light.RED, Light.BLUE, Light.YELLOW, Light.GREEN, Light.WAIT, Light.YOU)
        .filter(l -> lit.cases().containsKey(l) || l.name().equals(current))
        .map(l -> lit(ui, address, lit, l, l.name().equals(current)))
        .toList();
  }

  private static ListPage.Lit lit(
      Ui ui, ListAddress address, CaseList.Lit lit, Light light, boolean current) {
    long count = lit.cases().getOrDefault(light, 0L);
    return new ListPage.Lit(
        light,
        ui.t("case.light." + light),
        ui.t(lit.atLeast() ? "list.atLeast" : "list.count", count),
        address.with("light", current ? "" : light.name()).href(),
        current);
  }

  ListPage.Filters filters(Ui ui, Actor actor, ListAddress address, List<Choosable> choices) {
    boolean further = FURTHER.stream().anyMatch(f -> !address.condition(f).isEmpty());
    return new ListPage.Filters(
        hidden(address, List.of("status", "light", "sort", "cols")),
        new ListPage.Selects(
            List.of(
                select(ui, "quarter", "list.allQuarters", quarters(ui, choices)),
                select(ui, "class", "list.allClasses", classes(actor, choices))),
            List.of(
                select(ui, "source", "list.allSources", named(ui, NewMatter.Source.values(), "source.")),
                select(ui, "party", "list.allParties", parties(choices)),
                select(ui, "stage", "list.allStages", stages(ui)),
                select(ui, "outcome", "list.allOutcomes", named(ui, Outcome.values(), "outcome.")))),
        further,
        address.isNarrowed() ? address.plain().href() : null);
  }

  private static ListPage.Select select(Ui ui, String name, String all, Stream<Choice> some) {
    String label = ui.t(all);
    return new ListPage.Select(
        name, label, Stream.concat(Stream.of(Choice.of("", label)), some).toList());
  }

  private static Stream<Choice> quarters(Ui ui, List<Choosable> choices) {
    List<Choosable> all = choices.stream().filter(c -> c.sort() == Sort.QUARTER).toList();
    boolean many = all.stream().map(Choosable::area).distinct().count() > 1;
    return all.stream()
        .map(
            q ->
                Choice.of(q.id(), many ? ui.t("list.quarter", q.more(), q.name()) : q.name()));
  }

  private static Stream<Choice> parties(List<Choosable> choices) {
    return choices.stream()
        .filter(c -> c.sort() == Sort.PARTY)
        .map(c -> Choice.of(c.id(), c.name()));
  }

  private static Stream<Choice> stages(Ui ui) {
    return MatterProcedure.VALUE
        .path()
        .map(s -> Choice.of(s.name(), ui.t("stage.matter." + s.name())));
  }

  private static Stream<Choice> named(Ui ui, Enum<?>[] values, String prefix) {
    return Arrays.stream(values).map(v -> Choice.of(v.name(), ui.t(prefix + v.name())));
  }

  /** The classes of the place somebody works in; who works in many places is shown those of the first. */
  private Stream<Choice> classes(Actor actor, List<Choosable> choices) {
    Catalogue catalogue =
        Stream.concat(
                actor.areas().stream().sorted().map(a -> a + "0".repeat(12 - a.length())),
                choices.stream().filter(c -> c.sort() == Sort.QUARTER).map(Choosable::area))
            .findFirst()
            .map(area -> catalogues.of(area).catalogue())
            .orElseGet(Catalogue::starting);
    return catalogue.classes().stream().map(c -> Choice.of(c.code(), c.name()));
  }

  ListPage.Tools tools(Ui ui, ListAddress address, List<Choosable> choices) {
    Order order = ListAsk.order(address);
    List<Segment> sorts =
        Arrays.stream(Order.values())
            .map(
                o ->
                    new Segment(
                        ui.t("list.sort." + o),
                        address.with("sort", o == Order.NEWEST ? "" : o.name()).href(),
                        "",
                        o == order))
            .toList();
    List<Segment> shapes =
        List.of(
            new Segment(
                ui.t("list.short"), address.with("cols", "").href(), "", !address.isWhole()),
            new Segment(
                ui.t("list.whole"), address.with("cols", "all").href(), "", address.isWhole()));
    ListAddress first = address.at(ListAddress.Spot.FIRST);
    String file = ListAddress.PATH + "/file/";
    return new ListPage.Tools(
        sorts,
        shapes,
        new ListPage.Files(
            first.href(file + "xlsx"), first.href(file + "docx"), first.href(file + "pdf")),
        hidden(address, List.copyOf(address.conditions().keySet())),
        Stream.concat(
                Stream.of(Choice.of("", ui.t("desk.matter.byMandate"))), parties(choices))
            .toList());
  }

  private static List<ListPage.Hidden> hidden(ListAddress address, List<String> fields) {
    return fields.stream()
        .filter(f -> !address.condition(f).isEmpty())
        .map(f -> new ListPage.Hidden(f, address.condition(f)))
        .toList();
  }
}
