package org.gongzhi.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.channels.open311.server.Jurisdictions;
import org.gongzhi.channels.open311.server.Publisher;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.CannotStart;

/**
 * {@code bench open311}: requests a second that other systems read and reports a second they send, over HTTP on eight
 * connections, on 300 communities, warm. The client shares the processors with the server and its database. The budgets are 1,500
 * reads and 300 posts a second.
 */
final class BenchOpen311 implements Benchmark {
  private static final int AREAS = 300;
  private static final int CASES = 6_000;
  private static final int CONNECTIONS = 8;
  private static final int READS = 24_000;
  private static final int POSTS = 6_000;

  @Override
  public String name() {
    return "open311";
  }

  @Override
  public void run(BenchRun run)
      throws CannotStart, IOException, InterruptedException, SQLException {
    Town town = run.town();
    run.say("making " + CASES + " matters in " + AREAS + " communities");
    BenchTown.make(town, AREAS, CASES);
    List<String> areas = List.copyOf(town.bean(Jurisdictions.class).all().keySet());
    String key =
        town.bean(Keys.class)
            .give(Actor.SYSTEM, areas.getFirst(), "bench", new Client.Scope(areas, List.of(), Keys.MOST_PER_MINUTE));
    run.say("publishing what anybody may read");
    BenchTown.run(town, "/bench/untold.sql");
    Publisher publisher = town.bean(Publisher.class);
    while (publisher.follow(2_000) > 0) {
      // until everything is told
    }
    URI url = town.url();
    IntFunction<byte[]> reads = i -> get(read(i, areas.get(i % areas.size())));
    IntFunction<byte[]> posts = i -> post(report(i, areas.get(i % areas.size()), key));
    measure(url, 4_000, reads);
    run.report("open311.reads", measure(url, READS, reads), "/s");
    measure(url, POSTS, i -> posts.apply(-1 - i + Integer.MAX_VALUE / 2));
    // what the database does by itself within a minute
    BenchTown.run(town, "/bench/a-minute-later.sql");
    run.report("open311.posts", measure(url, POSTS, posts), "/s");
  }

  /** A single matter, a page of ten, the services, and the latest steps, in turn. */
  private static String read(int i, String area) {
    return switch (i % 4) {
      case 0 -> "/requests.json?page_size=10&" + span("01", "03") + area;
      case 1 -> "/requests.xml?page_size=10&status=closed&" + span("02", "04") + area;
      case 2 -> "/requests/DFH-2024-0000" + (12 + i % 7) + ".json?jurisdiction_id=340303004007";
      default -> "/servicerequestupdates.json?page_size=10&" + span("01", "02") + area;
    };
  }

  private static String span(String from, String to) {
    return "start_date=2026-" + from + "-01T00:00:00Z&end_date=2026-" + to
        + "-01T00:00:00Z&jurisdiction_id=";
  }

  private static String report(int i, String area, String key) {
    return "api_key=" + key + "&jurisdiction_id=" + area + "&service_code=A01"
        + "&address_string=9%E6%A0%8B"
        + "&description=14%E5%B1%82%E7%9A%84%E6%A5%BC%E9%81%93%E7%81%AF%E5%9D%8F%E4%BA%86+" + i;
  }

  private static byte[] get(String path) {
    return ("GET /open311/v2" + path + " HTTP/1.1\r\nHost: bench\r\n\r\n").getBytes(UTF_8);
  }

  private static byte[] post(String body) {
    return ("POST /open311/v2/requests.json HTTP/1.1\r\nHost: bench\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length() + "\r\n\r\n" + body)
        .getBytes(UTF_8);
  }

  /** How many a second. */
  private static double measure(URI url, int times, IntFunction<byte[]> request)
      throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService crowd = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Callable<Void>> all = new ArrayList<>();
      for (int c = 0; c < CONNECTIONS; c++) all.add(() -> talk(url, next, times, request));
      for (Future<Void> f : crowd.invokeAll(all)) f.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return times / ((System.nanoTime() - start) / 1e9);
  }

  /** One request after the other; the server ends a connection after some, and then there is another. */
  private static Void talk(URI url, AtomicInteger next, int times, IntFunction<byte[]> request)
      throws IOException {
    int i = next.getAndIncrement();
    while (i < times) {
      try (Socket socket = new Socket(url.getHost(), url.getPort())) {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
        boolean open = true;
        while (open && i < times) {
          socket.getOutputStream().write(request.apply(i));
          open = read(in);
          i = next.getAndIncrement();
        }
      }
    }
    return null;
  }

  /**
   * Reads one answer; it must be a good one.
   *
   * @return whether another may be asked for
   */
  private static boolean read(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) throw new IOException(status);
    int length = 0;
    boolean open = true;
    for (String l = line(in); !l.isEmpty(); l = line(in)) {
      if (l.regionMatches(true, 0, "content-length:", 0, 15))
        length = Integer.parseInt(l.substring(15).strip());
      if (l.equalsIgnoreCase("connection: close")) open = false;
    }
    in.skipNBytes(length);
    return open;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("closed");
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }
}
