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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody's telephone: signs in, opens pages and sends their forms as a browser does. */
final class BenchPhone {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final URI town;
  private final HttpClient client;

  private BenchPhone(URI town, HttpClient client) {
    this.town = town;
    this.client = client;
  }

  /**
   * Signs in by the form.
   *
   * @param client shared settings are not enough: cookies belong to one person
   */
  static BenchPhone signedIn(URI town, String name, String password)
      throws IOException, InterruptedException {
    BenchPhone phone =
        new BenchPhone(
            town,
            HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build());
    Map<String, String> fields = phone.fields("/signin");
    fields.put("name", name);
    fields.put("password", password);
    if (phone.send("/signin", fields) != 303) throw new IOException("cannot sign in");
    return phone;
  }

  /** The hidden fields of a page: token, key, what was seen. */
  Map<String, String> fields(String path) throws IOException, InterruptedException {
    HttpResponse<String> page =
        client.send(
            HttpRequest.newBuilder(town.resolve(path)).build(), BodyHandlers.ofString());
    if (page.statusCode() != 200) throw new IOException(path + " answered " + page.statusCode());
    Map<String, String> fields = new LinkedHashMap<>();
    // every form of a page has the same token; the last form is the one meant
    for (Matcher m = HIDDEN.matcher(page.body()); m.find(); ) fields.put(m.group(1), m.group(2));
    return fields;
  }

  /** Sends a form and tells the status of the answer. */
  int send(String path, Map<String, String> fields) throws IOException, InterruptedException {
    String form =
        fields.entrySet().stream()
            .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
            .collect(Collectors.joining("&"));
    return client
        .send(
            HttpRequest.newBuilder(town.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  /** Listens to what is sent until the server ends it; each line goes to {@code line}. */
  void listen(String path, Consumer<String> line) throws IOException, InterruptedException {
    HttpResponse<Stream<String>> stream =
        client.send(HttpRequest.newBuilder(town.resolve(path)).build(), BodyHandlers.ofLines());
    if (stream.statusCode() != 200) throw new IOException(path + " answered " + stream.statusCode());
    try (Stream<String> lines = stream.body()) {
      lines.forEach(line);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
