package org.gongzhi.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.CaseQuery.Owed;
import org.gongzhi.casework.beside.Assist;
import org.gongzhi.casework.beside.Assists;
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
  private static final String PATH = "/desk/inbox";

  /** Rows on one page; what is further away can wait for tomorrow's inbox. */
  private static final int ROWS = 100;

  private final CaseQuery cases;
  private final CaseWords words;
  private final Assists assists;
  private final ComingDays days;

  InboxPages(CaseQuery cases, CaseWords words, Assists assists, ComingDays days) {
    this.cases = cases;
    this.words = words;
    this.assists = assists;
    this.days = days;
  }

  private enum When {
    OVERDUE,
    TODAY,
    LATER,
    WAITING
  }

  /** Which cases an inbox shows. */
  private enum View {
    MINE,
    PARTY,
    WATCH,
    FOLLOWED,
    OVERDUE;

    static View of(String typed) {
      return Arrays.stream(values())
          .filter(v -> v.key().equals(typed))
          .findFirst()
          .orElse(MINE);
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    String href() {
      return this == MINE ? PATH : PATH + "?view=" + key();
    }
  }

  @GetMapping(PATH)
  Reply inbox(Ui ui, @RequestParam(defaultValue = "mine") String view) {
    Actor actor = atWork(ui);
    View shown = View.of(view);
    return Reply.page(
        "casework/inbox",
        new InboxPage(
            views(ui, shown), groups(ui, actor, shown), days.told(ui, actor), shown.key()));
  }

  private List<InboxPage.Group> groups(Ui ui, Actor actor, View shown) {
    List<InboxPage.Group> groups = new ArrayList<>();
    if (shown == View.MINE) groups.addAll(helping(ui, actor));
    groups.addAll(groups(ui, rows(ui, actor, shown)));
    return groups;
  }

  /** What one's organisation was asked to help with, before everything it leads: others wait for it. */
  private List<InboxPage.Group> helping(Ui ui, Actor actor) {
    List<InboxPage.Row> rows =
        assists.owedBy(actor, ROWS).stream().map(a -> row(ui, a)).toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(new InboxPage.Group(ui.t("inbox.helping"), rows));
  }

  private static InboxPage.Row row(Ui ui, Assists.Asked asked) {
    Assist a = asked.assist();
    Light light = a.light(ui.now());
    return new InboxPage.Row(
        "/desk/" + asked.procedure() + "/" + asked.number(),
        new InboxPage.Lit(light, ui.t("beside.assist." + light)),
        ui.t("beside.assist.until", a.clock().dueAt()),
        asked.title(),
        ui.t("inbox.helps"),
        a.asked(),
        asked.lead());
  }

  /** 下一件: the case after this one in the inbox, or the inbox when it was the last. */
  @GetMapping(PATH + "/next")
  Reply next(
      Ui ui,
      @RequestParam(defaultValue = "mine") String view,
      @RequestParam(defaultValue = "") String after) {
    Actor actor = atWork(ui);
    View shown = View.of(view);
    // in the order the inbox shows them
    List<CaseFile> all =
        rows(ui, actor, shown).stream()
            .map(Owed::file)
            .sorted(Comparator.comparing(c -> when(ui, c)))
            .toList();
    int at =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).number().equals(after))
            .findFirst()
            .orElse(-1);
    return Reply.redirect(
        at + 1 < all.size() ? CaseWords.desk(all.get(at + 1)) : shown.href());
  }

  private static Actor atWork(Ui ui) {
    Actor actor = ui.actor();
    if (actor == null || !ui.atWork()) throw Refused.notFound();
    return actor;
  }

  private List<Owed> rows(Ui ui, Actor actor, View view) {
    return switch (view) {
      case MINE -> cases.owed(actor, ROWS);
      case PARTY -> cases.led(actor, ROWS);
      case WATCH -> cases.watched(actor, ROWS);
      case FOLLOWED -> cases.followed(actor, ROWS);
      case OVERDUE -> cases.overdue(actor, ui.now(), ROWS);
    };
  }

  private static List<Segment> views(Ui ui, View shown) {
    return Arrays.stream(View.values())
        .map(v -> new Segment(ui.t("inbox.view." + v), v.href(), "", v == shown))
        .toList();
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
