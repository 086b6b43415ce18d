package org.gongzhi.people.web.notices;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.people.notices.Heading;
import org.gongzhi.people.notices.NoticeWords;
import org.gongzhi.people.web.notices.NoticeList.Count;
import org.gongzhi.people.web.notices.NoticeList.Filter;
import org.gongzhi.people.web.notices.NoticeList.Row;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Paging;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 消息. Everybody reads their own. */
@Controller
class NoticePages {
  private static final String PATH = "/messages";
  private static final String UNREAD = "unread";
  private static final int ROWS = 20;

  /** Nobody pages further back than this. */
  private static final int MOST = 10_000;

  private final NoticeList list;

  NoticePages(NoticeList list) {
    this.list = list;
  }

  @GetMapping(PATH)
  Reply show(
      Ui ui,
      Actor actor,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "0") String from) {
    Heading heading = heading(view);
    Filter filter = new Filter(heading, view.equals(UNREAD));
    int skip = skip(from);
    List<Count> counts = list.counts(actor);
    List<Row> rows = list.rows(actor, filter, ROWS, skip);
    return Reply.page(
            "people/messages",
            new NoticesPage(
                views(ui, filter, counts),
                rows.stream().map(r -> row(ui, r)).toList(),
                new NoticesPage.AllRead(
                    unread(counts, heading) > 0,
                    heading == null ? "" : heading.name(),
                    ui.now().toString()),
                paging(address(filter), skip, rows.size(), total(counts, filter)),
                counts.stream()
                    .map(Count::digest)
                    .filter(Objects::nonNull)
                    .max(LocalDate::compareTo)
                    .map(d -> PATH + "/digest/" + d)
                    .orElse("")))
        .header("Cache-Control", "no-store");
  }

  /** Opens what it tells of, and remembers that it was read. */
  @GetMapping(PATH + "/{id}")
  Reply open(Actor actor, @PathVariable String id) {
    try {
      return Reply.redirect(
          list.open(actor, UUID.fromString(id)).orElseThrow(Refused::notFound));
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  @PostMapping(PATH)
  Reply readAll(Actor actor, Form form) {
    Heading heading = heading(form.line("heading"));
    list.readAll(actor, heading, until(form.line("until")));
    return Reply.redirect(address(new Filter(heading, false)));
  }

  @GetMapping(PATH + "/digest/{day}")
  Reply digest(Ui ui, Actor actor, @PathVariable String day) {
    LocalDate of = day(day);
    Map<Heading, List<Row>> groups =
        list.digest(actor, of).stream()
            .collect(Collectors.groupingBy(Row::heading, TreeMap::new, Collectors.toList()));
    if (groups.isEmpty()) throw Refused.notFound();
    return Reply.page(
            "people/digest",
            new DigestPage(
                ui.day(of),
                groups.entrySet().stream()
                    .map(
                        g ->
                            new DigestPage.Group(
                                ui.t(g.getKey().label()),
                                g.getValue().stream().map(r -> row(ui, r)).toList()))
                    .toList()))
        .header("Cache-Control", "no-store");
  }

  private static NoticesPage.Row row(Ui ui, Row r) {
    return new NoticesPage.Row(
        PATH + "/" + r.id(),
        NoticeWords.sentence(ui, r.kind(), r.words()),
        ui.t("messages.meta", ui.t(r.heading().label()), r.at()),
        !r.read(),
        r.pressing());
  }

  private static List<Segment> views(Ui ui, Filter filter, List<Count> counts) {
    List<Segment> views = new ArrayList<>();
    boolean all = filter.heading() == null && !filter.unread();
    views.add(new Segment(ui.t("messages.all"), PATH, "", all));
    long unread = unread(counts, null);
    views.add(
        new Segment(
            ui.t("messages.unread"),
            PATH + "?view=" + UNREAD,
            unread == 0 ? "" : Long.toString(unread),
            filter.unread()));
    for (Heading h : Heading.values())
      views.add(
          new Segment(
              ui.t(h.label()), address(new Filter(h, false)), "", h == filter.heading()));
    return views;
  }

  private static long unread(List<Count> counts, @Nullable Heading heading) {
    return counts.stream()
        .filter(c -> heading == null || c.heading() == heading)
        .mapToLong(Count::unread)
        .sum();
  }

  private static long total(List<Count> counts, Filter filter) {
    return filter.unread()
        ? unread(counts, null)
        : counts.stream()
            .filter(c -> filter.heading() == null || c.heading() == filter.heading())
            .mapToLong(Count::notices)
            .sum();
  }

  private static @Nullable Paging paging(String address, int skip, int rows, long total) {
    if (total <= ROWS) return null;
    String more = address + (address.contains("?") ? "&" : "?") + "from=";
    return new Paging(
        rows == 0 ? 0 : skip + 1,
        skip + rows,
        total,
        skip == 0 ? null : more + Math.max(0, skip - ROWS),
        skip + rows < total && rows > 0 ? more + (skip + rows) : null);
  }

  private static String address(Filter filter) {
    if (filter.unread()) return PATH + "?view=" + UNREAD;
    return filter.heading() == null ? PATH : PATH + "?view=" + filter.heading();
  }

  private static @Nullable Heading heading(String typed) {
    return Arrays.stream(Heading.values())
        .filter(h -> h.name().equals(typed))
        .findFirst()
        .orElse(null);
  }

  private static int skip(String typed) {
    try {
      return Math.clamp(Long.parseLong(typed), 0, MOST);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Until when it was told; what cannot be read marks nothing. */
  private static Instant until(String typed) {
    try {
      return Instant.parse(typed);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw Refused.notFound();
    }
  }
}
