package org.gongzhi.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
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

  private static void fill(Access access, Instant at) throws IOException, SQLException {
    try (Connection c =
            DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
        Statement sql = c.createStatement()) {
      sql.execute(
          script()
              .replace("${areas}", Integer.toString(AREAS))
              .replace("${people}", Integer.toString(PEOPLE))
              .replace("${each}", Integer.toString(EACH))
              .replace("${at}", at.toString()));
      sql.execute("vacuum analyze");
    }
  }

  /** The script lies beside the code because it fills the tables of another room. */
  private static String script() throws IOException {
    try (InputStream in = BenchDigest.class.getResourceAsStream("/bench/digest.sql")) {
      return new String(
          Objects.requireNonNull(in, "bench/digest.sql").readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
