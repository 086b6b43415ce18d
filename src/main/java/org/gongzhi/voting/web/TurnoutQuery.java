package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.VoteResult;
import org.gongzhi.voting.count.Weight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 参与情况. How many have voted, in which way, and who is still to be reached; never what anybody voted. */
@Component
class TurnoutQuery {
  /** Rows of the register on one page. */
  static final int ROWS = 50;

  private static final String ROW =
      """
      select r.no, r.masked_name, r.exclusive_area, g.way,
        (select string_agg(u.label, '、' order by u.no) from voting.unit u
          where u.area = r.area and u.roll = r.roll and u.voter = r.no) as units,
        (select string_agg(distinct d.way, ' ') from voting.unit u
          join voting.delivery d on d.area = u.area and d.vote = v.id and d.unit = u.no
          where u.area = r.area and u.roll = r.roll and u.voter = r.no) as deliveries,
        (select p.name from voting.proxy p
          where p.area = v.area and p.vote = v.id and p.voter = r.no) as proxy
      from voting.vote v
      join voting.voter r on r.area = v.area and r.roll = v.roll
      left join voting.register g on g.area = v.area and g.vote = v.id and g.voter = r.no
      where v.area = :area and v.id = :vote
      """;

  private final JdbcClient sql;

  TurnoutQuery(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * @param taken who has voted
   * @param delivered how many voters have a proof of delivery
   * @param noticed how many more were reached by public notice alone
   */
  record Turnout(Weight taken, VoteResult.Ways ways, long delivered, long noticed) {}

  /**
   * 登记册的一行.
   *
   * @param way how they took part; null if they have not
   * @param deliveries ways of delivery, separated by spaces; null if there are none
   */
  record Row(
      int no,
      String maskedName,
      long exclusiveArea,
      @Nullable String way,
      @Nullable String units,
      @Nullable String deliveries,
      @Nullable String proxy) {}

  Turnout turnout(Vote vote) {
    return sql.sql(
            """
            select count(*) as heads, coalesce(sum(r.exclusive_area), 0) as exclusive,
              count(*) filter (where g.way = 'WEB') as web,
              count(*) filter (where g.way = 'PAPER') as paper,
              count(*) filter (where g.way = 'DOOR') as door,
              count(*) filter (where g.way = 'HANDS') as hands,
              (select count(distinct u.voter)
                from voting.delivery d
                join voting.unit u on u.area = d.area and u.roll = d.roll and u.no = d.unit
                where d.area = :area and d.vote = :vote and d.way <> 'NOTICE') as delivered,
              (select count(distinct u.voter)
                from voting.delivery d
                join voting.unit u on u.area = d.area and u.roll = d.roll and u.no = d.unit
                where d.area = :area and d.vote = :vote) as reached
            from voting.register g
            join voting.voter r on r.area = g.area and r.roll = g.roll and r.no = g.voter
            where g.area = :area and g.vote = :vote
            """)
        .param("area", vote.area())
        .param("vote", vote.key().id())
        .query(
            (r, _) ->
                new Turnout(
                    new Weight(r.getLong("heads"), r.getLong("exclusive")),
                    new VoteResult.Ways(
                        r.getLong("web"), r.getLong("paper"), r.getLong("door"), r.getLong("hands")),
                    r.getLong("delivered"),
                    r.getLong("reached") - r.getLong("delivered")))
        .single();
  }

  /**
   * Rows of the register after a number, in order.
   *
   * @param view {@code all}, {@code silent} or {@code undelivered}
   * @param words a door, a number or the beginning of a name; empty for everybody
   */
  List<Row> rows(Vote vote, String view, String words, int after) {
    return sql.sql(
            ROW
                + """
                  and r.no > :after
                  and (:view <> 'silent' or g.way is null)
                  and (:view <> 'undelivered' or not exists (
                    select from voting.unit u
                    join voting.delivery d on d.area = u.area and d.vote = v.id and d.unit = u.no
                    where u.area = r.area and u.roll = r.roll and u.voter = r.no))
                  and (:words = '' or r.no::text = :words or starts_with(r.name, :words) or exists (
                    select from voting.unit u
                    where u.area = r.area and u.roll = r.roll and u.voter = r.no
                      and position(:words in u.label) > 0))
                order by r.no
                limit :rows
                """)
        .param("area", vote.area())
        .param("vote", vote.key().id())
        .param("after", after)
        .param("view", view)
        .param("words", words)
        .param("rows", ROWS + 1)
        .query(Row.class)
        .list();
  }

  List<Row> row(Vote vote, int no) {
    return sql.sql(ROW + "  and r.no = :no\n")
        .param("area", vote.area())
        .param("vote", vote.key().id())
        .param("no", no)
        .query(Row.class)
        .list();
  }
}
