package org.gongzhi.matters.web.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Form;
import org.gongzhi.worktime.LocalDay;
import org.gongzhi.worktime.LocalDay.Worked;
import org.gongzhi.worktime.WorkCalendar;

/**
 * 改几天. What a form says about some days.
 *
 * @param first the first of them
 * @param last the last of them
 * @param worked how much of each is worked; empty for as much as elsewhere
 * @param reason why
 * @param source what it rests on; may be empty when it is taken back
 */
record DayChange(
    LocalDate first, LocalDate last, Optional<Worked> worked, String reason, String source) {
  /** The choice that takes back what was decided here. */
  static final String USUAL = "USUAL";

  /** Most days of one change. */
  static final int DAYS = 31;

  /** How far ahead anybody decides, in years. */
  private static final int YEARS = 2;

  private static final int TEXT = 100;

  /**
   * @throws Refused as invalid, for every field that is not right
   */
  static DayChange typed(Form form, LocalDate today) {
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    LocalDate first = day(form, "from", wrong);
    LocalDate last = form.line("to").isEmpty() ? first : day(form, "to", wrong);
    if (wrong.isEmpty()) {
      if (first.isBefore(today)) wrong.put("from", Sentence.of("calendar.past"));
      else if (first.isAfter(today.plusYears(YEARS))) wrong.put("from", Sentence.of("calendar.far"));
      long days = ChronoUnit.DAYS.between(first, last);
      if (days < 0 || days >= DAYS)
        wrong.put("to", Sentence.of("calendar.span", DAYS));
    }
    String chosen = form.line("worked");
    Optional<Worked> worked =
        Arrays.stream(Worked.values()).filter(w -> w.name().equals(chosen)).findFirst();
    if (worked.isEmpty() && !chosen.equals(USUAL))
      wrong.put("worked", Sentence.of("calendar.worked.missing"));
    String reason = TypedText.line("reason", form.line("reason"), TEXT);
    if (reason.isEmpty()) wrong.put("reason", Sentence.of("calendar.reason.missing"));
    String source = TypedText.line("source", form.line("source"), TEXT);
    if (source.isEmpty() && worked.isPresent())
      wrong.put("source", Sentence.of("calendar.source.missing"));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    return new DayChange(first, last, worked, reason, source);
  }

  private static LocalDate day(Form form, String field, Map<String, Sentence> wrong) {
    try {
      return LocalDate.parse(form.line(field));
    } catch (DateTimeException e) {
      wrong.put(field, Sentence.of("calendar.day.unread"));
      return LocalDate.EPOCH;
    }
  }

  /**
   * The whole list after the change.
   *
   * @param own what was decided here before
   * @param now the calendar in force
   * @throws Refused as invalid when nothing would be different
   */
  List<LocalDay> on(List<LocalDay> own, WorkCalendar now) {
    Map<LocalDate, LocalDay> days = new TreeMap<>();
    own.forEach(d -> days.put(d.day(), d));
    for (LocalDate d = first; !d.isAfter(last); d = d.plusDays(1)) {
      LocalDate day = d;
      if (worked.isEmpty()) days.remove(day);
      else if (days.containsKey(day) || !worked.get().equals(worked(now, day)))
        days.put(day, new LocalDay(day, worked.get(), reason, source));
    }
    List<LocalDay> changed = List.copyOf(days.values());
    if (changed.equals(own)) throw Refused.invalid("worked", "calendar.same");
    return changed;
  }

  /** How much of a day is worked as things stand. */
  static Worked worked(WorkCalendar calendar, LocalDate day) {
    return calendar.local(day, day).stream()
        .map(LocalDay::worked)
        .findFirst()
        .orElse(calendar.isWorkday(day) ? Worked.WHOLE : Worked.OFF);
  }
}
