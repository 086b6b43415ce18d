package org.gongzhi.channels.open311.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gongzhi.TownTest;
import org.gongzhi.channels.open311.check.Fuzz;
import org.gongzhi.channels.open311.check.Probes;
import org.gongzhi.channels.open311.check.RawHttp;
import org.gongzhi.channels.open311.check.RawHttp.Reply;
import org.gongzhi.channels.open311.check.Schemas;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.platform.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other systems speak with the demo town, over the wire. */
@TownTest
class Open311Test {
  private static final String AREA = "340303004007";

  /** Nobody reports vermin in batches but this test. */
  private static final String BATCH = "C02";

  @Autowired Environment environment;
  @Autowired Keys keys;
  @Autowired Offers offers;
  @Autowired Publisher publisher;
  @Autowired Posting posting;
  @Autowired JdbcClient sql;

  private URI site;
  private RawHttp http;

  @BeforeEach
  void upToDate() {
    site = URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port"));
    http = new RawHttp(site);
    while (publisher.follow(500) > 0) {
      // the timers stand still in tests
    }
  }

  private String key(String name, int perMinute, String... classes) {
    Client.Scope scope = new Client.Scope(List.of(AREA), List.of(classes), perMinute);
    return keys.give(Actor.SYSTEM, AREA, name + System.nanoTime(), scope);
  }

  private Reply get(String path) throws IOException {
    return http.send("GET", "/open311/v2" + path, Map.of(), new byte[0]);
  }

  private Reply post(String path, Map<String, String> headers, String... pairs)
      throws IOException {
    StringBuilder body = new StringBuilder("jurisdiction_id=" + AREA);
    for (int i = 0; i < pairs.length; i += 2)
      body.append('&').append(pairs[i]).append('=').append(URLEncoder.encode(pairs[i + 1], UTF_8));
    return http.send("POST", "/open311/v2" + path, headers, body.toString().getBytes(UTF_8));
  }

  private static String number(Reply reply) {
    return reply.text().replaceAll("(?s).*\"service_request_id\":\"([^\"]+)\".*", "$1");
  }

  private String closed() {
    return sql.sql(
            """
            select number
            from channels.open311_request
            where area = :area and not open
            order by updated_at desc
            limit 1
            """)
        .param("area", AREA)
        .query(String.class)
        .single();
  }

  @Test
  void everyReplyIsAsTheProtocolWantsIt() throws IOException {
    offers.set(Actor.SYSTEM, AREA, BATCH, true, true);
    Probes.Ground ground =
        new Probes.Ground(AREA, key("probe", 10_000), "A01", BATCH, closed());
    Probes probes = new Probes(site, Schemas.ours(), ground).run();
    assertThat(probes.faults()).isEmpty();
    assertThat(probes.asked()).isGreaterThan(120);
    offers.set(Actor.SYSTEM, AREA, BATCH, true, false);
  }

  @Test
  void rubbishIsNoFaultOfOurs() throws IOException, InterruptedException {
    Fuzz fuzz = new Fuzz(site, key("fuzz", 10_000), 20240620).knock(1_500);
    assertThat(fuzz.faults()).isEmpty();
    assertThat(fuzz.statuses()).containsKeys(200, 400, 403, 404, 405);
  }

