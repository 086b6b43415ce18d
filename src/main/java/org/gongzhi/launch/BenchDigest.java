package org.gongzhi.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.gongzhi.people.notices.Channel;
import org.gongzhi.people.notices.Digests;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.database.Access;

/**
 * {@code bench digest}: 50,000 people ({@code -Dgongzhi.bench.people} makes fewer) in 300 communities, five messages each,
 * some of whom chose an hour, an address or nothing at all. Prints how long it takes to prepare a digest for each of them
 * and to queue it; the budget is two minutes. Then how long it takes to find that nothing is left.
 */
final class BenchDigest implements Benchmark {
  private static final int PEOPLE = Integer.getInteger("gongzhi.bench.people", 50_000);
  private static final int AREAS = 300;
  private static final int EACH = 5;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static final String FILL =
      """
      insert into people.person (area, id, name, masked_name, phone, phone_index, made_by, made_at)
      select (340303100000 + n % ${areas} * 1000)::text, gen_random_uuid(), '居民' || n, '居*',
        '\\x00', sha256(n::text::bytea), gen_random_uuid(), '${at}'
      from generate_series(1, ${people}) n;
      insert into people.notice_habit (area, person, digest_hour, language, mail, changed_at)
      select area, id, case when n % 3 = 0 then 8 else 17 end, 'zh-CN',
        case when n % 2 = 0 then '\\x00'::bytea end, '${at}'
      from (select area, id, row_number() over (order by id) as n from people.person) p
      where n % 4 = 0;
      insert into people.notice_wish (area, person, heading, inbox, sms, mail)
      select area, id, 'MINE', true, n % 2 = 0, true
      from (select area, id, row_number() over (order by id) as n from people.person) p
      where n % 5 = 0;
      insert into people.notice (area, id, person, kind, heading, pace, cause, link, words, shown, at,
        told_at)
      select p.area, gen_random_uuid(), p.id, 'matter.taken-up',
        case when n % 3 = 0 then 'WATCHED' else 'MINE' end, 'DAILY', 'bench:' || n, '/mine', '[]', true,
        '${at}', '${at}'
      from people.person p
      cross join generate_series(1, ${each}) n;
      """;

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public void run(BenchRun run)
      throws CannotStart, IOException, InterruptedException, SQLException {
    Town town = run.town();
    TownClock clock = town.bean(TownClock.class);
    Instant morning = at(7);
    clock.standAt(morning);
    run.say("making " + PEOPLE + " people with " + EACH + " messages each");
    fill(town.access(), morning);
    Digests digests = town.bean(Digests.class);
    clock.standAt(at(18));
    long start = System.nanoTime();
    int made = digests.prepare(Set.of(Channel.SMS, Channel.MAIL));
    double seconds = (System.nanoTime() - start) / 1e9;
    run.report("digest.made", made, "digests");
    run.report("digest.prepared", seconds, "s");
    run.report("digest.rate", made / seconds, "/s");
    long again = System.nanoTime();
    digests.prepare(Set.of(Channel.SMS, Channel.MAIL));
    run.report("digest.nothing", (System.nanoTime() - again) / 1e6, "ms");
  }

  private static Instant at(int hour) {
    return DAY.atTime(LocalTime.of(hour, 0)).atZone(TownClock.ZONE).toInstant();
  }

  private static void fill(Access access, Instant at) throws SQLException {
    try (Connection c =
            DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
        Statement sql = c.createStatement()) {
      sql.execute(
          FILL.replace("${areas}", Integer.toString(AREAS))
              .replace("${people}", Integer.toString(PEOPLE))
              .replace("${each}", Integer.toString(EACH))
              .replace("${at}", at.toString()));
      sql.execute("vacuum analyze people.person, people.notice, people.notice_habit, people.notice_wish");
    }
  }
}
