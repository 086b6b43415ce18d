package org.gongzhi.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever goes wrong, a person reads a sentence; never the container's page, a stack or a class
 * name.
 */
@SpringBootTest(
    classes = Gallery.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
class TroubleTest {
  private static final Pattern INSIDES =
      Pattern.compile(
          "(?i)tomcat|apache|exception|whitelabel|org\\.gongzhi|at java\\.|http status");

  @LocalServerPort int port;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, 404, 没有这一页",
    "GET, /static/0000/css/none.css, 404, 没有这一页",
    "GET, /css/index.css, 404, 没有这一页",
    "GET, /desk, 404, 没有这一页",
    "GET, /gallery/id/not-an-id, 404, 没有这一页",
    "GET, /gallery/refused/notFound, 404, 没有这一页",
    "GET, /gallery/refused/stale, 409, 刚刚有人处理过",
    "GET, /gallery/refused/notAllowed, 403, 现在不能这样办",
    "GET, /gallery/refused/invalid, 422, 有几处要改一改",
    "GET, /gallery/refused/throttled, 429, 太频繁了",
    "GET, /preferences/size, 405, 这里不能这样打开",
    "PATCH, /, 403, 这一页放得太久了",
    "GET, /gallery/fault, 500, 这一步没有做成",
    "GET, /a;b=c, 400, 送来的内容不完整",
    "GET, /a//b, 400, 送来的内容不完整",
  })
  void aPageSaysWhatHappened(String method, String path, int status, String title)
      throws Exception {
    HttpResponse<String> r = send(request(path).method(method, BodyPublishers.noBody()));
    assertThat(r.statusCode()).isEqualTo(status);
    Document d = Jsoup.parse(r.body());
    assertThat(d.select("main h1").text()).isEqualTo(title);
    assertThat(d.text()).doesNotContainPattern(INSIDES);
  }

  @Test
  void aFaultHasANumberForTheLogAndNothingElse() throws Exception {
    HttpResponse<String> r = send(request("/gallery/fault"));
    assertThat(Jsoup.parse(r.body()).select(".no").text()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
    assertThat(r.body()).doesNotContain("boiler");
  }

  @Test
  void htmxGetsThePartOnly() throws Exception {
    HttpResponse<String> r = send(request("/gallery/refused/stale").header("HX-Request", "true"));
    assertThat(r.body()).doesNotContain("<html").contains("刚刚有人处理过");
    assertThat(r.headers().firstValue("Vary")).hasValue("HX-Request");
  }

  @Test
  void aFormWithoutItsTokenKeepsTheWordsAndLeadsBack() throws Exception {
    HttpResponse<String> r =
        send(
            request("/gallery/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", "http://127.0.0.1:" + port + "/gallery/form")
                .POST(
                    BodyPublishers.ofString(
                        "text=14%E5%B1%82%E6%A5%BC%E9%81%93%E7%81%AF%E5%9D%8F%E4%BA%86&password=long-secret")));
    Document d = Jsoup.parse(r.body());
    assertThat(r.statusCode()).isEqualTo(403);
    assertThat(d.select("h1").text()).isEqualTo("这一页放得太久了");
    assertThat(d.select(".kept").text()).isEqualTo("14层楼道灯坏了");
    assertThat(d.select(".state .primary").attr("href")).isEqualTo("/gallery/form");
  }

  @Test
  void aPhotoThatIsTooLargeIsSaidToBe() throws Exception {
    HttpResponse<String> r =
        post("multipart/form-data; boundary=b", photo(12_000_000, token("/gallery/form")));
    assertThat(r.statusCode()).isEqualTo(413);
    assertThat(Jsoup.parse(r.body()).select("h1").text()).isEqualTo("照片太大了");
  }

  @Test
  void anUploadThatBreaksOffIsSaidTo() throws Exception {
    String half = photo(100, token("/gallery/form"));
    HttpResponse<String> r =
        post("multipart/form-data; boundary=b", half.substring(0, half.length() - 60));
    assertThat(r.statusCode()).isBetween(400, 499);
    assertThat(Jsoup.parse(r.body()).select("h1")).isNotEmpty();
  }

  @Test
  void moreFieldsThanAFormHasAreRefused() throws Exception {
    HttpResponse<String> r = post("application/x-www-form-urlencoded", "a=b&".repeat(20_000));
    assertThat(r.statusCode()).isBetween(400, 499);
    assertThat(r.body()).doesNotContainPattern(INSIDES);
  }

  private static String photo(int bytes, String token) {
    String part = "--b\r\nContent-Disposition: form-data; name=";
    return part
        + "\"_csrf\"\r\n\r\n"
        + token
        + "\r\n"
        + part
        + "\"photo\"; filename=\"a.jpg\"\r\n\r\n"
        + "x".repeat(bytes)
        + "\r\n--b--\r\n";
  }

  private String token(String path) throws Exception {
    return Jsoup.parse(send(request(path)).body()).select("input[name=_csrf]").val();
  }

  private HttpResponse<String> post(String type, String body) throws Exception {
    return send(
        request("/gallery/upload")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%00 HTTP/1.1",
        "GET /..%2f..%2fetc HTTP/1.1",
        "GET /%zz HTTP/1.1",
        "GET /%2e%2e/x HTTP/1.1",
        "GET /a\\b HTTP/1.1",
        "GET /<x> HTTP/1.1",
        "GET //127.0.0.1@x/ HTTP/1.1",
        "GET / HTTP/9.9",
        "BLAH / HTTP/1.1",
        "TRACE / HTTP/1.1",
        "\u0001\u0002 / HTTP/1.1"
      })
  void aMalformedRequestGetsASentence(String line) throws IOException {
    String answer = raw(line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    assertThat(answer).doesNotContainPattern(INSIDES).containsPattern("^HTTP/1.1 (4|505)");
  }

  @Test
  void headersThatNeverEndGetASentence() throws IOException {
    String answer =
        raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainPattern(INSIDES);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