  @Test
  void aReportRunsLikeAnyOther() throws IOException {
    String key = key("citizens' app", 100);
    askWhere();
    assertThat(get("/services/A02.json?jurisdiction_id=" + AREA).text()).contains("\"FLOOR\"");
    String words = "9栋1402室的电梯停在半路，有老人出不去，我叫王建国，电话13800000311";
    Reply refused =
        post("/requests.json", Map.of(), "api_key", key, "service_code", "A02",
            "description", words, "lat", "32.9", "phone", "1");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("lat 和 long", "停在哪");
    Reply sent =
        post("/requests.json", Map.of("Accept-Language", "en"), "api_key", key,
            "service_code", "A02", "description", words, "address_string", "米亚花园三期9栋1402室",
            "last_name", "王", "first_name", "建国", "phone", "13800000311",
            "attribute[FLOOR]", "2", "media_url", "https://app.example/p/1.jpg");
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.text()).contains("In the hands of");
    String shown = get("/requests/" + number(sent) + ".json?extensions=true").text();
    assertThat(shown)
        .contains("\"status\":\"open\"", "p/1.jpg", "OPEN311", "+08:00", "米亚花园三期")
        .doesNotContain("13800000311", "王建国", "1402");
    Map<String, Object> c = filed(number(sent));
    assertThat(c).containsEntry("source", "OPEN311").containsEntry("owed", true);
    assertThat(c).containsEntry("due", true).containsEntry("reporter_name", "王*国");
    assertThat((String) c.get("text")).contains("停在哪 半空", "13800000311");
    offers.drop(Actor.SYSTEM, AREA, "A02", "FLOOR");
  }

  private void askWhere() {
    offers.ask(
        Actor.SYSTEM,
        AREA,
        "A02",
        new Question(
            "FLOOR", 1, Question.Type.SINGLEVALUELIST, true, true, "停在哪", "",
            List.of(new Question.Choice("1", "一楼"), new Question.Choice("2", "半空"))));
  }

  private Map<String, Object> filed(String number) {
    return sql.sql(
                """
                select c.source, c.lead = c.responsible as owed, c.due_at is not null as due,
                  m.text, m.reporter_name
                from casework.case_file c
                join matters.matter m on m.area = c.area and m.id = c.id
                where c.area = :area and c.number = :number
                """)
            .param("area", AREA)
            .param("number", number)
            .query()
            .singleRow();
  }

  @Test
  void aKeyOpensWhatItIsForAndNothingElse() throws IOException {
    String narrow = key("narrow", 2, "A01");
    String[] good = {"api_key", narrow, "service_code", "A01", "address_string", "9栋"};
    String[] other = {"api_key", narrow, "service_code", "C01", "address_string", "9栋"};
    assertThat(post("/requests.xml", Map.of(), other).status()).isEqualTo(403);
    assertThat(post("/requests.xml", Map.of("Idempotency-Key", "1"), good).status()).isEqualTo(200);
    assertThat(post("/requests.xml", Map.of("Idempotency-Key", "2"), good).status()).isEqualTo(200);
    Reply often = post("/requests.xml", Map.of("Idempotency-Key", "3"), good);
    assertThat(often.status()).isEqualTo(429);
    assertThat(often.header("retry-after")).isEqualTo("30");
    Client mine = keys.open(narrow).orElseThrow();
    keys.revoke(Actor.SYSTEM, AREA, mine.id());
    assertThat(post("/requests.xml", Map.of(), good).status()).isEqualTo(403);
    assertThat(
            sql.sql("select digest::text from channels.open311_client where area = :area")
                .param("area", AREA)
                .query(String.class)
                .list())
        .noneMatch(d -> d.contains(narrow));
  }

  @Test
  void sixtyFourTimesTheSameIsOnce()
      throws IOException, InterruptedException, ExecutionException {
    String key = key("impatient", 10_000);
    String[] good = {"api_key", key, "service_code", "A01", "address_string", "9栋"};
    Map<String, String> once = Map.of("Idempotency-Key", "only-one");
    Set<String> numbers = crowd(() -> number(post("/requests.json", once, good)));
    assertThat(numbers).singleElement().asString().startsWith("DFH-");
    String number = numbers.iterator().next();
    String[] said = {
      "api_key", key, "service_request_id", number, "update_id", "1", "description", "还是不亮"
    };
    Set<String> acts =
        crowd(() -> post("/servicerequestupdates.json", Map.of(), said).text());
    assertThat(acts).singleElement().asString().contains(number + "-2");
  }

  private static Set<String> crowd(Callable<String> one)
      throws InterruptedException, ExecutionException {
    Set<String> answers = new TreeSet<>();
    try (var crowd = Executors.newFixedThreadPool(64)) {
      for (var answer : crowd.invokeAll(Collections.nCopies(64, one))) answers.add(answer.get());
    }
    return answers;
  }

  @Test
  void whatAProgramSaysLaterCountsOnceAndComesBackAsProgress() throws IOException {
    String key = key("talkative", 1_000);
    String number =
        number(
            post("/requests.json", Map.of(), "api_key", key, "service_code", "A01",
                "address_string", "9栋", "description", "灯坏了"));
    String[] said = {
      "api_key", key, "service_request_id", number, "update_id", "77", "status", "OPEN",
      "description", "还是不亮"
    };
    Reply first = post("/servicerequestupdates.json", Map.of(), said);
    Reply again = post("/servicerequestupdates.json", Map.of(), said);
    assertThat(first.text()).contains("\"update_id\":\"" + number + "-2\"");
    assertThat(again.text()).isEqualTo(first.text());
    Reply stranger =
        post("/servicerequestupdates.json", Map.of(), "api_key", key("stranger", 10),
            "service_request_id", number, "description", "我也要说");
    assertThat(stranger.status()).isEqualTo(404);
    while (publisher.follow(500) > 0) {
      // told act by act
    }
    String updates =
        get("/servicerequestupdates.json?jurisdiction_id=" + AREA + "&page_size=1000").text();
    assertThat(updates).contains(closed());
  }

  @Test
  void whatWaitsBecomesAMatterAndItsTokenTells() throws IOException {
    offers.set(Actor.SYSTEM, AREA, "C02", true, true);
    String key = key("batch", 100);
    Reply sent =
        post("/requests.json", Map.of(), "api_key", key, "service_code", "C02",
            "address_string", "9栋", "description", "老鼠，电话13800000312");
    String token = sent.text().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    assertThat(get("/tokens/" + token + ".json").text()).contains("\"service_request_id\":null");
    assertThat(posting.fileWaiting(100)).isPositive();
    String number = number(get("/tokens/" + token + ".json"));
    assertThat(get("/requests/" + number + ".xml").text())
        .contains("<service_code>C02</service_code>", "138****0312");
    assertThat(
            sql.sql(
                    """
                    select count(*)
                    from channels.open311_post
                    where area = :area and waiting is not null
                    """)
                .param("area", AREA)
                .query(Long.class)
                .single())
        .isZero();
    offers.set(Actor.SYSTEM, AREA, "C02", true, false);
  }

  @Test
  void nothingPrivateIsReadAndOtherSitesMayRead() throws IOException {
    assertThat(
            sql.sql(
                    """
                    select count(*)
                    from channels.open311_request r
                    where r.area = :area
                      and (r.service in ('E01', 'F01', 'F02', 'G01')
                        or concat(r.description, r.words, r.address) ~ '1[3-9][0-9]{9}')
                    """)
                .param("area", AREA)
                .query(Long.class)
                .single())
        .isZero();
    Reply asked =
        http.send(
            "OPTIONS",
            "/open311/v2/requests.json",
            Map.of("Origin", "https://app.example", "Access-Control-Request-Method", "POST"),
            new byte[0]);
    assertThat(asked.status()).isEqualTo(204);
    assertThat(asked.header("access-control-allow-headers")).contains("Idempotency-Key");
    assertThat(get("/services.json?jurisdiction_id=" + AREA).text()).doesNotContain("\"E01\"");
  }

  @Test
  void pageAfterPageNothingIsMissed() throws IOException {
    String all = get("/requests.json?jurisdiction_id=" + AREA).text();
    long expected = all.split("\"service_request_id\"", -1).length - 1;
    String path = "/open311/v2/requests.json?page_size=2&jurisdiction_id=" + AREA;
    long seen = 0;
    while (!path.isEmpty()) {
      Reply page = http.send("GET", path, Map.of(), new byte[0]);
      seen += page.text().split("\"service_request_id\"", -1).length - 1;
      path = page.header("link").replaceAll("<http://127.0.0.1(?::\\d+)?([^>]*)>.*", "$1");
    }
    assertThat(seen).isEqualTo(expected).isGreaterThan(2);
  }
}
