package org.gongzhi.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.gongzhi.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 自带数据库. A private, durable PostgreSQL in a folder of its own: loopback only, scram password, data
 * checksums, builtin C.UTF-8 locale. It lives in a session of its own, so that Ctrl-C reaches the
 * application first; it is started again when it dies under us, and found again when it outlived a
 * killed JVM.
 */
public final class ManagedPostgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ManagedPostgres.class);
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(16);
  private static final long LONGEST_LOG = 5_000_000;

  /** Not where the kernel takes ports for outgoing connections from: those come and go. */
  private static final int FIRST_PORT = 20_000;

  private static final int PORTS = 10_000;

  /**
   * What every server is run with, on two cores and little memory, never at the price of an act.
   */
  private static final Map<String, String> SETTINGS =
      settings(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=60",
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          "shared_buffers=256MB",
          "effective_cache_size=1GB",
          "work_mem=8MB",
          "maintenance_work_mem=96MB",
          "wal_level=replica",
          "max_wal_size=2GB",
          "checkpoint_timeout=10min",
          "random_page_cost=1.1",
          "jit=off",
          "max_parallel_workers_per_gather=1",
          "autovacuum_max_workers=2",
          "max_logical_replication_workers=0",
          "timezone=UTC",
          // statements that failed are the application's to log, and may hold personal data
          "log_min_messages=log",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse",
          "log_checkpoints=off",
          "log_timezone=UTC");

  private final Path home;
  private final Path data;
  private final Path programs;
  private final Map<String, String> settings;
  private final Lock starting = new ReentrantLock();
  private volatile boolean closing;
  private volatile long pid;
  private int port;
  private String password = "";

  /** A durable server whose programs, data, password and log are all kept in {@code home}. */
  public ManagedPostgres(Path home) {
    this(home, home, Map.of());
  }

  /**
   * A server that may share its programs with others and differ in settings, as a throw-away one
   * for tests does.
   *
   * @param home data, password and log
   * @param programs where the programs are unpacked
   * @param settings names and values of {@code postgresql.conf} that replace ours
   */
  public ManagedPostgres(Path home, Path programs, Map<String, String> settings) {
    this.home = home.toAbsolutePath().normalize();
    this.data = this.home.resolve("data");
    this.programs = programs.toAbsolutePath().normalize();
    this.settings = new LinkedHashMap<>(SETTINGS);
    this.settings.putAll(settings);
  }

  /** Address of the database that belongs to us, for the driver. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
  }

  public String user() {
    return "postgres";
  }

  public String password() {
    return password;
  }

  /** Process number of the server, for those who watch it. */
  public long pid() {
    return pid;
  }

  /**
   * Makes the database if there is none yet, starts the server or finds the running one, and
   * watches it from now on.
   *
   * @throws CannotStart with a sentence for what an administrator can mend
   */
  public ManagedPostgres start() throws IOException, InterruptedException, CannotStart {
    Files.createDirectories(home);
    PostgresBinaries binaries = PostgresBinaries.in(programs);
    if (!Files.exists(data)) initialise(binaries);
    String major = Files.readString(data.resolve("PG_VERSION")).trim();
    if (!major.equals(PostgresBinaries.MAJOR))
      throw new CannotStart("database.otherVersion", data, major, PostgresBinaries.MAJOR);
    password = Files.readString(home.resolve("password")).trim();
    Postmaster running = Postmaster.of(data);
    if (running.alive() && awaitReady(running.pid(), null))
      log.info("found PostgreSQL running on port {}", port);
    else launch(binaries);
    Thread.ofVirtual().name("postgres-watch").start(() -> watch(binaries));
    return this;
  }

  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  @Override
  public void close() {
    closing = true;
    starting.lock();
    try {
      Postmaster running = Postmaster.of(data);
      if (!running.alive()) return;
      OwnSession.signal("INT", running.pid());
      long end = System.nanoTime() + STOPPED_WITHIN.toNanos();
      while (running.alive() && System.nanoTime() < end) Thread.sleep(20);
      if (running.alive()) log.warn("PostgreSQL is still stopping (pid {})", running.pid());
    } catch (IOException e) {
      log.warn("stopping PostgreSQL", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      starting.unlock();
    }
  }

  private void initialise(PostgresBinaries binaries)
      throws IOException, InterruptedException, CannotStart {
    // under another name until it is whole: initdb that was killed leaves half a database
    Path fresh = home.resolve("data.new");
    PostgresBinaries.deleteTree(fresh);
    Path passwordFile = home.resolve("password");
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + user(),
                "--encoding=UTF8",
                // does not change with the machine, and knows a Chinese character for a letter
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--data-checksums"));
    if ("off".equals(settings.get("fsync"))) command.add("--no-sync");
    Path out = home.resolve("initdb.log");
    Process p = OwnSession.process(command, out).start();
    while (!p.waitFor(50, TimeUnit.MILLISECONDS)) if (closing) p.destroy();
    stopIfClosing();
    if (p.exitValue() != 0) throw failed(Files.readString(out, StandardCharsets.ISO_8859_1), out);
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(out);
  }

  /** Starts the server on the port it had, or on a free one if that was taken meanwhile. */
  private void launch(PostgresBinaries binaries)
      throws IOException, InterruptedException, CannotStart {
    starting.lock();
    try {
      stopIfClosing();
      Postmaster.of(data).clearAway();
      launchAlone(binaries);
    } finally {
      starting.unlock();
    }
  }

  private void launchAlone(PostgresBinaries binaries)
      throws IOException, InterruptedException, CannotStart {
    Path out = home.resolve("postgres.log");
    if (Files.exists(out) && Files.size(out) > LONGEST_LOG)
      Files.move(out, home.resolve("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
    for (int attempt = 1; ; attempt++) {
      int chosen = port == 0 ? freePort() : port;
      long written = Files.exists(out) ? Files.size(out) : 0;
      List<String> command = new ArrayList<>();
      command.addAll(List.of(binaries.program("postgres"), "-D", data.toString()));
      command.addAll(List.of("-p", Integer.toString(chosen)));
      settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
      Process process = OwnSession.process(command, out).start();
      if (awaitReady(process.pid(), process)) return;
      String said = tail(out, written);
      // somebody took the port between our look and the server's; while we run it must stay the
      // same
      boolean taken = said.contains("could not bind") && pid == 0;
      if (!taken || attempt == 5) throw failed(said, out);
    }
  }

  /**
   * Waits for the server to say in its pid file that it takes connections.
   *
   * @return false if the process ended instead
   */
  private boolean awaitReady(long expected, @Nullable Process process)
      throws IOException, InterruptedException, CannotStart {
    long end = System.nanoTime() + READY_WITHIN.toNanos();
    while (System.nanoTime() < end) {
      if (closing && process != null) {
        OwnSession.signal("INT", expected);
        process.waitFor();
      }
      stopIfClosing();
      Postmaster now = Postmaster.of(data);
      if (process == null ? !now.alive() : !process.isAlive()) return false;
      if (now.pid() == expected && now.ready()) {
        pid = expected;
        port = now.port();
        return true;
      }
      Thread.sleep(10);
    }
    throw new CannotStart("database.notReady", home.resolve("postgres.log"));
  }

  private void stopIfClosing() {
    if (closing) throw new CancellationException("closed while starting");
  }

  private void watch(PostgresBinaries binaries) {
    Duration pause = LOOK_EVERY;
    try {
      while (!closing) {
        Thread.sleep(pause);
        try {
          if (closing || Postmaster.of(data).alive()) continue;
          log.warn("PostgreSQL (pid {}) has gone, starting it again", pid);
          launch(binaries);
          log.warn("PostgreSQL is back (pid {})", pid);
          pause = LOOK_EVERY;
        } catch (IOException | CannotStart e) {
          pause = pause.compareTo(LOOK_AT_LEAST_EVERY) < 0 ? pause.multipliedBy(2) : pause;
          log.error("PostgreSQL does not come back, trying again in {}", pause, e);
        }
      }
    } catch (CancellationException e) {
      log.debug("closed while it was being started again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CannotStart failed(String said, Path out) {
    return said.contains("No space left on device")
        ? new CannotStart("database.diskFull", home)
        : new CannotStart("database.failed", out);
  }

  private static String tail(Path file, long from) throws IOException {
    try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "r")) {
      f.seek(from);
      byte[] bytes = new byte[(int) Math.min(f.length() - from, 100_000)];
      f.readFully(bytes);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static int freePort() throws IOException {
    for (int i = 0; i < 1000; i++) {
      int candidate = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
      try (ServerSocket s = new ServerSocket()) {
        s.setReuseAddress(true);
        s.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate));
        return candidate;
      } catch (java.net.BindException taken) {
        // the next one
      }
    }
    throw new IOException("no free port");
  }

  private static Map<String, String> settings(String... lines) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      map.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return map;
  }
}
