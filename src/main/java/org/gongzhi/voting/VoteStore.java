package org.gongzhi.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes in the database. Every step is one statement that asks in its {@code where} whether it may still be taken. */
@Repository
class VoteStore {
  private static final String COLUMNS =
      """
      v.area, v.id, v.quarter, v.subject_type, v.subject_id, v.subject_link, v.title, v.question, v.rule, v.manner,
      v.changeable, v.roll, v.noticed_on, v.opens_at, v.closes_at, v.opened_at, v.ended_at, v.closed_at,
      v.published_at, v.objections_until, v.withdrawn_at, v.made_by_name
      """;

  private final JdbcClient sql;

  VoteStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(VoteKey key, NewVote vote, Actor by, Instant now) {
    sql.sql(
            """
            insert into voting.vote (area, id, quarter, subject_type, subject_id, subject_link, title, question, rule,
              body, manner, changeable, noticed_on, urgent, opens_at, closes_at, made_by, made_by_name, made_at)
            values (:area, :id, :quarter, :type, :subject, :link, :title, :question, :rule::jsonb,
              :body, :manner, :changeable, :noticed, :urgent, :opens, :closes, :by, :name, :now)
            """)
        .param("area", key.area())
        .param("id", key.id())
        .param("quarter", vote.quarter())
        .param("type", vote.subject().type())
        .param("subject", vote.subject().id())
        .param("link", vote.subject().link())
        .param("title", vote.words().title())
        .param("question", vote.words().question())
        .param("rule", Json.write(RuleFacts.of(vote.rule())))
        .param("body", vote.rule().body().name())
        .param("manner", vote.manner().name())
        .param("changeable", vote.changeable())
        .param("noticed", vote.plan().noticedOn())
        .param("urgent", vote.urgent())
        .param("opens", Sql.at(vote.plan().opensAt()))
        .param("closes", Sql.at(vote.plan().closesAt()))
        .param("by", by.person())
        .param("name", by.name())
        .param("now", Sql.at(now))
        .update();
  }

  Optional<Vote> find(VoteKey key) {
    return sql.sql(
            """
            select %s
            from voting.vote v
            where v.area = :area and v.id = :id
            """
                .formatted(COLUMNS))
        .param("area", key.area())
        .param("id", key.id())
        .query(VoteStore::vote)
        .optional();
  }

  /** Wherever it is: an address has the id alone. */
  Optional<Vote> find(UUID id) {
    return sql.sql(
            """
            -- across areas: an address names a vote by its id alone
            select %s
            from voting.vote v
            where v.id = :id
            """
                .formatted(COLUMNS))
        .param("id", id)
        .query(VoteStore::vote)
        .optional();
  }

  /** Where it is and what it is called. */
  Optional<Votes.Known> known(UUID id) {
    return sql.sql(
            """
            -- across areas: an address names a vote by its id alone
            select area, title
            from voting.vote
            where id = :id
            """)
        .param("id", id)
        .query(
            (r, _) -> new Votes.Known(new VoteKey(r.getString("area"), id), r.getString("title")))
        .optional();
  }

  /** Votes of the areas and quarters somebody answers for, newest first. */
  List<Vote> run(List<String> prefixes, List<UUID> quarters, int limit) {
    return sql.sql(
            """
            -- across areas: whoever oversees a street sees the votes of all its communities
            select %s
            from voting.vote v
            where v.area like any(:prefixes)
              or v.quarter = any(:quarters)
            order by v.made_at desc, v.id desc
            limit :limit
            """
                .formatted(COLUMNS))
        .param("prefixes", prefixes.stream().map(p -> p + "%").toArray(String[]::new))
        .param("quarters", Sql.uuids(quarters))
        .param("limit", limit)
        .query(VoteStore::vote)
        .list();
  }

  /** The voters somebody votes for, whatever the vote: first the few rows of the person, then their votes. */
  private static final String MINE =
      """
      -- across areas: somebody may own dwellings in two communities
      with mine as (
        select v.area, v.id, r.no
        from voting.voter r
        join voting.vote v on v.area = r.area and v.roll = r.roll
        where r.person = :person and r.recused = '' and r.present is distinct from false
        union
        select p.area, p.vote, p.voter
        from voting.proxy p
        where p.person = :person)
      """;

  /** Votes in which somebody is a voter or votes for one, once the roll was frozen, newest first. */
  List<Vote> of(UUID person, int limit) {
    return sql.sql(
            MINE
                + "select "
                + COLUMNS
                + """
                from voting.vote v
                where v.opened_at is not null and v.withdrawn_at is null
                  and (v.area, v.id) in (select m.area, m.id from mine m)
                order by v.closes_at desc, v.id desc
                limit :limit
                """)
        .param("person", person)
        .param("limit", limit)
        .query(VoteStore::vote)
        .list();
  }

