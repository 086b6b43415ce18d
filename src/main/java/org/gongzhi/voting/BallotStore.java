package org.gongzhi.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.gongzhi.voting.count.Stance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ballots in the database. A ballot is one statement: it holds the vote's row against closing, enters the voter in the register,
 * whose key lets nobody in twice, and writes what they said. No row is ever written twice, so voters do not wait for each other.
 */
@Repository
class BallotStore {
  /** The vote, if it takes ballots now; closing waits until whoever holds it is done. */
  private static final String GATE =
      """
      with gate as (
        select v.area, v.id, v.roll
        from voting.vote v
        where v.area = :area and v.id = :vote
          and v.opened_at is not null and v.closed_at is null and v.withdrawn_at is null
          and v.opens_at <= :now
          and (:way = 'PAPER' or (v.closes_at > :now and v.ended_at is null))
          and %s
        for share),
      """;

  /** Somebody may vote for a voter: on the web the voter and their proxy, else whoever keeps the register. */
  private static final String MAY =
      """
      r.recused = ''
          and r.present is distinct from false
          and (:way <> 'WEB' or r.person = :by or exists (
            select from voting.proxy p
            where p.area = r.area and p.vote = :vote and p.voter = r.no and p.person = :by))
      """;

  private static final String REGISTERED =
      """
      registered as (
        insert into voting.register (area, vote, voter, roll, way, recorded_by, by_proxy, note, at)
        select g.area, g.id, r.no, g.roll, :way, :by,
          :way = 'WEB' and r.person is distinct from :by, :note, :entered
        from gate g
        join voting.voter r on r.area = g.area and r.roll = g.roll and r.no = :voter
        where %s
        on conflict (area, vote, voter) do nothing
        returning area, vote, voter)
      """
          .formatted(MAY);

  private static final String FIRST =
      GATE.formatted("v.manner <> 'SECRET'")
          + REGISTERED
          + """
          insert into voting.ballot (area, vote, voter, seq, stance, recorded_by, once, at)
          select area, vote, voter, 1, :stance, :by, :once, :now
          from registered
          """;

  private static final String SECRET =
      GATE.formatted("v.manner = 'SECRET'")
          + REGISTERED
          + """
          insert into voting.secret_ballot (area, vote, receipt, stance)
          select area, vote, :receipt, :stance
          from registered
          """;

  private static final String CHANGE =
      GATE.formatted("v.changeable")
          + """
          mine as (
            select g.area, g.id, r.no
            from gate g
            join voting.voter r on r.area = g.area and r.roll = g.roll and r.no = :voter
            join voting.register e on e.area = g.area and e.vote = g.id and e.voter = r.no and e.way = 'WEB'
            join voting.ballot b on b.area = g.area and b.vote = g.id and b.voter = r.no and b.seq = :seen
            where %s)
          insert into voting.ballot (area, vote, voter, seq, stance, recorded_by, once, at)
          select area, id, no, :seen + 1, :stance, :by, :once, :now
          from mine
          on conflict (area, vote, voter, seq) do nothing
          """
              .formatted(MAY);

  private final JdbcClient sql;

  BallotStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * What is about to be written.
   *
   * @param voter number on the roll
   * @param by who casts or records it
   * @param entered the time that stands in the register
   */
  record Entry(
      VoteKey vote, int voter, Way way, Stance stance, UUID by, String note, Instant now, Instant entered) {}

  boolean first(Entry e, UUID once) {
    return entry(FIRST, e).param("once", once).update() == 1;
  }

  boolean secret(Entry e, byte[] receipt) {
    return entry(SECRET, e).param("receipt", receipt).update() == 1;
  }

  boolean change(Entry e, int seen, UUID once) {
    return entry(CHANGE, e).param("seen", seen).param("once", once).update() == 1;
  }

