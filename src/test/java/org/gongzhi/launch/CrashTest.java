package org.gongzhi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongzhi.casework.VerifyLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 断电. People report, handle and confirm for half a minute, through the pages, while the server, its database
 * and both are killed. What somebody was told is done must be done; what they were not told and sent again
 * must be done once.
 */
class CrashTest {
  private static final int PEOPLE = 4;
  private static final Duration LOAD = Duration.ofSeconds(30);
  private static final Duration BETWEEN = Duration.ofSeconds(4);

  /** What must be nowhere, and how it is looked for. */
  private static final Map<String, String> BROKEN =
      Map.of(
          "a case whose acts are not as many as its version says",
          """
          select count(*) from casework.case_file c where c.version <> (
            select count(*) from casework.act a where a.area = c.area and a.case_id = c.id)
          """,
          "a case that is not as its last act left it",
          """
          select count(*) from casework.case_file c
            left join casework.act a on a.area = c.area and a.case_id = c.id and a.seq = c.version
          where (a.hash, a.to_stage) is distinct from (c.head, c.stage)
            or (a.responsible, a.due_at) is distinct from (c.responsible, c.due_at)
            or (a.outcome, a.answer) is distinct from (c.outcome, c.answer)
          """,
          "an act that does not follow the one before",
          """
          select count(*) from casework.act a
            join casework.act b on b.area = a.area and b.case_id = a.case_id and b.seq = a.seq - 1
          where a.previous <> b.hash
          """,
          "a case without its matter",
          """
          select count(*) from casework.case_file c where c.procedure = 'matter' and not exists (
            select from matters.matter m where m.area = c.area and m.id = c.id)
          """,
          "a matter without its case",
          """
          select count(*) from matters.matter m where not exists (
            select from casework.case_file c where c.area = m.area and c.id = m.id)
          """,
          "a rating that no act gave, or an act whose rating is missing",
          """
          select count(*) from matters.matter m where m.rating is distinct from (
            select (a.facts ->> 'rating')::int from casework.act a
            where a.area = m.area and a.case_id = m.id and a.facts ? 'rating'
            order by a.seq desc limit 1)
          """,
          "a number given twice",
          """
          select count(*) from (
            select from casework.case_file group by area, number having count(*) > 1) twice
          """);

  @TempDir Path folder;
  private ServerProcess town;
  private volatile URI url;
  private volatile boolean enough;

  /** What somebody was told: this was done, under this key. */
  private record Told(String key, String number, boolean again, long at) {}

  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final List<Long> kills = new ArrayList<>();

