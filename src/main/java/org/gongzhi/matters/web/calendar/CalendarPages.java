package org.gongzhi.matters.web.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.places.Area;
import org.gongzhi.places.Areas;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.LocalCalendars;
import org.gongzhi.worktime.LocalDay;
import org.gongzhi.worktime.LocalDay.Worked;
import org.gongzhi.worktime.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 工作日历. Everybody who works here reads it; who answers for the place gives half days and days off. */
@Controller
class CalendarPages {
  static final String PATH = "/desk/settings/calendar";

  private final Workplaces workplaces;
  private final Calendars calendars;
  private final LocalCalendars local;
  private final Areas areas;

  CalendarPages(Workplaces workplaces, Calendars calendars, LocalCalendars local, Areas areas) {
    this.workplaces = workplaces;
    this.calendars = calendars;
    this.local = local;
    this.areas = areas;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor) {
    return page(ui, actor, Form.empty());
  }

  @PostMapping(PATH)
  Reply publish(Ui ui, Actor actor, Form form) {
    String area = workplaces.of(actor);
    if (!LocalCalendars.mayPublish(actor, area)) throw Refused.notFound();
    try {
      DayChange change = DayChange.typed(form, ui.today());
      int seen = form.number("seen").orElse(-1);
      local.publish(
          actor,
          area,
          seen,
          change.on(local.days(area, seen), calendars.in(area)),
          change.reason());
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again).status(again.status());
    }
  }

  private Reply page(Ui ui, Actor actor, Form typed) {
    String area = workplaces.of(actor);
    String here = areas.find(area).map(Area::name).orElse(area);
    List<LocalCalendars.Edition> history = local.history(area);
    int version = history.isEmpty() ? 0 : history.getFirst().version();
    List<LocalDay> own = history.isEmpty() ? List.of() : history.getFirst().days();
    WorkCalendar now = calendars.in(area);
    int nextYear = ui.today().getYear() + 1;
    ComingDays coming = new ComingDays(ui, calendars.under(""), own, here);
    CalendarPage.Head head =
        new CalendarPage.Head(
            here,
            now.officeHours().toString(),
            now.published(nextYear) ? "" : ui.t("worktime.unpublished.why", nextYear));
    return Reply.page(
        "matters/calendar",
        new CalendarPage(
            head,
            coming.local(now),
            coming.national(),
            LocalCalendars.mayPublish(actor, area) ? edit(ui, typed, version) : null,
            editions(ui, history)));
  }

  private static CalendarPage.Edit edit(Ui ui, Form typed, int version) {
    boolean late = typed.number("seen").filter(seen -> seen != version).isPresent();
    return new CalendarPage.Edit(
        typed.known("worked", Worked.MORNING.name()),
        version,
        late,
        Stream.concat(Arrays.stream(Worked.values()).map(Enum::name), Stream.of(DayChange.USUAL))
            .map(w -> Choice.of(w, ui.t("worktime.worked." + w)))
            .toList());
  }

  private static List<CalendarPage.Edition> editions(Ui ui, List<LocalCalendars.Edition> history) {
    List<CalendarPage.Edition> rows = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      LocalCalendars.Edition e = history.get(i);
      List<LocalDay> before = i + 1 < history.size() ? history.get(i + 1).days() : List.of();
      rows.add(
          new CalendarPage.Edition(
              ui.t("catalogue.edition", e.version()),
              changes(ui, before, e.days()),
              e.remark(),
              e.by(),
              ui.when(e.at())));
    }
    return rows;
  }

  private static List<String> changes(Ui ui, List<LocalDay> before, List<LocalDay> after) {
    Map<LocalDate, LocalDay> was = byDay(before);
    Map<LocalDate, LocalDay> is = byDay(after);
    TreeSet<LocalDate> days = new TreeSet<>(was.keySet());
    days.addAll(is.keySet());
    return days.stream()
        .filter(d -> !java.util.Objects.equals(was.get(d), is.get(d)))
        .map(d -> ui.t("calendar.change", d, told(ui, was.get(d)), told(ui, is.get(d))))
        .toList();
  }

  private static Map<LocalDate, LocalDay> byDay(List<LocalDay> days) {
    return days.stream()
        .collect(Collectors.toMap(LocalDay::day, d -> d, (_, later) -> later, HashMap::new));
  }

  private static String told(Ui ui, @Nullable LocalDay d) {
    return d == null
        ? ui.t("worktime.worked." + DayChange.USUAL)
        : ui.t("calendar.told", ui.t("worktime.worked." + d.worked()), d.source());
  }
}
