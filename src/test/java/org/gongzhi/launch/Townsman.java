package org.gongzhi.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody with a browser and patience: what gets no answer is sent again, as it was, until there is one. A
 * session that is gone is begun anew.
 */
final class Townsman {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration BREATH = Duration.ofMillis(100);
  private static final int SEE_OTHER = 303;

  private final Supplier<URI> town;
  private final String role;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private String token = "";
  private boolean inside;

  /**
   * @param town where the pages are now
   * @param role whom they enter as
   */
  Townsman(Supplier<URI> town, String role) {
    this.town = town;
    this.role = role;
  }

  /** What was answered, and whether it had to be asked for again. */
  record Answer(int status, String location, String body, boolean again) {
    Document page() {
      return Jsoup.parse(body);
    }
  }

  /** Sends a form until somebody answers. */
  Answer send(String path, Map<String, String> fields) throws InterruptedException {
    return untilAnswered(() -> post(path, fields));
  }

  Answer open(String path) throws InterruptedException {
    return untilAnswered(() -> get(path));
  }

  /** What a browser would send of the form that goes there. */
  static Map<String, String> fields(Document page, String action) {
    Map<String, String> fields = new LinkedHashMap<>();
    Element form = page.selectFirst("form[action=" + action + "]");
    if (form == null) throw new AssertionError("no form for " + action + " in " + page.text());
    for (Element e : form.select("input, textarea, select")) {
      String type = e.attr("type");
      boolean mark = type.equals("radio") || type.equals("checkbox");
      if (type.equals("file") || mark && !e.hasAttr("checked")) continue;
      fields.put(e.attr("name"), value(e));
    }
    return fields;
  }

  private static String value(Element e) {
    if (e.normalName().equals("textarea")) return e.wholeText().strip();
    if (!e.normalName().equals("select")) return e.val();
    Element chosen = e.selectFirst("option[selected]");
    return chosen == null ? "" : chosen.val();
  }

  private interface Call {
    HttpResponse<String> answered() throws IOException, InterruptedException;
  }

  private Answer untilAnswered(Call call) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean again = false;
    while (System.nanoTime() < end) {
      try {
        if (!inside) enter();
        HttpResponse<String> r = call.answered();
        String location = r.headers().firstValue("Location").orElse("");
        inside = r.statusCode() != 403 && r.statusCode() != 401 && !location.startsWith("/signin");
        if (inside && r.statusCode() < 500)
          return new Answer(r.statusCode(), location, r.body(), again);
      } catch (IOException nobodyThere) {
        // it is down, or went down while it was about to answer
      }
      again = true;
      Thread.sleep(BREATH);
    }
    throw new AssertionError("nobody answers " + role);
  }

  private void enter() throws IOException, InterruptedException {
    HttpResponse<String> door = get("/signin");
    if (door.statusCode() == 200) {
      token = Jsoup.parse(door.body()).select("input[name=_csrf]").val();
      if (post("/signin/demo", Map.of("role", role)).statusCode() != SEE_OTHER) return;
    }
    HttpResponse<String> me = get("/me");
    if (me.statusCode() != 200) return;
    token = Jsoup.parse(me.body()).select("input[name=_csrf]").val();
    inside = true;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token);
    String body =
        all.entrySet().stream()
            .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
            .collect(Collectors.joining("&"));
    return browser.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(town.get().resolve(path)).timeout(Duration.ofSeconds(10));
  }

  private static String encoded(String s) {
    return URLEncoder.encode(s, UTF_8);
  }
}
