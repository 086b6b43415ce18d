package org.gongzhi.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.people.web.Caller.location;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.TownTest;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.PersonField;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody sees of themself, and who looked at them. */
@TownTest
class MeTest {
  private static final String AREA = "340303004007";
  private static final String PASSWORD = "楼道灯亮了2024";

  @Autowired Persons persons;
  @Autowired Accounts accounts;
  @LocalServerPort int port;

  private final String phone = "139" + "%08d".formatted(Ids.next().hashCode() & 0x3ffffff);

  @Test
  void showsOneselfWithTheTelephoneMasked() {
    person("白露");
    Document me = page(signedIn(PASSWORD).get("/me"));
    assertThat(me.select(".facts").text())
        .contains("白露", phone.substring(0, 3) + "****" + phone.substring(7))
        .doesNotContain(phone);
    assertThat(me.select("a[href=/me/looks]")).isNotEmpty();
    assertThat(me.select("form[action=/signout]")).hasSize(1);
    assertThat(me.select("input[type=password][value]")).isEmpty();
  }

  @Test
  void aChangedPasswordKeepsThisSessionAndEndsTheOthers() {
    person("白露");
    Caller here = signedIn(PASSWORD);
    Caller elsewhere = signedIn(PASSWORD);
    HttpResponse<String> changed = here.post("/me", typed(PASSWORD, "十四楼的灯泡换了", "十四楼的灯泡换了"));
    assertThat(location(changed)).isEqualTo("/me?changed");
    assertThat(page(here.get("/me?changed")).select("[role=status]").text()).contains("密码改好了");
    assertThat(elsewhere.get("/me").statusCode()).isEqualTo(303);
    assertThat(signedIn("十四楼的灯泡换了").get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWhatCannotBeTheNewPasswordAndSaysWhere() {
    person("白露");
    Caller here = signedIn(PASSWORD);
    assertThat(error(here, "again", typed(PASSWORD, "十四楼的灯泡换了", "十四楼的灯泡坏了")))
        .contains("两遍写的新密码不一样");
    assertThat(error(here, "password", typed(PASSWORD, "短", "短"))).contains("至少 8 位");
    assertThat(error(here, "old", typed("不是这个密码", "十四楼的灯泡换了", "十四楼的灯泡换了")))
        .contains("还可以试");
    assertThat(error(here, "old", Map.of("password", "十四楼的灯泡换了", "again", "十四楼的灯泡换了")))
        .isNotEmpty();
    assertThat(here.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void whoLookedAndWhyIsThereForThePersonAndNobodyElse() {
    UUID bai = person("白露");
    Caller here = signedIn(PASSWORD);
    assertThat(page(here.get("/me/looks")).select(".state h2").text()).isEqualTo("还没有人看过");
    Actor lan =
        new Actor(
            Ids.next(),
            "沈岚",
            java.util.List.of(
                new Actor.Post(Ids.next(), "东方红社区", "GRID_WORKER", AREA, java.util.Set.of())));
    persons.unmask(lan, AREA, bai, PersonField.PHONE, "约上门换灯的时间", a -> true);
    Document looks = page(here.get("/me/looks"));
    assertThat(looks.select(".thread li").text())
        .contains("沈岚", "东方红社区 · 网格员", "看了电话：约上门换灯的时间");
    assertThat(new Caller(port).get("/me/looks").statusCode()).isEqualTo(303);
  }

  private static Map<String, String> typed(String old, String fresh, String again) {
    return Map.of("old", old, "password", fresh, "again", again);
  }

  private static String error(Caller here, String field, Map<String, String> typed) {
    HttpResponse<String> answer = here.post("/me", typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page(answer).select("input[type=password][value]")).isEmpty();
    return page(answer).select("#" + field + "-e").text();
  }

  private static Document page(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isIn(200, 422);
    return Jsoup.parse(answer.body());
  }

  private UUID person(String name) {
    UUID person = persons.register(Actor.SYSTEM, AREA, NewPerson.contact(name, phone));
    accounts.create(Actor.SYSTEM, AREA, person, phone, PASSWORD);
    return person;
  }

  private Caller signedIn(String password) {
    Caller caller = new Caller(port);
    assertThat(caller.signIn(phone, password).statusCode()).isEqualTo(303);
    return caller;
  }
}
