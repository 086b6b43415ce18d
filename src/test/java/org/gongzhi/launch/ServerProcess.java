package org.gongzhi.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.Database;
import org.gongzhi.platform.database.ManagedPostgres;
import org.springframework.util.FileSystemUtils;

/**
 * 服务进程. The application as an administrator has it: a process of its own with a bundled database of
 * its own, which can be killed and started again on the same folder. It runs from the classes just
 * compiled; the programs of PostgreSQL are unpacked once for all.
 *
 * <pre>{@code
 * try (ServerProcess town = ServerProcess.in(folder)) {
 *   URI url = town.start();
 *   …                       // write
 *   town.kill();            // or killDatabase(), or both
 *   url = town.start();
 *   …                       // what was acknowledged is there
 * }
 * }</pre>
 */
public final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path home;
  private final Class<?> main;
  private final List<String> words;
  private final Map<String, String> environment;
  private Process process;

  private ServerProcess(
      Path home, Class<?> main, List<String> words, Map<String, String> environment) {
    this.home = home;
    this.main = main;
    this.words = words;
    this.environment = environment;
  }

  /** The real application on a folder of its own below {@code folder}, with the demo world. */
  public static ServerProcess in(Path folder) {
    return new ServerProcess(
        folder.resolve("共治 家"), org.gongzhi.Gongzhi.class, List.of("--port=0"), Map.of());
  }

  /** The same with another main class. */
  ServerProcess running(Class<?> otherMain) {
    return new ServerProcess(home, otherMain, words, environment);
  }

  /** The same with these words on its command line instead of {@code --port=0}. */
  public ServerProcess with(String... otherWords) {
    return new ServerProcess(home, main, List.of(otherWords), environment);
  }

  /** The same with these variables in its environment. */
  public ServerProcess given(Map<String, String> otherEnvironment) {
    return new ServerProcess(home, main, words, otherEnvironment);
  }

  public Path home() {
    return home;
  }

  /** Starts the process and waits until it serves. */
  public URI start() throws IOException, InterruptedException {
    begin();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine())
      if (line.startsWith("ready ")) return URI.create(line.substring("ready ".length()));
    throw new IOException("ended with " + process.waitFor() + ": " + errors() + log());
  }

  /** Starts the process and waits until it ends by itself; for what cannot start. */
  public int startAndEnd() throws IOException, InterruptedException {
    begin();
    return awaitEnd();
  }

  /** The same for a command that is told something on its standard input. */
  public int startAndEnd(String typed) throws IOException, InterruptedException {
    begin();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(typed);
    }
    return awaitEnd();
  }

  /** What it has said on standard output since {@code ready}. */
  public String output() throws IOException {
    return process.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
  }

  /** What it has said on standard error. */
  public String errors() throws IOException {
    return read(errorFile());
  }

  /** What it has written to its log. */
  public String log() throws IOException {
    return read(home.resolve("logs/gongzhi.log"));
  }

  public long pid() {
    return process.pid();
  }

  /** Process number of the database server, as its own file has it; 0 if there is none. */
  public long databasePid() throws IOException {
    String file = read(home.resolve("pg/data/postmaster.pid"));
    return file.isEmpty() ? 0 : Long.parseLong(file.lines().findFirst().orElseThrow().strip());
  }

  /** Kills the application as a power cut would; the database goes on. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Kills the database as a power cut would; the application goes on. */
  public void killDatabase() throws IOException, InterruptedException {
    signal("KILL", Long.toString(databasePid()));
  }

  /** What Ctrl-C does: an interrupt to everything the terminal takes for one program. */
  public int interrupt() throws IOException, InterruptedException {
    signal("INT", "-" + process.pid());
    return awaitEnd();
  }

  /** Asks it to stop and returns its exit code. */
  public int stop() throws IOException, InterruptedException {
    signal("TERM", Long.toString(process.pid()));
    return awaitEnd();
  }

  public int awaitEnd() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
      throw new IOException("still running: " + errors() + log());
    return process.exitValue();
  }

  /** Ends whatever is left and removes the folder. */
  @Override
  public void close() throws IOException, InterruptedException {
    if (process != null) process.destroyForcibly().waitFor();
    new ManagedPostgres(home.resolve("pg")).close();
    FileSystemUtils.deleteRecursively(home);
  }

  private void begin() throws IOException {
    shareProgramsOfPostgres();
    List<String> command = new ArrayList<>();
    // a group of its own that may be interrupted, as a shell at a terminal makes one for every
    // command
    command.addAll(List.of("setsid", "env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", classPath(), main.getName()));
    if (words.stream().noneMatch(w -> w.startsWith("--home"))) command.add("--home=" + home);
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Files.createDirectories(errorFile().getParent());
    process = builder.redirectError(errorFile().toFile()).start();
  }

  private Path errorFile() {
    return home.resolveSibling(home.getFileName() + ".err");
  }

  /** The real application does without the classes of the tests. */
  private String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    boolean real = main == org.gongzhi.Gongzhi.class;
    return Stream.of(all.split(":"))
        .filter(p -> !real || !p.endsWith("test-classes"))
        .collect(Collectors.joining(":"));
  }

  private void shareProgramsOfPostgres() throws IOException {
    Database.owner(); // unpacks them
    Path pg = home.resolve("pg");
    if (words.stream().anyMatch(w -> w.startsWith("--database")) || Files.exists(pg)) return;
    Files.createDirectories(pg);
    try (Stream<Path> unpacked = Files.list(Database.PROGRAMS)) {
      for (Path programs :
          unpacked.filter(p -> p.getFileName().toString().matches("pg-[0-9.]+")).toList())
        Files.createSymbolicLink(pg.resolve(programs.getFileName()), programs.toAbsolutePath());
    }
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static void signal(String name, String whom) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -s " + name + " -- " + whom).inheritIO().start().waitFor();
  }
}
