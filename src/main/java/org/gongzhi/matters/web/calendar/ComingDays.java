package org.gongzhi.matters.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.LocalDay;
import org.gongzhi.worktime.WorkCalendar;

/** 往后的特别日子. What is not as usual in the coming year: our own days, and the State Council's. */
final class ComingDays {
  private static final int DAYS = 366;

  private final Ui ui;
  private final WorkCalendar usual;
  private final String here;
  private final Set<LocalDate> own;

  /**
   * @param usual the State Council's calendar
   * @param own days that were decided here
   * @param here what people call this place
   */
  ComingDays(Ui ui, WorkCalendar usual, List<LocalDay> own, String here) {
    this.ui = ui;
    this.usual = usual;
    this.own = own.stream().map(LocalDay::day).collect(Collectors.toSet());
    this.here = here;
  }

  /** What was decided here or above. */
  List<CalendarPage.Row> local(WorkCalendar now) {
    return now.local(ui.today(), ui.today().plusDays(DAYS)).stream()
        .map(d -> local(d, now))
        .toList();
  }

  /** What is not as on any Monday to Friday: holidays with what lies around them, and days that are made up for. */
  List<CalendarPage.Row> national() {
    List<CalendarPage.Row> rows = new ArrayList<>();
    LocalDate day = ui.today();
    LocalDate end = day.plusDays(DAYS);
    while (day.isBefore(end)) {
      LocalDate next = restUntil(day);
      if (day.isBefore(next) && day.datesUntil(next).anyMatch(ComingDays::isWeekday))
        rows.add(national(day, next, "OFF", "calendar.national.off"));
      else if (day.equals(next) && !isWeekday(day))
        rows.add(national(day, day.plusDays(1), "WHOLE", "calendar.national.work"));
      day = day.equals(next) ? day.plusDays(1) : next;
    }
    return rows;
  }

  /** The first day from this one on that is worked. */
  private LocalDate restUntil(LocalDate first) {
    LocalDate day = first;
    while (!usual.isWorkday(day)) day = day.plusDays(1);
    return day;
  }

  private CalendarPage.Row national(LocalDate first, LocalDate next, String worked, String why) {
    LocalDate last = next.minusDays(1);
    return new CalendarPage.Row(
        first.equals(last)
            ? ui.day(first)
            : ui.t("calendar.span.told", ui.date(first), ui.date(last)),
        ui.t("worktime.worked." + worked),
        ui.t(why),
        usual.source(last.getYear()).orElse(""));
  }

  private CalendarPage.Row local(LocalDay d, WorkCalendar now) {
    String how = ui.t("worktime.worked." + d.worked());
    boolean half = d.worked() != LocalDay.Worked.OFF && d.worked() != LocalDay.Worked.WHOLE;
    return new CalendarPage.Row(
        ui.day(d.day()),
        half ? ui.t("calendar.half", how, now.hoursOn(d.day())) : how,
        d.reason(),
        ui.t(own.contains(d.day()) ? "calendar.source.own" : "calendar.source.above", here, d.source()));
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
