package org.gongzhi.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.voting.count.Outcome;
import org.gongzhi.voting.count.Stance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 截止计票. One transaction: the vote is closed, which waits for every ballot under way, and what is there then is counted and kept.
 * A closed vote has a result, and a result never changes.
 */
@Component
class Closing {
  /** 公告送达 does not show that anybody read it, so it makes nobody one of those who got a ballot and were silent. */
  private static final String LINES =
      """
      select r.no, r.exclusive_area, r.masked_name, r.present, r.recused <> '' as recused, g.way,
        (select count(*) from voting.unit u
          where u.area = r.area and u.roll = r.roll and u.voter = r.no) as units,
        exists (select from voting.unit u
          join voting.delivery d on d.area = u.area and d.vote = :vote and d.unit = u.no and d.way <> 'NOTICE'
          where u.area = r.area and u.roll = r.roll and u.voter = r.no) as delivered,
        (select b.stance from voting.ballot b
          where b.area = r.area and b.vote = :vote and b.voter = r.no
          order by b.seq desc
          limit 1) as stance
      from voting.voter r
      left join voting.register g on g.area = r.area and g.vote = :vote and g.voter = r.no
      where r.area = :area and r.roll = :roll
      order by r.no
      """;

  private final JdbcClient sql;
  private final VoteStore store;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Closing(
      JdbcClient sql,
      VoteStore store,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.store = store;
    this.transaction = new TransactionTemplate(transactions);
    this.events = events;
    this.clock = clock;
  }

  /**
   * Closes and counts.
   *
   * @return whether it was this call that did; a vote that was closed meanwhile stays as it is
   * @throws Refused while paper is entered by one person only, or two disagree about a slip
   */
  boolean close(Vote vote) {
    Instant now = clock.instant();
    Instant end = vote.times().closesAt();
    Instant at = now.isBefore(end) ? now : end;
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              if (!store.close(vote.key(), at)) return false;
              // from here on sees every ballot and slip that was let in: that statement waited for them
              long unsettled = unsettledPaper(vote.key());
              if (unsettled > 0) throw Refused.notAllowed("voting.close.paper", unsettled);
              keep(vote, at, now);
              return true;
            }));
  }

  private void keep(Vote vote, Instant at, Instant now) {
    Sheet sheet = sheet(vote, at);
    SheetText.Written written = SheetText.write(sheet);
    sql.sql(
            """
            insert into voting.result (area, vote, file, digest, outcome, counted, at)
            values (:area, :vote, :file, :digest, :outcome, :counted::jsonb, :now)
            """)
        .param("area", vote.area())
        .param("vote", vote.key().id())
        .param("file", written.text())
        .param("digest", HexFormat.of().parseHex(written.digest()))
        .param("outcome", sheet.tally().outcome().name())
        .param("counted", Json.write(Counted.facts(sheet)))
        .param("now", Sql.at(now))
        .update();
  }

  private Sheet sheet(Vote vote, Instant at) {
    boolean open = vote.manner() == Manner.OPEN;
    List<Line> lines =
        sql.sql(LINES)
            .param("vote", vote.key().id())
            .param("area", vote.area())
            .param("roll", vote.roll())
            .query((r, _) -> line(r, open))
            .list();
    return new Sheet(
        new Sheet.Head(
            vote.key(),
            vote.words().title(),
            vote.words().question(),
            vote.manner(),
            String.valueOf(vote.times().opensAt()),
            at.toString()),
        vote.rule(),
        lines,
        vote.isSecret() ? secret(vote) : List.of());
  }

  private static Line line(ResultSet r, boolean named) throws SQLException {
    String way = r.getString("way");
    String stance = r.getString("stance");
    return new Line(
        r.getInt("no"),
        r.getLong("exclusive_area"),
        r.getInt("units"),
        named ? r.getString("masked_name") : "",
        r.getBoolean("delivered"),
        r.getObject("present", Boolean.class),
        r.getBoolean("recused"),
        way == null ? null : Way.valueOf(way),
        stance == null ? null : Stance.valueOf(stance));
  }

  private List<Sheet.Secret> secret(Vote vote) {
    return sql.sql(
            """
            select encode(receipt, 'hex') as receipt, stance
            from voting.secret_ballot
            where area = :area and vote = :vote
            order by receipt
            """)
        .param("area", vote.area())
        .param("vote", vote.key().id())
        .query((r, _) -> new Sheet.Secret(r.getString("receipt"), Stance.valueOf(r.getString("stance"))))
        .list();
  }

  /**
   * In one transaction with what it tells: runs this and then tells the room that asked for the vote.
   *
   * @param until until when objections are taken; null when the vote was called off
   */
  void end(Vote vote, @Nullable Instant until, Runnable done) {
    transaction.executeWithoutResult(
        _ -> {
          done.run();
          Outcome outcome =
              until == null ? null : result(vote.key()).orElseThrow().tally().outcome();
          events.publishEvent(
              new VoteEnded(vote.key(), vote.subject(), vote.title(), outcome, until));
        });
  }

  boolean everybodyVoted(Vote vote) {
    return sql.sql(
            """
            select not exists (
              select from voting.voter r
              where r.area = :area and r.roll = :roll and r.recused = ''
                and not exists (
                  select from voting.register g
                  where g.area = r.area and g.vote = :vote and g.voter = r.no))
            """)
        .param("area", vote.area())
        .param("roll", vote.roll())
        .param("vote", vote.key().id())
        .query(Boolean.class)
        .single();
  }

  /** Slips that only one person has entered, or about which two disagree. */
  private long unsettledPaper(VoteKey key) {
    return sql.sql(
            """
            select count(*)
            from (
              select voter
              from voting.paper
              where area = :area and vote = :vote
              group by voter
              having max(hand) = 1 or (max(hand) = 2 and min(mark) <> max(mark))) unsettled
            """)
        .param("area", key.area())
        .param("vote", key.id())
        .query(Long.class)
        .single();
  }

  Optional<VoteResult> result(VoteKey key) {
    return sql.sql(
            """
            select s.counted, encode(s.digest, 'hex') as digest, s.at, v.rule
            from voting.result s
            join voting.vote v on v.area = s.area and v.id = s.vote
            where s.area = :area and s.vote = :vote
            """)
        .param("area", key.area())
        .param("vote", key.id())
        .query(Closing::result)
        .optional();
  }

  private static VoteResult result(ResultSet r, int n) throws SQLException {
    return Counted.read(
        RuleFacts.read(Json.read(r.getString("rule"))),
        Json.read(r.getString("counted")),
        r.getString("digest"),
        r.getObject("at", OffsetDateTime.class).toInstant());
  }

  /** The published file; null until it was counted. */
  @Nullable String file(VoteKey key) {
    return sql.sql("select file from voting.result where area = :area and vote = :vote")
        .param("area", key.area())
        .param("vote", key.id())
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
