package org.gongzhi.casework.beside;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TownClock;
import org.gongzhi.worktime.Calendars;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督办单. Letters of oversight: written by whoever watches, numbered, shown and answered in the thread. */
@Service
public class Letters {
  private static final String INSERT =
      """
      insert into casework.letter (area, id, case_id, year, number, level, addressee, was_due,
        overdue_days, demand, feedback_due, issuer, issuer_name, issued_by, issued_at)
      values (:area, :id, :case, :year, :number, :level, :addressee, :wasDue, :overdue, :demand,
        :feedback, :issuer, :issuerName, :by, :at)
      on conflict (area, id) do nothing
      """;

  private final Casework casework;
  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Clock clock;

  Letters(Casework casework, JdbcClient jdbc, Calendars calendars, Clock clock) {
    this.casework = casework;
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Writes a letter to whoever leads. Its level is that the case has come to, and never below that of whoever
   * writes: 1 for the one who watches, 2 for the one above.
   *
   * @param deed with the fact “until” for the feedback, and in its note what is demanded
   * @throws Refused as {@link Casework#act} does; as invalid when a letter of this level is not answered yet
   */
  @Transactional
  public CaseFile issue(Actor actor, CaseKey key, Deed deed) {
    CaseFile before = casework.find(actor, key);
    int level = level(actor, before);
    LocalDate today = LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
    Map<String, Object> facts = new HashMap<>(deed.facts());
    facts.put("level", (long) level);
    facts.put("letter", Turns.id(key.area(), deed.key()).toString());
    CaseFile after = casework.act(actor, key, deed.facts(facts));
    if (exists(key.area(), Turns.id(key.area(), deed.key()))) return after;
    try {
      write(actor, before, deed, level, next(key.area(), today.getYear()));
    } catch (DuplicateKeyException e) {
      throw Refused.invalid("note", "letter.owes");
    }
    return after;
  }

  private static int level(Actor actor, CaseFile c) {
    boolean above =
        c.higher() != null && actor.serves(c.higher()) && !actor.serves(c.overseer());
    return Math.max(c.clock().level(), above ? 2 : 1);
  }

  private void write(Actor actor, CaseFile c, Deed deed, int level, int number) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant due = wasDue(c);
    LocalDate today = LocalDate.ofInstant(now, TownClock.ZONE);
    long late =
        calendars
            .under(c.clock().terms().calendar())
            .workdaysBetween(LocalDate.ofInstant(due, TownClock.ZONE), today);
    Actor.Post post = post(actor, c);
    jdbc.sql(INSERT)
        .param("area", c.key().area())
        .param("id", Turns.id(c.key().area(), deed.key()))
        .param("case", c.key().id())
        .param("year", today.getYear())
        .param("number", number)
        .param("level", level)
        .param("addressee", c.lead())
        .param("wasDue", Sql.at(due))
        .param("overdue", due.isBefore(now) ? Math.max(0, late) : 0)
        .param("demand", deed.note())
        .param("feedback", Sql.at(Instant.parse((String) deed.facts().get("until"))))
        .param("issuer", post.organisation())
        .param("issuerName", post.organisationName())
        .param("by", actor.name())
        .param("at", Sql.at(now))
        .update();
  }

  /** Until when the whole matter was promised; until the next step was due while nothing is promised. */
  private static Instant wasDue(CaseFile c) {
    Instant promise = c.clock().promiseAt();
    if (promise != null) return promise;
    return Optional.ofNullable(c.clock().dueAt()).orElseThrow(Refused::stale);
  }

  private static Actor.Post post(Actor actor, CaseFile c) {
    return actor.posts().stream()
        .filter(p -> p.organisation().equals(c.overseer()) || p.organisation().equals(c.higher()))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private int next(String area, int year) {
    return jdbc.sql(
            """
            insert into casework.letter_numbering (area, year, last)
            values (:area, :year, 1)
            on conflict (area, year) do update set last = letter_numbering.last + 1
            returning last
            """)
        .param("area", area)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  private boolean exists(String area, UUID id) {
    return jdbc.sql(
            "select exists (select from casework.letter where area = :area and id = :id)")
        .param("area", area)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /**
   * Answers a letter.
   *
   * @param letter which of the case's
   * @throws Refused as {@link Casework#act} does; as invalid when there is no such letter to answer
   */
  @Transactional
  public CaseFile answer(Actor actor, CaseKey key, Deed deed, UUID letter) {
    Map<String, Object> facts = new HashMap<>(deed.facts());
    facts.put("letter", letter.toString());
    CaseFile before = casework.find(actor, key);
    CaseFile after = casework.act(actor, key, deed.facts(facts));
    // the same deed again
    if (before.version() == after.version()) return after;
    if (close(actor, key, letter, deed.note()) == 0)
      throw Refused.invalid("letter", "letter.answered");
    return after;
  }

  private int close(Actor actor, CaseKey key, UUID letter, String words) {
    return jdbc.sql(
            """
            update casework.letter
            set answer = :answer, answered_at = :at, answered_by = :by
            where area = :area and id = :id and case_id = :case and answered_at is null
            """)
        .param("answer", words)
        .param("at", Sql.at(clock.instant()))
        .param("by", actor.name())
        .param("area", key.area())
        .param("id", letter)
        .param("case", key.id())
        .update();
  }
}