  private JdbcClient.StatementSpec entry(String statement, Entry e) {
    return sql.sql(statement)
        .param("area", e.vote().area())
        .param("vote", e.vote().id())
        .param("voter", e.voter())
        .param("way", e.way().name())
        .param("stance", e.stance().name())
        .param("by", e.by())
        .param("note", e.note())
        .param("now", Sql.at(e.now()))
        .param("entered", Sql.at(e.entered()));
  }

  /**
   * How a voter stands in a vote.
   *
   * @param proxyPerson who votes for them
   * @param way how they took part; null if they have not
   * @param seq how many ballots they cast, counting changes; 0 for none that is known
   * @param stance what the last one says; null if none is known
   * @param once the key of the last one
   */
  record Standing(
      int no,
      String maskedName,
      long exclusiveArea,
      String units,
      boolean mine,
      boolean recused,
      @Nullable Boolean present,
      @Nullable Way way,
      int seq,
      @Nullable Stance stance,
      @Nullable UUID once) {}

  private static final String STANDING =
      """
      select r.no, r.masked_name, r.exclusive_area, r.recused <> '' as recused, r.present, e.way, b.seq, b.stance, b.once,
        r.person = :person as own,
        exists (
          select from voting.proxy p
          where p.area = r.area and p.vote = v.id and p.voter = r.no and p.person = :person) as proxied,
        (select string_agg(u.label, '、' order by u.no) from voting.unit u
          where u.area = r.area and u.roll = r.roll and u.voter = r.no) as units
      from voting.vote v
      join voting.voter r on r.area = v.area and r.roll = v.roll
      left join voting.register e on e.area = v.area and e.vote = v.id and e.voter = r.no
      left join lateral (
        select b.seq, b.stance, b.once
        from voting.ballot b
        where b.area = v.area and b.vote = v.id and b.voter = r.no
        order by b.seq desc
        limit 1) b on true
      where v.area = :area and v.id = :vote
      """;

  Optional<Standing> standing(VoteKey vote, int voter, UUID person) {
    return sql.sql(STANDING + "  and r.no = :voter\n")
        .param("person", person)
        .param("area", vote.area())
        .param("vote", vote.id())
        .param("voter", voter)
        .query(BallotStore::standing)
        .optional();
  }

  /** The voters for whom somebody may vote on the web. */
  List<Standing> standings(VoteKey vote, UUID person) {
    return sql.sql(
            STANDING
                + """
                  and (r.person = :person or exists (
                    select from voting.proxy p
                    where p.area = r.area and p.vote = v.id and p.voter = r.no and p.person = :person))
                order by r.no
                """)
        .param("person", person)
        .param("area", vote.area())
        .param("vote", vote.id())
        .query(BallotStore::standing)
        .list();
  }

  /** What the secret ballot of a receipt says. */
  Optional<Stance> receipt(VoteKey vote, byte[] receipt) {
    return sql.sql(
            """
            select stance
            from voting.secret_ballot
            where area = :area and vote = :vote and receipt = :receipt
            """)
        .param("area", vote.area())
        .param("vote", vote.id())
        .param("receipt", receipt)
        .query((r, _) -> Stance.valueOf(r.getString("stance")))
        .optional();
  }

  /** How many have taken part so far; nothing of what they said. */
  int taken(VoteKey vote) {
    return sql.sql("select count(*) from voting.register where area = :area and vote = :vote")
        .param("area", vote.area())
        .param("vote", vote.id())
        .query(Integer.class)
        .single();
  }

  private static Standing standing(ResultSet r, int n) throws SQLException {
    String way = r.getString("way");
    String stance = r.getString("stance");
    String units = r.getString("units");
    return new Standing(
        r.getInt("no"),
        r.getString("masked_name"),
        r.getLong("exclusive_area"),
        units == null ? "" : units,
        r.getBoolean("own") || r.getBoolean("proxied"),
        r.getBoolean("recused"),
        r.getObject("present", Boolean.class),
        way == null ? null : Way.valueOf(way),
        r.getInt("seq"),
        stance == null ? null : Stance.valueOf(stance),
        r.getObject("once", UUID.class));
  }
}
