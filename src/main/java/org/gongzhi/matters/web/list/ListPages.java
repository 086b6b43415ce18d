package org.gongzhi.matters.web.list;

import java.util.List;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseList;
import org.gongzhi.casework.CaseList.Listed;
import org.gongzhi.casework.ListFilter;
import org.gongzhi.casework.ListWindow;
import org.gongzhi.matters.web.list.ListQuery.Choosable;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Paging;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 问题与需求清单. Every condition stands in the address, so that a list can be kept and sent to a colleague. */
@Controller
class ListPages {
  private static final int ROWS = 50;

  private final CaseList cases;
  private final ListQuery query;
  private final ListRows rows;
  private final NeedsList needs;
  private final ListTools tools;

  ListPages(CaseList cases, ListQuery query, ListRows rows, NeedsList needs, ListTools tools) {
    this.cases = cases;
    this.query = query;
    this.rows = rows;
    this.needs = needs;
    this.tools = tools;
  }

  @GetMapping("/desk/list")
  Reply list(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    return page(ui, actor, form);
  }

  /** The list, also when something about it was refused: then as far as the conditions can be made out. */
  Reply page(Ui ui, Actor actor, Form form) {
    try {
      return page(ui, actor, form, ListAsk.filter(form));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again, ListAsk.narrowed(form)).status(again.status());
    }
  }

  private Reply page(Ui ui, Actor actor, Form form, ListFilter filter) {
    ListAddress address = ListAddress.of(form);
    ListWindow window = ListAsk.window(address, ROWS);
    CaseList.Page found = cases.page(actor, filter, ui.now(), window);
    if (found.rows().isEmpty() && window.edge() != null)
      return Reply.redirect(address.at(ListAddress.Spot.FIRST).href());
    List<Choosable> choices = query.choices(actor);
    boolean whole = address.isWhole();
    // the whole table tells enough, and a page has its budget of statements
    CaseList.Lit lit =
        whole ? CaseList.Lit.NONE : cases.lights(actor, unlit(filter), ui.now());
    Paging paging = paging(found, address, window);
    List<Listed> listed = found.rows();
    List<CaseFile> files = listed.stream().map(Listed::file).toList();
    return Reply.page(
        "matters/list",
        new ListPage(
            form,
            tools.views(ui, address, lit, choices),
            tools.filters(ui, actor, address, choices),
            whole ? List.of() : rows.of(ui, listed, query.beside(files)),
            whole
                ? needs.of(
                    ui, listed, ListFiles.under(ui), paging == null ? 1 : paging.from(), false)
                : null,
            paging,
            tools.tools(ui, address, choices)));
  }

  /** The lights are counted among what fits otherwise, so that one can go from one to the other. */
  private static ListFilter unlit(ListFilter filter) {
    ListFilter.State s = filter.state();
    return filter.state(new ListFilter.State(s.standing(), null, s.stage(), s.outcome()));
  }

  private static @Nullable Paging paging(
      CaseList.Page found, ListAddress address, ListWindow window) {
    if (found.rows().isEmpty()) return null;
    ListAddress.Spot spot = address.spot();
    boolean first = window.edge() == null;
    long of = first ? found.total() : spot.of();
    long from = (spot.page() - 1L) * ROWS + 1;
    long to = from + found.rows().size() - 1;
    boolean orMore = of > CaseList.COUNTED;
    boolean before = !first && (window.back() ? found.more() : true);
    boolean after = window.back() || found.more();
    return new Paging(
        from,
        to,
        Math.max(orMore ? CaseList.COUNTED : of, to),
        orMore,
        before ? previous(address, window, found, of) : null,
        after ? next(address, window, found, of) : null);
  }

  private static String previous(
      ListAddress address, ListWindow window, CaseList.Page found, long of) {
    int page = address.spot().page() - 1;
    if (page <= 1) return address.at(ListAddress.Spot.FIRST).href();
    String edge = ListAsk.edge(window, found.rows().getFirst().file());
    return address.at(new ListAddress.Spot(page, edge, true, of)).href();
  }

  private static String next(
      ListAddress address, ListWindow window, CaseList.Page found, long of) {
    String edge = ListAsk.edge(window, found.rows().getLast().file());
    return address.at(new ListAddress.Spot(address.spot().page() + 1, edge, false, of)).href();
  }
}
