package org.gongzhi.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.gongzhi.platform.CannotStart;

/**
 * How long a user waits for {@code ready}, on an empty folder and on a used one, how long stopping
 * takes, and how much memory the process then holds: the real script and the real process.
 */
final class BenchStart implements Benchmark {
  private static final long KILOBYTES_PER_MEGABYTE = 1024;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void run(BenchRun run) throws CannotStart, IOException, InterruptedException {
    measure(run, "first");
    measure(run, "again");
  }

  private static void measure(BenchRun run, String which)
      throws CannotStart, IOException, InterruptedException {
    Path errors = run.folder().resolve("start.err");
    long begun = System.nanoTime();
    Process server =
        new ProcessBuilder(
                System.getProperty("gongzhi.script", "./gongzhi"),
                "--port=0",
                "--home=" + run.folder().resolve("home"))
            .redirectError(errors.toFile())
            .start();
    try {
      URI url = awaitReady(server, errors);
      run.report("start." + which, seconds(begun), "s");
      visit(url);
      run.report("start." + which + ".memory", residentMegabytes(server.pid()), "MB");
    } finally {
      long stopping = System.nanoTime();
      server.destroy();
      if (server.waitFor(1, TimeUnit.MINUTES))
        run.report("start." + which + ".stop", seconds(stopping), "s");
    }
  }

  private static URI awaitReady(Process server, Path errors) throws CannotStart, IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine())
      if (line.startsWith("ready ")) return URI.create(line.substring("ready ".length()));
    System.err.print(Files.readString(errors));
    throw new CannotStart("launch.serverFailed", errors);
  }

  /** A person's first steps: the front door, as often as a handful of people would come. */
  private static void visit(URI url) throws IOException {
    for (int i = 0; i < 20; i++) {
      HttpURLConnection page = (HttpURLConnection) url.resolve("/").toURL().openConnection();
      if (page.getResponseCode() >= HttpURLConnection.HTTP_INTERNAL_ERROR)
        throw new IOException("the front door answered " + page.getResponseCode());
      page.disconnect();
    }
  }

  private static long residentMegabytes(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")))
      if (line.startsWith("VmRSS:"))
        return Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE;
    throw new IOException("the kernel does not say how much memory process " + pid + " holds");
  }

  private static double seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
  }
}
