package org.gongzhi.launch;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.platform.CannotStart;

/**
 * {@code bench pages}: the pages people open all day, over HTTP, warm, on 300 communities with a hundred
 * thousand matters between them; {@code bench pages-million} with a million. Prints p50 and p95 in
 * milliseconds. The budget is p95 ≤ 100 ms (design, section 6).
 */
final class BenchPages implements Benchmark {
  private static final int AREAS = 300;
  private static final int WARM_UP = 60;
  private static final int ROUNDS = 300;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String name;
  private final int cases;

  private BenchPages(String name, int cases) {
    this.name = name;
    this.cases = cases;
  }

  static BenchPages ofHundredThousand() {
    return new BenchPages("pages", 100_000);
  }

  static BenchPages ofMillion() {
    return new BenchPages("pages-million", 1_000_000);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run(BenchRun run)
      throws CannotStart, IOException, InterruptedException, SQLException {
    Town town = run.town();
    run.say("making " + cases + " matters in " + AREAS + " communities");
    BenchTown made = BenchTown.make(town, AREAS, cases);
    measure(run, town.url(), made.resident(), "home", "/");
    measure(run, town.url(), made.resident(), "mine", "/mine");
    measure(run, town.url(), made.resident(), "thread", "/matters/" + made.residentsNumber());
    measure(run, town.url(), made.property(), "inbox.property", "/desk/inbox");
    measure(run, town.url(), made.property(), "matter", "/desk/matter/" + made.number());
    measure(run, town.url(), made.worker(), "inbox.community", "/desk/inbox");
    measure(run, town.url(), made.worker(), "inbox.watched", "/desk/inbox?view=watch");
    measure(run, town.url(), made.worker(), "list.community", "/desk/list");
    measure(run, town.url(), made.street(), "inbox.street", "/desk/inbox?view=watch");
    measure(run, town.url(), made.street(), "list.street", "/desk/list");
  }

  private void measure(BenchRun run, URI town, BenchTown.Login login, String page, String path)
      throws IOException, InterruptedException {
    HttpClient client = signedIn(town, login);
    HttpRequest request = HttpRequest.newBuilder(town.resolve(path)).build();
    Timings timings = new Timings();
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long start = System.nanoTime();
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200)
        throw new IOException(path + " answered " + response.statusCode());
      if (i >= 0) timings.add(System.nanoTime() - start);
    }
    timings.report(run, name + "." + page);
  }

  /** Signs in as a person does: by the form. */
  static HttpClient signedIn(URI town, BenchTown.Login login)
      throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    URI signin = town.resolve("/signin");
    String form =
        client.send(HttpRequest.newBuilder(signin).build(), BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(form);
    if (!token.find()) throw new IOException("no token on /signin");
    HttpResponse<String> in =
        client.send(
            HttpRequest.newBuilder(signin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "_csrf=" + encoded(token.group(1))
                            + "&name=" + encoded(login.name())
                            + "&password=" + encoded(login.password())))
                .build(),
            BodyHandlers.ofString());
    if (in.uri().getPath().equals("/signin")) throw new IOException("cannot sign in");
    return client;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