  @AfterEach
  void clearUp() throws IOException, InterruptedException {
    town.close();
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingIsHalfWritten() throws Exception {
    town = ServerProcess.in(folder);
    url = town.start();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) working.add(people.submit(this::liveThrough));
      long end = System.nanoTime() + LOAD.toNanos();
      pullThePlug();
      Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
      enough = true;
      for (Future<?> w : working) w.get();
    }
    everyInterruptionHadWorkBeforeAndAfter();
    try (Connection c = database()) {
      for (Map.Entry<String, String> wrong : BROKEN.entrySet())
        assertThat(count(c, wrong.getValue())).as(wrong.getKey()).isZero();
      for (Told t : told) isThere(c, t);
      everyChainHolds(c);
    }
    assertThat(town.stop()).isEqualTo(143);
  }

  private void pullThePlug() throws Exception {
    Thread.sleep(BETWEEN);
    kill(town::killDatabase);
    Thread.sleep(BETWEEN);
    kill(town::kill);
    url = town.start();
    Thread.sleep(BETWEEN);
    kill(
        () -> {
          town.kill();
          town.killDatabase();
        });
    url = town.start();
    Thread.sleep(BETWEEN);
    kill(town::killDatabase);
    Thread.sleep(BETWEEN);
  }

  private interface Kill {
    void done() throws IOException, InterruptedException;
  }

  private void kill(Kill kill) throws IOException, InterruptedException {
    kill.done();
    kills.add(System.nanoTime());
  }

  /** A resident reports and confirms, the property company signs for it and sees to it. */
  private Void liveThrough() throws InterruptedException {
    Townsman resident = new Townsman(() -> url, "resident");
    Townsman company = new Townsman(() -> url, "property");
    while (!enough) {
      String number = report(resident);
      act(company, "/desk/matter/", number, 1, Map.of("verb", "ACKNOWLEDGE"));
      act(
          company,
          "/desk/matter/",
          number,
          2,
          Map.of("verb", "RESOLVE", "outcome", "SOLVED", "note", "换了新灯，试了三次都亮。"));
      act(resident, "/matters/", number, 3, Map.of("verb", "CONFIRM", "rating", "5"));
    }
    return null;
  }

  private String report(Townsman resident) throws InterruptedException {
    Townsman.Answer look =
        resident.send("/report", Map.of("text", "米亚花园三期9栋14层的楼道灯坏了，麻烦修一下。"));
    Map<String, String> fields = Townsman.fields(look.page(), "/report/send");
    Townsman.Answer sent = resident.send("/report/send", fields);
    assertThat(sent.status()).as(sent.page().text()).isEqualTo(303);
    String number = sent.location().replaceFirst("^/matters/([^?]+).*", "$1");
    told.add(new Told(fields.get("once"), number, sent.again(), System.nanoTime()));
    return number;
  }

  private void act(
      Townsman who, String desk, String number, int seen, Map<String, String> fields)
      throws InterruptedException {
    Map<String, String> all = new LinkedHashMap<>(fields);
    String key = UUID.randomUUID().toString();
    all.put("once", key);
    all.put("seen", Integer.toString(seen));
    Townsman.Answer answer = who.send(desk + number + "/acts", all);
    assertThat(answer.status()).as(number + ": " + answer.page().text()).isEqualTo(303);
    told.add(new Told(key, number, answer.again(), System.nanoTime()));
  }

  /** Or nothing was tried at all. */
  private void everyInterruptionHadWorkBeforeAndAfter() {
    assertThat(kills).hasSize(4);
    long before = Long.MIN_VALUE;
    for (long kill : kills) {
      long from = before;
      assertThat(told).filteredOn(t -> t.at() > from && t.at() < kill).isNotEmpty();
      before = kill;
    }
    assertThat(told).filteredOn(t -> t.at() > kills.getLast()).isNotEmpty();
    assertThat(told).filteredOn(Told::again).isNotEmpty();
  }

  private static void isThere(Connection c, Told t) throws SQLException {
    String where = " from casework.act where key = '" + t.key() + "' and number = '" + t.number() + "'";
    assertThat(count(c, "select count(*)" + where)).as(t.toString()).isEqualTo(1);
  }

  /** As a neighbour would check it: the record downloaded, verified without us. */
  private void everyChainHolds(Connection c) throws Exception {
    Townsman worker = new Townsman(() -> url, "community-worker");
    Path file = folder.resolve("thread.jsonl");
    try (Statement s = c.createStatement();
        ResultSet r = s.executeQuery("select number from casework.case_file order by opened_at desc limit 150")) {
      while (r.next()) {
        Files.writeString(file, worker.open("/matters/" + r.getString(1) + "/ledger").body());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = VerifyLedger.run(file, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(exit).as(r.getString(1) + ": " + said).isZero();
      }
    }
  }

  private static long count(Connection c, String sql) throws SQLException {
    try (Statement s = c.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      r.next();
      return r.getLong(1);
    }
  }

  private Connection database() throws IOException, SQLException {
    Path pg = town.home().resolve("pg");
    String port = Files.readAllLines(pg.resolve("data/postmaster.pid")).get(3);
    String password = Files.readString(pg.resolve("password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
  }
}