  /** Open votes in which somebody, or one they vote for, is not in the register. */
  List<Vote> waitingFor(UUID person, Instant now) {
    return sql.sql(
            MINE
                + "select "
                + COLUMNS
                + """
                from voting.vote v
                where v.opened_at is not null and v.ended_at is null and v.closed_at is null
                  and v.withdrawn_at is null and v.opens_at <= :now and v.closes_at > :now
                  and (v.area, v.id) in (
                    select m.area, m.id
                    from mine m
                    where not exists (
                      select from voting.register g
                      where g.area = m.area and g.vote = m.id and g.voter = m.no))
                order by v.closes_at, v.id
                """)
        .param("person", person)
        .param("now", Sql.at(now))
        .query(VoteStore::vote)
        .list();
  }

  /** Votes of one subject, newest first. */
  List<Vote> about(String area, Subject subject) {
    return sql.sql(
            """
            select %s
            from voting.vote v
            where v.area = :area and v.subject_type = :type and v.subject_id = :id
            order by v.made_at desc, v.id desc
            """
                .formatted(COLUMNS))
        .param("area", area)
        .param("type", subject.type())
        .param("id", subject.id())
        .query(VoteStore::vote)
        .list();
  }

  /** Votes whose time is up. */
  List<VoteKey> due(Instant now, int limit) {
    return sql.sql(
            """
            -- across areas: the timer closes whatever is due, wherever it is
            select area, id
            from voting.vote
            where opened_at is not null and ended_at is null and closed_at is null and withdrawn_at is null
              and closes_at <= :now
            order by closes_at
            limit :limit
            """)
        .param("now", Sql.at(now))
        .param("limit", limit)
        .query(VoteKey.class)
        .list();
  }

  boolean useRoll(VoteKey key, UUID roll) {
    return step(key, "set roll = :value::uuid", roll.toString(), "opened_at is null");
  }

  boolean open(VoteKey key, Instant now) {
    return step(key, "set opened_at = :value::timestamptz", now.toString(), "opened_at is null and roll is not null");
  }

  /** Time is up: on the web nobody votes any more, whatever clocks may say later. */
  boolean end(VoteKey key, Instant now) {
    return step(key, "set ended_at = :value::timestamptz", now.toString(), "opened_at is not null and ended_at is null");
  }

  /** From here on no ballot is taken: those under way hold the row and are waited for. */
  boolean close(VoteKey key, Instant at) {
    return step(
        key, "set closed_at = :value::timestamptz", at.toString(), "opened_at is not null and closed_at is null");
  }

  boolean withdraw(VoteKey key, Instant now, String why) {
    return sql.sql(
                """
                update voting.vote
                set withdrawn_at = :now, withdrawn_why = :why
                where area = :area and id = :id and closed_at is null and withdrawn_at is null
                """)
            .param("now", Sql.at(now))
            .param("why", why)
            .param("area", key.area())
            .param("id", key.id())
            .update()
        == 1;
  }

  boolean publish(VoteKey key, Instant now, Instant until) {
    return sql.sql(
                """
                update voting.vote
                set published_at = :now, objections_until = :until
                where area = :area and id = :id and closed_at is not null and published_at is null
                """)
            .param("now", Sql.at(now))
            .param("until", Sql.at(until))
            .param("area", key.area())
            .param("id", key.id())
            .update()
        == 1;
  }

  private boolean step(VoteKey key, String set, String value, String when) {
    return sql.sql(
                """
                update voting.vote
                %s
                where area = :area and id = :id and withdrawn_at is null and %s
                """
                    .formatted(set, when))
            .param("value", value)
            .param("area", key.area())
            .param("id", key.id())
            .update()
        == 1;
  }

  private static Vote vote(ResultSet r, int n) throws SQLException {
    return new Vote(
        new VoteKey(r.getString("area"), r.getObject("id", UUID.class)),
        r.getObject("quarter", UUID.class),
        new Subject(
            r.getString("subject_type"), r.getString("subject_id"), r.getString("subject_link")),
        new Vote.Words(r.getString("title"), r.getString("question")),
        RuleFacts.read(Json.read(r.getString("rule"))),
        Manner.valueOf(r.getString("manner")),
        r.getBoolean("changeable"),
        r.getObject("roll", UUID.class),
        times(r),
        r.getString("made_by_name"));
  }

  private static Vote.Times times(ResultSet r) throws SQLException {
    return new Vote.Times(
        r.getObject("noticed_on", java.time.LocalDate.class),
        r.getObject("opens_at", OffsetDateTime.class).toInstant(),
        r.getObject("closes_at", OffsetDateTime.class).toInstant(),
        at(r, "opened_at"),
        at(r, "ended_at"),
        at(r, "closed_at"),
        at(r, "published_at"),
        at(r, "objections_until"),
        at(r, "withdrawn_at"));
  }

  static @Nullable Instant at(ResultSet r, String column) throws SQLException {
    OffsetDateTime t = r.getObject(column, OffsetDateTime.class);
    return t == null ? null : t.toInstant();
  }
}
