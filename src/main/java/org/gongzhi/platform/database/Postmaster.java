package org.gongzhi.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who holds a data folder, as {@code postmaster.pid} has it and as the kernel knows it. The file
 * alone proves nothing: after a crash it stays, and its number may by now be a zombie or somebody
 * else's process. A process is the server of this folder if it runs in it: PostgreSQL changes into
 * its data folder and never leaves it.
 *
 * @param data the data folder
 * @param pid number in the file, 0 if there is none
 * @param port port in the file, 0 if not yet known
 * @param ready whether the server says it takes connections
 */
record Postmaster(Path data, long pid, int port, boolean ready) {
  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
  private static final String FILE = "postmaster.pid";
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Postmaster of(Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(data.resolve(FILE), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return new Postmaster(data, 0, 0, false);
    }
    return new Postmaster(
        data,
        number(lines, 0),
        (int) number(lines, PORT_LINE),
        lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready"));
  }

  /** Whether that process lives and is the server of this folder. */
  boolean alive() throws IOException {
    return pid != 0 && runsHere(pid);
  }

  /**
   * Ends what a dead server left behind and takes its file away. Its children still share memory
   * and files with each other; a new server must not start beside them.
   */
  void clearAway() throws IOException, InterruptedException {
    if (pid == 0 || alive()) return;
    for (int i = 0; i < 500; i++) {
      List<Long> left = orphans();
      if (left.isEmpty()) break;
      for (long orphan : left) ProcessHandle.of(orphan).ifPresent(ProcessHandle::destroyForcibly);
      Thread.sleep(20);
    }
    log.info("PostgreSQL did not stop by itself last time (pid {}), it recovers now", pid);
    Files.deleteIfExists(data.resolve(FILE));
  }

  private List<Long> orphans() throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .map(p -> p.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::parseLong)
          .filter(this::runsHere)
          .toList();
    }
  }

  private boolean runsHere(long process) {
    Path proc = Path.of("/proc", Long.toString(process));
    try {
      String stat = Files.readString(proc.resolve("stat"), StandardCharsets.ISO_8859_1);
      int name = stat.indexOf('(');
      int state = stat.lastIndexOf(')') + 2;
      return stat.startsWith("(postgres", name)
          && stat.charAt(state) != 'Z'
          && Files.readSymbolicLink(proc.resolve("cwd")).equals(data.toRealPath());
    } catch (IOException gone) {
      return false; // ended between two looks, or somebody else's
    }
  }

  private static long number(List<String> lines, int line) {
    if (lines.size() <= line) return 0;
    String text = lines.get(line).strip();
    return text.isEmpty() || !text.chars().allMatch(Character::isDigit) ? 0 : Long.parseLong(text);
  }
}
