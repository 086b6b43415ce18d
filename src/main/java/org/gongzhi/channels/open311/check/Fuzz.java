package org.gongzhi.channels.open311.check;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongzhi.channels.open311.wire.Format;

/**
 * 乱敲门. Random and malformed requests by several visitors at once, the same ones for the same seed. Whatever comes, the
 * answer is no fault of ours, tells nothing of our insides, does not keep anybody waiting, and is in the format that was
 * asked for.
 */
public final class Fuzz {
  private static final int VISITORS = 8;

  private final RawHttp http;
  private final String key;
  private final long seed;
  private final List<String> faults = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  /**
   * @param key a good one, so that it gets past the door
   */
  public Fuzz(URI site, String key, long seed) {
    this.http = new RawHttp(site);
    this.key = key;
    this.seed = seed;
  }

  /** Knocks so many times. */
  public Fuzz knock(int times) throws IOException, InterruptedException {
    try (ExecutorService crowd = Executors.newFixedThreadPool(VISITORS)) {
      List<Callable<Void>> visitors = new ArrayList<>();
      for (int v = 0; v < VISITORS; v++) {
        Rubbish rubbish = new Rubbish(new Random(seed + v), key);
        int share = times / VISITORS + (v < times % VISITORS ? 1 : 0);
        visitors.add(() -> knock(rubbish, share));
      }
      for (Future<Void> visitor : crowd.invokeAll(visitors)) visitor.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return this;
  }

  private Void knock(Rubbish rubbish, int times) throws IOException {
    for (int i = 0; i < times; i++) once(rubbish.next());
    return null;
  }

  /** What was wrong with our answers. */
  public List<String> faults() {
    return faults;
  }

  /** How often each status was the answer; 0 is a closed door. */
  public Map<Integer, Integer> statuses() {
    return statuses;
  }

  private void once(Rubbish.Request request) throws IOException {
    try {
      judge(request, http.send(request.bytes()));
    } catch (SocketTimeoutException e) {
      fault(request, "no answer in time");
    } catch (SocketException e) {
      // the door was shut in the face of what could be no request
      count(0);
    }
  }

  private synchronized void count(int status) {
    statuses.merge(status, 1, Integer::sum);
  }

  private synchronized void fault(Rubbish.Request request, String what) {
    faults.add(request.head() + ": " + what);
  }

  private void judge(Rubbish.Request request, RawHttp.Reply reply) {
    int status = reply.status();
    count(status);
    String body = reply.text();
    if (status >= 500 && status != 505) fault(request, Integer.toString(status));
    if (body.contains("\tat ") || body.contains("Exception") || body.contains("org.gongzhi"))
      fault(request, "tells of our insides: " + body);
    if (!request.isWhole() || status < 400 || body.isEmpty() || request.head().startsWith("HEAD"))
      return;
    Format.of(request.path())
        .filter(f -> !reply.header("content-type").startsWith(f.type()))
        .ifPresent(_ -> fault(request, "answered as " + reply.header("content-type")));
  }
}
