package org.gongzhi.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.CaseQuery.Owed;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 收件箱. One inbox across all procedures, ordered by due time. */
@Controller
class InboxPages {
  /** Rows on one page; what is further away can wait for tomorrow's inbox. */
  private static final int ROWS = 100;

  private final CaseQuery cases;
  private final CaseWords words;

  InboxPages(CaseQuery cases, CaseWords words) {
    this.cases = cases;
    this.words = words;
  }

  private enum When {
    OVERDUE,
    TODAY,
    LATER,
    WAITING
  }

  @GetMapping("/desk/inbox")
  Reply inbox(Ui ui, @RequestParam(defaultValue = "mine") String view) {
    Actor actor = ui.actor();
    if (actor == null || !ui.atWork()) throw Refused.notFound();
    boolean watching = view.equals("watch");
    List<Owed> rows = watching ? cases.watched(actor, ROWS) : cases.owed(actor, ROWS);
    return Reply.page("casework/inbox", new InboxPage(views(ui, watching), groups(ui, rows)));
  }

  private static List<Segment> views(Ui ui, boolean watching) {
    return List.of(
        new Segment(ui.t("inbox.mine"), "/desk/inbox", "", !watching),
        new Segment(ui.t("inbox.watch"), "/desk/inbox?view=watch", "", watching));
  }

  private List<InboxPage.Group> groups(Ui ui, List<Owed> owed) {
    Map<When, List<InboxPage.Row>> groups = new EnumMap<>(When.class);
    for (Owed o : owed)
      groups.computeIfAbsent(when(ui, o.file()), _ -> new ArrayList<>()).add(row(ui, o));
    return groups.entrySet().stream()
        .map(g -> new InboxPage.Group(ui.t("inbox." + g.getKey()), g.getValue()))
        .toList();
  }

  private When when(Ui ui, CaseFile c) {
    Light light = words.light(ui, c);
    if (light == Light.WAIT || light == Light.YOU) return When.WAITING;
    Instant due = CaseWords.due(c);
    if (due.isBefore(ui.now())) return When.OVERDUE;
    return LocalDate.ofInstant(due, TownClock.ZONE).equals(ui.today()) ? When.TODAY : When.LATER;
  }

  private InboxPage.Row row(Ui ui, Owed o) {
    CaseFile c = o.file();
    return new InboxPage.Row(
        CaseWords.desk(c),
        new InboxPage.Lit(words.light(ui, c), words.lightWord(ui, c)),
        words.until(ui, c),
        c.subject().title(),
        ui.t("procedure." + c.procedure()),
        ui.t("inbox.meta", words.stage(ui, c), c.subject().place()),
        o.party());
  }
}
