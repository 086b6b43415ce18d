package org.gongzhi.matters.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.gongzhi.Database;
import org.gongzhi.matters.rates.Rates.Part;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small world counted by hand: ten matters of June, six of 米亚 and four of 绿城.
 *
 * <pre>
 *  n  lead 签收   联系  办结        回访        工作日
 *  1  M   按时   按时  按时        是 5分        1
 *  2  M   按时   按时  按时        是 3分        2
 *  3  M   按时   超时  超期        否 2分 重办    6
 *  4  M   超时   按时  按时        沉默          3
 *  5  M   按时   按时  没办        —            —
 *  6  M   退单   —     —           —            —
 *  7  G   按时   按时  按时        是 4分        0
 *  8  G   按时   按时  按时        否 1分（不纳入） 4
 *  9  G   没派   合并                            —
 * 10  G   按时   按时  按时        是 没打分     5
 * </pre>
 */
class RatesTest {
  private static final String AREA = "340303004007";
  private static final UUID MIYA = new UUID(2, 1);
  private static final UUID LYUCHENG = new UUID(2, 2);
  private static final RateScope JUNE =
      RateScope.of(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));
  private static final Actor WORKER = worker(new UUID(3, 1), "沈岚");
  private static final Actor SECRETARY = worker(new UUID(3, 2), "程立新");

  private static final String WORLD =
      """
      insert into matters.reckoning (area, id, seq, number, title, category, lead, source,
        opened_at, dispatched_at, ack_due, ack_at, contact_due, contact_at, resolve_due,
        resolved_at, workdays, visited, solved, rating, returns, redos, repeated)
      select :area, ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 5,
        'DFH-2024-' || n, '第' || n || '件', category,
        case when n <= 6 then :miya::uuid else :lyucheng::uuid end, 'SELF',
        timestamptz '2024-06-03 09:00+08' + n * interval '1 day',
        case when n <> 9 then timestamptz '2024-06-03 09:00+08' end,
        timestamptz '2024-06-04 23:59+08', ack, timestamptz '2024-06-05 23:59+08', contact,
        timestamptz '2024-06-11 23:59+08', done, days, visited, solved, rating, returns,
        redos, n = 9
      from (values
        (1, 'A01', timestamptz '2024-06-03 10:00+08', timestamptz '2024-06-03 11:00+08',
          timestamptz '2024-06-04 10:00+08', 1, true, true, 5, 0, 0),
        (2, 'A01', '2024-06-03 10:00+08', '2024-06-05 11:00+08', '2024-06-05 10:00+08',
          2, true, true, 3, 0, 0),
        (3, 'A01', '2024-06-04 10:00+08', '2024-06-06 11:00+08', '2024-06-13 10:00+08',
          6, true, false, 2, 0, 1),
        (4, 'B01', '2024-06-05 10:00+08', '2024-06-05 11:00+08', '2024-06-06 10:00+08',
          3, false, false, null, 0, 0),
        (5, 'B01', '2024-06-04 10:00+08', '2024-06-05 11:00+08', null,
          null, false, false, null, 0, 0),
        (6, 'B01', null, null, null, null, false, false, null, 1, 0),
        (7, 'A01', '2024-06-03 10:00+08', '2024-06-03 11:00+08', '2024-06-03 15:00+08',
          0, true, true, 4, 0, 0),
        (8, 'A01', '2024-06-03 10:00+08', '2024-06-03 11:00+08', '2024-06-07 10:00+08',
          4, true, false, 1, 0, 0),
        (9, 'A01', null, null, null, null, false, false, null, 0, 0),
        (10, 'A01', '2024-06-03 10:00+08', '2024-06-03 11:00+08', '2024-06-11 10:00+08',
          5, true, true, null, 0, 0))
        v (n, category, ack, contact, done, days, visited, solved, rating, returns, redos)
      """;

  private final Database database = Database.fresh();
  private final JdbcClient sql = database.sql();
  private final Rates rates = new Rates(sql);

  RatesTest() {
    sql.sql(WORLD)
        .param("area", AREA)
        .param("miya", MIYA)
        .param("lyucheng", LYUCHENG)
        .update();
    sql.sql(
            """
            insert into matters.matter (area, id, kind, text, entrance, floor, room,
              reporter_name, catalogue)
            select area, id, 'HELP', title, '', '', '', '沈*兰', 0
            from matters.reckoning
            where area = :area
            """)
        .param("area", AREA)
        .update();
    exclude(8, SECRETARY);
  }

  private static Actor worker(UUID id, String name) {
    return new Actor(
        id,
        name,
        List.of(
            new Actor.Post(new UUID(2, 9), "东方红社区", "COMMUNITY_WORKER", AREA, Set.of())));
  }

  private void exclude(int n, Actor decider) {
    sql.sql(
            """
            insert into matters.exclusion (area, id, case_id, reason, note, asked_by, asked_name,
              asked_at, verdict, verdict_note, decided_by, decided_name, decided_at)
            values (:area, gen_random_uuid(), :case, 'UNREASONABLE', '要求赔偿十倍', :asker, '沈岚',
              '2024-06-20', 'GRANTED', '情况属实', :decider, '程立新', '2024-06-21')
            """)
        .param("area", AREA)
        .param("case", id(n))
        .param("asker", WORKER.person())
        .param("decider", decider.person())
        .update();
  }

  private static UUID id(int n) {
    return new UUID(0, Long.parseLong(Integer.toString(n), 16));
  }

  @Test
  void everyRateIsWhatOneCountsByHand() {
    var all = rates.figures(WORKER, JUNE, RateScope.By.ALL, Basis.STARTING).getFirst();
    assertThat(all.matters()).isEqualTo(10);
    assertThat(all.excluded()).isEqualTo(1);
    // heard: 1, 2, 3, 7, 10; 8 is left out
    assertThat(all.rates())
        .containsEntry(Metric.RESPONSE, new Rate(Metric.RESPONSE, 4, 5))
        .containsEntry(Metric.SOLVED, new Rate(Metric.SOLVED, 4, 5))
        .containsEntry(Metric.SATISFIED, new Rate(Metric.SATISFIED, 3, 4))
        .containsEntry(Metric.SIGNED_IN_TIME, new Rate(Metric.SIGNED_IN_TIME, 7, 9))
        .containsEntry(Metric.DONE_IN_TIME, new Rate(Metric.DONE_IN_TIME, 6, 9))
        .containsEntry(Metric.RETURNED, new Rate(Metric.RETURNED, 1, 9))
        .containsEntry(Metric.REDONE, new Rate(Metric.REDONE, 1, 9))
        .containsEntry(Metric.REPEATED, new Rate(Metric.REPEATED, 1, 10))
        .containsEntry(Metric.MEAN_DAYS, new Rate(Metric.MEAN_DAYS, 21, 7));
  }

  @Test
  void figuresAreToldAsTheBasisSays() {
    Rate rate = new Rate(Metric.SIGNED_IN_TIME, 3752, 4582);
    assertThat(rate.value(Basis.STARTING)).hasToString("Optional[81.89]");
    assertThat(rate.value(new Basis(1, 2, Basis.Rounding.DOWN, 3, ""))).hasToString("Optional[81.88]");
    assertThat(new Rate(Metric.SOLVED, 1906, 3300).value(Basis.STARTING)).hasToString("Optional[57.76]");
    assertThat(new Rate(Metric.MEAN_DAYS, 21, 7).value(Basis.STARTING)).hasToString("Optional[3.00]");
    assertThat(new Rate(Metric.SOLVED, 0, 0).value(Basis.STARTING)).isEmpty();
    Basis strict = new Basis(1, 1, Basis.Rounding.HALF_UP, 4, "基本满意不算");
    assertThat(
            rates.figures(WORKER, JUNE, RateScope.By.ALL, strict).getFirst().rates().get(Metric.SATISFIED))
        .isEqualTo(new Rate(Metric.SATISFIED, 2, 4));
  }

  @Test
  void groupsAddUpToTheWholeAndScopesNarrow() {
    var parties = rates.figures(WORKER, JUNE, RateScope.By.PARTY, Basis.STARTING);
    assertThat(parties).extracting(Rates.Figures::matters).containsExactly(6L, 4L);
    assertThat(parties.getFirst().rates().get(Metric.SOLVED)).isEqualTo(new Rate(Metric.SOLVED, 2, 3));
    assertThat(parties.getLast().rates().get(Metric.SOLVED)).isEqualTo(new Rate(Metric.SOLVED, 2, 2));
    var classes = rates.figures(WORKER, JUNE, RateScope.By.CLASS, Basis.STARTING);
    assertThat(classes).extracting(Rates.Figures::key).containsExactly("A01", "B01");
    var b01 =
        rates.figures(WORKER, JUNE.category("B01").party(MIYA), RateScope.By.ALL, Basis.STARTING);
    assertThat(b01.getFirst().matters()).isEqualTo(3);
    assertThat(rates.figures(WORKER, JUNE, RateScope.By.MONTH, Basis.STARTING))
        .extracting(Rates.Figures::key)
        .containsExactly("2024-06");
    assertThat(
            rates.figures(
                WORKER,
                RateScope.of(LocalDate.of(2024, 6, 5), LocalDate.of(2024, 6, 6)),
                RateScope.By.ALL,
                Basis.STARTING))
        .extracting(Rates.Figures::matters)
        .containsExactly(2L);
  }

  @Test
  void eachFigureOpensExactlyItsRows() {
    var all = rates.figures(WORKER, JUNE, RateScope.By.ALL, Basis.STARTING).getFirst();
    for (Metric m : Metric.values()) {
      Rate rate = all.rates().get(m);
      assertThat(rows(m, Part.ALL)).as(m.name()).hasSize((int) rate.denominator());
      if (!m.isShare()) continue;
      assertThat(rows(m, Part.COUNTED)).as(m.name()).hasSize((int) rate.numerator());
      assertThat(rows(m, Part.OTHERS)).as(m.name())
          .hasSize((int) (rate.denominator() - rate.numerator()));
    }
    assertThat(rows(Metric.SOLVED, Part.OTHERS)).containsExactly("DFH-2024-3");
    assertThat(rows(Metric.SOLVED, Part.EXCLUDED)).containsExactly("DFH-2024-8");
  }

  private List<String> rows(Metric metric, Part part) {
    return rates.rows(WORKER, JUNE, Basis.STARTING, metric, part, 0, 100).stream()
        .map(Rates.Row::number)
        .toList();
  }

  @Test
  void nobodyIsToldOfOthersMatters() {
    Actor lyu =
        new Actor(
            new UUID(3, 5),
            "吕建平",
            List.of(new Actor.Post(MIYA, "米亚物业", "PROPERTY_STAFF", null, Set.of())));
    assertThat(rates.figures(lyu, JUNE, RateScope.By.ALL, Basis.STARTING).getFirst().matters())
        .isEqualTo(6);
    assertThat(
            rates.figures(
                Actor.resident(new UUID(3, 6), "沈玉兰"), JUNE, RateScope.By.ALL, Basis.STARTING))
        .isEmpty();
    Actor street =
        new Actor(
            new UUID(3, 7),
            "罗建华",
            List.of(
                new Actor.Post(new UUID(2, 8), "黄庄街道", "STREET_OFFICER", "340303004", Set.of())));
    assertThat(rates.figures(street, JUNE, RateScope.By.ALL, Basis.STARTING).getFirst().matters())
        .isEqualTo(10);
  }

  @Test
  void theViewsForBoardsSayTheSame() {
    List<String> sums =
        sql.sql(
                """
                select concat_ws(' ', sum(matters), sum(heard), sum(reached), sum(solved),
                  sum(rated), sum(pleased), sum(content), sum(dispatched), sum(signed_in_time),
                  sum(done_in_time), sum(returned), sum(redone), sum(repeatable), sum(repeated),
                  sum(done), sum(workdays), sum(excluded))
                from matters.pub_rate
                where area = :area and month = '2024-06-01'
                """)
            .param("area", AREA)
            .query(String.class)
            .list();
    assertThat(sums).containsExactly("10 5 4 4 4 2 3 9 7 6 1 1 10 1 7 21 1");
  }

  @Test
  void nobodyDecidesOnTheirOwnAskingAndOnlyOneAskingLives() throws Exception {
    assertThatThrownBy(() -> exclude(1, WORKER))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("four_eyes");
    List<Callable<Boolean>> askers = new ArrayList<>();
    Semaphore connections = new Semaphore(16);
    for (int i = 0; i < 64; i++)
      askers.add(
          () -> {
            connections.acquire();
            try {
              return asks(2);
            } finally {
              connections.release();
            }
          });
    try (var threads = Executors.newFixedThreadPool(64)) {
      int asked = 0;
      for (var f : threads.invokeAll(askers)) if (f.get()) asked++;
      assertThat(asked).isEqualTo(1);
    }
  }

  private boolean asks(int n) {
    try {
      sql.sql(
              """
              insert into matters.exclusion
                (area, id, case_id, reason, note, asked_by, asked_name, asked_at)
              values (:area, gen_random_uuid(), :case, 'LEGAL', '已起诉', :by, '沈岚', '2024-06-20')
              """)
          .param("area", AREA)
          .param("case", id(n))
          .param("by", WORKER.person())
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  @Test
  void aSecondPairOfEyesDecides() {
    asks(3);
    Exclusions exclusions = new Exclusions(sql, new TownClock(java.time.Clock.systemUTC()));
    Exclusions.Asked asked = exclusions.of(WORKER).getFirst();
    assertThat(asked.number()).isEqualTo("DFH-2024-3");
    assertThatThrownBy(() -> exclusions.decide(WORKER, AREA, asked.id(), true, "同意"))
        .hasMessageContaining("rates.exclusion.own");
    exclusions.decide(SECRETARY, AREA, asked.id(), true, "法院已受理");
    assertThat(rows(Metric.SOLVED, Part.ALL)).doesNotContain("DFH-2024-3").hasSize(4);
    assertThatThrownBy(() -> exclusions.decide(SECRETARY, AREA, asked.id(), false, "改主意"))
        .hasMessageContaining("STALE");
  }
}
