package org.gongzhi.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * Runs a private, durable PostgreSQL 18 server from the binaries jar: loopback only, scram
 * password, fsync on, builtin C.UTF-8 locale. Re-attaches to a server that outlived a killed JVM
 * and clears a stale postmaster.pid (dead, zombie or foreign process).
 */
public final class ManagedPostgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ManagedPostgres.class);
  private static final String VERSION = "18.6.0";

  private final Path home;
  private final Path data;
  private final Path bin;
  private int port;
  private String password = "";
  private @Nullable Process process;
  private boolean attached;

  public ManagedPostgres(Path home) {
    this.home = home.toAbsolutePath();
    this.data = this.home.resolve("data");
    this.bin = this.home.resolve("pg-" + VERSION).resolve("bin");
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
  }

  public String user() {
    return "postgres";
  }

  public String password() {
    return password;
  }

  public ManagedPostgres start() throws IOException, InterruptedException {
    long t0 = System.nanoTime();
    Files.createDirectories(home);
    unpack();
    Path pw = home.resolve("password");
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      byte[] b = new byte[24];
      new SecureRandom().nextBytes(b);
      Files.deleteIfExists(pw);
      Files.createFile(
          pw, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(pw, HexFormat.of().formatHex(b));
      run(
          List.of(
              bin.resolve("initdb").toString(),
              "-D",
              data.toString(),
              "-U",
              "postgres",
              "-E",
              "UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--locale=C",
              "-A",
              "scram-sha-256",
              "--pwfile=" + pw,
              "--data-checksums"));
    }
    password = Files.readString(pw).trim();
    Path pidFile = data.resolve("postmaster.pid");
    if (Files.exists(pidFile)) {
      List<String> lines = Files.readAllLines(pidFile);
      long pid = Long.parseLong(lines.getFirst().trim());
      if (isOurPostmaster(pid) && lines.size() > 3) {
        port = Integer.parseInt(lines.get(3).trim());
        attached = true;
      } else {
        log.warn("removing stale postmaster.pid (pid {})", pid);
        Files.delete(pidFile);
      }
    }
    if (!attached) {
      port = freePort();
      List<String> cmd =
          new ArrayList<>(
              List.of(
                  bin.resolve("postgres").toString(),
                  "-D",
                  data.toString(),
                  "-p",
                  Integer.toString(port),
                  "-c",
                  "listen_addresses=127.0.0.1",
                  "-c",
                  "unix_socket_directories=",
                  "-c",
                  "max_connections=60",
                  "-c",
                  "shared_buffers=256MB",
                  "-c",
                  "timezone=UTC",
                  "-c",
                  "log_timezone=UTC"));
      process =
          new ProcessBuilder(unprivileged(cmd))
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile()))
              .start();
    }
    await();
    log.info(
        "PostgreSQL {} {} on 127.0.0.1:{} in {} ms",
        VERSION,
        attached ? "re-attached" : "started",
        port,
        (System.nanoTime() - t0) / 1_000_000);
    return this;
  }

  @Override
  public void close() {
    try {
      long pid =
          Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().trim());
      new ProcessBuilder("kill", "-INT", Long.toString(pid))
          .start()
          .waitFor(); // INT = fast shutdown
      for (int i = 0; i < 300 && Files.exists(data.resolve("postmaster.pid")); i++)
        Thread.sleep(50);
    } catch (IOException | InterruptedException e) {
      log.warn("stopping PostgreSQL", e);
    }
  }

  private boolean isOurPostmaster(long pid) throws IOException {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(stat)) return false;
    String s = Files.readString(stat);
    if (s.charAt(s.lastIndexOf(')') + 2) == 'Z') return false;
    String cmd = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
    return cmd.contains("postgres") && cmd.contains(data.toString());
  }

  private void await() throws IOException, InterruptedException {
    for (int i = 0; i < 1200; i++) {
      if (process != null && !process.isAlive())
        throw new IOException(
            "PostgreSQL exited " + process.exitValue() + ", see " + home.resolve("postgres.log"));
      try (Socket s = new Socket()) {
        s.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        if (lines.size() >= 8 && lines.get(7).trim().equals("ready")) return;
      } catch (IOException retry) {
        // not yet
      }
      Thread.sleep(25);
    }
    throw new IOException("PostgreSQL did not become ready, see " + home.resolve("postgres.log"));
  }

  /** PostgreSQL refuses to run as root; a user namespace drops root without another account. */
  private static List<String> unprivileged(List<String> cmd) {
    if (!"root".equals(System.getProperty("user.name"))) return cmd;
    List<String> out = new ArrayList<>(List.of("unshare", "-U"));
    out.addAll(cmd);
    return out;
  }

  private void run(List<String> cmd) throws IOException, InterruptedException {
    Process p = new ProcessBuilder(unprivileged(cmd)).redirectErrorStream(true).start();
    String out =
        new String(p.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (!p.waitFor(2, TimeUnit.MINUTES) || p.exitValue() != 0)
      throw new IOException(cmd.getFirst() + " failed:\n" + out);
  }

  private void unpack() throws IOException {
    Path root = home.resolve("pg-" + VERSION);
    Path done = root.resolve(".complete");
    if (Files.exists(done)) return;
    try (InputStream in = ManagedPostgres.class.getResourceAsStream("/postgres-linux-x86_64.txz");
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry e; (e = tar.getNextEntry()) != null; ) {
        Path p = root.resolve(e.getName()).normalize();
        if (!p.startsWith(root)) throw new IOException("bad entry " + e.getName());
        if (e.isDirectory()) {
          Files.createDirectories(p);
        } else {
          Files.createDirectories(p.getParent());
          Files.deleteIfExists(p);
          if (e.isSymbolicLink()) Files.createSymbolicLink(p, Path.of(e.getLinkName()));
          else {
            Files.copy(tar, p);
            if (e.getName().contains("bin/")) p.toFile().setExecutable(true, false);
          }
        }
      }
    }
    Files.createFile(done);
  }

  private static int freePort() throws IOException {
    try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return s.getLocalPort();
    }
  }
}
