package org.gongzhi.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Homes;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.Understanding;
import org.gongzhi.matters.Understood;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code bench report}: from a resident's words to a matter with an owner and a due time, one resident after
 * another, on 300 communities with a hundred thousand matters between them; {@code bench report-million} with a
 * million. Goes the way of the page, by {@link Understanding} and {@link Matters}, so it measures whatever
 * stands behind them. The budget is p95 ≤ 50 ms for the whole (design, section 6).
 */
final class BenchReport implements Benchmark {
  private static final int AREAS = 300;
  private static final int RESIDENTS = 24;
  private static final int WARM_UP = 600;
  private static final int ROUNDS = 1_200;

  private final String name;
  private final int cases;

  private BenchReport(String name, int cases) {
    this.name = name;
    this.cases = cases;
  }

  static BenchReport ofHundredThousand() {
    return new BenchReport("report", 100_000);
  }

  static BenchReport ofMillion() {
    return new BenchReport("report-million", 1_000_000);
  }

  @Override
  public String name() {
    return name;
  }

  /** Who reports, and the names of the quarters they speak of. */
  private record Resident(Actor actor, List<String> quarters) {}

  @Override
  public void run(BenchRun run)
      throws CannotStart, IOException, InterruptedException, SQLException {
    Town town = run.town();
    run.say("making " + cases + " matters in " + AREAS + " communities");
    BenchTown.make(town, AREAS, cases);
    List<Resident> residents = residents(town);
    List<String> sentences = sentences();
    Timings understood = new Timings();
    Timings raised = new Timings();
    Timings whole = new Timings();
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      int n = i + WARM_UP;
      Resident resident = residents.get(n % residents.size());
      String text = said(sentences.get(n % sentences.size()), resident.quarters(), n);
      long begun = System.nanoTime();
      Home home = town.bean(Homes.class).of(resident.actor());
      Understood u = town.bean(Understanding.class).of(home, text);
      long between = System.nanoTime();
      raise(town, resident.actor(), home, text, u);
      long done = System.nanoTime();
      if (i < 0) continue;
      understood.add(between - begun);
      raised.add(done - between);
      whole.add(done - begun);
    }
    understood.report(run, name + ".understood");
    raised.report(run, name + ".raised");
    whole.report(run, name);
  }

  /** What the page sends when nothing needs putting right. */
  private static void raise(Town town, Actor actor, Home home, String text, Understood u) {
    Understood.Place place = u.place();
    UUID quarter = place.quarter().isEmpty() ? null : UUID.fromString(place.quarter());
    town.bean(Matters.class)
        .raise(
            actor,
            new NewMatter(
                home.area(),
                u.title(),
                text,
                u.filing(),
                town.bean(Understanding.class)
                    .where(home.area(), quarter, place.words(), place.room()),
                new NewMatter.Reporter.Self(),
                NewMatter.Source.SELF,
                List.of(),
                MatterLife.key()));
  }

  private static List<Resident> residents(Town town) {
    List<Resident> residents = new ArrayList<>();
    for (String area : areas(town)) {
      UUID id =
          town.bean(Persons.class)
              .register(Actor.SYSTEM, area, NewPerson.contact("resident " + area, null));
      residents.add(
          new Resident(
              Actor.resident(id, "resident " + area),
              town.bean(Quarters.class).all(area).stream().map(Quarter::name).toList()));
    }
    return residents;
  }

  private static List<String> areas(Town town) {
    return town.bean(JdbcClient.class)
        .sql(
            """
            -- across areas: residents of many communities report
            select code
            from places.pub_area
            where kind = 'COMMUNITY' and number_prefix like 'BN%'
            order by md5(code)
            limit :residents
            """)
        .param("residents", RESIDENTS)
        .query(String.class)
        .list();
  }

  /** The sentences lie in a file because they are in the residents' language. */
  private static List<String> sentences() throws IOException {
    try (InputStream in = BenchReport.class.getResourceAsStream("/bench/reports.txt")) {
      return new String(
              Objects.requireNonNull(in, "bench/reports.txt").readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  private static String said(String sentence, List<String> quarters, int n) {
    return new MessageFormat(sentence, Locale.ROOT)
        .format(
            new Object[] {
              quarters.get(n % quarters.size()),
              Integer.toString(n % 30 + 1),
              Integer.toString(n % 3 + 1),
              Integer.toString(n % 18 + 1)
            });
  }
}
