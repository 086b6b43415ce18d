package org.gongzhi.council.meetings.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongzhi.council.meetings.CalendarLinks;
import org.gongzhi.council.meetings.CalendarText;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 日历订阅. A link of one's own, shown once, revoked whenever one likes; and what a calendar fetches by it. */
@Controller
class CalendarPages {
  private static final String PATH = "/meetings/calendar";
  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

  private final CalendarLinks links;

  CalendarPages(CalendarLinks links) {
    this.links = links;
  }

  @GetMapping(PATH)
  Reply show(Actor actor) {
    return page(new CalendarPage(links.has(actor), ""));
  }

  @PostMapping(PATH)
  Reply make(Actor actor, HttpServletRequest request) {
    return page(new CalendarPage(true, site(request) + "/calendar/" + links.make(actor) + ".ics"));
  }

  @PostMapping(PATH + "/revoke")
  Reply revoke(Actor actor) {
    links.revoke(actor);
    return Reply.redirect(PATH);
  }

  private static Reply page(CalendarPage page) {
    return Reply.page("council/calendar", page).header("Cache-Control", "no-store");
  }

  private static String site(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
  }

  /** What a telephone fetches: nobody signs in, the address is the key. */
  @GetMapping("/calendar/{token}.ics")
  ResponseEntity<byte[]> feed(Ui ui, HttpServletRequest request, @PathVariable String token) {
    List<Meeting> all = links.open(token);
    String site = site(request);
    String text =
        CalendarText.of(
            ui.t("council.meetings.title"),
            ui.now(),
            all.stream()
                .map(
                    m ->
                        new CalendarText.Event(
                            m.key().id() + "@gongzhi",
                            m.version(),
                            m.when().beginsAt(),
                            MeetingWords.name(ui, m),
                            m.quarterName() + m.when().place(),
                            ui.t(m.state().label()),
                            site + MeetingWords.path(m),
                            m.state() == Meeting.State.CANCELLED))
                .toList());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(CALENDAR)
        .body(text.getBytes(UTF_8));
  }
}
