package org.gongzhi.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.people.web.Caller.location;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.Browser;
import org.gongzhi.TownTest;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.DemoRoles;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.test.context.ContextConfiguration;

/** The doors of the house, with this room, those below it and the hall: no business is needed to open them. */
@SpringBootTest(
    classes = DoorsTest.Rooms.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TownTest.OnFreshDatabase.class)
class DoorsTest {
  @SpringBootConfiguration
  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = {"org.gongzhi.platform", "org.gongzhi.places", "org.gongzhi.people", "org.gongzhi.web"},
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
  static class Rooms {
    @Bean
    DemoRoles roles() {
      return () ->
          List.of(
              new DemoRoles.Role("neighbour", "office.COUNCIL_MEMBER", "周敏 · 米亚花园三期", "demo-zhou"),
              new DemoRoles.Role("officer", "office.STREET_OFFICER", "黄庄街道办事处", "demo-nobody"));
    }
  }

  /** A community of its own, so that nobody else's town changes. */
  private static final String AREA = "340399999001";

  private static final String PASSWORD = "楼道灯亮了2024";

  @Autowired Persons persons;
  @Autowired Accounts accounts;
  @Autowired Organisations organisations;
  @LocalServerPort int port;

  private final String name = "u" + Ids.next().toString().replace("-", "");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/desk", "/no-such-page", "/error", "/actuator/health", "/logout"})
  void withoutSigningInNothingOpens(String path) {
    HttpResponse<String> answer = caller().get(path);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).startsWith("/signin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/signin", "/privacy", "/ready"})
  void afewPagesArePublicAndLeaveNoSessionBehind(String path) {
    Caller caller = caller();
    assertThat(caller.get(path).statusCode()).isEqualTo(200);
    assertThat(caller.cookie("gz")).isEmpty();
  }

  @Test
  void everyPageForbidsWhatItDoesNotNeed() {
    var headers = caller().get("/signin").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void aResidentComesInAtHomeAndOutAgain() {
    account();
    Caller caller = caller();
    HttpResponse<String> answer = caller.signIn(name, PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/");
    assertThat(caller.get("/").statusCode()).isEqualTo(200);
    assertThat(location(caller.get("/signin"))).isEqualTo("/");
    assertThat(location(caller.post("/signout", Map.of()))).isEqualTo("/signin");
    assertThat(location(caller.get("/"))).isEqualTo("/signin");
  }

  @Test
  void staffComeInAtTheDesk() {
    UUID person = person();
    accounts.create(Actor.SYSTEM, AREA, person, name, PASSWORD);
    UUID community =
        organisations.register(
            Actor.SYSTEM,
            AREA,
            new NewOrganisation(OrganisationKind.COMMUNITY, name, "社区", null, null));
    organisations.appoint(
        Actor.SYSTEM,
        AREA,
        new Organisations.NewPost(
            person, community, Office.GRID_WORKER, LocalDate.of(2000, 1, 1), null));
    assertThat(location(caller().signIn(name, PASSWORD))).isEqualTo("/desk");
  }

  @ParameterizedTest
  @CsvSource({
    "/privacy?x=1, /privacy?x=1",
    "https://example.org/, /",
    "//example.org, /",
    "/\\example.org, /",
    "/signin, /",
    "javascript:alert(1), /"
  })
  void goesOnWhereTheyWereGoingButNeverElsewhere(String next, String destination) {
    account();
    HttpResponse<String> answer =
        caller().post("/signin", Map.of("name", name, "password", PASSWORD, "next", next));
    assertThat(location(answer)).isEqualTo(destination);
  }

  @Test
  void remembersInTheAddressWhereTheyWereGoing() {
    assertThat(location(caller().get("/matters?of=me&day=2024-06-18")))
        .isEqualTo("/signin?next=%2Fmatters%3Fof%3Dme%26day%3D2024-06-18");
    HttpResponse<String> part =
        caller()
            .get("/part", "HX-Request", "true", "HX-Current-URL", "http://localhost/matters?of=me");
    assertThat(part.statusCode()).isEqualTo(401);
    assertThat(part.headers().firstValue("HX-Redirect")).contains("/signin?next=%2Fmatters%3Fof%3Dme");
  }

  @Test
  void aWrongPasswordBringsTheFormBackWithTheNameAndWithoutThePassword() {
    HttpResponse<String> answer = caller().signIn(name + "<b>", "wrong password");
    assertThat(answer.statusCode()).isEqualTo(422);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("#name").attr("value")).isEqualTo(name + "<b>");
    assertThat(page.select("#password-e").text()).isEqualTo("账号和密码对不上。请再核对，还可以试 4 次。");
    assertThat(answer.body()).doesNotContain("wrong password");
  }

  @Test
  void afterFiveTriesThePageSaysHowLongToWait() {
    account();
    Caller caller = caller();
    for (int i = 0; i < 4; i++) caller.signIn(name, "wrong");
    HttpResponse<String> answer = caller.signIn(name, "wrong");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(Jsoup.parse(answer.body()).select(".refusal").text()).contains("请过 1 分钟再试");
    assertThat(caller.signIn(name, PASSWORD).statusCode()).isEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\ud83d", "\u202e13800000001", "<script>", "' or '1'='1", "😀"})
  void whateverIsTypedGetsASentence(String typed) {
    HttpResponse<String> answer = caller().signIn(typed, "x");
    assertThat(answer.statusCode()).isIn(422, 429);
    assertThat(answer.body()).doesNotContain("<script>", "Exception");
  }

  @Test
  void aFormWithoutTheTokenDoesNothing() {
    account();
    Caller caller = caller();
    caller.get("/signin");
    HttpResponse<String> answer =
        caller.postAsIs(
            "/signin", Caller.encoded(Map.of("name", name, "password", PASSWORD, "_csrf", "x")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(location(caller.get("/"))).isEqualTo("/signin");
  }

  @Test
  void aFormSentAfterTheSessionEndedGivesBackWhatWasWritten() {
    HttpResponse<String> answer =
        caller().post("/matters", Map.of("text", "十四层的楼道灯又坏了，老人摔了一跤"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("十四层的楼道灯又坏了，老人摔了一跤");
  }

  @Test
  void theSessionAndTheTokenAreNewAfterSigningIn() {
    account();
    Caller shared = caller();
    shared.signIn(name, PASSWORD);
    shared.get("/privacy");
    String session = shared.cookie("gz").orElseThrow();
    String token = shared.cookie("gz-token").orElseThrow();
    shared.signIn(name, PASSWORD);
    shared.get("/privacy");
    assertThat(shared.cookie("gz").orElseThrow()).isNotEqualTo(session);
    assertThat(shared.cookie("gz-token").orElseThrow()).isNotEqualTo(token);

    Caller thief = caller();
    thief.setCookie("gz", session);
    assertThat(location(thief.get("/"))).isEqualTo("/signin");
    Caller owner = caller();
    owner.setCookie("gz", shared.cookie("gz").orElseThrow());
    assertThat(owner.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void noScriptCanReadTheCookiesAndNoOtherSiteSendsThem() {
    account();
    HttpResponse<String> answer = caller().signIn(name, PASSWORD);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
  }

  @Test
  void disablingAnAccountEndsItsSessions() {
    UUID account = account();
    Caller caller = caller();
    caller.signIn(name, PASSWORD);
    assertThat(caller.get("/").statusCode()).isEqualTo(200);
    accounts.disable(Actor.SYSTEM, account);
    assertThat(location(caller.get("/"))).isEqualTo("/signin");
    accounts.enable(Actor.SYSTEM, account);
    assertThat(location(caller.get("/"))).isEqualTo("/signin");
  }

  @ParameterizedTest
  @CsvSource({"360, , ", "360, dark, largest", "1280, dark, "})
  void inTheDemoOneTapIsEnough(int width, @Nullable String theme, @Nullable String size) {
    if (accounts.named("demo-zhou").isEmpty()) {
      accounts.create(Actor.SYSTEM, AREA, person(), "demo-zhou", PASSWORD);
    }
    try (var tab = Browser.on(port).width(width).theme(theme).size(size).open("/privacy?from=a")) {
      tab.page().navigate("http://127.0.0.1:" + port + "/signin?next=/privacy?from=b");
      tab.accessible().fits().shot("signin-" + width + "-" + theme);
      tab.page().getByText("周敏").click();
      assertThat(tab.page().url()).endsWith("/privacy?from=b");
    }
  }

  @Test
  void inABrowserTheFormComesBackWithWhatWasTypedAndScriptsAreNotNeeded() {
    try (var tab = Browser.on(port).width(360).withoutScripts().open("/signin")) {
      tab.page().getByLabel("手机号或账号").fill("1380000");
      tab.page().getByLabel("密码").fill("x");
      tab.page().locator("main .btn.primary").click();
      assertThat(tab.page().getByLabel("手机号或账号").inputValue()).isEqualTo("1380000");
      assertThat(tab.page().locator("#name-e").innerText()).isEqualTo("手机号是 11 位，您写了 7 位。");
      assertThat(tab.page().getByLabel("密码").inputValue()).isEmpty();
      tab.shot("signin-error");
    }
  }

  @Test
  void filesMayBeKeptAndPagesMayNot() {
    String css =
        Jsoup.parse(caller().get("/signin").body()).select("link[rel=stylesheet]").attr("href");
    assertThat(caller().get(css).headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable");
  }

  @Test
  void nobodyEntersAsARoleThatIsNotInTheDemo() {
    assertThat(caller().post("/signin/demo", Map.of("role", "no-such-role")).statusCode())
        .isEqualTo(404);
    assertThat(caller().post("/signin/demo", Map.of("role", "officer")).statusCode())
        .isEqualTo(404);
  }

  private Caller caller() {
    return new Caller(port);
  }

  private UUID account() {
    return accounts.create(Actor.SYSTEM, AREA, person(), name, PASSWORD);
  }

  private UUID person() {
    return persons.register(Actor.SYSTEM, AREA, NewPerson.contact("顾海", null));
  }
}
