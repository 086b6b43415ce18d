package org.gongzhi.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongzhi.casework.Procedure.At;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.html.Light;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Says a filter in SQL. Only what is asked is said, so that what is not asked costs nothing. */
final class ListConditions {
  /** The same rule as {@link Lights#of}, for an open case. */
  static final String LIGHT =
      """
      case when c.pause is not null or c.stage = any(:waiting) then 'WAIT'
        when c.stage = any(:asking) then 'YOU'
        when c.level >= :supervised then 'BLACK'
        when c.due_at <= :now then case when c.stage = any(:unsigned) then 'BLUE' else 'RED' end
        when c.warn_at <= :now or c.extended > 0 then 'YELLOW'
        else 'GREEN' end
      """;

  /** What people quote; such words are looked for as a number and nowhere else. */
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{2,12}-\\d{4}-\\d{1,9}");

  private static final String NUMBERED =
      """
      c.number = :number
        and c.area = (select a.code from places.pub_area a where a.number_prefix = :prefix)
      """;

  private static final String QUARTER =
      """
      c.quarter = :quarter
        and c.area = (select q.area from places.pub_quarter q where q.id = :quarter)
      """;

  private ListConditions() {}

  static String of(ListFilter filter, ListWindow window) {
    List<String> all = new ArrayList<>();
    all.add("c.procedure = :procedure");
    boolean due = window.order() == ListWindow.Order.DUE;
    if (due) all.add("c.closed_at is null");
    state(filter.state(), all);
    about(filter, all);
    if (filter.period().from() != null) all.add("c.opened_at >= :from");
    if (filter.period().before() != null) all.add("c.opened_at < :before");
    if (window.edge() != null)
      all.add(
          "(c.%s, c.id) %s (:edgeAt, :edgeId)"
              .formatted(window.order().column(), window.beyond()));
    return String.join("\n  and ", all);
  }

  private static void state(ListFilter.State state, List<String> all) {
    switch (state.standing()) {
      case ALL -> {}
      case OPEN -> all.add("c.closed_at is null");
      case OVERDUE -> all.add("c.closed_at is null and c.due_at < :now and c.pause is null");
      case CLOSED -> all.add("c.closed_at is not null");
    }
    Light light = state.light();
    if (light == Light.DONE) all.add("c.closed_at is not null");
    else if (light != null) all.add("c.closed_at is null and (" + LIGHT + ") = :light");
    if (state.stage() != null) all.add("c.stage = :stage");
    if (state.outcome() != null) all.add("c.outcome = :outcome");
  }

  private static void about(ListFilter filter, List<String> all) {
    ListFilter.About about = filter.about();
    if (about.category() != null) all.add("c.category = :category");
    // the area goes without saying, but with it the index of the quarter serves
    if (about.quarter() != null) all.add(QUARTER);
    if (about.source() != null) all.add("c.source = :source");
    if (about.party() != null) all.add("c.lead = :party");
    if (NUMBER.matcher(filter.words()).matches()) all.add(NUMBERED);
    else if (!filter.words().isEmpty()) all.add("(c.title like :like or c.place like :like)");
  }

  static StatementSpec with(
      ListFilter filter, ListWindow window, Procedure procedure, StatementSpec sql) {
    ListFilter.State state = filter.state();
    ListFilter.About about = filter.about();
    String number = filter.words().toUpperCase(Locale.ROOT);
    ListWindow.Edge edge = window.edge();
    return sql.param("procedure", filter.procedure())
        .param("asking", stages(procedure.rules().filter(At::asksReporter)))
        .param("waiting", stages(procedure.rules().filter(At::waits)))
        .param("supervised", Lights.SUPERVISED)
        .param("unsigned", stages(procedure.rules().filter(At::unsigned)))
        .param("light", state.light() == null ? null : state.light().name())
        .param("stage", state.stage())
        .param("outcome", name(state.outcome()))
        .param("category", about.category())
        .param("quarter", about.quarter())
        .param("source", about.source())
        .param("party", about.party())
        .param("from", Sql.atOrNull(filter.period().from()))
        .param("before", Sql.atOrNull(filter.period().before()))
        .param("edgeAt", edge == null ? null : Sql.at(edge.at()))
        .param("edgeId", edge == null ? null : edge.id())
        .param("number", number)
        .param("prefix", number.substring(0, Math.max(0, number.indexOf('-'))))
        .param("like", "%" + filter.words().replaceAll("[\\\\%_]", "\\\\$0") + "%");
  }

  private static @Nullable String name(@Nullable Outcome outcome) {
    return outcome == null ? null : outcome.name();
  }

  private static String[] stages(Stream<At> stages) {
    return stages.map(a -> a.stage().name()).toArray(String[]::new);
  }
}
