package org.gongzhi.matters.web.bulletin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.matters.bulletin.Notice;
import org.gongzhi.matters.bulletin.Notices;
import org.gongzhi.matters.bulletin.Objections;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 居务公开, without signing in: what became of matters, and a way to say that it is not right. */
@Controller
class BulletinPages {
  static final String PATH = "/bulletin";
  private static final int ROWS = 30;
  private static final int FURTHEST = 10_000;
  private static final String EARLIER = "earlier";

  private final Notices notices;
  private final Objections objections;
  private final Catalogues catalogues;

  BulletinPages(Notices notices, Objections objections, Catalogues catalogues) {
    this.notices = notices;
    this.objections = objections;
    this.catalogues = catalogues;
  }

  @GetMapping(PATH)
  Reply list(Ui ui, Form form) {
    String view = form.line("view");
    Notice.Kind kind =
        Arrays.stream(Notice.Kind.values())
            .filter(k -> k.name().equals(view))
            .findFirst()
            .orElse(null);
    int skip = Math.clamp(form.number("skip").orElse(0), 0, FURTHEST);
    List<Notice> found =
        notices
            .site()
            .map(
                area ->
                    notices.page(
                        area, kind, !view.equals(EARLIER), ui.today(), skip, ROWS + 1))
            .orElse(List.of());
    String next =
        found.size() <= ROWS
            ? null
            : PATH + "?skip=" + (skip + ROWS) + (view.isEmpty() ? "" : "&view=" + known(kind));
    return Reply.page(
        "matters/bulletin",
        new BulletinPage(
            views(ui, view, kind), found.stream().limit(ROWS).map(n -> row(ui, n)).toList(), next));
  }

  /** Never what was typed. */
  private static String known(Notice.@Nullable Kind kind) {
    return kind == null ? EARLIER : kind.name();
  }

  private static List<Segment> views(Ui ui, String view, Notice.@Nullable Kind kind) {
    boolean earlier = view.equals(EARLIER);
    List<Segment> views = new ArrayList<>();
    views.add(new Segment(ui.t("bulletin.all"), PATH, "", kind == null && !earlier));
    for (Notice.Kind k : Notice.Kind.values())
      views.add(new Segment(ui.t("bulletin." + k), PATH + "?view=" + k, "", k == kind));
    views.add(new Segment(ui.t("bulletin.earlier"), PATH + "?view=" + EARLIER, "", earlier));
    return views;
  }

  private BulletinPage.Row row(Ui ui, Notice n) {
    return new BulletinPage.Row(
        PATH + "/" + n.number(),
        n.title(),
        outcome(ui, n),
        Stream.of(n.place(), category(n), n.lead())
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(ui.t("bulletin.dot"))),
        n.words(),
        days(ui, n));
  }

  private static String outcome(Ui ui, Notice n) {
    return n.outcome() == null ? ui.t("bulletin.HELD") : ui.t("outcome." + n.outcome());
  }

  private static String days(Ui ui, Notice n) {
    return ui.t("bulletin.days", ui.date(n.shownFrom()), ui.date(n.shownUntil()));
  }

  private String category(Notice n) {
    String code = n.category();
    if (code == null) return "";
    return catalogues.of(n.area()).catalogue().find(code).map(MatterClass::name).orElse("");
  }

  @GetMapping(PATH + "/{number}")
  Reply show(Ui ui, Form form, @PathVariable String number) {
    return page(ui, find(number), Form.empty(), form.chosen("sent", "yes"));
  }

  @PostMapping(PATH + "/{number}")
  Reply object(Ui ui, Form form, @PathVariable String number) {
    Notice notice = find(number);
    try {
      objections.raise(
          notice,
          new Objections.Said(
              form.text("words"), form.line("name"), form.line("phone"), form.once()));
      return Reply.redirect(PATH + "/" + notice.number() + "?sent=yes");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, notice, again, false).status(again.status());
    }
  }

  private Notice find(String number) {
    return notices.site().flatMap(area -> notices.find(area, number)).orElseThrow(Refused::notFound);
  }

  private Reply page(Ui ui, Notice n, Form form, boolean sent) {
    List<NoticePage.Fact> facts =
        Stream.of(
                new NoticePage.Fact(ui.t("bulletin.outcome"), outcome(ui, n)),
                new NoticePage.Fact(ui.t("desk.matter.place"), n.place()),
                new NoticePage.Fact(ui.t("desk.matter.class"), category(n)),
                new NoticePage.Fact(ui.t("list.who"), n.lead()),
                new NoticePage.Fact(ui.t("bulletin.raised"), ui.date(n.raisedOn())),
                new NoticePage.Fact(ui.t("bulletin.shown"), days(ui, n)))
            .filter(f -> !f.value().isEmpty())
            .toList();
    return Reply.page(
        "matters/notice",
        new NoticePage(
            form,
            n.title(),
            n.number(),
            facts,
            n.words(),
            objections.answered(n).stream().map(o -> answered(ui, o)).toList(),
            sent));
  }

  private static NoticePage.Answered answered(Ui ui, Objections.Objection o) {
    String name = o.name().isEmpty() ? ui.t("bulletin.nameless") : o.name();
    String became = o.became() == null ? "" : ui.t("bulletin.became");
    return new NoticePage.Answered(
        o.words(),
        ui.t("bulletin.said", name, o.at()),
        (o.answer() == null ? "" : o.answer()) + became,
        ui.t("bulletin.answeredBy", o.answeredBy()));
  }
}
