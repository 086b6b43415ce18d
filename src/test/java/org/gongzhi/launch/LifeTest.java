package org.gongzhi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server lives and ends: asked to stop, killed, or with its database killed under it. */
class LifeTest {
  private static final int BY_INTERRUPT = 130;
  private static final int BY_TERM = 143;

  private final HttpClient visitor = HttpClient.newHttpClient();
  @TempDir Path folder;
  private ServerProcess town;
  private URI url;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    town = ServerProcess.in(folder).running(SmallTown.class).given(SmallTown.ENVIRONMENT);
    url = town.start();
  }

  @AfterEach
  void clearUp() throws IOException, InterruptedException {
    town.close();
  }

  @Test
  void ctrlCLetsVisitorsFinishAndLeavesNothingRunning() throws Exception {
    CompletableFuture<HttpResponse<String>> slow =
        visitor.sendAsync(
            HttpRequest.newBuilder(url.resolve("/slow")).build(),
            HttpResponse.BodyHandlers.ofString());
    Thread.sleep(500);
    long database = town.databasePid();
    assertThat(town.interrupt()).isEqualTo(BY_INTERRUPT);
    assertThat(slow.join().body()).isEqualTo("settings 0");
    assertThat(town.output()).isEmpty();
    assertThat(town.errors()).isEmpty();
    assertThat(running(database)).isFalse();
    assertThat(Files.exists(town.home().resolve("pg/data/postmaster.pid"))).isFalse();
    assertThat(Files.readString(town.home().resolve("pg/postgres.log")))
        .endsWith("database system is shut down\n");
  }

  @Test
  void aSecondOneOnTheSameFolderIsRefusedAndToldWhereTheFirstOneIs() throws Exception {
    ServerProcess second = town.with("--port=0");
    assertThat(second.startAndEnd()).isEqualTo(1);
    assertThat(second.errors())
        .startsWith("gongzhi: 文件夹 " + town.home().toRealPath() + " 正被另一个共治程序使用")
        .contains(" is in use by another Gongzhi ")
        .contains(town.pid() + " " + url)
        .hasLineCount(1);
    assertThat(get("/count")).isEqualTo("settings 0");
    assertThat(town.stop()).isEqualTo(BY_TERM);
  }

  @Test
  void killedItFindsItsDatabaseStillRunning() throws Exception {
    write("a");
    long database = town.databasePid();
    town.kill();
    url = town.start();
    assertThat(town.databasePid()).isEqualTo(database);
    assertThat(get("/count")).isEqualTo("settings 1");
  }

  @Test
  void aKilledDatabaseComesBackUnderTheRunningApplication() throws Exception {
    write("a");
    long database = town.databasePid();
    town.killDatabase();
    for (int i = 0; i < 200 && !get("/count").equals("settings 1"); i++) Thread.sleep(50);
    assertThat(get("/count")).isEqualTo("settings 1");
    assertThat(town.databasePid()).isNotEqualTo(database);
    assertThat(town.log()).containsOnlyOnce("has gone, starting it again");
    assertThat(town.stop()).isEqualTo(BY_TERM);
  }

  @Test
  void withBothKilledTheNextStartRecovers() throws Exception {
    write("a");
    long database = town.databasePid();
    town.kill();
    town.killDatabase();
    url = town.start();
    assertThat(town.databasePid()).isNotEqualTo(database);
    assertThat(get("/count")).isEqualTo("settings 1");
    assertThat(town.stop()).isEqualTo(BY_TERM);
    assertThat(town.databasePid()).isZero();
  }

  private String get(String path) throws IOException, InterruptedException {
    return visitor
        .send(
            HttpRequest.newBuilder(url.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private void write(String name) throws IOException, SQLException {
    Path pg = town.home().resolve("pg");
    String port = Files.readAllLines(pg.resolve("data/postmaster.pid")).get(3);
    String password = Files.readString(pg.resolve("password")).strip();
    try (Connection c =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password)) {
      c.createStatement().execute("insert into platform.setting values ('" + name + "', '1')");
    }
  }

  private static boolean running(long pid) throws IOException {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    return Files.exists(stat) && !Files.readString(stat).contains(") Z ");
  }
}
