package org.gongzhi.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.database.Access;
import org.gongzhi.understanding.search.Heard;
import org.gongzhi.understanding.search.HeardMessages;
import org.gongzhi.understanding.similar.SimilarMessages;

/**
 * {@code bench search}: a million matters in 300 communities ({@code -Dgongzhi.bench.cases} makes fewer),
 * looked for over HTTP as people do, and compared with what somebody is about to report. Prints p50 and p95
 * in milliseconds; the budgets are 100 ms for a search and 50 ms for what is similar.
 */
final class BenchSearch implements Benchmark {
  private static final int CASES = Integer.getInteger("gongzhi.bench.cases", 1_000_000);

  /** A community has as many as in a city of a million, however few are made. */
  private static final int EACH = 3_333;

  private static final int AREAS = Math.max(1, CASES / EACH);
  private static final int BATCH = 2_000;
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 200;
  private static final String AREA = "340303004007";
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

  /** What complaints are about here; each matter has one of them, so that words are common and rare. */
  private static final List<String> WHAT =
      List.of(
          "楼道灯坏了", "电梯困人", "下水道堵了往外冒", "二次供水发黄", "燃气味很重", "广场舞音响扰民", "消防通道停满了车",
          "垃圾桶满了没人清", "外墙渗水", "充电桩不通电", "路面塌了一块", "流浪狗咬人", "烧烤摊油烟呛人", "井盖松动",
          "楼上夜里装修", "快递柜占了门厅");

  private static final String MATTERS =
      """
      -- across areas: all matters of a throw-away town
      select area, id, number, place, quarter, opened_at, closed_at, reporter, lead, overseer
      from casework.case_file
      """;

  @Override
  public String name() {
    return "search";
  }

  @Override
  public void run(BenchRun run)
      throws CannotStart, IOException, InterruptedException, SQLException {
    Town town = run.town();
    run.say("making " + CASES + " matters in " + AREAS + " communities");
    BenchTown made = BenchTown.make(town, AREAS, CASES);
    run.say("telling them");
    fill(town);
    for (BenchTown.Login who : List.of(made.worker(), made.street(), made.property())) {
      HttpClient client = BenchPages.signedIn(town.url(), who);
      for (String words : List.of("电梯", "楼道灯", "井盖 12栋", "塌了", "DFH-2024-000003", "没有的词"))
        measure(run, client, town.url(), who, words);
    }
    similar(run, town.bean(SimilarMessages.class));
  }

  private static void fill(Town town) throws SQLException {
    HeardMessages messages = town.bean(HeardMessages.class);
    Access access = town.access();
    try (Connection c =
        DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword())) {
      c.setAutoCommit(false);
      try (Statement sql = c.createStatement()) {
        sql.setFetchSize(BATCH);
        List<Heard> batch = new ArrayList<>();
        ResultSet r = sql.executeQuery(MATTERS);
        for (int n = 0; r.next(); n++) {
          batch.add(heard(r, n));
          if (batch.size() == BATCH) {
            messages.hearAtOnce(batch);
            batch.clear();
          }
        }
        messages.hearAtOnce(batch);
        sql.execute(
            """
            insert into understanding.reader (area, reader)
            select distinct area, r
            from understanding.message, unnest(readers[1:2]) r
            on conflict do nothing
            """);
        c.commit();
        c.setAutoCommit(true);
        sql.execute("vacuum analyze understanding.message, understanding.reader");
      }
    }
  }

  private static Heard heard(ResultSet r, int n) throws SQLException {
    String place = r.getString("place");
    String what = WHAT.get(n % WHAT.size());
    return new Heard(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getString("number"),
        place + n % 18 + "层" + what,
        place + n % 4 + "单元" + what + "，反映过" + n % 7 + "次，麻烦尽快处理",
        new Heard.About(
            place,
            r.getObject("quarter", UUID.class),
            "A0" + (n % 7 + 1),
            r.getObject("opened_at", OffsetDateTime.class).toInstant()),
        Set.of(r.getObject("lead", UUID.class), r.getObject("overseer", UUID.class)),
        r.getObject("closed_at") == null);
  }

  private static void measure(
      BenchRun run, HttpClient client, URI town, BenchTown.Login who, String words)
      throws IOException, InterruptedException {
    String path = "/search?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    HttpRequest request = HttpRequest.newBuilder(town.resolve(path)).build();
    long[] nanos = new long[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long start = System.nanoTime();
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200)
        throw new IOException(path + " answered " + response.statusCode());
      if (i >= 0) nanos[i] = System.nanoTime() - start;
    }
    report(run, "search." + who.name() + "." + words.replace(' ', '+'), nanos);
  }

  private static void similar(BenchRun run, SimilarMessages messages) {
    long[] nanos = new long[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      String text = "我们" + Math.abs(i) % 30 + "栋" + WHAT.get(Math.abs(i) % WHAT.size());
      long start = System.nanoTime();
      messages.like(new SimilarMessages.Said(AREA, "", text, null, null), NOW, 5);
      if (i >= 0) nanos[i] = System.nanoTime() - start;
    }
    report(run, "similar", nanos);
  }

  private static void report(BenchRun run, String name, long[] nanos) {
    Arrays.sort(nanos);
    run.report(name + ".p50", nanos[ROUNDS / 2] / 1e6, "ms");
    run.report(name + ".p95", nanos[ROUNDS * 95 / 100] / 1e6, "ms");
  }
}
