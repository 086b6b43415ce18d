package org.gongzhi.casework.beside;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.Verb;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.Limit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 协办. Asks other organisations to help with a case, each until its own day; the lead stays the one responsible. */
@Service
public class Assists {
  private final Casework casework;
  private final JdbcClient jdbc;
  private final Turns turns;
  private final Calendars calendars;
  private final Clock clock;

  Assists(Casework casework, JdbcClient jdbc, Turns turns, Calendars calendars, Clock clock) {
    this.casework = casework;
    this.jdbc = jdbc;
    this.turns = turns;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Asks for help.
   *
   * @param deed with the facts “organisation” and “until”, and in its note what is asked
   * @throws Refused as {@link Casework#act} does; as invalid when the lead is asked to help itself, or
   *     somebody who still owes an answer
   */
  @Transactional
  public CaseFile ask(Actor actor, CaseKey key, Deed deed) {
    CaseFile before = casework.find(actor, key);
    if (before.lead().toString().equals(deed.facts().get("organisation")))
      throw Refused.invalid("organisation", "assist.lead");
    CaseFile c = casework.act(actor, key, deed);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant due = Instant.parse((String) deed.facts().get("until"));
    try {
      jdbc.sql(
              """
              insert into casework.assist
                (area, id, case_id, organisation, asked, asked_at, asked_by, due_at, warn_at)
              values (:area, :id, :case, :organisation, :asked, :at, :by, :due, :warn)
              on conflict (area, id) do nothing
              """)
          .param("area", key.area())
          .param("id", Turns.id(key.area(), deed.key()))
          .param("case", key.id())
          .param("organisation", UUID.fromString((String) deed.facts().get("organisation")))
          .param("asked", deed.note())
          .param("at", Sql.at(now))
          .param("by", actor.name())
          .param("due", Sql.at(due))
          .param("warn", Sql.at(warning(c, now, due)))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.invalid("organisation", "assist.owes");
    }
    return c;
  }

  private Instant warning(CaseFile c, Instant now, Instant due) {
    return calendars
        .under(c.clock().terms().calendar())
        .warning(now, due, Limit.Unit.WORKING_DAYS);
  }

  /**
   * Answers what one's organisation was asked. Co-handlers do not get into each other's way.
   *
   * @param verb how the procedure calls it
   * @param words the answer
   * @throws Refused as {@link Casework#act} does, also when nothing is owed
   */
  public CaseFile answer(
      Actor actor, CaseKey key, Verb verb, String words, Answer answer) {
    return turns.take(() -> answered(actor, key, verb, words, answer));
  }

  /**
   * What comes with an answer.
   *
   * @param facts what else belongs to the act
   * @param once idempotency key
   */
  public record Answer(Map<String, Object> facts, String once) {}

  private CaseFile answered(Actor actor, CaseKey key, Verb verb, String words, Answer answer) {
    CaseFile c = casework.find(actor, key);
    Optional<Owed> owed = owed(actor, key);
    Map<String, Object> facts = new HashMap<>(answer.facts());
    owed.ifPresent(o -> facts.put("organisation", o.organisation().toString()));
    Deed deed = Deed.of(verb, c.version(), answer.once()).note(words).facts(facts);
    CaseFile after = casework.act(actor, key, deed);
    if (owed.isPresent() && after.version() > c.version() && !close(actor, key, owed.get(), words))
      throw Refused.stale();
    return after;
  }

  private record Owed(UUID id, UUID organisation) {}

  private Optional<Owed> owed(Actor actor, CaseKey key) {
    return jdbc.sql(
            """
            select id, organisation
            from casework.assist
            where area = :area and case_id = :case and organisation = any(:mine)
              and answered_at is null
            order by due_at
            limit 1
            """)
        .param("area", key.area())
        .param("case", key.id())
        .param("mine", Sql.uuids(actor.organisations()))
        .query(Owed.class)
        .optional();
  }

  private boolean close(Actor actor, CaseKey key, Owed owed, String words) {
    return jdbc.sql(
                """
                update casework.assist
                set answer = :answer, answered_at = :at, answered_by = :by
                where area = :area and id = :id and answered_at is null
                """)
            .param("answer", words)
            .param("at", Sql.at(clock.instant()))
            .param("by", actor.name())
            .param("area", key.area())
            .param("id", owed.id())
            .update()
        == 1;
  }

  /**
   * Help that is owed.
   *
   * @param area where the case lies
   * @param procedure key of its procedure
   * @param number of the case
   * @param title of the case
   * @param lead short name of who leads
   * @param assist what was asked
   */
  public record Asked(
      String area, String procedure, String number, String title, String lead, Assist assist) {}

  /** What the actor's organisations were asked and still owe, the most pressing first. */
  public List<Asked> owedBy(Actor actor, int limit) {
    return jdbc.sql(
            """
            -- across areas: one inbox for everything an organisation was asked, wherever it is
            select s.id, s.organisation, o.short_name, s.asked, s.asked_at, s.due_at, s.warn_at,
              s.answer, s.answered_by, s.answered_at, c.area, c.procedure, c.number, c.title,
              l.short_name as lead
            from casework.assist s
            join casework.case_file c on c.area = s.area and c.id = s.case_id
            left join people.pub_organisation o on o.id = s.organisation
            left join people.pub_organisation l on l.id = c.lead
            where s.organisation = any(:mine) and s.answered_at is null and c.closed_at is null
            order by s.due_at
            limit :limit
            """)
        .param("mine", Sql.uuids(actor.organisations()))
        .param("limit", limit)
        .query(
            (r, _) ->
                new Asked(
                    r.getString("area"),
                    r.getString("procedure"),
                    r.getString("number"),
                    r.getString("title"),
                    r.getString("lead"),
                    AsideRow.assist(r)))
        .list();
  }

  /** How many cases the actor's organisations owe, those they only help with included. */
  public long countOwed(Actor actor) {
    return jdbc.sql(
            """
            -- across areas: one inbox for everything a party owes, wherever it is
            select (select count(*)
                from casework.case_file c
                where c.responsible = any(:mine) and c.closed_at is null)
              + (select count(*)
                from casework.assist s
                join casework.case_file c on c.area = s.area and c.id = s.case_id
                where s.organisation = any(:mine) and s.answered_at is null
                  and c.closed_at is null)
            """)
        .param("mine", Sql.uuids(actor.organisations()))
        .query(Long.class)
        .single();
  }
}
