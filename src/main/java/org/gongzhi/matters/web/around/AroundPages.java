package org.gongzhi.matters.web.around;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseList;
import org.gongzhi.casework.CaseList.Listed;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.ListFilter;
import org.gongzhi.casework.ListWindow;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.people.MaskedPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What lies around a matter: its likes, its building, whoever raised it, the quarter it is in. */
@Controller
class AroundPages {
  private static final int ROWS = 30;

  /** 未诉先办 looks back as far for reports of the same class in one quarter (D 3.4). */
  private static final Duration ALIKE = Duration.ofDays(30);

  private final CaseQuery cases;
  private final CaseList list;
  private final CaseWords words;
  private final AroundQuery query;
  private final Persons persons;

  AroundPages(
      CaseQuery cases, CaseList list, CaseWords words, AroundQuery query, Persons persons) {
    this.cases = cases;
    this.list = list;
    this.words = words;
    this.query = query;
    this.persons = persons;
  }

  @GetMapping("/desk/matter/{number}/beside")
  Reply beside(Ui ui, Actor actor, @PathVariable String number) {
    if (!ui.atWork()) throw Refused.notFound();
    CaseFile c = cases.byNumber(actor, number);
    List<AroundPage.Link> links = new ArrayList<>();
    links.add(new AroundPage.Link(ui.t("around.matter"), CaseWords.desk(c)));
    if (c.quarter() != null && looksAfter(actor, c.key().area(), c.quarter())) {
      query
          .buildingOf(c.key().area(), c.key().id())
          .ifPresent(
              b -> links.add(new AroundPage.Link(ui.t("around.building"), "/desk/building/" + b)));
      links.add(new AroundPage.Link(ui.t("around.quarter"), "/desk/quarter/" + c.quarter()));
    }
    // who reported may live in another community, which keeps their page
    if (c.reporter() != null
        && actor.oversees(c.key().area())
        && persons.find(actor, c.key().area(), c.reporter()).isPresent())
      links.add(
          new AroundPage.Link(
              ui.t("around.person"), "/desk/person/" + c.key().area() + "/" + c.reporter()));
    return page(
        new AroundPage(
            ui.t("around.beside"),
            ui.t("list.problem", c.subject().title(), c.number()),
            List.of(),
            links,
            List.of(section(ui, "alike", alike(ui, actor, c)))));
  }

  /** Open ones of the same class in the same quarter, raised around the same time. */
  private List<CaseFile> alike(Ui ui, Actor actor, CaseFile c) {
    if (c.subject().category() == null) return List.of();
    ListFilter filter =
        ListFilter.all(MatterProcedure.VALUE.key())
            .standing(ListFilter.Standing.OPEN)
            .about(new ListFilter.About(c.subject().category(), c.quarter(), null, null))
            .raised(
                new ListFilter.Period(c.openedAt().minus(ALIKE), c.openedAt().plus(ALIKE)));
    return list
        .page(actor, filter, ui.now(), ListWindow.first(ListWindow.Order.NEWEST, ROWS + 1))
        .rows()
        .stream()
        .map(Listed::file)
        .filter(f -> !f.key().equals(c.key()))
        .limit(ROWS)
        .toList();
  }

  @GetMapping("/desk/building/{id}")
  Reply building(Ui ui, Actor actor, @PathVariable UUID id) {
    if (!ui.atWork()) throw Refused.notFound();
    AroundQuery.Building b = query.building(id).orElseThrow(Refused::notFound);
    mayLook(actor, b.area(), b.quarter());
    List<CaseFile> all = cases.some(actor, b.area(), query.of(b, 200));
    List<AroundPage.Fact> facts = new ArrayList<>();
    facts.add(new AroundPage.Fact(ui.t("around.quarter"), b.quarterName()));
    if (b.floors() > 0)
      facts.add(new AroundPage.Fact(ui.t("around.floors"), ui.t("around.floorsOf", b.floors())));
    facts.addAll(counts(ui, all));
    return page(
        new AroundPage(
            ui.t("around.buildingOf", b.quarterName(), b.label()),
            "",
            facts,
            List.of(new AroundPage.Link(b.quarterName(), "/desk/quarter/" + b.quarter())),
            sections(ui, all)));
  }

