package org.gongzhi.matters.web.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseList;
import org.gongzhi.casework.CaseList.Filter;
import org.gongzhi.casework.CaseList.Standing;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.web.list.ListQuery.NamedQuarter;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Paging;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 问题与需求清单. Every condition stands in the address, so that a list can be kept and sent to a colleague. */
@Controller
class ListPages {
  private static final int ROWS = 50;

  /** Further back than anybody's list reaches. */
  private static final int LAST_PAGE = 2_000;

  /** One character is in nearly every title. */
  private static final int FEWEST = 2;

  private static final int MOST = 50;

  private final CaseList cases;
  private final ListQuery query;
  private final ListRows rows;
  private final Catalogues catalogues;

  ListPages(CaseList cases, ListQuery query, ListRows rows, Catalogues catalogues) {
    this.cases = cases;
    this.query = query;
    this.rows = rows;
    this.catalogues = catalogues;
  }

  @GetMapping("/desk/list")
  Reply list(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    try {
      return page(ui, actor, form, words(form));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again, "").status(again.status());
    }
  }

  private static String words(Form form) {
    String words = TypedText.line("words", form.line("words"), MOST);
    if (!words.isEmpty() && TypedText.length(words) < FEWEST)
      throw Refused.invalid("words", "list.words.short");
    return words;
  }

  private Reply page(Ui ui, Actor actor, Form form, String words) {
    ListAddress address = ListAddress.of(form);
    String code = form.line("class");
    Filter filter =
        new Filter(
            MatterProcedure.VALUE.key(),
            address.standing(),
            code.isEmpty() ? null : code,
            form.id("quarter").orElse(null),
            words);
    int number = Math.clamp(form.number("page").orElse(1), 1, LAST_PAGE);
    CaseList.Page found = cases.page(actor, filter, ui.now(), (number - 1) * ROWS, ROWS);
    if (found.rows().isEmpty() && number > 1) return Reply.redirect(address.href());
    return Reply.page(
        "matters/list",
        new ListPage(
            form,
            views(ui, address),
            filters(ui, actor, address),
            rows.of(ui, found.rows(), query.reporters(files(found))),
            paging(found, address, number)));
  }

  private static List<CaseFile> files(CaseList.Page found) {
    return found.rows().stream().map(CaseList.Listed::file).toList();
  }

  private static List<Segment> views(Ui ui, ListAddress address) {
    return Arrays.stream(Standing.values())
        .map(
            s ->
                new Segment(
                    ui.t("list." + s), address.with(s).href(), "", s == address.standing()))
        .toList();
  }

  private ListPage.Filters filters(Ui ui, Actor actor, ListAddress address) {
    List<NamedQuarter> quarters = query.quarters(actor);
    boolean many = quarters.stream().map(NamedQuarter::area).distinct().count() > 1;
    Stream<Choice> named =
        quarters.stream()
            .map(
                q ->
                    Choice.of(
                        q.id().toString(),
                        many ? ui.t("list.quarter", q.areaName(), q.name()) : q.name()));
    Stream<Choice> classes =
        catalogue(actor, quarters).classes().stream().map(c -> Choice.of(c.code(), c.name()));
    return new ListPage.Filters(
        address.standing().name(),
        all(ui.t("list.allQuarters"), named),
        all(ui.t("list.allClasses"), classes),
        address.conditions().isEmpty() ? null : address.plain().href());
  }

  private static List<Choice> all(String all, Stream<Choice> some) {
    return Stream.concat(Stream.of(Choice.of("", all)), some).toList();
  }

  /** The classes of the place somebody works in; who works in many places is shown those of the first. */
  private Catalogue catalogue(Actor actor, List<NamedQuarter> quarters) {
    return Stream.concat(
            actor.areas().stream().sorted().map(a -> a + "0".repeat(12 - a.length())),
            quarters.stream().map(NamedQuarter::area))
        .findFirst()
        .map(area -> catalogues.of(area).catalogue())
        .orElseGet(Catalogue::starting);
  }

  private static @Nullable Paging paging(CaseList.Page found, ListAddress address, int number) {
    if (found.rows().isEmpty()) return null;
    long from = (number - 1L) * ROWS + 1;
    long to = from + found.rows().size() - 1;
    boolean more = found.total() > CaseList.COUNTED;
    return new Paging(
        from,
        to,
        more ? Math.max(CaseList.COUNTED, to) : found.total(),
        more,
        number > 1 ? address.page(number - 1).href() : null,
        found.total() > to ? address.page(number + 1).href() : null);
  }
}
