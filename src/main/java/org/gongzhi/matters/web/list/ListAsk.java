package org.gongzhi.matters.web.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.ListFilter;
import org.gongzhi.casework.ListFilter.Standing;
import org.gongzhi.casework.ListWindow;
import org.gongzhi.casework.ListWindow.Edge;
import org.gongzhi.casework.ListWindow.Order;
import org.gongzhi.casework.Outcome;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.documents.DateText;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Light;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for. One typed by hand may say anything: a choice there is not means no choice, while words
 * and dates are people's own and told back when they cannot be.
 */
final class ListAsk {
  /** One character is in nearly every title. */
  private static final int FEWEST = 2;

  private static final int MOST = 50;

  private ListAsk() {}

  static ListFilter filter(Form form) {
    String words = TypedText.line("words", form.line("words"), MOST);
    if (!words.isEmpty() && TypedText.length(words) < FEWEST)
      throw Refused.invalid("words", "list.words.short");
    LocalDate from = day(form, "from");
    LocalDate to = day(form, "to");
    if (from != null && to != null && to.isBefore(from))
      throw Refused.invalid("to", "list.period.backwards");
    return narrowed(form)
        .raised(
            new ListFilter.Period(start(from), to == null ? null : start(to.plusDays(1))))
        .words(words);
  }

  /** What was chosen, without what was typed. */
  static ListFilter narrowed(Form form) {
    Standing standing = one(Standing.class, form.line("status"));
    return ListFilter.all(MatterProcedure.VALUE.key())
        .state(
            new ListFilter.State(
                standing == null ? Standing.ALL : standing,
                one(Light.class, form.line("light")),
                orNull(form.line("stage")),
                one(Outcome.class, form.line("outcome"))))
        .about(
            new ListFilter.About(
                orNull(form.line("class")),
                form.id("quarter").orElse(null),
                orNull(form.line("source")),
                form.id("party").orElse(null)));
  }

  static Order order(ListAddress address) {
    Order order = one(Order.class, address.condition("sort"));
    return order == null ? Order.NEWEST : order;
  }

  static ListWindow window(ListAddress address, int rows) {
    ListWindow first = ListWindow.first(order(address), rows);
    Edge edge = edge(address.spot().edge());
    if (edge == null) return first;
    return address.spot().back() ? first.before(edge) : first.after(edge);
  }

  static String edge(ListWindow window, CaseFile c) {
    Edge edge = window.edge(c);
    return edge.at().getEpochSecond() + "." + edge.at().getNano() / 1_000 + "_" + edge.id();
  }

  private static @Nullable Edge edge(String text) {
    String[] parts = text.split("[._]", 3);
    if (parts.length != 3) return null;
    try {
      long seconds = Long.parseLong(parts[0]);
      long micros = Long.parseLong(parts[1]);
      return new Edge(
          Instant.ofEpochSecond(Math.clamp(seconds, 0, 99_999_999_999L), Math.clamp(micros, 0, 999_999) * 1_000),
          UUID.fromString(parts[2]));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(Form form, String field) {
    String typed = form.line(field);
    if (typed.isEmpty()) return null;
    return DateText.read(typed)
        .orElseThrow(() -> Refused.invalid(field, "list.date"))
        .toLocalDate();
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(TownClock.ZONE).toInstant();
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }

  private static <E extends Enum<E>> @Nullable E one(Class<E> of, String name) {
    return Arrays.stream(of.getEnumConstants())
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