  @GetMapping("/desk/quarter/{id}")
  Reply quarter(Ui ui, Actor actor, @PathVariable UUID id) {
    if (!ui.atWork()) throw Refused.notFound();
    AroundQuery.Quarter q = query.quarter(id).orElseThrow(Refused::notFound);
    mayLook(actor, q.area(), q.id());
    ListFilter open =
        ListFilter.all(MatterProcedure.VALUE.key())
            .standing(ListFilter.Standing.OPEN)
            .about(new ListFilter.About(null, q.id(), null, null));
    List<CaseFile> pressing =
        list
            .page(actor, open, ui.now(), ListWindow.first(ListWindow.Order.DUE, ROWS))
            .rows()
            .stream()
            .map(Listed::file)
            .toList();
    List<AroundPage.Fact> facts = new ArrayList<>();
    if (q.households() > 0)
      facts.add(
          new AroundPage.Fact(
              ui.t("list.col.households"), ui.t("around.households", q.households())));
    List<AroundPage.Link> links = new ArrayList<>();
    links.add(
        new AroundPage.Link(ui.t("around.wholeList"), "/desk/list?quarter=" + q.id()));
    links.add(
        new AroundPage.Link(
            ui.t("around.rates"), "/desk/rates?by=CLASS&quarter=" + q.id()));
    for (AroundQuery.Counted b : query.buildings(q))
      links.add(
          new AroundPage.Link(
              ui.t("around.counted", b.label(), b.open(), b.total()), "/desk/building/" + b.id()));
    return page(
        new AroundPage(
            q.name(),
            ui.t("around.quarterLead"),
            facts,
            links,
            List.of(section(ui, "pressing", pressing))));
  }

  @GetMapping("/desk/person/{area}/{id}")
  Reply person(Ui ui, Actor actor, @PathVariable String area, @PathVariable UUID id) {
    if (!ui.atWork() || !actor.oversees(area)) throw Refused.notFound();
    MaskedPerson p = persons.find(actor, area, id).orElseThrow(Refused::notFound);
    List<CaseFile> all = cases.ofReporter(actor, area, id, 200);
    List<AroundPage.Fact> facts = new ArrayList<>();
    String phone = p.phone();
    if (phone != null) facts.add(new AroundPage.Fact(ui.t("around.phone"), phone));
    facts.addAll(counts(ui, all));
    return page(
        new AroundPage(
            p.name(), ui.t("around.personLead"), facts, List.of(), sections(ui, all)));
  }

  private static boolean looksAfter(Actor actor, String area, UUID quarter) {
    return actor.oversees(area) || actor.quarters().contains(quarter);
  }

  private static void mayLook(Actor actor, String area, UUID quarter) {
    if (!looksAfter(actor, area, quarter)) throw Refused.notFound();
  }

  private static List<AroundPage.Fact> counts(Ui ui, List<CaseFile> all) {
    long open = all.stream().filter(CaseFile::isOpen).count();
    return List.of(
        new AroundPage.Fact(ui.t("around.open"), ui.t("list.count", open)),
        new AroundPage.Fact(ui.t("around.closed"), ui.t("list.count", all.size() - open)));
  }

  private List<AroundPage.Section> sections(Ui ui, List<CaseFile> all) {
    return List.of(
        section(ui, "open", all.stream().filter(CaseFile::isOpen).toList()),
        section(ui, "closed", all.stream().filter(c -> !c.isOpen()).toList()));
  }

  private AroundPage.Section section(Ui ui, String id, List<CaseFile> files) {
    return new AroundPage.Section(
        id,
        ui.t("around.section." + id),
        ui.t("around.section.none"),
        files.stream().map(c -> row(ui, c)).toList());
  }

  private AroundPage.Row row(Ui ui, CaseFile c) {
    return new AroundPage.Row(
        CaseWords.desk(c),
        c.subject().title(),
        c.number(),
        words.light(ui, c),
        words.lightWord(ui, c),
        ui.t("around.row", c.subject().place(), c.openedAt()));
  }

  private static Reply page(AroundPage page) {
    return Reply.page("matters/around", page).header("Cache-Control", "no-store");
  }
}
