package org.gongzhi.casework.beside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Sight;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 案卷旁有什么. Reads everything beside a case in one statement, for pages that have shown they may see the case; other cases are
 * named to those only who may see them too.
 */
@Component
public class Asides {
  private static final String ALL =
      """
      select 'assist' as what, s.id, s.organisation, o.short_name, s.asked, s.asked_at, s.due_at,
        s.warn_at, s.answer, s.answered_by, s.answered_at, 0 as year, 0 as number, 0 as level,
        s.due_at as was_due, 0 as overdue_days, '' as by_organisation, s.asked_by
      from casework.assist s
      left join people.pub_organisation o on o.id = s.organisation
      where s.area = :area and s.case_id = :case
      union all
      select 'letter', l.id, l.addressee, o.name, l.demand, l.issued_at, l.feedback_due,
        l.feedback_due, l.answer, l.answered_by, l.answered_at, l.year, l.number, l.level,
        l.was_due, l.overdue_days, l.issuer_name, l.issued_by
      from casework.letter l
      left join people.pub_organisation o on o.id = l.addressee
      where l.area = :area and l.case_id = :case
      union all
      select 'carry', y.id, null, y.target, y.asked, y.asked_at, null, null, c.number, c.procedure,
        y.taken_at, 0, 0, 0, null, 0, '', y.asked_by
      from casework.carry y
      left join casework.case_file c on c.area = y.taken_area and c.id = y.taken_case
      where y.area = :area and y.case_id = :case
      union all
      select 'merged', c.id, null, c.title, c.number, c.opened_at, null, null, null, null, null,
        0, 0, 0, null, 0, '', ''
      from casework.link k
      join casework.case_file c on c.area = k.area and c.id = k.case_id
      where k.area = :area and k.other_area = :area and k.other_id = :case
        and k.kind = 'DUPLICATES'
      union all
      select 'related', c.id, null, c.title, c.number, k.at, null, null, k.way, c.procedure, c.closed_at,
        0, 0, 0, null, 0, '', ''
      from (
        select other_area as area, other_id as id, at, 'AROSE_FROM' as way
        from casework.link
        where area = :area and case_id = :case and kind = 'AROSE_FROM'
        union all
        select area, case_id, at, case kind when 'AROSE_FROM' then 'GAVE_RISE_TO' else 'CARRIED_FROM' end
        from casework.link
        where other_area = :area and other_id = :case and kind in ('AROSE_FROM', 'CARRIED_TO')) k
      join casework.case_file c on c.area = k.area and c.id = k.id
      where %s
      order by 1, 6, 7
      """
          .formatted(Sight.RULE);

  private final JdbcClient jdbc;

  Asides(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Everything beside a case.
   *
   * @param assists who was asked to help
   * @param letters what oversight wrote
   * @param carries what was handed on
   * @param merged the reports that were merged into it
   * @param related cases it arose from or gave rise to, as far as the reader may see them
   */
  public record Aside(
      List<Assist> assists,
      List<Letter> letters,
      List<Carried> carries,
      List<Merged> merged,
      List<Related> related) {
    /** The letters that wait for an answer. */
    public List<Letter> unanswered() {
      return letters.stream().filter(l -> l.answer() == null).toList();
    }
  }

  /**
   * 转出的一笔.
   *
   * @param target key of the procedure that should take it
   * @param asked why
   * @param at when it was asked
   * @param taken the case it has become; null while it waits
   */
  public record Carried(String target, String asked, Instant at, @Nullable Taken taken) {}

  /** The case it has become, and when. */
  public record Taken(String procedure, String number, Instant at) {}

  /** A report that was merged. */
  public record Merged(String number, String title, Instant openedAt) {}

  /**
   * 相关的案卷.
   *
   * @param way AROSE_FROM, GAVE_RISE_TO or CARRIED_FROM: how this case is tied to that one
   */
  public record Related(String way, String procedure, String number, String title) {}

  public Aside of(Actor actor, CaseKey key) {
    Aside all =
        new Aside(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Sight.as(actor, jdbc.sql(ALL).param("area", key.area()).param("case", key.id()))
        .query(
            (ResultSet r) -> {
              add(all, r);
            });
    return all;
  }

  private static void add(Aside all, ResultSet r) throws SQLException {
    switch (r.getString("what")) {
      case "assist" -> all.assists().add(AsideRow.assist(r));
      case "letter" -> all.letters().add(letter(r));
      case "carry" -> all.carries().add(carried(r));
      case "related" ->
          all.related()
              .add(
                  new Related(
                      r.getString("answer"),
                      r.getString("answered_by"),
                      r.getString("asked"),
                      r.getString("short_name")));
      default ->
          all.merged()
              .add(
                  new Merged(
                      r.getString("asked"),
                      r.getString("short_name"),
                      AsideRow.at(r, "asked_at")));
    }
  }

  private static Carried carried(ResultSet r) throws SQLException {
    Instant taken = AsideRow.atOrNull(r, "answered_at");
    return new Carried(
        r.getString("short_name"),
        r.getString("asked"),
        AsideRow.at(r, "asked_at"),
        taken == null
            ? null
            : new Taken(r.getString("answered_by"), r.getString("answer"), taken));
  }

  private static Letter letter(ResultSet r) throws SQLException {
    String answer = r.getString("answer");
    return new Letter(
        r.getObject("id", UUID.class),
        new Letter.Serial(r.getInt("year"), r.getInt("number")),
        r.getInt("level"),
        AsideRow.text(r, "short_name"),
        new Letter.Time(
            AsideRow.at(r, "was_due"), r.getInt("overdue_days"), AsideRow.at(r, "due_at")),
        r.getString("asked"),
        new Letter.Issue(
            r.getString("by_organisation"),
            r.getString("asked_by"),
            AsideRow.at(r, "asked_at")),
        answer == null
            ? null
            : new Letter.Answer(
                answer, r.getString("answered_by"), AsideRow.at(r, "answered_at")));
  }
}
