package org.gongzhi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.gongzhi.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedPostgresTest {
  @TempDir Path temp;
  private ManagedPostgres postgres;

  @BeforeEach
  void aFolderWithAnAwkwardName() {
    postgres = postgres();
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void isDurableAndKnowsChinese() throws Exception {
    postgres.start();
    assertThat(answer("show fsync")).isEqualTo("on");
    assertThat(answer("show synchronous_commit")).isEqualTo("on");
    assertThat(answer("show full_page_writes")).isEqualTo("on");
    assertThat(answer("show data_checksums")).isEqualTo("on");
    assertThat(answer("select '楼' ~ '^\\w$'")).isEqualTo("t");
    assertThat(Files.getPosixFilePermissions(home().resolve("password"))).hasSize(2);
  }

  @Test
  void livesInASessionOfItsOwn() throws Exception {
    postgres.start();
    String stat = Files.readString(Path.of("/proc/" + postgres.pid() + "/stat"));
    // after the name: state, parent, group, session
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    assertThat(fields[3]).isEqualTo(Long.toString(postgres.pid()));
  }

  @Test
  void comesBackWithItsDataWhenItIsKilled() throws Exception {
    postgres.start();
    run("create table matter as select '楼道灯' as what");
    long before = postgres.pid();
    OwnSession.signal("KILL", before);
    for (int i = 0; i < 400 && postgres.pid() == before; i++) Thread.sleep(25);
    assertThat(postgres.pid()).isNotEqualTo(before);
    assertThat(answer("select what from matter")).isEqualTo("楼道灯");
  }

  @Test
  void stopsAndStartsAgain() throws Exception {
    postgres.start();
    run("create table matter as select 1 as n");
    postgres.close();
    assertThat(Postmaster.of(home().resolve("data")).alive()).isFalse();
    postgres = postgres().start();
    assertThat(answer("select n from matter")).isEqualTo("1");
  }

  @Test
  void aStalePidFileOfSomebodyElseIsNoServer() throws Exception {
    postgres.start();
    postgres.close();
    Files.writeString(
        home().resolve("data/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + home().resolve("data") + "\n0\n1\n\n\n0\nready\n");
    postgres = postgres().start();
    assertThat(answer("select 1")).isEqualTo("1");
  }

  @Test
  void halfADatabaseIsMadeAnew() throws Exception {
    Files.createDirectories(home().resolve("data.new"));
    Files.writeString(home().resolve("data.new/PG_VERSION"), "18");
    postgres.start();
    assertThat(answer("select 1")).isEqualTo("1");
  }

  @Test
  void dataOfAnotherVersionIsLeftAlone() throws Exception {
    Files.createDirectories(home().resolve("data"));
    Files.writeString(home().resolve("data/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> postgres.start()).hasMessage("database.otherVersion");
  }

  @Test
  void settingsItCannotStartWithAreSaidToBeInTheLog() throws Exception {
    ManagedPostgres wrong =
        new ManagedPostgres(home(), Database.PROGRAMS, Map.of("max_connections", "many"));
    assertThatThrownBy(wrong::start).hasMessage("database.failed");
    assertThat(Files.readString(home().resolve("postgres.log"))).contains("max_connections");
  }

  @Test
  void closingWhileItStartsLeavesNothingRunning() throws Exception {
    Thread closer =
        Thread.startVirtualThread(() -> {
          while (!Files.exists(home().resolve("data/postmaster.pid"))) Thread.onSpinWait();
          postgres.close();
        });
    try {
      postgres.start();
    } catch (CancellationException e) {
      // closed before it was ready
    }
    closer.join();
    assertThat(Postmaster.of(home().resolve("data")).alive()).isFalse();
  }

  private Path home() {
    return temp.resolve("共治 家");
  }

  private ManagedPostgres postgres() {
    Database.owner(); // unpacks the programs
    return new ManagedPostgres(home(), Database.PROGRAMS, Map.of("shared_buffers", "16MB"));
  }

  private void run(String sql) throws SQLException {
    try (Connection c = connect();
        Statement s = c.createStatement()) {
      s.execute(sql);
    }
  }

  private String answer(String sql) throws SQLException {
    try (Connection c = connect();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      r.next();
      return r.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }
}
