package org.gongzhi.council.topics;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 逐户同意. Who agrees for their own household, asked one by one. Every answer stays with its day and who asked; the last one
 * counts. A household that cannot agree may be excepted, with the reason for all to read.
 */
@Service
public class Consents {
  private static final int HOUSEHOLDS = 1_000;
  private static final int LABEL = 60;
  private static final int NOTE = 200;

  private final Casework casework;
  private final JdbcClient jdbc;
  private final Clock clock;

  Consents(Casework casework, JdbcClient jdbc, Clock clock) {
    this.casework = casework;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * 一户.
   *
   * @param label as people write it: 1单元101
   * @param excepted why it is left out; empty if it is not
   * @param seq how often it was asked
   * @param agrees its last answer; null when not asked yet
   * @param answeredOn the day it answered
   * @param askedBy who asked
   */
  public record Household(
      int no,
      String label,
      String excepted,
      int seq,
      @Nullable Boolean agrees,
      @Nullable LocalDate answeredOn,
      @Nullable String askedBy,
      @Nullable String note) {
    /** Whether nothing is missing of it. */
    public boolean isSettled() {
      return !excepted.isEmpty() || Boolean.TRUE.equals(agrees);
    }
  }

  /** The list of a topic, in its order; for those who were shown it. */
  public List<Household> of(CaseKey topic) {
    return jdbc.sql(
            """
            select h.no, h.label, h.excepted, coalesce(c.seq, 0) as seq, c.agrees,
              c.answered_on, c.asked_by_name as asked_by, c.note
            from council.household h
            left join lateral (
              select a.seq, a.agrees, a.answered_on, a.asked_by_name, a.note
              from council.consent a
              where a.area = h.area and a.topic = h.topic and a.household = h.no
              order by a.seq desc
              limit 1) c on true
            where h.area = :area and h.topic = :topic
            order by h.no
            """)
        .param("area", topic.area())
        .param("topic", topic.id())
        .query(Household.class)
        .list();
  }

  /**
   * 列出各户. Adds households to the list, one a line; those that are there already stay.
   *
   * @throws Refused as invalid when there is none, or one too many
   */
  @Transactional
  public int list(Actor actor, CaseKey topic, String typed) {
    deciding(actor, topic);
    hold(topic);
    Set<String> known = new LinkedHashSet<>(of(topic).stream().map(Household::label).toList());
    int before = known.size();
    for (String line : typed.split("\\R", -1)) {
      String label = TypedText.line("households", line, LABEL);
      if (!label.isEmpty()) known.add(label);
    }
    if (known.isEmpty()) throw Refused.invalid("households", "council.households.missing");
    if (known.size() > HOUSEHOLDS)
      throw Refused.invalid("households", "council.households.many", HOUSEHOLDS);
    int no = before;
    for (String label : known.stream().skip(before).toList())
      jdbc.sql(
              """
              insert into council.household (area, topic, no, label)
              values (:area, :topic, :no, :label)
              """)
          .param("area", topic.area())
          .param("topic", topic.id())
          .param("no", ++no)
          .param("label", label)
          .update();
    return known.size() - before;
  }

  /**
   * 记一户的答复.
   *
   * @param seen how often it had been asked when the form was filled
   * @param on the day it answered
   * @throws Refused as stale when somebody else wrote down an answer meanwhile, as invalid for a day to come
   */
  @Transactional
  public void answer(Actor actor, CaseKey topic, int no, int seen, Answer answer) {
    deciding(actor, topic);
    if (answer.on().isAfter(LocalDate.ofInstant(clock.instant(), TownClock.ZONE)))
      throw Refused.invalid("on", "council.consent.future");
    int done =
        jdbc.sql(
                """
                insert into council.consent (area, topic, household, seq, agrees, answered_on, note,
                  asked_by, asked_by_name, at)
                select :area, :topic, h.no, :seq, :agrees, :on, :note, :by, :name, :now
                from council.household h
                where h.area = :area and h.topic = :topic and h.no = :no
                  and :seq - 1 = (
                    select coalesce(max(c.seq), 0)
                    from council.consent c
                    where c.area = h.area and c.topic = h.topic and c.household = h.no)
                on conflict (area, topic, household, seq) do nothing
                """)
            .param("area", topic.area())
            .param("topic", topic.id())
            .param("no", no)
            .param("seq", seen + 1)
            .param("agrees", answer.agrees())
            .param("on", Date.valueOf(answer.on()))
            .param("note", TypedText.line("note", answer.note(), NOTE))
            .param("by", actor.person())
            .param("name", actor.name())
            .param("now", Sql.at(clock.instant()))
            .update();
    if (done == 0) throw Refused.stale();
  }

  /** What a household said, and on which day. */
  public record Answer(boolean agrees, LocalDate on, String note) {}

  /** 列为例外. With the reason for all to read. */
  @Transactional
  public void except(Actor actor, CaseKey topic, int no, String reason) {
    deciding(actor, topic);
    String why = TypedText.line("reason", reason, NOTE);
    if (why.isEmpty()) throw Refused.invalid("reason", "council.except.why");
    jdbc.sql(
            """
            update council.household
            set excepted = :why
            where area = :area and topic = :topic and no = :no
            """)
        .param("why", why)
        .param("area", topic.area())
        .param("topic", topic.id())
        .param("no", no)
        .update();
  }

  private void deciding(Actor actor, CaseKey topic) {
    CaseFile c = casework.find(actor, topic);
    if (!Proposals.serves(actor, topic.area(), c.quarter())) throw Refused.notFound();
    if (!c.stage().equals(TopicStage.DECIDING.name()))
      throw Refused.notAllowed("council.consent.stage");
  }

  private void hold(CaseKey topic) {
    Objects.requireNonNull(
        jdbc.sql("select id from council.topic where area = :area and id = :topic for update")
            .param("area", topic.area())
            .param("topic", topic.id())
            .query(UUID.class)
            .single());
  }
}
