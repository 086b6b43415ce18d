package org.gongzhi.matters.rates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.Outcome;
import org.gongzhi.casework.Term;
import org.gongzhi.matters.rates.Reckoned.Milestone;
import org.gongzhi.platform.TownClock;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.Limit;
import org.gongzhi.worktime.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 记账. Reads the thread of one matter from its first act to its last and says what counts. It knows verbs by name, so
 * that acts of former days count as they did.
 */
final class Reckoning {
  private static final Set<String> SENDS = Set.of("ACCEPT", "DISPATCH", "GRANT_RETURN");
  private static final Set<String> REACHES = Set.of("CONTACT", "REPLY", "RESOLVE");
  private static final Set<String> YES = Set.of("CONFIRM", "HEARD_YES");
  private static final Set<String> NO = Set.of("DISPUTE", "HEARD_NO");
  private static final String RETURNED = "GRANT_RETURN";
  private static final String REOPENED = "REOPEN";
  private static final String REPEATED = "REPEATED";

  private final Calendars calendars;
  private WorkCalendar calendar;

  private @Nullable Instant dispatchedAt;
  private Milestone signed = Milestone.NONE;
  private Milestone reached = Milestone.NONE;
  private Milestone done = Milestone.NONE;
  private boolean visited;
  private boolean solved;
  private @Nullable Integer rating;
  private int returns;
  private int redos;
  private boolean repeated;
  private @Nullable Instant closedAt;
  private @Nullable Limit contact;

  private Reckoning(Calendars calendars) {
    this.calendars = calendars;
    this.calendar = calendars.under("");
  }

  /**
   * @param thread every act of the matter, oldest first
   */
  static Reckoned of(List<Act> thread, Calendars calendars) {
    Reckoning reckoning = new Reckoning(calendars);
    Reckoned.Subject subject = null;
    for (Act act : thread) {
      reckoning.act(act);
      subject = subject(act, subject);
    }
    if (subject == null) throw new IllegalArgumentException("no acts");
    return reckoning.reckoned(thread, subject);
  }

  private Reckoned reckoned(List<Act> thread, Reckoned.Subject subject) {
    Act first = thread.getFirst();
    return new Reckoned(
        first.key(),
        thread.getLast().seq(),
        subject,
        first.at(),
        dispatchedAt,
        signed,
        reached,
        done,
        done.at() == null ? null : (int) workdays(first.at(), done.at()),
        new Reckoned.Heard(visited, solved, rating),
        new Reckoned.Again(returns, redos, repeated),
        closedAt);
  }

  private long workdays(Instant from, Instant to) {
    return calendar.workdaysBetween(
        LocalDate.ofInstant(from, TownClock.ZONE), LocalDate.ofInstant(to, TownClock.ZONE));
  }

  private void act(Act act) {
    if (act.facts().get("terms") instanceof Map<?, ?> terms) {
      contact = contact(terms);
      // counted as the case was promised
      calendar = calendars.under(Term.Terms.calendar(terms));
    }
    if (act.to().equals("DISPATCHED") && (act.seq() == 1 || SENDS.contains(act.verb())))
      dispatched(act);
    if (act.verb().equals("ACKNOWLEDGE") && signed.at() == null)
      signed = new Milestone(signed.due(), act.at());
    if (REACHES.contains(act.verb()) && reached.at() == null)
      reached = new Milestone(reached.due(), act.at());
    // the promise that was in force when it was said to be done, an extension included
    if (act.verb().equals("RESOLVE")) done = new Milestone(act.after().promiseAt(), act.at());
    else if (done.at() == null) done = new Milestone(act.after().promiseAt(), null);
    heard(act);
    if (act.verb().equals(RETURNED)) returns++;
    if (NO.contains(act.verb()) || act.verb().equals(REOPENED)) redos++;
    if (act.after().outcome() == Outcome.MERGED || REPEATED.equals(act.facts().get("reason")))
      repeated = true;
    closedAt = act.after().answer() == null ? null : closedAt == null ? act.at() : closedAt;
  }

  private void dispatched(Act act) {
    if (dispatchedAt == null) {
      dispatchedAt = act.at();
      if (contact != null && reached.due() == null)
        reached = new Milestone(calendar.due(act.at(), contact), reached.at());
    }
    if (signed.at() == null && signed.due() == null)
      signed = new Milestone(act.after().dueAt(), null);
  }

  private void heard(Act act) {
    if (act.verb().equals(REOPENED)) {
      // they took back what they had said
      solved = false;
      rating = null;
    }
    boolean yes = YES.contains(act.verb());
    if (!yes && !NO.contains(act.verb())) return;
    visited = true;
    solved = yes;
    // a rating belongs to the answer it came with
    rating = act.facts().get("rating") instanceof Number n ? (Integer) n.intValue() : null;
  }

  private static @Nullable Limit contact(Map<?, ?> terms) {
    return terms.get("FIRST_CONTACT") instanceof Map<?, ?> term
            && term.get("limit") instanceof String limit
        ? Limit.parse(limit)
        : null;
  }

  private static Reckoned.@Nullable Subject subject(Act act, Reckoned.@Nullable Subject was) {
    Map<String, Object> f = act.facts();
    if (!(f.get("title") instanceof String title) || !(f.get("lead") instanceof String lead))
      return was;
    return new Reckoned.Subject(
        act.number(),
        title,
        f.get("quarter") instanceof String q ? UUID.fromString(q) : null,
        f.get("category") instanceof String c ? c : null,
        UUID.fromString(lead),
        f.get("source") instanceof String s ? s : "");
  }
}
