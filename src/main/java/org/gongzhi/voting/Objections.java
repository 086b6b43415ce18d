package org.gongzhi.voting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongzhi.people.Masking;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 异议. What people say against a posted result, and what is answered; both are shown to everybody. */
@Service
public class Objections {
  private static final int WORDS = 2_000;

  private final JdbcClient sql;
  private final Clock clock;

  Objections(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * 一件异议.
   *
   * @param name masked
   * @param answer null until there is one
   */
  public record Objection(
      UUID id,
      String name,
      String words,
      Instant at,
      @Nullable String answer,
      @Nullable String answeredBy) {}

  /**
   * 提异议. The same words of the same person count once.
   *
   * @throws Refused before the result is posted, after the time for objections, or without words
   */
  public void object(Actor actor, Vote vote, String words) {
    String said = TypedText.clean("words", words, WORDS);
    if (said.isEmpty()) throw Refused.invalid("words", "voting.objection.missing");
    Instant until = vote.times().objectionsUntil();
    Instant now = clock.instant();
    if (until == null || !now.isBefore(until)) throw Refused.notAllowed("voting.objection.late");
    sql.sql(
            """
            insert into voting.objection (area, vote, id, person, masked_name, words, at)
            values (:area, :vote, :id, :person, :name, :words, :now)
            on conflict (area, vote, person, words) do nothing
            """)
        .param("area", vote.area())
        .param("vote", vote.key().id())
        .param("id", Ids.next())
        .param("person", actor.person())
        .param("name", Masking.name(actor.name()))
        .param("words", said)
        .param("now", Sql.at(now))
        .update();
  }

  /** 答复. Once, by those who run the vote. */
  public void answer(Actor actor, Vote vote, UUID objection, String words) {
    Officers.require(actor, vote);
    String said = TypedText.clean("answer", words, WORDS);
    if (said.isEmpty()) throw Refused.invalid("answer", "voting.objection.answer.missing");
    int done =
        sql.sql(
                """
                insert into voting.objection_answer (area, objection, words, answered_by, answered_by_name, at)
                select o.area, o.id, :words, :by, :name, :now
                from voting.objection o
                where o.area = :area and o.vote = :vote and o.id = :id
                on conflict (area, objection) do nothing
                """)
            .param("words", said)
            .param("by", actor.person())
            .param("name", actor.name())
            .param("now", Sql.at(clock.instant()))
            .param("area", vote.area())
            .param("vote", vote.key().id())
            .param("id", objection)
            .update();
    if (done == 0) throw Refused.stale();
  }

  /** All of a vote, oldest first. */
  public List<Objection> of(VoteKey vote) {
    return sql.sql(
            """
            select o.id, o.masked_name, o.words, o.at, a.words as answer, a.answered_by_name
            from voting.objection o
            left join voting.objection_answer a on a.area = o.area and a.objection = o.id
            where o.area = :area and o.vote = :vote
            order by o.at, o.id
            """)
        .param("area", vote.area())
        .param("vote", vote.id())
        .query(
            (r, _) ->
                new Objection(
                    r.getObject("id", UUID.class),
                    r.getString("masked_name"),
                    r.getString("words"),
                    r.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                    r.getString("answer"),
                    r.getString("answered_by_name")))
        .list();
  }
}
