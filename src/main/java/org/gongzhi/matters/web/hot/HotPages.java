package org.gongzhi.matters.web.hot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.understanding.hot.HotTopics;
import org.gongzhi.understanding.hot.HotTopics.Hot;
import org.gongzhi.understanding.hot.HotTopics.Said;
import org.gongzhi.understanding.sight.ReadableAreas.Readable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 热点. What many speak of, over the time and the area asked for, every number with its rows. */
@Controller
class HotPages {
  private static final List<Integer> DAYS = List.of(7, 30, 90, 365);
  private static final int USUAL = 30;

  private final HotTopics topics;

  HotPages(HotTopics topics) {
    this.topics = topics;
  }

  @GetMapping("/desk/hot")
  Reply hot(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    List<Readable> areas = topics.areas(actor);
    String area = form.line("area");
    List<Readable> asked =
        areas.stream().filter(a -> area.isEmpty() || a.area().equals(area)).toList();
    int days = form.number("days").filter(DAYS::contains).orElse(USUAL);
    List<Hot> hottest =
        topics.hottest(actor, asked, ui.now().minus(Duration.ofDays(days)), ui.now());
    return Reply.page(
        "matters/hot",
        new HotPage(
            form.known("days", Integer.toString(days)),
            periods(ui, areas, area, days),
            choices(ui, areas),
            hottest.stream().map(h -> row(ui, h, asked.size() > 1)).toList()));
  }

  @GetMapping("/desk/hot/{area}/{topic}")
  Reply topic(Ui ui, Actor actor, @PathVariable String area, @PathVariable String topic) {
    if (!ui.atWork()) throw Refused.notFound();
    List<Said> said = topics.messages(actor, area, id(topic));
    return Reply.page(
        "matters/hot-topic",
        new TopicPage(said.getLast().title(), said.stream().map(s -> row(ui, s)).toList()));
  }

  private static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  private static TopicPage.Row row(Ui ui, Said s) {
    return new TopicPage.Row(
        "/desk/matter/" + s.number(),
        s.title(),
        s.number(),
        s.place(),
        ui.when(s.at()),
        ui.t(s.open() ? "hot.isOpen" : "hot.isClosed"));
  }

  private static HotPage.Row row(Ui ui, Hot h, boolean many) {
    return new HotPage.Row(
        "/desk/hot/" + h.area() + "/" + h.id(),
        h.title(),
        many ? ui.t("hot.where", h.areaName(), h.place()) : h.place(),
        ui.t("hot.span", date(ui, h.span().from()), date(ui, h.span().to())),
        new HotPage.Count(h.messages(), h.open()),
        String.format(Locale.ROOT, "%.1f", h.heat()));
  }

  private static String date(Ui ui, Instant t) {
    return ui.date(LocalDate.ofInstant(t, TownClock.ZONE));
  }

  private static List<Segment> periods(Ui ui, List<Readable> areas, String area, int days) {
    boolean known = areas.stream().anyMatch(a -> a.area().equals(area));
    return DAYS.stream()
        .map(
            d ->
                new Segment(
                    ui.t("hot.days", d),
                    "/desk/hot?days=" + d + (known ? "&area=" + area : ""),
                    "",
                    d == days))
        .toList();
  }

  private static List<Choice> choices(Ui ui, List<Readable> areas) {
    return Stream.concat(
            Stream.of(Choice.of("", ui.t("hot.everywhere"))),
            areas.stream().map(a -> Choice.of(a.area(), a.name())))
        .toList();
  }
}
